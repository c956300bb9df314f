import { useValueText } from "../trend/values.ts";
import { grade } from "../trend/quality.ts";
import type { LiveValue } from "./useLiveValues.ts";
import "./digits.css";

/** After this a value is shown as old: most sensors say something every few seconds. */
export const STALE_MS = 120_000;

/** A value in digits: bad is struck out, uncertain hatched, old dimmed. */
export function Digits({
  of: { gauge, reading },
  now,
  away = false,
}: {
  of: LiveValue;
  now: number;
  away?: boolean;
}) {
  const valueText = useValueText();
  if (!reading) return <span className="mute">—</span>;
  const stale = now - reading.time > STALE_MS;
  const looks = ["digits", grade(reading.quality), stale && "stale", away && "away"];
  return (
    <span className={looks.filter(Boolean).join(" ")}>
      <b>{reading.value === null ? "—" : valueText(reading.value, gauge.range)}</b>{" "}
      {gauge.unit && <span className="mute">{gauge.unit}</span>}
    </span>
  );
}
