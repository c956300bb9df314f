import type { LiveReading } from "../live/index.ts";
import { itemHref } from "../plant/href.ts";
import { Link } from "../router/index.tsx";
import { locale } from "../ui/time.ts";
import { useWords } from "../words/index.ts";
import { useLanguage } from "../words/language.ts";
import { PenSample } from "./PenSample.tsx";
import { useCursor, type Cursor } from "./cursor.ts";
import { valueAt, type Said } from "./lookup.ts";
import { momentText } from "./moment.ts";
import { penOf } from "./pens.ts";
import { qualityWord, grade } from "./quality.ts";
import type { Course } from "./scene.ts";
import type { Stretch } from "./span.ts";
import { statsOf } from "./stats.ts";
import { numberText, useValueText } from "./values.ts";
import "./legend.css";

interface Props {
  courses: readonly Course[];
  sensors: readonly string[];
  hidden: readonly string[];
  stretch: Stretch;
  zone: string;
  cursor: Cursor;
  mark?: number;
  loaded: boolean;
  heard: ReadonlyMap<string, LiveReading>;
  onToggle: (sensor: string) => void;
  onRemove: (sensor: string) => void;
}

/** What each course says at the cursor, at the mark, or now; and in the whole stretch. */
export function Legend(props: Props) {
  const { courses, sensors, stretch, zone, cursor, mark } = props;
  const { trend } = useWords();
  const language = useLanguage();
  const at = useCursor(cursor) ?? mark;
  const compares = courses.some(({ then }) => then);
  const moment = at === undefined ? trend.atNow : momentText(at, stretch, zone, locale(language));
  return (
    <table className="table legend" role="table" aria-label={trend.table}>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            {trend.sensor}
          </th>
          <th role="columnheader" scope="col" className="number legend-at">
            {trend.value} <span className="legend-moment">{moment}</span>
          </th>
          <th role="columnheader" scope="col">
            {trend.quality}
          </th>
          {compares && (
            <>
              <th role="columnheader" scope="col" className="number">
                {trend.then}
              </th>
              <th role="columnheader" scope="col" className="number">
                {trend.difference}
              </th>
            </>
          )}
          <th role="columnheader" scope="col" className="number">
            {trend.least}
          </th>
          <th role="columnheader" scope="col" className="number">
            {trend.mean}
          </th>
          <th role="columnheader" scope="col" className="number">
            {trend.most}
          </th>
          <th role="columnheader" scope="col" />
        </tr>
      </thead>
      <tbody role="rowgroup">
        {sensors.map((id, place) => (
          <Row key={id} id={id} place={place} at={at} compares={compares} {...props} />
        ))}
      </tbody>
    </table>
  );
}

function Row({
  id,
  place,
  at,
  compares,
  courses,
  hidden,
  stretch,
  loaded,
  heard,
  onToggle,
  onRemove,
}: Props & { id: string; place: number; at: number | undefined; compares: boolean }) {
  const words = useWords();
  const { trend } = words;
  const language = useLanguage();
  const valueText = useValueText();
  const course = courses[place];
  const sensor = course?.now?.sensor;
  const range = sensor?.range;
  const now = valueAt(course?.now, at, heard.get(id));
  const then = valueAt(course?.then, at ?? now?.time);
  const stats = course?.now && statsOf(course.now, stretch);
  const off = hidden.includes(id);
  const name = sensor?.name ?? id;
  const number = (value: number | undefined) =>
    value === undefined ? "" : numberText(value, language, range);
  const text = (said: Said | undefined) =>
    said?.value === undefined || said.value === null ? "" : valueText(said.value, range);
  const machine = sensor?.path.split("/").at(-2);
  return (
    <tr role="row" className={off ? "muted" : undefined}>
      <td role="cell">
        <div className="legend-name">
          <button
            type="button"
            className="legend-pen"
            aria-pressed={!off}
            aria-label={(off ? trend.reveal : trend.hide).replace("{name}", name)}
            title={(off ? trend.reveal : trend.hide).replace("{name}", name)}
            onClick={() => onToggle(id)}
          >
            <PenSample pen={penOf(place)} off={off} />
          </button>
          {sensor ? (
            <span className="legend-what">
              <Link to={itemHref(sensor.path)}>{name}</Link> <span className="mute">{machine}</span>
            </span>
          ) : (
            <span className="mute">{loaded ? trend.notFound : "…"}</span>
          )}
        </div>
      </td>
      <td role="cell" data-label={trend.value} className="number legend-value">
        <div>
          {now ? (
            <>
              <b className={grade(now.quality)}>{text(now)}</b>{" "}
              <span className="mute">{sensor?.unit}</span>
            </>
          ) : (
            <span className="mute">{loaded && sensor && trend.noneHere}</span>
          )}
        </div>
      </td>
      <td role="cell" data-label={trend.quality}>
        <div className={now && grade(now.quality)}>{now && qualityWord(words, now.quality)}</div>
      </td>
      {compares && (
        <>
          <td role="cell" data-label={trend.then} className="number">
            <div>{text(then)}</div>
          </td>
          <td role="cell" data-label={trend.difference} className="number">
            <div>{difference(now, then, number)}</div>
          </td>
        </>
      )}
      <td role="cell" data-label={trend.least} className="number">
        <div>{number(stats?.least)}</div>
      </td>
      <td role="cell" data-label={trend.mean} className="number">
        <div>{number(stats?.mean)}</div>
      </td>
      <td role="cell" data-label={trend.most} className="number">
        <div>{number(stats?.most)}</div>
      </td>
      <td role="cell" className="legend-end">
        <button
          type="button"
          className="button quiet"
          aria-label={trend.remove.replace("{name}", name)}
          title={trend.remove.replace("{name}", name)}
          onClick={() => onRemove(id)}
        >
          <span aria-hidden>×</span>
        </button>
      </td>
    </tr>
  );
}

function difference(
  now: Said | undefined,
  then: Said | undefined,
  number: (value: number) => string,
): string {
  if (typeof now?.value !== "number" || typeof then?.value !== "number") return "";
  const by = now.value - then.value;
  return by > 0 ? `+${number(by)}` : number(by).replace("-", "−");
}
