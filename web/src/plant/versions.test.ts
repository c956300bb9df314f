import { describe, expect, it } from "vitest";
import type { Version } from "../api/plant.ts";
import { earliest, inForce, newestFirst } from "./versions.ts";

const version = (validFrom: string, recordedAt: string): Version => ({
  validFrom,
  recordedAt,
  changes: [],
  settings: {},
});
const january = version("2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z");
const march = version("2026-03-01T00:00:00Z", "2026-06-01T00:00:00Z");
const marchCorrected = version("2026-03-01T00:00:00.000Z", "2026-07-01T00:00:00Z");
const nextYear = version("2027-01-01T00:00:00Z", "2026-07-02T00:00:00Z");
const all = [january, march, marchCorrected, nextYear];

describe("the version in force", () => {
  it.each([
    ["2025-12-31T23:59:59Z", undefined],
    ["2026-02-01T00:00:00Z", january],
    ["2026-03-01T00:00:00Z", marchCorrected],
    ["2026-11-20T00:00:00Z", marchCorrected],
    ["2027-01-01T00:00:00Z", nextYear],
  ])("at %s is the newest that counted", (at, expected) => {
    expect(inForce(all, new Date(at))).toBe(expected);
  });

  it("has nothing before the earliest, even when that was said last", () => {
    const backdated = version("2020-01-01T00:00:00Z", "2026-08-01T00:00:00Z");
    expect(earliest(all)).toBe(january);
    expect(earliest([...all, backdated])).toBe(backdated);
    expect(earliest([])).toBeUndefined();
  });

  it("is listed by when it counts from, then by when it was said", () => {
    expect(newestFirst(all)).toEqual([nextYear, marchCorrected, march, january]);
  });
});
