import { api } from "../api/index.ts";
import type { Template } from "../api/plant.ts";
import { useLoad } from "../api/useLoad.ts";
import { Await } from "../ui/Await.tsx";
import { Panel } from "../ui/Panel.tsx";
import { Table } from "../ui/Table.tsx";
import { Time } from "../ui/Time.tsx";
import { useWords } from "../words/index.ts";
import { Changes } from "./Changes.tsx";
import { earliest, newestFirst } from "./versions.ts";

export function TemplateHistory({ template }: { template: Template }) {
  const { plant } = useWords();
  const history = useLoad(`template history ${template.id} ${template.version}`, () =>
    api.templateHistory(template.id),
  );
  return (
    <Panel title={plant.history} flush>
      <Await of={history}>
        {({ items }) => {
          const first = earliest(items);
          return (
            <Table
              label={plant.history}
              rows={newestFirst(items)}
              rowKey={({ validFrom, recordedAt }) => `${validFrom} ${recordedAt}`}
              columns={[
                { title: plant.validFrom, cell: ({ validFrom }) => <Time at={validFrom} /> },
                {
                  title: plant.changes,
                  cell: (version) => (
                    <>
                      {version === first && <span className="mute">{plant.firstVersion}</span>}
                      <Changes of={version.changes} first={version === first} />
                    </>
                  ),
                },
                { title: plant.by, cell: ({ actor }) => actor?.name ?? actor?.id },
              ]}
            />
          );
        }}
      </Await>
    </Panel>
  );
}
