import { useState } from "react";
import { api } from "../api/index.ts";
import { usePages } from "../api/useLoad.ts";
import { useMay } from "../api/useMe.ts";
import { Link } from "../router/index.tsx";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Empty } from "../ui/Empty.tsx";
import { Page } from "../ui/Page.tsx";
import { Panel } from "../ui/Panel.tsx";
import { PagedTable } from "../ui/Table.tsx";
import { useWords } from "../words/index.ts";
import { TemplateForm } from "./TemplateForm.tsx";

export function TemplatesPage() {
  const { plant, common } = useWords();
  const may = useMay();
  const [adding, setAdding] = useState(false);
  const pages = usePages("templates", (cursor) => api.templates(cursor), "templates");
  const edits = may("plant.edit", "plant:**");
  const add = edits && (
    <Button weight="main" onClick={() => setAdding(true)}>
      {plant.addTemplate}
    </Button>
  );
  return (
    <Page title={plant.templates} lead={plant.templatesLead} actions={add}>
      <Panel flush>
        <PagedTable
          label={plant.templates}
          pages={pages}
          rowKey={({ id }) => id}
          columns={[
            {
              title: common.name,
              cell: ({ id, name }) => <Link to={`/templates/${id}`}>{name}</Link>,
            },
            { title: common.key, cell: ({ key }) => <code>{key}</code> },
            { title: plant.machineKind, cell: ({ machineKind }) => machineKind },
            { title: plant.sensors, number: true, cell: ({ sensors }) => sensors.length },
            { title: plant.machines, number: true, cell: ({ machineCount }) => machineCount },
            {
              title: plant.version,
              number: true,
              cell: ({ version }) => version,
            },
          ]}
          empty={
            <Empty title={plant.noTemplates} why={plant.templatesLead}>
              {add}
            </Empty>
          }
        />
      </Panel>
      {adding && (
        <Dialog title={plant.addTemplate} wide onClose={() => setAdding(false)}>
          <TemplateForm onDone={() => setAdding(false)} />
        </Dialog>
      )}
    </Page>
  );
}
