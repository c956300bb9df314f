import type { Band, Sensor } from "../api/plant.ts";
import { fill, useWords } from "../words/index.ts";

const SMALL = { width: 150, height: 16, bar: 8, top: 4 };
const LARGE = { width: 560, height: 74, bar: 18, top: 28 };

/** A sensor's range with its normal band, and on it the value: near or far, before any digit. */
export function Scale({
  sensor,
  value,
  large = false,
}: {
  sensor: Pick<Sensor, "range" | "normal" | "unit">;
  value?: number;
  large?: boolean;
}) {
  const { plant } = useWords();
  const { low, high } = sensor.range ?? {};
  if (low === undefined || high === undefined || high <= low) {
    return <span className="mute">{plant.notSet}</span>;
  }
  const { width, height, bar, top } = large ? LARGE : SMALL;
  const x = (value: number) => ((value - low) / (high - low)) * width;
  const normalLow = sensor.normal?.low ?? low;
  const normalHigh = sensor.normal?.high ?? high;
  const isAway = value !== undefined && isOutside(value, sensor.normal);
  const title = fill(plant.scaleOf, {
    low: String(low),
    high: String(high),
    normalLow: String(normalLow),
    normalHigh: String(normalHigh),
  });
  return (
    <svg
      className={large ? "scale large" : "scale"}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={title}
    >
      <rect className="whole" x="0" y={top} width={width} height={bar} rx="2" />
      {sensor.normal && (
        <rect
          className="usual"
          x={x(normalLow)}
          y={top}
          width={Math.max(x(normalHigh) - x(normalLow), 2)}
          height={bar}
        />
      )}
      {value !== undefined && (
        <Pointer x={x(Math.min(Math.max(value, low), high))} top={top} bar={bar} away={isAway} />
      )}
      {large && (
        <>
          <text x="0" y={top + bar + 18}>
            {low}
          </text>
          <text x={width} y={top + bar + 18} textAnchor="end">
            {high}
          </text>
          {sensor.normal && (
            <text
              className="usual-text"
              x={x((normalLow + normalHigh) / 2)}
              y={top - 10}
              textAnchor="middle"
            >
              {`${plant.normal} ${normalLow}–${normalHigh} ${sensor.unit ?? ""}`}
            </text>
          )}
          {value === undefined && (
            <text x={width / 2} y={top + bar + 18} textAnchor="middle">
              {plant.noReading}
            </text>
          )}
        </>
      )}
    </svg>
  );
}

/** Stands on the bar, and points at it from above. */
function Pointer({ x, top, bar, away }: { x: number; top: number; bar: number; away: boolean }) {
  return (
    <g className={away ? "pointer away" : "pointer"}>
      <rect x={x - 1.25} y={top - 2} width="2.5" height={bar + 4} />
      <path d={`M${x - 4.5} ${top - 4}h9l-4.5 5z`} />
    </g>
  );
}

/** Outside the band in which it usually is. */
export function isOutside(value: number, normal: Band | undefined): boolean {
  return value < (normal?.low ?? -Infinity) || value > (normal?.high ?? Infinity);
}
