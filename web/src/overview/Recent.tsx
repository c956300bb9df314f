import type { AuditRow } from "../api/audit.ts";
import { api } from "../api/index.ts";
import { useLoad } from "../api/useLoad.ts";
import { useActorName } from "../audit/actorName.ts";
import { useDeed } from "../audit/deed.ts";
import { Subject } from "../audit/Subject.tsx";
import { Link } from "../router/index.tsx";
import { Await } from "../ui/Await.tsx";
import { Empty } from "../ui/Empty.tsx";
import { Panel } from "../ui/Panel.tsx";
import { Time } from "../ui/Time.tsx";
import { useWords } from "../words/index.ts";

const READ = 100;
const SHOWN = 8;

/** What was changed; who came and went, and what was refused, is told by the trail itself. */
export function Recent() {
  const { shell } = useWords();
  const actorName = useActorName();
  const deed = useDeed();
  const rows = useLoad(
    "recent",
    () => api.audit({ outcome: "ok", limit: READ }),
    "plant",
    "people",
    "jobs",
  );
  return (
    <Panel title={shell.recent} flush actions={<Link to="/audit">{shell.allChanges}</Link>}>
      <Await of={rows}>
        {({ items }) => {
          const changes = items.filter(isChange).slice(0, SHOWN);
          if (changes.length === 0) return <Empty title={shell.noChanges} />;
          return (
            <ul className="recent">
              {changes.map((row) => (
                <li key={row.seq}>
                  <span className="recent-what">
                    {deed(row)} <Subject row={row} />
                  </span>
                  <span className="mute">
                    {actorName(row.actor.name) ?? row.actor.kind} · <Time at={row.at} />
                  </span>
                </li>
              ))}
            </ul>
          );
        }}
      </Await>
    </Panel>
  );
}

function isChange({ action }: AuditRow): boolean {
  return action !== "sign-in" && action !== "session.ended";
}
