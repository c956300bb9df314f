import type { ReadingValue } from "../api/telemetry.ts";
import type { LiveReading } from "../live/index.ts";
import { holding, nearest, type Line } from "./line.ts";

export interface Said {
  value: ReadingValue | null;
  quality: string;
  time: number;
}

/** What a course says at a moment; without one, what was heard last. Nothing where there is a gap. */
export function valueAt(
  line: Line | undefined,
  at: number | undefined,
  heard?: LiveReading,
): Said | undefined {
  if (!line) return undefined;
  if (at === undefined) {
    if (heard && heard.time >= (line.times.at(-1) ?? -Infinity) - line.half) return heard;
    return line.times.length > 0 ? entry(line, line.times.length - 1) : undefined;
  }
  const index = line.states ? holding(line, at) : nearest(line, at);
  return index === undefined ? undefined : entry(line, index);
}

function entry(line: Line, index: number): Said {
  const mark = line.marks.find((each) => each.index === index);
  return {
    value: line.states ? (line.states[index] ?? null) : (line.values[index] ?? mark?.value ?? null),
    quality: mark?.quality ?? "good",
    time: line.times[index] ?? 0,
  };
}
