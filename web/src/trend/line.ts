import type { Gauge, ReadingValue, TrendSeries } from "../api/telemetry.ts";
import { isBad, isGood } from "./quality.ts";

/**
 * One sensor's course as it is drawn. All columns are as long as `times`. A value is null where
 * there is none that may be joined by a line; a bad one is kept aside in `marks`.
 */
export interface Line {
  sensor: Gauge;
  /** Zero, or how much later than it happened it is shown: a course of another period. */
  shift: number;
  /** Absent: every reading is here. */
  step?: number;
  /** Half of what an entry stands for: its time is the middle of it. */
  half: number;
  times: number[];
  values: (number | null)[];
  low?: (number | null)[];
  high?: (number | null)[];
  /** What a switch or a text says; numbers have none. */
  states?: (ReadingValue | null)[];
  /** Where the quality is not good. */
  marks: Mark[];
  /** Longer without anything is a gap. */
  longest: number;
  truncated: boolean;
}

export interface Mark {
  index: number;
  quality: string;
  value: number | null;
}

/** A step of which this is said holds bad readings beside good ones. */
export const SOME_BAD = "some-bad";

export function lineOf(series: TrendSeries, trendStep?: number, shift = 0): Line {
  const step = series.values ? undefined : trendStep;
  const stated = series.sensor.valueType !== "number";
  // A mean belongs to all of its step, so it stands in the middle; a state begins where it begins.
  const half = stated ? 0 : (step ?? 0) / 2;
  const times = series.times.map((time) => time + shift + half);
  const raw = series.values ?? series.last ?? [];
  const common = {
    sensor: series.sensor,
    shift,
    step,
    half,
    times,
    longest: longestPause(series.times, step),
    truncated: series.truncated ?? false,
  };
  if (stated) {
    const marks = rawMarks(series, []);
    return { ...common, values: times.map(() => null), states: [...raw], marks };
  }
  if (step === undefined) {
    const values = raw.map((value) => (typeof value === "number" ? value : null));
    const marks = rawMarks(series, values);
    for (const { index, quality } of marks) if (isBad(quality)) values[index] = null;
    return { ...common, values, marks };
  }
  const values = [...(series.mean ?? series.last ?? [])] as (number | null)[];
  const marks = (series.bad ?? []).flatMap((bad, index) =>
    bad > 0 ? [{ index, quality: SOME_BAD, value: values[index] ?? null }] : [],
  );
  return { ...common, values, low: series.min, high: series.max, marks };
}

function rawMarks({ qualities }: TrendSeries, values: (number | null)[]): Mark[] {
  return (qualities ?? [])
    .filter(([, quality]) => !isGood(quality))
    .map(([index, quality]) => ({ index, quality, value: values[index] ?? null }));
}

/** How often nine in ten readings come at the latest; three times that is a pause worth telling. */
const USUAL = 0.9;
const PAUSES = 3;
/** Steps are even: one that is missing is missing. */
const MISSED_STEPS = 1.5;

export function longestPause(times: readonly number[], step?: number): number {
  const pauses = times.slice(1).map((time, at) => time - (times[at] ?? time));
  const usual = pauses.toSorted((a, b) => a - b)[Math.floor(pauses.length * USUAL)];
  if (usual === undefined || pauses.length < 2) return Infinity;
  return step === undefined ? usual * PAUSES : Math.max(usual, step) * MISSED_STEPS;
}

export interface Gap {
  from: number;
  to: number;
}

/** Where nothing came for too long, up to the present. */
export function gapsOf(line: Line, from: number, until: number): Gap[] {
  const gaps: Gap[] = [];
  const { times, longest, half, shift } = line;
  const end = until + shift;
  if (times.length === 0) return end > from ? [{ from, to: end }] : [];
  let before = from - half;
  let first = true;
  for (const time of [...times, end + half]) {
    if (time - before > longest) {
      gaps.push({
        from: Math.max(first ? from : before + half, from),
        to: Math.min(time - half, end),
      });
    }
    before = time;
    first = false;
  }
  return gaps.filter((gap) => gap.to > gap.from);
}

/** The place of the entry nearest to a moment; nothing where the moment lies in a gap. */
export function nearest(line: Line, at: number): number | undefined {
  const { times, longest } = line;
  const after = firstFrom(times, at);
  const [a, b] = [times[after - 1], times[after]];
  const index = b === undefined || (a !== undefined && at - a <= b - at) ? after - 1 : after;
  const time = times[index];
  if (time === undefined) return undefined;
  const reach = longest === Infinity ? Infinity : longest / 2;
  if (Math.abs(time - at) <= reach) return index;
  return undefined;
}

/** The entry that held at a moment: a state lasts until the next one. */
export function holding(line: Line, at: number): number | undefined {
  const from = firstFrom(line.times, at);
  const index = line.times[from] === at ? from : from - 1;
  const time = line.times[index];
  return time === undefined || at - time > line.longest ? undefined : index;
}

/** The first place whose time is not before a moment. */
export function firstFrom(times: readonly number[], at: number): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? Infinity) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
