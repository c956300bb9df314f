export interface Pen {
  /** The token of its colour. */
  colour: string;
  dash: readonly number[];
}

const COLOURS = 8;
const DASHES: readonly (readonly number[])[] = [[], [7, 4], [2, 4]];

/** How the nth sensor is drawn: colours first, then the same colours dashed and dotted. */
export function penOf(place: number): Pen {
  return {
    colour: `--pen-${(place % COLOURS) + 1}`,
    dash: DASHES[Math.floor(place / COLOURS) % DASHES.length] ?? [],
  };
}
