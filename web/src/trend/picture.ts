import { inkOf, type Ink } from "./chart/ink.ts";
import type { Course } from "./scene.ts";
import { penOf } from "./pens.ts";

interface Caption {
  title: string;
  note: string;
}

const EDGE = 16;
const HEAD = 46;
const ROW = 20;
const COLUMN = 300;

/** The chart as a picture that explains itself: what, when, which pen is whose. */
export function pictureOf(
  chart: HTMLCanvasElement,
  courses: readonly Course[],
  { title, note }: Caption,
): Promise<Blob | null> {
  const ink = inkOf(document.body);
  const ratio = chart.width / chart.clientWidth;
  const width = chart.clientWidth + 2 * EDGE;
  const columns = Math.max(Math.floor((width - 2 * EDGE) / COLUMN), 1);
  const foot = Math.ceil(courses.length / columns) * ROW + EDGE;
  const height = HEAD + chart.clientHeight + foot;

  const sheet = document.createElement("canvas");
  sheet.width = width * ratio;
  sheet.height = height * ratio;
  const ctx = sheet.getContext("2d");
  if (!ctx) return Promise.resolve(null);
  ctx.scale(ratio, ratio);
  ctx.fillStyle = ink("--panel");
  ctx.fillRect(0, 0, width, height);
  ctx.textBaseline = "alphabetic";
  write(ctx, ink("--ink"), 600, 15, title, EDGE, 26);
  write(ctx, ink("--mute"), 400, 12, note, EDGE, 42);
  ctx.drawImage(chart, EDGE, HEAD, chart.clientWidth, chart.clientHeight);
  courses.forEach((course, at) => {
    const x = EDGE + (at % columns) * COLUMN;
    const y = HEAD + chart.clientHeight + 14 + Math.floor(at / columns) * ROW;
    key(ctx, ink, course, x, y);
  });
  return new Promise((done) => sheet.toBlob(done, "image/png"));
}

function key(
  ctx: CanvasRenderingContext2D,
  ink: Ink,
  { place, now }: Course,
  x: number,
  y: number,
) {
  if (!now) return;
  const pen = penOf(place);
  ctx.strokeStyle = ink(pen.colour);
  ctx.lineWidth = 2.5;
  ctx.setLineDash([...pen.dash]);
  ctx.beginPath();
  ctx.moveTo(x, y - 4);
  ctx.lineTo(x + 22, y - 4);
  ctx.stroke();
  ctx.setLineDash([]);
  const { name, unit, path } = now.sensor;
  const machine = path.split("/").at(-2) ?? "";
  write(
    ctx,
    ink("--ink"),
    400,
    12,
    [machine, name, unit && `(${unit})`].filter(Boolean).join(" "),
    x + 30,
    y,
  );
}

function write(
  ctx: CanvasRenderingContext2D,
  colour: string,
  weight: number,
  size: number,
  text: string,
  x: number,
  y: number,
) {
  ctx.fillStyle = colour;
  ctx.font = `${weight} ${size}px "Inter Variable", Inter, sans-serif`;
  ctx.fillText(text, x, y);
}
