import type { LiveReading } from "../live/index.ts";
import type { Line } from "./line.ts";
import { isBad, isGood } from "./quality.ts";

/** A line with what was heard since it was read. What comes late is found when it is read again. */
export function extended(line: Line, heard: readonly LiveReading[]): Line {
  if (line.step !== undefined) return line;
  const newest = line.times.at(-1) ?? -Infinity;
  const further = heard.filter(({ time }) => time > newest).toSorted((a, b) => a.time - b.time);
  if (further.length === 0) return line;
  const first = line.times.length;
  const stated = line.states !== undefined;
  const number = ({ value }: LiveReading) => (typeof value === "number" ? value : null);
  return {
    ...line,
    times: [...line.times, ...further.map(({ time }) => time)],
    values: [
      ...line.values,
      ...further.map((each) => (stated || isBad(each.quality) ? null : number(each))),
    ],
    states: line.states && [...line.states, ...further.map(({ value }) => value)],
    marks: [
      ...line.marks,
      ...further.flatMap((each, at) =>
        isGood(each.quality)
          ? []
          : [{ index: first + at, quality: each.quality, value: number(each) }],
      ),
    ],
  };
}
