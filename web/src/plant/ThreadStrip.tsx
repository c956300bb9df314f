import { useState } from "react";
import { api } from "../api/index.ts";
import type { Item } from "../api/plant.ts";
import { useLoad } from "../api/useLoad.ts";
import { useActorName } from "../audit/actorName.ts";
import { Link } from "../router/index.tsx";
import { Badge } from "../ui/Badge.tsx";
import { Panel } from "../ui/Panel.tsx";
import { Time } from "../ui/Time.tsx";
import { fill, useWords } from "../words/index.ts";
import { useFieldName } from "./fieldName.ts";
import { itemHref } from "./href.ts";
import { useMoves } from "./moves.ts";
import { stripOf, type Knot } from "./strip.ts";
import "./threadstrip.css";

/** What led to this item as it is now and what is to follow; events of other rooms join as they come. */
export function ThreadStrip({ item }: { item: Item }) {
  const { plant } = useWords();
  const [opened] = useState(() => new Date());
  const moves = useMoves(item);
  const history = useLoad(`history ${item.id} ${item.revision}`, () => api.history(item));
  const { earlier, past, future } = stripOf(history.value?.items ?? [], moves, opened);
  const all = itemHref(item.path, "history");
  return (
    <Panel title={plant.thread} note={fill(plant.threadWhat, { name: item.name })}>
      <ol className="thread-strip">
        {earlier > 0 && (
          <li className="earlier">
            <Link to={all}>{fill(plant.threadEarlier, { n: earlier })}</Link>
          </li>
        )}
        {past.map((knot) => (
          <KnotView key={keyOf(knot)} knot={knot} to={all} />
        ))}
        <li className="now">
          <strong>{plant.threadNow}</strong>
          <div className="mute">
            {fill(plant.threadNowWhat, { revision: String(item.revision) })}
          </div>
        </li>
        {future.map((knot) => (
          <KnotView key={keyOf(knot)} knot={knot} to={all} later />
        ))}
      </ol>
    </Panel>
  );
}

function keyOf({ at, what }: Knot): string {
  return `${at} ${JSON.stringify(what)}`;
}

function KnotView({ knot, to, later = false }: { knot: Knot; to: string; later?: boolean }) {
  const { plant } = useWords();
  const name = useFieldName();
  const actorName = useActorName();
  const { what } = knot;
  const said =
    "moved" in what
      ? fill(plant.threadMoved, { from: what.moved.from, to: what.moved.to })
      : "made" in what
        ? plant.threadCreated
        : fill(plant.threadChanged, { fields: what.changed.map(name).join(", ") });
  return (
    <li className={later ? "later" : undefined}>
      <Link to={to}>{said}</Link> {later && <Badge>{plant.later}</Badge>}
      <div className="mute">
        <Time at={knot.at} /> {actorName(knot.by)}
      </div>
    </li>
  );
}
