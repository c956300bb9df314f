import type { Line } from "./line.ts";
import type { Course } from "./scene.ts";
import { firstFrom } from "./line.ts";
import type { Stretch } from "./span.ts";

const COLUMNS = ["path", "name", "unit", "time", "value", "min", "max", "quality"];

/** What the chart shows, a row an entry: times in UTC, decimal points, the present quality words. */
export function csvOf(courses: readonly Course[], { from, to }: Stretch): string {
  const rows = courses.flatMap(({ now, then }) =>
    [now, then].flatMap((line) => (line ? [...rowsOf(line, from, to)] : [])),
  );
  return [COLUMNS, ...rows].map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n";
}

function* rowsOf(line: Line, from: number, to: number): Generator<string[]> {
  const { sensor, times, half, shift } = line;
  const qualities = new Map(line.marks.map((mark) => [mark.index, mark]));
  for (let at = firstFrom(times, from); at < times.length && (times[at] ?? 0) <= to; at++) {
    const mark = qualities.get(at);
    const value = line.states ? line.states[at] : (line.values[at] ?? mark?.value);
    yield [
      sensor.path,
      sensor.name,
      sensor.unit ?? "",
      new Date((times[at] ?? 0) - half - shift).toISOString(),
      text(value),
      text(line.low?.[at]),
      text(line.high?.[at]),
      mark?.quality ?? "good",
    ];
  }
}

function text(value: number | string | boolean | null | undefined): string {
  return value === null || value === undefined ? "" : String(value);
}

/** Quoted where it must be; a text that a spreadsheet would take for a formula is made a text. */
export function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) && Number.isNaN(Number(value)) ? `'${value}` : value;
  return /[",\r\n;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
