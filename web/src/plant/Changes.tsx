import type { Change } from "../api/plant.ts";
import { named, useWords } from "../words/index.ts";
import { plainValue } from "./plainValue.ts";
import "./changes.css";

/** Field by field: what it was and what it is. */
export function Changes({ of }: { of: readonly Change[] }) {
  const { common, plant } = useWords();
  const side = (value: unknown) =>
    plainValue(value) || <span className="mute">{common.empty}</span>;
  return (
    <ul className="changes">
      {of.map(({ field, before, after }) => (
        <li key={field}>
          <span className="mute">{named(plant, field)}</span>
          <span>
            {side(before)} <span className="mute">→</span> {side(after)}
          </span>
        </li>
      ))}
    </ul>
  );
}
