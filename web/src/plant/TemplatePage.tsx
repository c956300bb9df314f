import { useState } from "react";
import { api } from "../api/index.ts";
import type { Template, TemplateSensor } from "../api/plant.ts";
import { useLoad } from "../api/useLoad.ts";
import { useMay } from "../api/useMe.ts";
import { Await } from "../ui/Await.tsx";
import { Badge } from "../ui/Badge.tsx";
import { Button } from "../ui/Button.tsx";
import { Crumbs } from "../ui/Crumbs.tsx";
import { Empty } from "../ui/Empty.tsx";
import { Facts } from "../ui/Facts.tsx";
import { Page } from "../ui/Page.tsx";
import { Panel } from "../ui/Panel.tsx";
import { Table } from "../ui/Table.tsx";
import { fill, useWords } from "../words/index.ts";
import { TemplateForm } from "./TemplateForm.tsx";
import { TemplateHistory } from "./TemplateHistory.tsx";

export function TemplatePage({ id }: { id: string }) {
  const template = useLoad(`template ${id}`, () => api.template(id), "templates");
  return <Await of={template}>{(found) => <Found template={found} />}</Await>;
}

function Found({ template }: { template: Template }) {
  const { common, plant } = useWords();
  const may = useMay();
  const [editing, setEditing] = useState(false);
  return (
    <Page
      title={template.name}
      lead={template.description}
      above={<Crumbs label={plant.templates} to={[["/templates", plant.templates]]} />}
      beside={<Badge>{`${plant.version} ${template.version}`}</Badge>}
      actions={
        !editing &&
        may("plant.edit", "plant:**") && (
          <Button weight="main" onClick={() => setEditing(true)}>
            {common.edit}
          </Button>
        )
      }
    >
      {editing ? (
        <Panel>
          <TemplateForm template={template} onDone={() => setEditing(false)} />
        </Panel>
      ) : (
        <>
          <Panel title={plant.details}>
            <Facts
              of={[
                [common.key, <code key="key">{template.key}</code>],
                [plant.machineKind, template.machineKind],
                [plant.machines, fill(plant.usedBy, { n: template.machineCount })],
              ]}
            />
          </Panel>
          <Sensors of={template.sensors} />
          <TemplateHistory template={template} />
        </>
      )}
    </Page>
  );
}

function Sensors({ of }: { of: readonly TemplateSensor[] }) {
  const { common, plant } = useWords();
  return (
    <Panel title={plant.sensors} flush>
      {of.length === 0 ? (
        <Empty title={plant.noChildrenMachine} />
      ) : (
        <Table
          label={plant.sensors}
          rows={of}
          rowKey={({ key }) => key}
          columns={[
            { title: common.name, cell: ({ name, key }) => name || key },
            { title: common.key, cell: ({ key }) => <code>{key}</code> },
            { title: plant.kind, cell: ({ kind }) => kind },
            { title: plant.unit, cell: ({ unit }) => unit },
            {
              title: plant.range,
              cell: ({ range }) => range && `${range.low ?? "…"}\u00a0–\u00a0${range.high ?? "…"}`,
            },
            {
              title: plant.normal,
              cell: ({ normal }) =>
                normal && `${normal.low ?? "…"}\u00a0–\u00a0${normal.high ?? "…"}`,
            },
            {
              title: plant.address,
              cell: ({ address }) =>
                address && (
                  <>
                    {address.protocol} <code>{address.target}</code>
                  </>
                ),
            },
          ]}
        />
      )}
    </Panel>
  );
}
