import {
  useEffect,
  useRef,
  useState,
  type PointerEvent,
  type RefObject,
  type WheelEvent,
} from "react";
import type { Cursor } from "../cursor.ts";
import type { Scene } from "../scene.ts";
import { fixed, zoom } from "../span.ts";
import type { Box } from "./Chart.ts";
import type { Moves } from "./useChartKeys.ts";

export interface Selection {
  from: number;
  to: number;
}

interface Stand {
  frame: RefObject<HTMLElement | null>;
  box: Box;
  scene: Scene;
  cursor: Cursor;
  moves?: Moves;
}

interface Grip {
  id: number;
  startX: number;
  at: number;
  touch: boolean;
  scene: Scene;
}

/** Less than this is a tap, not a stretch. */
const DRAG_PX = 6;

/**
 * A mouse draws a stretch and zooms into it; a finger pushes the picture along and two pinch it.
 * A click marks the moment, a double click goes back.
 */
export function usePointer({ frame, box, scene, cursor, moves }: Stand) {
  const [selection, setSelection] = useState<Selection>();
  const grip = useRef<Grip>(undefined);
  const touches = useRef(new Map<number, number>());
  const pinch = useRef<{ scene: Scene; ends: [number, number] }>(undefined);

  /** Where in the plot, in CSS pixels: a wall screen's page is enlarged, so the ratio counts. */
  const placeOf = (clientX: number): number => {
    const element = frame.current;
    if (!element) return 0;
    const outer = element.getBoundingClientRect();
    return ((clientX - outer.left) * element.offsetWidth) / outer.width - box.left;
  };
  const timeAt = (x: number, { from, to }: Scene = scene): number =>
    from + (Math.min(Math.max(x, 0), box.width) / box.width) * (to - from);

  const pushed = (by: number, start: Scene) => {
    const ms = (by / box.width) * (start.to - start.from);
    return fixed(start.from - ms, start.to - ms);
  };

  const handlers = {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      const x = placeOf(event.clientX);
      if (x < 0 || x > box.width || !moves) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const touch = event.pointerType === "touch";
      if (touch) touches.current.set(event.pointerId, x);
      if (touches.current.size === 2) {
        const [a = 0, b = 0] = touches.current.values();
        pinch.current = { scene, ends: [timeAt(a), timeAt(b)] };
        grip.current = undefined;
        return;
      }
      grip.current = { id: event.pointerId, startX: x, at: timeAt(x), touch, scene };
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const x = placeOf(event.clientX);
      const held = grip.current;
      if (touches.current.has(event.pointerId)) touches.current.set(event.pointerId, x);
      if (pinch.current && touches.current.size === 2) return;
      if (held?.id === event.pointerId && Math.abs(x - held.startX) >= DRAG_PX) {
        if (!held.touch) setSelection(stretch(held.startX, x, box.width));
        return;
      }
      if (event.pointerType === "touch") return;
      cursor.move(x < 0 || x > box.width ? undefined : timeAt(x));
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      const x = placeOf(event.clientX);
      const held = grip.current;
      if (pinch.current && touches.current.size === 2) {
        const [a = 0, b = 0] = touches.current.values();
        const { ends, scene: start } = pinch.current;
        moves?.show(pinched(ends, [a / box.width, b / box.width], start));
      }
      release(event.pointerId);
      if (held?.id !== event.pointerId || !moves) return;
      const by = x - held.startX;
      if (Math.abs(by) < DRAG_PX) {
        cursor.move(held.at);
        if (!held.touch) moves.mark(held.at);
      } else if (held.touch) {
        moves.show(pushed(by, held.scene));
      } else {
        const [a, b] = [timeAt(held.startX, held.scene), timeAt(x, held.scene)];
        moves.show(fixed(Math.min(a, b), Math.max(a, b)));
      }
    },
    onPointerCancel: (event: PointerEvent<HTMLElement>) => release(event.pointerId),
    onPointerLeave: (event: PointerEvent<HTMLElement>) => {
      if (event.pointerType !== "touch" && !grip.current) cursor.move(undefined);
    },
    onDoubleClick: () => moves?.back(),
  };

  function release(id: number): void {
    touches.current.delete(id);
    if (grip.current?.id === id) grip.current = undefined;
    if (touches.current.size < 2) pinch.current = undefined;
    setSelection(undefined);
  }

  useWheel(frame, (event) => {
    if (!moves || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    moves.show(zoom(scene, event.deltaY > 0 ? 1.25 : 0.8, timeAt(placeOf(event.clientX))));
  });

  return { handlers, selection };
}

function stretch(a: number, b: number, width: number): Selection {
  const within = (x: number) => Math.min(Math.max(x, 0), width);
  return { from: within(Math.min(a, b)), to: within(Math.max(a, b)) };
}

/** The two moments that were gripped stay under the two fingers. */
function pinched([a, b]: [number, number], [pa, pb]: [number, number], { from, to }: Scene) {
  if (Math.abs(pb - pa) < 0.02) return fixed(from, to);
  const length = (b - a) / (pb - pa);
  const start = a - pa * length;
  return fixed(start, start + Math.abs(length));
}

/** React listens to wheels passively; one that zooms must be able to keep the page still. */
function useWheel(
  frame: RefObject<HTMLElement | null>,
  turn: (event: WheelEvent | globalThis.WheelEvent) => void,
): void {
  const latest = useRef(turn);
  useEffect(() => {
    latest.current = turn;
  });
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const listen = (event: globalThis.WheelEvent) => latest.current(event);
    element.addEventListener("wheel", listen, { passive: false });
    return () => element.removeEventListener("wheel", listen);
  }, [frame]);
}
