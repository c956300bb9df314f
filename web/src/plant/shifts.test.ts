import { describe, expect, it } from "vitest";
import type { Shift } from "../api/plant.ts";
import { currentShift, endsNextDay } from "./shifts.ts";

const ZONE = "America/Argentina/Buenos_Aires"; // UTC−3 all year
const SHIFTS: Shift[] = [
  { name: "Morning", days: ["MON", "TUE", "WED", "THU", "FRI"], start: "06:00", end: "14:00" },
  { name: "Afternoon", days: ["MON", "TUE", "WED", "THU", "FRI"], start: "14:00", end: "22:00" },
  { name: "Night", days: ["MON", "TUE", "WED", "THU", "FRI"], start: "22:00", end: "06:00" },
];

// 2026-11-20 is a Friday.
describe("the shift that works now", () => {
  it.each([
    ["2026-11-20T09:00:00Z", "Morning"],
    ["2026-11-20T16:59:59Z", "Morning"],
    ["2026-11-20T17:00:00Z", "Afternoon"],
    ["2026-11-21T01:30:00Z", "Night"],
    // Saturday 03:00 at the site still belongs to Friday's night.
    ["2026-11-21T06:00:00Z", "Night"],
    ["2026-11-21T09:00:00Z", undefined],
    // Monday 03:00 at the site: Sunday has no night.
    ["2026-11-23T06:00:00Z", undefined],
  ])("at %s is %s", (at, name) => {
    expect(currentShift(SHIFTS, ZONE, new Date(at))?.name).toBe(name);
  });

  it("lasts a whole day when it ends when it starts", () => {
    const day: Shift = { name: "Day", days: ["FRI"], start: "07:00", end: "07:00" };
    expect(endsNextDay(day)).toBe(true);
    expect(currentShift([day], ZONE, new Date("2026-11-21T09:59:00Z"))).toBe(day);
    expect(currentShift([day], ZONE, new Date("2026-11-21T10:00:00Z"))).toBeUndefined();
  });
});
