import { Fragment, type ReactNode } from "react";
import type { Band, Item, Location, Machine, Sensor, Site } from "../api/plant.ts";
import { Link } from "../router/index.tsx";
import { Badge } from "../ui/Badge.tsx";
import { Facts } from "../ui/Facts.tsx";
import { clock } from "../ui/time.ts";
import { Time } from "../ui/Time.tsx";
import { useNow } from "../ui/useNow.ts";
import { fill, named, useWords, type Words } from "../words/index.ts";
import { useLanguage } from "../words/language.ts";

type Fact = readonly [name: string, value: ReactNode];

/** What is known of an item, whichever kind it is; of an earlier time, without today's bookkeeping. */
export function ItemFacts({ item, then = false }: { item: Item; then?: boolean }) {
  const words = useWords();
  const { plant, common } = words;
  return (
    <Facts
      of={[
        [plant.path, <PathText key="path" path={item.path} />],
        ...own(item, words),
        [common.tags, item.tags.length > 0 && <Tags of={item.tags} />],
        [plant.createdAt, <Time key="created" at={item.createdAt} />],
        [plant.changedAt, !then && <Time key="changed" at={item.changedAt} />],
        [plant.revision, !then && item.revision],
      ]}
    />
  );
}

function own(item: Item, words: Words): Fact[] {
  switch (item.type) {
    case "site":
      return site(item, words);
    case "area":
      return [];
    case "machine":
      return machine(item, words);
    case "sensor":
      return sensor(item, words);
  }
}

function site({ timeZone, location }: Site, { plant }: Words): Fact[] {
  return [
    [plant.timeZone, timeZone],
    [plant.localTime, <SiteTime key="time" zone={timeZone} />],
    [plant.location, location && <Where at={location} />],
  ];
}

function machine(item: Machine, { plant }: Words): Fact[] {
  return [
    [plant.kind, item.kind],
    [
      plant.template,
      item.template && (
        <Link to={`/templates/${item.template.id}`}>
          {fill(plant.templateVersion, {
            key: item.template.key,
            version: String(item.template.version),
          })}
        </Link>
      ),
    ],
    [plant.manufacturer, item.manufacturer],
    [plant.model, item.model],
    [plant.serialNumber, item.serialNumber],
    [plant.location, item.location && <Where at={item.location} />],
    ...Object.entries(item.attributes ?? {}),
  ];
}

function sensor(item: Sensor, { plant }: Words): Fact[] {
  const inherited = new Set(item.inherited ?? []);
  const fact = (field: string, name: string, value: ReactNode): Fact => [
    name,
    value && inherited.has(field) ? (
      <>
        {value} <Badge>{plant.inherited}</Badge>
      </>
    ) : (
      value
    ),
  ];
  return [
    fact("kind", plant.kind, item.kind),
    fact("unit", plant.unit, item.unit),
    fact("valueType", plant.valueType, plant[item.valueType]),
    fact("stream", plant.stream, named(plant, item.stream)),
    fact("range", plant.range, bandText(item.range, item.unit)),
    fact("normal", plant.normal, bandText(item.normal, item.unit)),
    fact(
      "address",
      plant.address,
      item.address && (
        <>
          {item.address.protocol} <code>{item.address.target}</code>
        </>
      ),
    ),
  ];
}

function bandText(band: Band | undefined, unit = ""): string | undefined {
  if (!band || (band.low === undefined && band.high === undefined)) return undefined;
  return `${band.low ?? "…"}\u00a0–\u00a0${band.high ?? "…"} ${unit}`.trim();
}

/** A path, broken after a slash where it does not fit. */
function PathText({ path }: { path: string }) {
  const keys = path.split("/");
  return (
    <code>
      {keys.map((key, at) => (
        <Fragment key={keys.slice(0, at + 1).join("/")}>
          <span className="whole-key">{key}</span>
          {at < keys.length - 1 && (
            <>
              /<wbr />
            </>
          )}
        </Fragment>
      ))}
    </code>
  );
}

export function Tags({ of }: { of: readonly string[] }) {
  return (
    <span className="tag-row">
      {of.map((tag) => (
        <Badge key={tag}>{tag}</Badge>
      ))}
    </span>
  );
}

function SiteTime({ zone }: { zone: string }) {
  const now = useNow(10_000);
  return <>{clock(now, useLanguage(), zone)}</>;
}

function Where({ at }: { at: Location }) {
  const { plant } = useWords();
  return (
    <>
      {`${at.latitude.toFixed(4)}°, ${at.longitude.toFixed(4)}°`}
      {at.elevationM !== undefined && ` · ${fill(plant.elevation, { m: at.elevationM })}`}
    </>
  );
}
