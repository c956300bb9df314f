import type { Version } from "../api/plant.ts";
import type { Move } from "./moves.ts";
import { earliest } from "./versions.ts";

export interface Knot {
  at: string;
  by?: string;
  what: { made: true } | { changed: readonly string[] } | { moved: Move };
}

/** What led to now and what follows it, in the order in which it counts. */
export interface Strip {
  /** How many knots came before those that are shown. */
  earlier: number;
  past: Knot[];
  future: Knot[];
}

const MOST_PAST = 4;
const MOST_FUTURE = 2;

export function stripOf(versions: readonly Version[], moves: readonly Move[], now: Date): Strip {
  const first = earliest(versions);
  const knots = [
    ...versions
      .toSorted((a, b) => Date.parse(a.recordedAt) - Date.parse(b.recordedAt))
      .map((version): Knot => ({
        at: version.validFrom,
        by: version.actor?.name,
        what:
          version === first
            ? { made: true }
            : { changed: version.changes.map(({ field }) => field) },
      })),
    ...moves.map((move): Knot => ({ at: move.at, by: move.by, what: { moved: move } })),
  ].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const past = knots.filter(({ at }) => new Date(at) <= now);
  const future = knots.slice(past.length, past.length + MOST_FUTURE);
  return {
    earlier: Math.max(past.length - MOST_PAST, 0),
    past: past.slice(-MOST_PAST),
    future,
  };
}
