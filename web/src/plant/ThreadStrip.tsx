import { api } from "../api/index.ts";
import type { Item, Version } from "../api/plant.ts";
import { useLoad } from "../api/useLoad.ts";
import { Link } from "../router/index.tsx";
import { Panel } from "../ui/Panel.tsx";
import { Time } from "../ui/Time.tsx";
import { fill, named, useWords } from "../words/index.ts";
import { itemHref } from "./href.ts";
import "./threadstrip.css";

const MOST = 5;

/** What led to this item as it is now, each knot a link; events of other rooms join it as they come. */
export function ThreadStrip({ item }: { item: Item }) {
  const { plant } = useWords();
  const history = useLoad(`history ${item.id} ${item.revision}`, () => api.history(item));
  const versions = [...(history.value?.items ?? [])]
    .sort((a, b) => a.recordedAt.localeCompare(b.recordedAt))
    .slice(-MOST);
  const what = (version: Version) =>
    version.changes.length === 0
      ? plant.threadCreated
      : fill(plant.threadChanged, {
          fields: version.changes.map(({ field }) => named(plant, field)).join(", "),
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
