import { expect, it } from "vitest";
import { fromZoned, toZoned } from "./zoned.ts";

it.each([
  ["America/Argentina/Buenos_Aires", "2026-11-20T14:32:07Z", "2026-11-20T11:32:07"],
  ["Asia/Kolkata", "2026-11-20T20:00:00Z", "2026-11-21T01:30:00"],
  ["Europe/Madrid", "2026-07-01T00:00:00Z", "2026-07-01T02:00:00"],
  ["UTC", "2026-01-01T00:00:00Z", "2026-01-01T00:00:00"],
])("in %s the clocks show %s as %s", (zone, instant, shown) => {
  const at = Date.parse(instant);
  expect(toZoned(at, zone)).toBe(shown);
  expect(fromZoned(shown, zone)).toBe(at);
});

it("an hour that a clock shows twice is the later one", () => {
  expect(fromZoned("2026-10-25T02:30:00", "Europe/Madrid")).toBe(
    Date.parse("2026-10-25T01:30:00Z"),
  );
});

it("what is no time is none", () => {
  expect(fromZoned("", "UTC")).toBeUndefined();
});
