import { expect, it } from "vitest";
import { dateTime, fromLocalInput, toLocalInput } from "./time.ts";

const AT = "2026-11-20T17:32:07Z";

it("a time says its zone", () => {
  expect(dateTime(AT, "en", "America/Argentina/Salta")).toBe("20 Nov 2026, 14:32:07 UTC−3");
  expect(dateTime(AT, "es", "America/Argentina/Salta")).toBe("20 nov 2026, 14:32:07 UTC−3");
  expect(dateTime(AT, "en", "Asia/Kolkata")).toBe("20 Nov 2026, 23:02:07 UTC+5:30");
  expect(dateTime(AT, "en", "UTC")).toBe("20 Nov 2026, 17:32:07 UTC");
});

it("what is no time is shown as it came", () => {
  expect(dateTime("yesterday", "en")).toBe("yesterday");
});

it("a local input is read as it was written", () => {
  expect(fromLocalInput(toLocalInput("2026-03-29T01:30:00.000Z"))).toBe("2026-03-29T01:30:00.000Z");
  expect(fromLocalInput("")).toBeUndefined();
});
