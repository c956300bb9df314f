import { useState } from "react";
import { api } from "../api/index.ts";
import type { Item, ItemType, Sensor } from "../api/plant.ts";
import { usePages, type Pages } from "../api/useLoad.ts";
import { useMay } from "../api/useMe.ts";
import { Link } from "../router/index.tsx";
import { Badge } from "../ui/Badge.tsx";
import { Button } from "../ui/Button.tsx";
import { Empty } from "../ui/Empty.tsx";
import { Check } from "../ui/Field.tsx";
import { Panel } from "../ui/Panel.tsx";
import { PagedTable, type Column } from "../ui/Table.tsx";
import { useWords, type Words } from "../words/index.ts";
import { AddItem } from "./AddItem.tsx";
import { itemHref } from "./href.ts";
import { Tags } from "./ItemFacts.tsx";
import { BELOW } from "./levels.ts";
import { Scale } from "./Scale.tsx";

const PLURAL = { site: "sites", area: "areas", machine: "machines", sensor: "sensors" } as const;

/** What stands directly below a site, an area or a machine. */
export function Contents({ item }: { item: Item }) {
  const words = useWords();
  const { plant } = words;
  const may = useMay();
  const [archived, setArchived] = useState(false);
  const [adding, setAdding] = useState(false);
  const type = BELOW[item.type];
  const pages = usePages<Item>(
    `contents ${item.path} ${archived}`,
    (cursor, signal) =>
      archived && type
        ? api.list(type, { under: item.path, archived: true, limit: 100, cursor })
        : api.children(item.path, cursor, signal),
    "plant",
  );
  if (!type || item.type === "sensor") return null;
  const edits = may("plant.edit", `plant:${item.path}`) && !item.archivedAt;
  const add = edits && <Button onClick={() => setAdding(true)}>{addWord(type, words)}</Button>;
  const none = {
    site: plant.noChildrenSite,
    area: plant.noChildrenArea,
    machine: plant.noChildrenMachine,
  }[item.type];
  return (
    <Panel
      title={plant[PLURAL[type]]}
      note={item.childCount || undefined}
      flush
      actions={
        <>
          <Check
            name="archived"
            label={plant.showArchived}
            checked={archived}
            onChange={setArchived}
          />
          {add}
        </>
      }
    >
      <PagedTable
        label={plant[PLURAL[type]]}
        pages={byName(pages)}
        rowKey={({ id }) => id}
        mark={({ archivedAt }) => (archivedAt ? "muted" : undefined)}
        columns={columns(type, words)}
        empty={
          <Empty title={none} why={edits ? plant.noChildrenWhy : undefined}>
            {add}
          </Empty>
        }
      />
      {adding && <AddItem type={type} parent={item} onClose={() => setAdding(false)} />}
    </Panel>
  );
}

/** The band with its two ends in digits. */
function Ranged({ sensor }: { sensor: Sensor }) {
  const { low, high } = sensor.range ?? {};
  if (low === undefined || high === undefined) return <Scale sensor={sensor} />;
  return (
    <span className="ranged">
      <span>{low}</span>
      <Scale sensor={sensor} />
      <span>{high}</span>
    </span>
  );
}

/** By name once all are here; a list of which more is to come keeps the server's order. */
function byName(pages: Pages<Item>): Pages<Item> {
  if (pages.hasMore || !pages.value) return pages;
  const value = pages.value.toSorted((a, b) =>
    a.name.localeCompare(b.name, undefined, { numeric: true }),
  );
  return { ...pages, value };
}

export function addWord(type: ItemType, { plant }: Words): string {
  return {
    site: plant.addSite,
    area: plant.addArea,
    machine: plant.addMachine,
    sensor: plant.addSensor,
  }[type];
}

function columns(type: ItemType, { plant, common }: Words): Column<Item>[] {
  const name: Column<Item> = {
    title: common.name,
    cell: (item) => (
      <>
        <Link to={itemHref(item.path)}>{item.name}</Link>{" "}
        {item.archivedAt && <Badge tone="warn">{plant.archived}</Badge>}
      </>
    ),
  };
  const key: Column<Item> = { title: common.key, cell: (item) => <code>{item.key}</code> };
  const tags: Column<Item> = {
    title: common.tags,
    cell: (item) => item.tags.length > 0 && <Tags of={item.tags} />,
  };
  const count = (title: string): Column<Item> => ({
    title,
    number: true,
    cell: (item) => item.childCount,
  });
  switch (type) {
    case "site":
      return [name, key, count(plant.areas)];
    case "area":
      return [name, key, count(plant.machines), tags];
    case "machine":
      return [
        name,
        key,
        { title: plant.kind, cell: (item) => item.type === "machine" && item.kind },
        count(plant.sensors),
        tags,
      ];
    case "sensor":
      return [
        name,
        { title: plant.kind, cell: (item) => item.type === "sensor" && item.kind },
        { title: plant.unit, cell: (item) => item.type === "sensor" && item.unit },
        {
          title: plant.range,
          cell: (item) =>
            item.type === "sensor" && item.valueType === "number" ? <Ranged sensor={item} /> : null,
        },
        {
          title: plant.address,
          cell: (item) =>
            item.type === "sensor" &&
            item.address && (
              <>
                {item.address.protocol} <code>{item.address.target}</code>
              </>
            ),
        },
      ];
  }
}
