import { api } from "../api/index.ts";
import { useLoad } from "../api/useLoad.ts";
import { Subject } from "../audit/Subject.tsx";
import { Link } from "../router/index.tsx";
import { Await } from "../ui/Await.tsx";
import { Badge } from "../ui/Badge.tsx";
import { Panel } from "../ui/Panel.tsx";
import { Time } from "../ui/Time.tsx";
import { useWords } from "../words/index.ts";

const SHOWN = 10;

export function Recent() {
  const { shell, audit } = useWords();
  const rows = useLoad("recent", () => api.audit({ limit: SHOWN }), "plant", "people", "jobs");
  return (
    <Panel title={shell.recent} flush actions={<Link to="/audit">{shell.allChanges}</Link>}>
      <Await of={rows}>
        {({ items }) => (
          <ul className="recent">
            {items.map((row) => (
              <li key={row.seq}>
                <span className="recent-what">
                  <code>{row.action}</code> <Subject row={row} />
                  {row.outcome === "refused" && <Badge tone="warn">{audit.refused}</Badge>}
                </span>
                <span className="mute">
                  {row.actor.name ?? row.actor.kind} · <Time at={row.at} />
                </span>
              </li>
            ))}
          </ul>
        )}
      </Await>
    </Panel>
  );
}
