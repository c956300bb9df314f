import type { Pen } from "./pens.ts";

/** A short stroke of a pen, hollow while its course is hidden. */
export function PenSample({ pen, off = false }: { pen: Pen; off?: boolean }) {
  return (
    <svg width="22" height="10" viewBox="0 0 22 10" aria-hidden>
      <line
        x1="1"
        x2="21"
        y1="5"
        y2="5"
        strokeWidth={off ? 1 : 2.5}
        strokeDasharray={pen.dash.join(" ")}
        style={{ stroke: off ? "var(--edge)" : `var(${pen.colour})` }}
      />
    </svg>
  );
}
