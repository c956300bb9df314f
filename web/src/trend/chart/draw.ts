import { SOME_BAD } from "../line.ts";
import { isBad } from "../quality.ts";
import type { Drawn, Scene } from "../scene.ts";
import type { Ink } from "./ink.ts";

/** Where things are on the canvas, in its own pixels. */
export interface Sheet {
  ctx: CanvasRenderingContext2D;
  ink: Ink;
  left: number;
  top: number;
  width: number;
  height: number;
  /** Canvas pixels to a CSS pixel. */
  ratio: number;
  x: (time: number) => number;
  y: (value: number, scale: string) => number;
  /** "no data for 16 min" */
  gapText: (ms: number) => string;
}

export function draw(sheet: Sheet, scene: Scene): void {
  const { ctx } = sheet;
  ctx.save();
  ctx.beginPath();
  ctx.rect(sheet.left, sheet.top, sheet.width, sheet.height);
  ctx.clip();
  normalBand(sheet, scene);
  gaps(sheet, scene);
  for (const drawn of scene.lines) spread(sheet, drawn);
  for (const drawn of scene.lines) stroke(sheet, drawn);
  for (const drawn of scene.lines) if (!drawn.faint) marks(sheet, drawn);
  ctx.restore();
}

function normalBand({ ctx, ink, left, width, y, ratio }: Sheet, { normal }: Scene): void {
  if (!normal) return;
  ctx.strokeStyle = ink("--edge");
  ctx.lineWidth = ratio;
  ctx.setLineDash([4 * ratio, 4 * ratio]);
  for (const limit of [normal.low, normal.high]) {
    if (limit === undefined) continue;
    const at = Math.round(y(limit, normal.scale)) + 0.5;
    ctx.beginPath();
    ctx.moveTo(left, at);
    ctx.lineTo(left + width, at);
    ctx.stroke();
  }
  ctx.setLineDash([]);
}

function gaps(sheet: Sheet, scene: Scene): void {
  const { ctx, ink, ratio, top, height, x } = sheet;
  ctx.font = `${11 * ratio}px "Inter Variable", Inter, sans-serif`;
  ctx.textAlign = "center";
  for (const { from, to } of scene.gaps) {
    const [a, b] = [Math.max(x(from), sheet.left), Math.min(x(to), sheet.left + sheet.width)];
    if (b - a < ratio) continue;
    ctx.globalAlpha = 0.55;
    ctx.fillStyle = ink("--band");
    ctx.fillRect(a, top, b - a, height);
    ctx.globalAlpha = 1;
    const text = sheet.gapText(to - from);
    if (ctx.measureText(text).width + 8 * ratio > b - a) continue;
    ctx.fillStyle = ink("--mute");
    ctx.fillText(text, (a + b) / 2, top + 16 * ratio);
  }
}

/** Which entries can be seen, with one beyond each end. */
function seen(
  { left, width, x }: Sheet,
  { line: { times } }: Drawn,
): [first: number, last: number] {
  const [from, to] = [left, left + width];
  const inside = (edge: number) => {
    let [low, high] = [0, times.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (x(times[middle] ?? 0) < edge) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return [Math.max(inside(from) - 1, 0), Math.min(inside(to), times.length - 1)];
}

/** From the least to the most of each step, behind the mean. */
function spread(sheet: Sheet, drawn: Drawn): void {
  const { ctx, ink, x, y } = sheet;
  const { line, toScale, scale } = drawn;
  if (!line.low || !line.high || drawn.faint) return;
  const [first, last] = seen(sheet, drawn);
  ctx.fillStyle = ink(drawn.pen.colour);
  ctx.globalAlpha = 0.16;
  let from = first;
  while (from <= last) {
    let to = from;
    while (to < last && joined(line.times, to, line.longest) && line.low[to + 1] != null) to++;
    ctx.beginPath();
    for (let at = from; at <= to; at++) point(at, line.high[at]);
    for (let at = to; at >= from; at--) point(at, line.low[at]);
    ctx.fill();
    from = to + 1;
  }
  ctx.globalAlpha = 1;

  function point(at: number, value: number | null | undefined): void {
    if (value === null || value === undefined) return;
    ctx.lineTo(x(line.times[at] ?? 0), y(toScale(value), scale));
  }
}

function joined(times: readonly number[], at: number, longest: number): boolean {
  return (times[at + 1] ?? Infinity) - (times[at] ?? 0) <= longest;
}

/** Joined only where there is something on both sides; what stands alone is a dot. */
function stroke(sheet: Sheet, drawn: Drawn): void {
  const { ctx, ink, ratio, x, y } = sheet;
  const { line, toScale, scale, pen, faint } = drawn;
  const [first, last] = seen(sheet, drawn);
  const colour = ink(pen.colour);
  ctx.strokeStyle = colour;
  ctx.fillStyle = colour;
  ctx.lineWidth = (faint ? 1 : 1.5) * ratio;
  ctx.lineJoin = "round";
  ctx.globalAlpha = faint ? 0.5 : 1;
  ctx.setLineDash(pen.dash.map((each) => each * ratio));
  ctx.beginPath();
  const alone: [number, number][] = [];
  let run = 0;
  let [px, py] = [0, 0];
  for (let at = first; at <= last; at++) {
    const value = line.values[at];
    const broken = value === null || value === undefined;
    if (broken || (run > 0 && !joined(line.times, at - 1, line.longest))) {
      if (run === 1) alone.push([px, py]);
      run = 0;
    }
    if (broken) continue;
    [px, py] = [x(line.times[at] ?? 0), y(toScale(value), scale)];
    if (run++ === 0) ctx.moveTo(px, py);
    else ctx.lineTo(px, py);
  }
  if (run === 1) alone.push([px, py]);
  ctx.stroke();
  ctx.setLineDash([]);
  for (const [ax, ay] of alone) {
    ctx.beginPath();
    ctx.arc(ax, ay, 1.8 * ratio, 0, 2 * Math.PI);
    ctx.fill();
  }
  ctx.globalAlpha = 1;
}

/** Closer marks than this would only be a smear. */
const APART = 7;

/** Bad values are crossed, uncertain ones ringed; a bad one off the scale stands at its edge. */
function marks(sheet: Sheet, { line, toScale, scale }: Drawn): void {
  const { ctx, ink, ratio, x, y, left, width, top, height } = sheet;
  ctx.lineWidth = 1.5 * ratio;
  let before = -Infinity;
  for (const { index, quality, value } of line.marks) {
    const at = x(line.times[index] ?? 0);
    if (at < left || at > left + width || at - before < APART * ratio) continue;
    before = at;
    const bad = isBad(quality) || quality === SOME_BAD;
    const bottom = top + height - 6 * ratio;
    const there = value === null ? bottom : y(toScale(value), scale);
    const clamped = Math.min(Math.max(there, top + 6 * ratio), bottom);
    ctx.strokeStyle = ink(bad ? "--critical" : "--warn");
    ctx.beginPath();
    if (bad) cross(ctx, at, clamped, (quality === SOME_BAD ? 2.2 : 3.5) * ratio);
    else ctx.arc(at, clamped, 3.2 * ratio, 0, 2 * Math.PI);
    ctx.stroke();
  }
}

function cross(ctx: CanvasRenderingContext2D, x: number, y: number, arm: number): void {
  ctx.moveTo(x - arm, y - arm);
  ctx.lineTo(x + arm, y + arm);
  ctx.moveTo(x - arm, y + arm);
  ctx.lineTo(x + arm, y - arm);
}
