import type { CSSProperties, RefObject } from "react";
import { locale } from "../../ui/time.ts";
import { useLanguage } from "../../words/language.ts";
import { useCursor, type Cursor } from "../cursor.ts";
import { nearest } from "../line.ts";
import { momentText } from "../moment.ts";
import type { Drawn, Scene } from "../scene.ts";
import type { Box, Chart } from "./Chart.ts";
import type { Selection } from "./usePointer.ts";

/** What moves over the picture without it being drawn anew: cursor, its dots, mark, selection. */
export function Overlay({
  box,
  scene,
  cursor,
  chart,
  selection,
  zone,
}: {
  box: Box;
  scene: Scene;
  cursor: Cursor;
  chart: RefObject<Chart | null>;
  selection?: Selection;
  zone: string;
}) {
  const at = useCursor(cursor);
  const { from, to, mark } = scene;
  const x = (time: number) => ((time - from) / (to - from)) * box.width;
  const shows = (time: number | undefined): time is number =>
    time !== undefined && time >= from && time <= to;
  const place: CSSProperties = {
    left: box.left,
    top: box.top,
    width: box.width,
    height: box.height,
  };
  return (
    <div className="chart-over" style={place}>
      {selection && (
        <div
          className="chart-selection"
          style={{ left: selection.from, width: selection.to - selection.from }}
        />
      )}
      {shows(mark) && (
        <Upright className="chart-mark" at={mark} x={x(mark)} {...{ box, scene, zone }} />
      )}
      {shows(at) && !selection && (
        <>
          <Upright className="chart-cursor" at={at} x={x(at)} {...{ box, scene, zone }} />
          {scene.lines.map((drawn) => (
            <Dot key={`${drawn.line.sensor.id} ${drawn.line.shift}`} {...{ drawn, at, x, chart }} />
          ))}
        </>
      )}
    </div>
  );
}

function Upright({
  className,
  at,
  x,
  box,
  scene,
  zone,
}: {
  className: string;
  at: number;
  x: number;
  box: Box;
  scene: Scene;
  zone: string;
}) {
  const language = useLanguage();
  const side = x > box.width / 2 ? "before" : "after";
  return (
    <div className={className} style={{ transform: `translateX(${x}px)` }}>
      <span className={side}>{momentText(at, scene, zone, locale(language))}</span>
    </div>
  );
}

function Dot({
  drawn: { line, pen, scale, faint, toScale },
  at,
  x,
  chart,
}: {
  drawn: Drawn;
  at: number;
  x: (time: number) => number;
  chart: RefObject<Chart | null>;
}) {
  const index = nearest(line, at);
  const value = index === undefined ? undefined : line.values[index];
  if (index === undefined || value === null || value === undefined) return null;
  const y = chart.current?.heightOf(toScale(value), scale);
  if (y === undefined) return null;
  return (
    <i
      className={faint ? "chart-dot faint" : "chart-dot"}
      style={{
        transform: `translate(${x(line.times[index] ?? 0)}px, ${y}px)`,
        background: `var(${pen.colour})`,
      }}
    />
  );
}
