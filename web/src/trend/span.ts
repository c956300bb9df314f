import { DAY, HOUR, MINUTE, SECOND, WEEK, YEAR } from "../ui/lengths.ts";

/** What stretch of time is shown: the last so much, moving with the clock, or from here to there. */
export type Span = { last: number } | { from: number; to: number };

export interface Stretch {
  from: number;
  to: number;
}

const SHORTEST = 5 * SECOND;
const LONGEST = 10 * YEAR;

const UNITS: readonly (readonly [letter: string, ms: number])[] = [
  ["w", WEEK],
  ["d", DAY],
  ["h", HOUR],
  ["m", MINUTE],
  ["s", SECOND],
];

/** "8h" is eight hours. */
export function parseDuration(text: string): number | undefined {
  const match = /^(\d{1,6})([wdhms])$/.exec(text);
  const unit = UNITS.find(([letter]) => letter === match?.[2]);
  const ms = Number(match?.[1]) * (unit?.[1] ?? NaN);
  return ms > 0 ? ms : undefined;
}

/** In the largest unit that says it exactly; below a second nothing is said. */
export function durationText(ms: number): string {
  const [letter, unit] = UNITS.find(([, each]) => ms >= each && ms % each === 0) ?? ["s", SECOND];
  return `${Math.max(Math.round(ms / unit), 1)}${letter}`;
}

/** ISO 8601 as the server writes a step: PT1M, P1D. */
export function parseStep(text: string): number | undefined {
  const match = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(text);
  if (!match) return undefined;
  const [, days = 0, hours = 0, minutes = 0, seconds = 0] = match;
  const ms =
    Number(days) * DAY + Number(hours) * HOUR + Number(minutes) * MINUTE + Number(seconds) * SECOND;
  return ms > 0 ? ms : undefined;
}

export function isLive(span: Span): span is { last: number } {
  return "last" in span;
}

export function stretchOf(span: Span, now: number): Stretch {
  return isLive(span) ? { from: now - span.last, to: now } : span;
}

export function lengthOf(span: Span): number {
  return isLive(span) ? span.last : span.to - span.from;
}

/** Within what can be shown, and in whole milliseconds. */
export function fixed(from: number, to: number): Span {
  const middle = (from + to) / 2;
  const length = Math.min(Math.max(to - from, SHORTEST), LONGEST);
  return { from: Math.round(middle - length / 2), to: Math.round(middle + length / 2) };
}

/** Closer (factor below one) or further away, around a moment that keeps its place. */
export function zoom({ from, to }: Stretch, factor: number, around = (from + to) / 2): Span {
  return fixed(around - (around - from) * factor, around + (to - around) * factor);
}

export function pan({ from, to }: Stretch, part: number): Span {
  const by = (to - from) * part;
  return fixed(from + by, to + by);
}
