import { useState, type KeyboardEvent } from "react";
import { api } from "../api/index.ts";
import { useLoad } from "../api/useLoad.ts";
import { useMay, useMe } from "../api/useMe.ts";
import { itemHref } from "../plant/href.ts";
import { go } from "../router/index.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { useLater } from "../ui/useLater.ts";
import { fill, useWords } from "../words/index.ts";
import { halls } from "./doors.ts";
import "./palette.css";

const MOST = 12;

interface Hit {
  to: string;
  name: string;
  note: string;
}

/** Finds anything by name: pages at once, the plant as one types. */
export function Palette({ onClose }: { onClose: () => void }) {
  const words = useWords();
  const { shell } = words;
  const [q, setQ] = useState("");
  const [chosen, setChosen] = useState(0);
  const hits = useHits(q);
  const at = Math.min(chosen, Math.max(hits.length - 1, 0));

  const open = (hit: Hit | undefined) => {
    if (!hit) return;
    onClose();
    go(hit.to);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown") setChosen(Math.min(at + 1, hits.length - 1));
    else if (event.key === "ArrowUp") setChosen(Math.max(at - 1, 0));
    else if (event.key === "Enter") open(hits[at]);
    else return;
    event.preventDefault();
  };

  return (
    <Dialog title={shell.palette} onClose={onClose}>
      <input
        className="control"
        role="combobox"
        aria-label={shell.palette}
        aria-expanded={hits.length > 0}
        aria-controls="palette-hits"
        aria-activedescendant={hits.length > 0 ? `palette-${at}` : undefined}
        placeholder={shell.paletteHint}
        autoComplete="off"
        value={q}
        onChange={(event) => {
          setQ(event.target.value);
          setChosen(0);
        }}
        onKeyDown={onKey}
      />
      <ul id="palette-hits" role="listbox" aria-label={shell.palette} className="palette-hits">
        {hits.map((hit, index) => (
          <li
            key={hit.to}
            id={`palette-${index}`}
            role="option"
            aria-selected={index === at}
            onClick={() => open(hit)}
            onMouseMove={() => setChosen(index)}
          >
            <span>{hit.name}</span>
            <span className="mute">{hit.note}</span>
          </li>
        ))}
      </ul>
      {hits.length === 0 && <p className="mute">{fill(shell.paletteNone, { q })}</p>}
    </Dialog>
  );
}

function useHits(q: string): Hit[] {
  const words = useWords();
  const me = useMe();
  const may = useMay();
  const wanted = useLater(q.trim(), 150);
  const seesPlant = may.somewhere("plant.read");
  const found = useLoad(`palette ${wanted}`, async (signal) =>
    wanted && seesPlant ? (await api.search(wanted, MOST, signal)).items : [],
  );
  const doors = [
    ...halls(words, me, may).flatMap((hall) => hall.doors),
    { to: "/profile", name: words.shell.profile },
  ];
  const pages = doors
    .filter(({ name }) => name.toLowerCase().includes(q.trim().toLowerCase()))
    .map(({ to, name }) => ({ to, name, note: words.shell.pages }));
  const items = (found.value ?? []).map((item) => ({
    to: itemHref(item.path),
    name: item.name,
    note: `${words.plant[item.type]} · ${item.path}`,
  }));
  return [...items, ...pages];
}
