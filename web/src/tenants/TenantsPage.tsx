import { useState } from "react";
import { api } from "../api/index.ts";
import { usePages } from "../api/useLoad.ts";
import { useMay } from "../api/useMe.ts";
import { Link } from "../router/index.tsx";
import { Badge } from "../ui/Badge.tsx";
import { Button } from "../ui/Button.tsx";
import { Empty } from "../ui/Empty.tsx";
import { Page } from "../ui/Page.tsx";
import { Panel } from "../ui/Panel.tsx";
import { PagedTable } from "../ui/Table.tsx";
import { Time } from "../ui/Time.tsx";
import { useWords } from "../words/index.ts";
import { AddTenant } from "./AddTenant.tsx";

export function TenantsPage() {
  const { tenants, common } = useWords();
  const may = useMay();
  const [adding, setAdding] = useState(false);
  const pages = usePages("tenants", (cursor) => api.tenants(cursor), "tenants");
  const add = may("tenants.edit", "installation") && (
    <Button weight="main" onClick={() => setAdding(true)}>
      {tenants.add}
    </Button>
  );
  return (
    <Page title={tenants.title} lead={tenants.lead} actions={add}>
      <Panel flush>
        <PagedTable
          label={tenants.title}
          pages={pages}
          rowKey={({ id }) => id}
          mark={({ suspended }) => (suspended ? "muted" : undefined)}
          columns={[
            {
              title: common.name,
              cell: ({ id, name }) => <Link to={`/tenants/${id}`}>{name}</Link>,
            },
            { title: common.key, cell: ({ key }) => <code>{key}</code> },
            { title: tenants.region, cell: ({ region }) => region },
            {
              title: tenants.state,
              cell: ({ suspended }) =>
                suspended ? (
                  <Badge tone="warn">{tenants.suspended}</Badge>
                ) : (
                  <span className="mute">{tenants.active}</span>
                ),
            },
            { title: tenants.createdAt, cell: ({ createdAt }) => <Time at={createdAt} /> },
          ]}
          empty={<Empty title={tenants.none}>{add}</Empty>}
        />
      </Panel>
      {adding && <AddTenant onClose={() => setAdding(false)} />}
    </Page>
  );
}
