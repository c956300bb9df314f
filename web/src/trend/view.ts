import { HOUR } from "../ui/lengths.ts";
import { durationText, fixed, isLive, lengthOf, parseDuration, type Span } from "./span.ts";

/** Another period laid over the shown one: so much earlier, or the stretch just before. */
export type Comparison = "before" | { earlier: number };

export interface TrendView {
  sensors: readonly string[];
  span: Span;
  compare?: Comparison;
  /** An axis for each unit, or one for all in percent of each sensor's range. */
  axes: "unit" | "percent";
  hidden: readonly string[];
  /** A moment that stays marked, so that it can be pointed at. */
  mark?: number;
}

export const MOST_SENSORS = 20;
export const FIRST_SPAN: Span = { last: 8 * HOUR };

/** Everything that decides what is seen stands in the address: a link shows the same elsewhere. */
export function readView(query: URLSearchParams): TrendView {
  const list = (name: string) => (query.get(name) ?? "").split(",").filter(Boolean);
  const sensors = [...new Set(list("s"))].slice(0, MOST_SENSORS);
  return {
    sensors,
    span: readSpan(query),
    compare: readComparison(query.get("compare")),
    axes: query.get("axes") === "percent" ? "percent" : "unit",
    hidden: list("hide").filter((id) => sensors.includes(id)),
    mark: instant(query.get("mark")),
  };
}

export function viewHref({ sensors, span, compare, axes, hidden, mark }: TrendView): string {
  const words: string[] = [];
  const say = (name: string, value: string) =>
    words.push(
      `${name}=${encodeURIComponent(value).replaceAll("%2C", ",").replaceAll("%3A", ":")}`,
    );
  if (sensors.length > 0) say("s", sensors.join(","));
  if (isLive(span)) say("last", durationText(span.last));
  else {
    say("from", new Date(span.from).toISOString());
    say("to", new Date(span.to).toISOString());
  }
  if (compare) say("compare", compare === "before" ? compare : durationText(compare.earlier));
  if (axes === "percent") say("axes", axes);
  const away = hidden.filter((id) => sensors.includes(id));
  if (away.length > 0) say("hide", away.join(","));
  if (mark !== undefined) say("mark", new Date(mark).toISOString());
  return `/trend?${words.join("&")}`;
}

/** The trend of some sensors, as other pages link to it. */
export function trendHref(sensors: readonly string[], span: Span = FIRST_SPAN): string {
  const shown = sensors.slice(0, MOST_SENSORS);
  return viewHref({ sensors: shown, span, axes: "unit", hidden: [] });
}

/** How far the other period lies back. */
export function shiftOf({ compare, span }: TrendView): number | undefined {
  if (!compare) return undefined;
  return compare === "before" ? lengthOf(span) : compare.earlier;
}

function readSpan(query: URLSearchParams): Span {
  const last = parseDuration(query.get("last") ?? "");
  if (last) return { last };
  const from = instant(query.get("from"));
  const to = instant(query.get("to"));
  return from !== undefined && to !== undefined && from < to ? fixed(from, to) : FIRST_SPAN;
}

function readComparison(text: string | null): Comparison | undefined {
  if (text === "before") return text;
  const earlier = parseDuration(text ?? "");
  return earlier ? { earlier } : undefined;
}

function instant(text: string | null): number | undefined {
  const ms = Date.parse(text ?? "");
  return Number.isNaN(ms) ? undefined : ms;
}
