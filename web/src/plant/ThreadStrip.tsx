import { api } from "../api/index.ts";
import type { Item, Version } from "../api/plant.ts";
import { useLoad } from "../api/useLoad.ts";
import { Link } from "../router/index.tsx";
import { Panel } from "../ui/Panel.tsx";
import { Time } from "../ui/Time.tsx";
import { fill, useWords } from "../words/index.ts";
import { useFieldName } from "./fieldName.ts";
import { itemHref } from "./href.ts";
import { firstSaid } from "./versions.ts";
import "./threadstrip.css";

const MOST = 5;

/** What led to this item as it is now, each knot a link; events of other rooms join it as they come. */
export function ThreadStrip({ item }: { item: Item }) {
  const { plant } = useWords();
  const name = useFieldName();
  const history = useLoad(`history ${item.id} ${item.revision}`, () => api.history(item));
  const all = history.value?.items ?? [];
  const first = firstSaid(all);
  const versions = all
    .toSorted((a, b) => Date.parse(a.recordedAt) - Date.parse(b.recordedAt))
    .slice(-MOST);
  const what = (version: Version) =>
    version === first
      ? plant.threadCreated
      : fill(plant.threadChanged, {
          fields: version.changes.map(({ field }) => name(field)).join(", "),
        });
  return (
    <Panel title={plant.thread} note={fill(plant.threadWhat, { name: item.name })}>
      <ol className="thread-strip">
        {versions.map((version) => (
          <li key={version.recordedAt + version.validFrom}>
            <Link to={itemHref(item.path, "history")}>{what(version)}</Link>
            <div className="mute">
              <Time at={version.validFrom} /> {version.actor?.name}
            </div>
          </li>
        ))}
        <li className="now">
          <strong>{plant.threadNow}</strong>
          <div className="mute">
            {fill(plant.threadNowWhat, { revision: String(item.revision) })}
          </div>
        </li>
      </ol>
    </Panel>
  );
}
