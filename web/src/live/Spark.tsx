import type { Line } from "../trend/line.ts";
import { LATELY_MS } from "./useSparks.ts";
import "./spark.css";

const WIDTH = 160;
const HEIGHT = 26;
const EDGE = 3;

/** The last half hour at a glance: broken where nothing came, with a dot where it stands now. */
export function Spark({
  line,
  newest,
  now,
}: {
  line: Line | undefined;
  newest?: { time: number; value: unknown };
  now: number;
}) {
  if (!line || line.states) return null;
  const points = line.times.map((time, at) => [time, line.values[at] ?? null] as const);
  const last = typeof newest?.value === "number" ? newest.value : undefined;
  const known = points.flatMap(([, value]) => (value === null ? [] : [value]));
  if (last !== undefined) known.push(last);
  const [least, most] = [Math.min(...known), Math.max(...known)];
  if (known.length === 0) return null;
  const x = (time: number) => ((time - (now - LATELY_MS)) / LATELY_MS) * (WIDTH - EDGE);
  const y = (value: number) =>
    most > least ? EDGE + (1 - (value - least) / (most - least)) * (HEIGHT - 2 * EDGE) : HEIGHT / 2;
  let path = "";
  let before: number | undefined;
  for (const [time, value] of points) {
    if (value === null) before = undefined;
    else {
      const joins = before !== undefined && time - before <= line.longest;
      path += `${joins ? "L" : "M"}${x(time).toFixed(1)} ${y(value).toFixed(1)}`;
      before = time;
    }
  }
  return (
    <svg
      className="spark"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      aria-hidden
    >
      <path d={path} />
      {newest && last !== undefined && newest.time > now - LATELY_MS && (
        <circle cx={Math.min(x(newest.time), WIDTH - EDGE)} cy={y(last)} r="2.2" />
      )}
    </svg>
  );
}
