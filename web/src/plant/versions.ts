import type { Version } from "../api/plant.ts";

/** By when they count from, and of two that count from the same moment, by when they were said. */
export function newestFirst(versions: readonly Version[]): Version[] {
  return [...versions].sort(
    (a, b) =>
      Date.parse(b.validFrom) - Date.parse(a.validFrom) ||
      Date.parse(b.recordedAt) - Date.parse(a.recordedAt),
  );
}

/** The version that counts at a moment. */
export function inForce(versions: readonly Version[], at: Date): Version | undefined {
  return newestFirst(versions).find(({ validFrom }) => new Date(validFrom) <= at);
}

/** The version before which there was none, even where it was said later than others. */
export function earliest(versions: readonly Version[]): Version | undefined {
  return newestFirst(versions).at(-1);
}
