import type { ReadingValue } from "../../api/telemetry.ts";
import type { Drawn, Scene } from "../scene.ts";
import { isBad } from "../quality.ts";
import type { Sheet } from "./draw.ts";

/** CSS pixels that a lane takes. */
export const LANE = 26;

/** Switches and texts as rows at the foot of the plot: what held, and from when until when. */
export function drawLanes(
  sheet: Sheet,
  { lanes, until }: Scene,
  stateText: (value: ReadingValue) => string,
): void {
  const { ctx, ratio, left, width, top, height } = sheet;
  ctx.save();
  ctx.font = `${11 * ratio}px "Inter Variable", Inter, sans-serif`;
  ctx.textBaseline = "middle";
  lanes.forEach((lane, place) => {
    const y = top + height - (lanes.length - place) * LANE * ratio;
    ctx.fillStyle = sheet.ink("--panel");
    ctx.fillRect(left, y, width, LANE * ratio);
    drawLane(sheet, lane, y + 4 * ratio, (LANE - 8) * ratio, until, stateText);
  });
  ctx.restore();
}

function drawLane(
  sheet: Sheet,
  { line, pen }: Drawn,
  top: number,
  height: number,
  until: number,
  stateText: (value: ReadingValue) => string,
): void {
  const { ctx, ink, left, width, x, ratio } = sheet;
  const bad = new Set(line.marks.flatMap(({ index, quality }) => (isBad(quality) ? [index] : [])));
  let at = 0;
  while (at < line.times.length) {
    const value = line.states?.[at] ?? null;
    const isWrong = bad.has(at);
    let end = at + 1;
    while (
      end < line.times.length &&
      line.states?.[end] === value &&
      bad.has(end) === isWrong &&
      within(line.times[end - 1], line.times[end], line.longest)
    )
      end++;
    const last = line.times[end - 1] ?? 0;
    const next = line.times[end] ?? until;
    const stop = next - last > line.longest ? last : next;
    const a = Math.max(x(line.times[at] ?? 0), left);
    const b = Math.min(x(stop), left + width);
    if (value !== null && b > a) block(a, b - a, value, isWrong);
    at = end;
  }

  function block(from: number, wide: number, value: ReadingValue, isWrong: boolean): void {
    const off = value === false || value === 0;
    ctx.fillStyle = ink(pen.colour);
    ctx.globalAlpha = off ? 0.14 : 0.3;
    const slim = off ? height * 0.3 : height;
    ctx.fillRect(from, top + (height - slim) / 2, Math.max(wide - ratio, ratio), slim);
    ctx.globalAlpha = 1;
    if (isWrong) {
      ctx.fillStyle = ink("--critical");
      ctx.fillRect(from, top + height - 2 * ratio, wide, 2 * ratio);
    }
    const text = stateText(value);
    if (off || ctx.measureText(text).width + 10 * ratio > wide) return;
    ctx.fillStyle = ink("--ink");
    ctx.textAlign = "left";
    ctx.fillText(text, from + 5 * ratio, top + height / 2);
  }
}

function within(before: number | undefined, time: number | undefined, longest: number): boolean {
  return (time ?? Infinity) - (before ?? 0) <= longest;
}
