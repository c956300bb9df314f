import { useRef, useState, type KeyboardEvent } from "react";
import { api } from "../api/index.ts";
import type { Item, Sensor } from "../api/plant.ts";
import { useLoad } from "../api/useLoad.ts";
import { Badge } from "../ui/Badge.tsx";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { useLater } from "../ui/useLater.ts";
import { fill, useWords } from "../words/index.ts";
import { MOST_SENSORS } from "./view.ts";
import "../shell/palette.css";

const MOST_HITS = 30;

/** Finds sensors by name; stays open, so that several are added one after the other. */
export function Picker({
  chosen,
  onAdd,
  onRemove,
  onClose,
}: {
  chosen: readonly string[];
  onAdd: (sensors: readonly string[]) => void;
  onRemove: (sensor: string) => void;
  onClose: () => void;
}) {
  const { trend, plant, common } = useWords();
  const [q, setQ] = useState("");
  const [at, setAt] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const hits = useHits(useLater(q.trim(), 150));
  const place = Math.min(at, Math.max(hits.length - 1, 0));
  const full = chosen.length >= MOST_SENSORS;

  const take = async (item: Item | undefined) => {
    if (!item) return;
    input.current?.focus();
    if (item.type === "sensor") {
      if (chosen.includes(item.id)) onRemove(item.id);
      else onAdd([item.id]);
    } else {
      onAdd((await sensorsOf(item)).map(({ id }) => id));
    }
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown") setAt(Math.min(place + 1, hits.length - 1));
    else if (event.key === "ArrowUp") setAt(Math.max(place - 1, 0));
    else if (event.key === "Enter") void take(hits[place]);
    else return;
    event.preventDefault();
  };

  return (
    <Dialog title={trend.addSensors} onClose={onClose}>
      <input
        ref={input}
        className="control"
        role="combobox"
        aria-label={trend.find}
        aria-expanded={hits.length > 0}
        aria-controls="picker-hits"
        aria-activedescendant={hits.length > 0 ? `picker-${place}` : undefined}
        placeholder={trend.find}
        autoComplete="off"
        value={q}
        onChange={(event) => {
          setQ(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKey}
      />
      <p className="mute" role="status">
        {full ? fill(trend.full, { n: MOST_SENSORS }) : trend.findHint}
      </p>
      <ul
        id="picker-hits"
        role="listbox"
        aria-multiselectable
        aria-label={trend.found}
        className="palette-hits picker-hits"
      >
        {hits.map((item, index) => (
          <li
            key={item.id}
            id={`picker-${index}`}
            role="option"
            aria-selected={index === place}
            onClick={() => void take(item)}
            onMouseMove={() => setAt(index)}
          >
            <span>
              {item.type === "sensor" ? item.name : fill(trend.sensorsOf, { name: item.name })}{" "}
              {chosen.includes(item.id) && <Badge tone="thread">{trend.onChart}</Badge>}
            </span>
            <span className="mute">
              {item.type === "sensor" && item.unit ? `${item.unit} · ${item.path}` : item.path}
            </span>
          </li>
        ))}
      </ul>
      {q && hits.length === 0 && <p className="mute">{fill(plant.nothingFound, { q })}</p>}
      <div className="form-end">
        <Button weight="main" onClick={onClose}>
          {common.done}
        </Button>
      </div>
    </Dialog>
  );
}

/** Before anything is typed, the first sensors there are; then sensors and machines by name. */
function useHits(wanted: string): Item[] {
  const found = useLoad(
    `picker ${wanted}`,
    async (signal): Promise<Item[]> => {
      if (!wanted) return (await api.list("sensor", { limit: MOST_HITS })).items;
      const { items } = await api.search(wanted, MOST_HITS, signal);
      return items.filter(({ type }) => type === "sensor" || type === "machine");
    },
    "plant",
  );
  return found.value ?? [];
}

async function sensorsOf(machine: Item): Promise<Sensor[]> {
  return (await api.list("sensor", { under: machine.path, limit: MOST_SENSORS })).items;
}
