import type { Band } from "../api/plant.ts";
import { firstFrom, gapsOf, type Gap, type Line } from "./line.ts";
import { penOf, type Pen } from "./pens.ts";
import type { Stretch } from "./span.ts";
import type { TrendView } from "./view.ts";

export const PERCENT = "%-of-range";

/** One vertical scale: all sensors of one unit share it. */
export interface Scale {
  key: string;
  label: string;
  min: number;
  max: number;
}

export interface Drawn {
  line: Line;
  pen: Pen;
  scale: string;
  /** Of another period: drawn behind, in a fainter stroke. */
  faint: boolean;
  toScale: (value: number) => number;
}

/** Everything that is drawn, decided before anything is. */
export interface Scene extends Stretch {
  /** How far there can be data at all: the end, or the present. */
  until: number;
  lines: Drawn[];
  /** Switches and texts: each has a row of its own at the foot. */
  lanes: Drawn[];
  scales: Scale[];
  gaps: Gap[];
  /** Where a single sensor is usually; with several it would be anybody's. */
  normal?: Band & { scale: string };
  mark?: number;
}

export interface Course {
  place: number;
  now?: Line;
  then?: Line;
}

export function sceneOf(
  courses: readonly Course[],
  view: Pick<TrendView, "axes" | "hidden" | "mark">,
  { from, to }: Stretch,
  now: number,
  known: Stretch = { from, to },
): Scene {
  const until = Math.min(to, now);
  const gaps = (line: Line) => gapsOf(line, Math.max(from, known.from), Math.min(until, known.to));
  const shown = courses.filter(({ now: line }) => line && !view.hidden.includes(line.sensor.id));
  const drawn = shown.flatMap(({ now: line, then, place }) => {
    const of = (one: Line | undefined, faint: boolean) =>
      one ? [drawnOf(one, place, view.axes, faint)] : [];
    return [...of(then, true), ...of(line, false)];
  });
  const lines = drawn.filter(({ line }) => !line.states).toSorted(faintFirst);
  const only = lines.length === 1 ? lines[0] : undefined;
  const normal = view.axes === "unit" ? only?.line.sensor.normal : undefined;
  const scale = lines[0]?.scale ?? "";
  return {
    from,
    to,
    until,
    lines,
    lanes: drawn.filter(({ line, faint }) => line.states && !faint),
    scales: scalesOf(lines, from, to),
    gaps: merged(drawn.filter(({ faint }) => !faint).map(({ line }) => gaps(line))),
    normal: normal && { ...normal, scale },
    mark: view.mark,
  };
}

function faintFirst(a: Drawn, b: Drawn): number {
  return Number(b.faint) - Number(a.faint);
}

function drawnOf(line: Line, place: number, axes: TrendView["axes"], faint: boolean): Drawn {
  const percent = axes === "percent";
  return {
    line,
    pen: penOf(place),
    scale: percent ? PERCENT : `unit:${line.sensor.unit ?? ""}`,
    faint,
    toScale: percent ? percentOf(line) : (value) => value,
  };
}

/** Of its range; of what was seen where no range is known. */
function percentOf(line: Line): (value: number) => number {
  const { range } = line.sensor;
  const [low, high] =
    range?.low !== undefined && range.high !== undefined
      ? [range.low, range.high]
      : extent(line, -Infinity, Infinity, (value) => value);
  const width = high - low;
  return (value) => (width > 0 ? ((value - low) / width) * 100 : 50);
}

function scalesOf(lines: readonly Drawn[], from: number, to: number): Scale[] {
  const keys = [...new Set(lines.map(({ scale }) => scale))];
  return keys.map((key) => {
    const ends = lines
      .filter(({ scale }) => scale === key)
      .map(({ line, toScale }) => extent(line, from, to, toScale));
    const low = Math.min(...ends.map(([each]) => each));
    const high = Math.max(...ends.map(([, each]) => each));
    const label = key === PERCENT ? "%" : key.slice("unit:".length);
    return { key, label, ...padded(low, high, key === PERCENT) };
  });
}

const AIR = 0.06;

function padded(low: number, high: number, percent: boolean): { min: number; max: number } {
  if (low > high) return percent ? { min: 0, max: 100 } : { min: 0, max: 1 };
  if (percent) return { min: Math.min(low, 0), max: Math.max(high, 100) };
  const air = (high - low) * AIR || Math.abs(high) * AIR || 1;
  return { min: low - air, max: high + air };
}

function extent(
  { times, values, low, high }: Line,
  from: number,
  to: number,
  toScale: (value: number) => number,
): [low: number, high: number] {
  let [least, most] = [Infinity, -Infinity];
  // One beyond each end, because the line runs on to it.
  const first = Math.max(firstFrom(times, from) - 1, 0);
  const last = Math.min(firstFrom(times, to), times.length - 1);
  for (let at = first; at <= last; at++) {
    for (const value of [values[at], low?.[at], high?.[at]]) {
      if (value === null || value === undefined) continue;
      const there = toScale(value);
      least = Math.min(least, there);
      most = Math.max(most, there);
    }
  }
  return [least, most];
}

/** Stretches in which at least one of the courses has nothing. */
function merged(all: readonly Gap[][]): Gap[] {
  const gaps: Gap[] = [];
  for (const gap of all.flat().toSorted((a, b) => a.from - b.from)) {
    const last = gaps.at(-1);
    if (last && gap.from <= last.to) last.to = Math.max(last.to, gap.to);
    else gaps.push({ ...gap });
  }
  return gaps;
}
