import type { AuditRow } from "../api/audit.ts";
import { Changes } from "../plant/Changes.tsx";
import { useFieldName } from "../plant/fieldName.ts";
import { plainValue } from "../plant/plainValue.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { Facts } from "../ui/Facts.tsx";
import { Time } from "../ui/Time.tsx";
import { useWords } from "../words/index.ts";
import { useActorName } from "./actorName.ts";
import { useDeed } from "./deed.ts";
import { Subject } from "./Subject.tsx";

/** Details that the row says in other words already. */
const SAID = new Set(["changes", "name", "path"]);
const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

function detail(value: unknown) {
  return typeof value === "string" && INSTANT.test(value) ? <Time at={value} /> : plainValue(value);
}

/** One row of the trail, whole. */
export function AuditDetail({ row, onClose }: { row: AuditRow; onClose: () => void }) {
  const { audit } = useWords();
  const fieldName = useFieldName();
  const actorName = useActorName();
  const deed = useDeed();
  const changes = row.details?.changes ?? [];
  const details = Object.entries(row.details ?? {}).filter(([name]) => !SAID.has(name));
  return (
    <Dialog title={deed(row)} wide onClose={onClose}>
      <Facts
        of={[
          [audit.number, row.seq],
          [audit.at, <Time key="at" at={row.at} />],
          [audit.code, <code key="code">{row.action}</code>],
          [
            audit.actor,
            [actorName(row.actor.name), row.actor.kind, row.actor.id].filter(Boolean).join(" · "),
          ],
          [audit.subject, <Subject key="subject" row={row} />],
          [audit.subjectId, <code key="id">{row.subject}</code>],
          [audit.outcome, audit[row.outcome]],
          ...details.map(([name, value]) => [fieldName(name), detail(value)] as const),
          [audit.address, row.address],
          [audit.requestId, row.requestId && <code>{row.requestId}</code>],
          [audit.hash, <code key="hash">{row.hash}</code>],
        ]}
      />
      {changes.length > 0 && (
        <div className="stack">
          <h3>{audit.changes}</h3>
          <Changes of={changes} />
        </div>
      )}
    </Dialog>
  );
}
