import { useState } from "react";
import type { AuditRow } from "../api/audit.ts";
import type { Query } from "../api/client.ts";
import { api } from "../api/index.ts";
import { usePages } from "../api/useLoad.ts";
import { go, usePlace } from "../router/index.tsx";
import { Badge } from "../ui/Badge.tsx";
import { Button } from "../ui/Button.tsx";
import { Empty } from "../ui/Empty.tsx";
import { Page } from "../ui/Page.tsx";
import { Panel } from "../ui/Panel.tsx";
import { PagedTable } from "../ui/Table.tsx";
import { Time } from "../ui/Time.tsx";
import { hereZone } from "../ui/time.ts";
import { fill, useWords } from "../words/index.ts";
import { AuditDetail } from "./AuditDetail.tsx";
import { AuditFilters } from "./AuditFilters.tsx";
import { useActorName } from "./actorName.ts";
import { useDeed } from "./deed.ts";
import { ExportAudit } from "./ExportAudit.tsx";
import { Subject } from "./Subject.tsx";
import { Verify } from "./Verify.tsx";

const FILTERS = ["from", "to", "actor", "action", "subject", "outcome"] as const;

/** Filters stand in the address, so that a view of the trail can be sent to somebody. */
export function AuditPage() {
  const { audit } = useWords();
  const actorName = useActorName();
  const deed = useDeed();
  const { query } = usePlace();
  const [shown, setShown] = useState<AuditRow>();
  const filters: Query = Object.fromEntries(FILTERS.map((name) => [name, query.get(name) ?? ""]));
  const pages = usePages(`audit ${query.toString()}`, (cursor) =>
    api.audit({ ...filters, limit: 100, cursor }),
  );
  return (
    <Page title={audit.title} lead={audit.lead} actions={<ExportAudit filters={filters} />}>
      <Verify />
      <AuditFilters key={query.toString()} filters={filters} />
      <Panel flush title={audit.title} note={fill(audit.timesIn, { zone: hereZone() })}>
        <PagedTable
          label={audit.title}
          pages={pages}
          rowKey={({ seq }) => String(seq)}
          columns={[
            { title: audit.at, cell: ({ at }) => <Time at={at} /> },
            {
              title: audit.actor,
              cell: ({ actor }) => actorName(actor.name) ?? actor.id ?? actor.kind,
            },
            {
              title: audit.action,
              cell: (row) => (
                <button type="button" className="as-link" onClick={() => setShown(row)}>
                  {deed(row)}
                </button>
              ),
            },
            { title: audit.subject, cell: (row) => <Subject row={row} /> },
            {
              title: audit.outcome,
              cell: ({ outcome }) =>
                outcome === "refused" ? (
                  <Badge tone="warn">{audit.refused}</Badge>
                ) : (
                  <span className="mute">{audit.ok}</span>
                ),
            },
            {
              title: audit.address,
              cell: ({ address }) => <code className="nowrap">{address}</code>,
            },
            { title: audit.number, number: true, cell: ({ seq }) => seq },
          ]}
          empty={
            <Empty title={audit.none} why={audit.noneWhy}>
              <Button onClick={() => go("/audit")}>{audit.clear}</Button>
            </Empty>
          }
        />
      </Panel>
      {shown && <AuditDetail row={shown} onClose={() => setShown(undefined)} />}
    </Page>
  );
}
