import type { Change } from "../api/plant.ts";
import { useWords } from "../words/index.ts";
import { useFieldName } from "./fieldName.ts";
import { plainValue } from "./plainValue.ts";
import "./changes.css";

/** Field by field: what it was and what it is; of the first settings only what they are. */
export function Changes({ of, first = false }: { of: readonly Change[]; first?: boolean }) {
  const { common } = useWords();
  const name = useFieldName();
  const side = (value: unknown) =>
    plainValue(value) || <span className="mute">{common.empty}</span>;
  return (
    <ul className="changes">
      {of.map(({ field, before, after }) => (
        <li key={field}>
          <span className="mute">{name(field)}</span>
          <span>
            {!first && (
              <>
                {side(before)} <span className="mute">→</span>{" "}
              </>
            )}
            {side(after)}
          </span>
        </li>
      ))}
    </ul>
  );
}
