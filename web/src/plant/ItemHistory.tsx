import { useState } from "react";
import { api } from "../api/index.ts";
import type { Item } from "../api/plant.ts";
import { useLoad } from "../api/useLoad.ts";
import { Await } from "../ui/Await.tsx";
import { Badge } from "../ui/Badge.tsx";
import { Panel } from "../ui/Panel.tsx";
import { Table } from "../ui/Table.tsx";
import { Time } from "../ui/Time.tsx";
import { useWords } from "../words/index.ts";
import { AsOf } from "./AsOf.tsx";
import { Changes } from "./Changes.tsx";
import { firstSaid, inForce, newestFirst } from "./versions.ts";

export function ItemHistory({ item }: { item: Item }) {
  const { plant } = useWords();
  const [opened] = useState(() => new Date());
  const history = useLoad(`versions ${item.id} ${item.revision}`, () => api.history(item));
  return (
    <>
      <AsOf item={item} />
      <Panel title={plant.history} note={plant.historyLead} flush>
        <Await of={history}>
          {({ items }) => {
            const current = inForce(items, opened);
            const first = firstSaid(items);
            return (
              <Table
                label={plant.history}
                rows={newestFirst(items)}
                rowKey={({ validFrom, recordedAt }) => `${validFrom} ${recordedAt}`}
                columns={[
                  {
                    title: plant.validFrom,
                    cell: (version) => (
                      <>
                        <Time at={version.validFrom} />{" "}
                        {version === current && <Badge tone="thread">{plant.inForce}</Badge>}
                        {new Date(version.validFrom) > opened && <Badge>{plant.later}</Badge>}
                      </>
                    ),
                  },
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
                  { title: plant.recordedAt, cell: ({ recordedAt }) => <Time at={recordedAt} /> },
                ]}
              />
            );
          }}
        </Await>
      </Panel>
    </>
  );
}
