import type { KeyboardEvent } from "react";
import type { Cursor } from "../cursor.ts";
import { firstFrom } from "../line.ts";
import type { Scene } from "../scene.ts";
import { pan, zoom, type Span } from "../span.ts";

/** What can be done to what is shown. */
export interface Moves {
  show: (span: Span) => void;
  back: () => void;
  live: () => void;
  mark: (at: number | undefined) => void;
}

const CLOSER = 0.5;
const SHIFTED = 0.25;

/** Everything that the hand can do, the keyboard can do too. */
export function useChartKeys(
  scene: Scene,
  cursor: Cursor,
  moves: Moves | undefined,
): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const around = cursor.at;
    const act = keys(event.shiftKey, scene, cursor, around, moves)[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
}

function keys(
  shift: boolean,
  scene: Scene,
  cursor: Cursor,
  around: number | undefined,
  moves: Moves | undefined,
): Partial<Record<string, () => void>> {
  const look = {
    ArrowLeft: () => cursor.move(neighbour(scene, around, -1)),
    ArrowRight: () => cursor.move(neighbour(scene, around, 1)),
    Home: () => cursor.move(neighbour(scene, undefined, 1)),
    End: () => cursor.move(neighbour(scene, undefined, -1)),
    Escape: () => {
      cursor.move(undefined);
      moves?.mark(undefined);
    },
  };
  if (!moves) return look;
  const pans = {
    ArrowLeft: () => moves.show(pan(scene, -SHIFTED)),
    ArrowRight: () => moves.show(pan(scene, SHIFTED)),
  };
  const closer = () => moves.show(zoom(scene, CLOSER, around));
  const further = () => moves.show(zoom(scene, 1 / CLOSER, around));
  return {
    ...look,
    ...(shift ? pans : {}),
    "+": closer,
    "=": closer,
    "-": further,
    _: further,
    Backspace: moves.back,
    Enter: () => moves.mark(around),
    l: moves.live,
    L: moves.live,
  };
}

/** The next moment at which any of the courses says something. */
function neighbour(scene: Scene, at: number | undefined, step: 1 | -1): number | undefined {
  const from = at ?? (step > 0 ? scene.from - 1 : scene.until + 1);
  const there = [...scene.lines, ...scene.lanes]
    .filter(({ faint }) => !faint)
    .map(({ line: { times } }) =>
      step > 0 ? times[firstFrom(times, from + 1)] : times[firstFrom(times, from) - 1],
    )
    .filter((time) => time !== undefined && time >= scene.from && time <= scene.to) as number[];
  if (there.length === 0) return at;
  return step > 0 ? Math.min(...there) : Math.max(...there);
}
