import { api } from "../api/index.ts";
import type { Item, Site } from "../api/plant.ts";
import { useLoad } from "../api/useLoad.ts";
import { itemHref } from "../plant/href.ts";
import { currentShift } from "../plant/shifts.ts";
import { Link } from "../router/index.tsx";
import { clock } from "../ui/time.ts";
import { useNow } from "../ui/useNow.ts";
import { fill, useWords } from "../words/index.ts";
import { useLanguage } from "../words/language.ts";

const AREAS_SHOWN = 8;

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
  const found = areas.value?.items ?? [];
  const machines = found.reduce((sum, { childCount }) => sum + childCount, 0);
  return (
    <article className="panel site-card">
      <header className="row apart">
        <h2>
          <Link to={itemHref(site.path)}>{site.name}</Link>
        </h2>
        <span className="mute">{clock(now, language, site.timeZone)}</span>
      </header>
      <dl className="site-numbers">
        <Number name={plant.areas} value={site.childCount} />
        <Number name={plant.machines} value={areas.value && machines} />
        <div>
          <dt>{shell.shift}</dt>
          <dd className="shift-now">{shiftText(site, now, shell)}</dd>
        </div>
      </dl>
      <ul className="area-list">
        {found.slice(0, AREAS_SHOWN).map((area) => (
          <AreaLine key={area.id} area={area} />
        ))}
      </ul>
    </article>
  );
}

function Number({ name, value }: { name: string; value: number | undefined }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value?.toLocaleString() ?? "…"}</dd>
    </div>
  );
}

function AreaLine({ area }: { area: Item }) {
  const { plant } = useWords();
  return (
    <li>
      <Link to={itemHref(area.path)}>{area.name}</Link>
      <span className="mute">{`${area.childCount} ${plant.machines.toLowerCase()}`}</span>
    </li>
  );
}

function shiftText(site: Site, now: Date, shell: ReturnType<typeof useWords>["shell"]): string {
  if (site.shifts.length === 0) return shell.noCalendar;
  const shift = currentShift(site.shifts, site.timeZone, now);
  return shift ? fill(shell.shiftUntil, { name: shift.name, time: shift.end }) : shell.noShift;
}
