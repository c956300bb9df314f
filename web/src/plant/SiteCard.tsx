import { api } from "../api/index.ts";
import type { Item, Site } from "../api/plant.ts";
import { useLoad } from "../api/useLoad.ts";
import { Link } from "../router/index.tsx";
import { clock } from "../ui/time.ts";
import { useNow } from "../ui/useNow.ts";
import { fill, useWords, type Words } from "../words/index.ts";
import { useLanguage } from "../words/language.ts";
import { itemHref } from "./href.ts";
import { currentShift } from "./shifts.ts";

const AREAS_SHOWN = 8;
const MACHINES_COUNTED = 500;

/** A site at a glance: its own clock, who works there now, and its areas. */
export function SiteCard({ site }: { site: Site }) {
  const { shell, plant } = useWords();
  const language = useLanguage();
  const now = useNow(10_000);
  const areas = useLoad(
    `areas of ${site.path}`,
    (signal) => api.children(site.path, undefined, signal),
    "plant",
  );
  const machines = useLoad(
    `machines of ${site.path}`,
    () => api.list("machine", { under: site.path, limit: MACHINES_COUNTED }),
    "plant",
  );
  return (
    <article className="panel site-card">
      <header className="row apart">
        <h2>
          <Link to={itemHref(site.path)}>{site.name}</Link>
        </h2>
        <span className="mute">{clock(now, language, site.timeZone)}</span>
      </header>
      <dl className="site-numbers">
        <Count name={plant.areas} value={site.childCount} />
        <Count
          name={plant.machines}
          value={machines.value?.items.length}
          more={machines.value?.next !== undefined}
        />
        <Count
          name={plant.sensors}
          value={machines.value?.items.reduce((sum, { childCount }) => sum + childCount, 0)}
          more={machines.value?.next !== undefined}
        />
        <div>
          <dt>{shell.shift}</dt>
          <dd className="shift-now">{shiftText(site, now, shell)}</dd>
        </div>
      </dl>
      <ul className="area-list">
        {areas.value?.items.slice(0, AREAS_SHOWN).map((area) => (
          <AreaLine key={area.id} area={area} />
        ))}
      </ul>
    </article>
  );
}

function Count({ name, value, more = false }: { name: string; value?: number; more?: boolean }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {value?.toLocaleString() ?? "…"}
        {more && "+"}
      </dd>
    </div>
  );
}

function AreaLine({ area }: { area: Item }) {
  const { shell } = useWords();
  return (
    <li>
      <Link to={itemHref(area.path)}>{area.name}</Link>
      <span className="mute">{fill(shell.machineCount, { n: area.childCount })}</span>
    </li>
  );
}

function shiftText(site: Site, now: Date, shell: Words["shell"]): string {
  if (site.shifts.length === 0) return shell.noCalendar;
  const shift = currentShift(site.shifts, site.timeZone, now);
  return shift ? fill(shell.shiftUntil, { name: shift.name, time: shift.end }) : shell.noShift;
}
