import type { Grant } from "../api/access.ts";
import "./grants.css";

/** Grants as they count: actions, then on what. */
export function GrantList({ of }: { of: readonly Grant[] }) {
  return (
    <ul className="grants">
      {of.map(({ actions, resources }, at) => (
        <li key={at}>
          <code>{actions.join(" ")}</code> <span className="mute">→</span>{" "}
          <code>{resources.join(" ")}</code>
        </li>
      ))}
    </ul>
  );
}
