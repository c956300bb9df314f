import { useState } from "react";
import { api } from "../api/index.ts";
import type { Item, Version } from "../api/plant.ts";
import { useLoad } from "../api/useLoad.ts";
import { useActorName } from "../audit/actorName.ts";
import { Await } from "../ui/Await.tsx";
import { Badge } from "../ui/Badge.tsx";
import { Panel } from "../ui/Panel.tsx";
import { Table } from "../ui/Table.tsx";
import { Time } from "../ui/Time.tsx";
import { fill, useWords } from "../words/index.ts";
import { AsOf } from "./AsOf.tsx";
import { Changes } from "./Changes.tsx";
import { useMoves, type Move } from "./moves.ts";
import { earliest, inForce, newestFirst } from "./versions.ts";

interface Row {
  from: string;
  recordedAt: string;
  by?: string;
  version?: Version;
  move?: Move;
}

export function ItemHistory({ item }: { item: Item }) {
  const { plant } = useWords();
  const actorName = useActorName();
  const [opened] = useState(() => new Date());
  const moves = useMoves(item);
  const history = useLoad(`versions ${item.id} ${item.revision}`, () => api.history(item));
  return (
    <>
      <AsOf item={item} />
      <Panel title={plant.history} note={plant.historyLead} flush>
        <Await of={history}>
          {({ items }) => {
            const current = inForce(items, opened);
            const first = earliest(items);
            return (
              <Table
                label={plant.history}
                rows={rowsOf(items, moves)}
                rowKey={({ from, recordedAt }) => `${from} ${recordedAt}`}
                columns={[
                  {
                    title: plant.validFrom,
                    cell: ({ from, version }) => (
                      <>
                        <Time at={from} />{" "}
                        {version && version === current && (
                          <Badge tone="thread">{plant.inForce}</Badge>
                        )}
                        {new Date(from) > opened && <Badge>{plant.later}</Badge>}
                      </>
                    ),
                  },
                  {
                    title: plant.changes,
                    cell: ({ version, move }) => (
                      <>
                        {move && fill(plant.threadMoved, { from: move.from, to: move.to })}
                        {version && version === first && (
                          <span className="mute">{plant.firstVersion}</span>
                        )}
                        {version && <Changes of={version.changes} first={version === first} />}
                      </>
                    ),
                  },
                  { title: plant.by, cell: ({ by }) => actorName(by) },
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

function rowsOf(versions: readonly Version[], moves: readonly Move[]): Row[] {
  return [
    ...newestFirst(versions).map((version) => ({
      from: version.validFrom,
      recordedAt: version.recordedAt,
      by: version.actor?.name ?? version.actor?.id,
      version,
    })),
    ...moves.map((move) => ({ from: move.at, recordedAt: move.at, by: move.by, move })),
  ].sort((a, b) => Date.parse(b.from) - Date.parse(a.from));
}
