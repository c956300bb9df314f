import { describe, expect, it } from "vitest";
import type { Version } from "../api/plant.ts";
import { movesOf } from "./moves.ts";
import { stripOf } from "./strip.ts";

const version = (validFrom: string, recordedAt: string, field: string): Version => ({
  validFrom,
  recordedAt,
  changes: [{ field }],
  settings: {},
});
const made = version("2026-06-01T00:00:00Z", "2026-06-01T00:00:00Z", "name");
const backdated = version("2026-03-01T00:00:00Z", "2026-07-01T00:00:00Z", "range");
const announced = version("2027-01-01T00:00:00Z", "2026-06-15T00:00:00Z", "unit");
const now = new Date("2026-11-20T00:00:00Z");
const move = { at: "2026-07-15T00:00:00Z", from: "a/b", to: "a/c" };

describe("the thread strip", () => {
  it("follows the time from which things count, with what is still to come after now", () => {
    const { earlier, past, future } = stripOf([announced, made, backdated], [move], now);
    expect(earlier).toBe(0);
    expect(past.map(({ what }) => what)).toEqual([
      { made: true },
      { changed: ["name"] },
      { moved: move },
    ]);
    expect(future.map(({ at }) => at)).toEqual([announced.validFrom]);
  });

  it("says how many knots are left out", () => {
    const many = Array.from({ length: 7 }, (_, at) =>
      version(`2026-0${at + 1}-01T00:00:00Z`, `2026-0${at + 1}-01T00:00:00Z`, "range"),
    );
    const { earlier, past } = stripOf(many, [], now);
    expect(earlier).toBe(3);
    expect(past.at(-1)?.at).toBe("2026-07-01T00:00:00Z");
  });

  it("knows a move by the path before and after it", () => {
    const row = {
      seq: 7,
      at: move.at,
      actor: { kind: "user" },
      action: "machine.moved",
      subject: "machine:1",
      outcome: "ok" as const,
      hash: "",
    };
    const changes = [{ field: "path", before: "a/b", after: "a/c" }];
    expect(movesOf([{ ...row, details: { changes } }, row])).toEqual([move]);
  });
});
