import type { Line } from "./line.ts";
import { firstFrom } from "./line.ts";
import type { Stretch } from "./span.ts";

export interface Stats {
  least: number;
  mean: number;
  most: number;
}

/** Of what is shown in the stretch; bad values do not count. A switch has none. */
export function statsOf(
  { times, values, low, high }: Line,
  { from, to }: Stretch,
): Stats | undefined {
  let [least, most, sum, count] = [Infinity, -Infinity, 0, 0];
  for (let at = firstFrom(times, from); at < times.length && (times[at] ?? 0) <= to; at++) {
    const value = values[at];
    if (value === null || value === undefined) continue;
    least = Math.min(least, low?.[at] ?? value);
    most = Math.max(most, high?.[at] ?? value);
    sum += value;
    count++;
  }
  return count > 0 ? { least, mean: sum / count, most } : undefined;
}
