import type { Sensor } from "../api/plant.ts";
import { fill, useWords } from "../words/index.ts";

const SMALL = { width: 150, height: 16, bar: 8, top: 4 };
const LARGE = { width: 560, height: 74, bar: 18, top: 28 };

/** A sensor's range with its normal band: the ground on which its value will stand. */
export function Scale({ sensor, large = false }: { sensor: Sensor; large?: boolean }) {
  const { plant } = useWords();
  const { low, high } = sensor.range ?? {};
  if (low === undefined || high === undefined || high <= low) {
    return <span className="mute">{plant.notSet}</span>;
  }
  const { width, height, bar, top } = large ? LARGE : SMALL;
  const x = (value: number) => ((value - low) / (high - low)) * width;
  const normalLow = sensor.normal?.low ?? low;
  const normalHigh = sensor.normal?.high ?? high;
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
          <text x={width / 2} y={top + bar + 18} textAnchor="middle">
            {plant.noReading}
          </text>
        </>
      )}
    </svg>
  );
}
