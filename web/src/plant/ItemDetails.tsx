import type { Item } from "../api/plant.ts";
import { useMay } from "../api/useMe.ts";
import { SensorLive } from "../live/SensorLive.tsx";
import { Panel } from "../ui/Panel.tsx";
import { useWords } from "../words/index.ts";
import { Contents } from "./Contents.tsx";
import { ItemFacts } from "./ItemFacts.tsx";
import { Scale } from "./Scale.tsx";
import { ShiftTable } from "./ShiftTable.tsx";
import "./item.css";

export function ItemDetails({ item }: { item: Item }) {
  const { plant } = useWords();
  const may = useMay();
  if (item.type === "sensor") {
    return (
      <div className="item-sides">
        <Panel title={plant.details}>
          <ItemFacts item={item} />
        </Panel>
        {may("telemetry.read", `plant:${item.path}`) && !item.archivedAt ? (
          <SensorLive key={item.id} sensor={item} />
        ) : (
          item.valueType === "number" && (
            <Panel title={plant.range} note={item.unit}>
              <Scale sensor={item} large />
            </Panel>
          )
        )}
      </div>
    );
  }
  return (
    <div className="item-sides">
      <div className="stack">
        <Panel title={plant.details}>
          <ItemFacts item={item} />
        </Panel>
        {item.type === "site" && item.shifts.length > 0 && <ShiftTable site={item} />}
      </div>
      <Contents item={item} />
    </div>
  );
}
