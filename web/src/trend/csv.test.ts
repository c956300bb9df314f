import { expect, it } from "vitest";
import { cell, csvOf } from "./csv.ts";
import { lineOf } from "./line.ts";

const sensor = {
  id: "t",
  path: "s/a/C-201/temp",
  name: "Temperature, discharge",
  unit: "°C",
  valueType: "number",
} as const;
const HOUR = 3_600_000;

it("every reading that is shown has a row, also the bad one", () => {
  const now = lineOf(
    { sensor, times: [0, HOUR, 2 * HOUR], values: [81.5, -9999, 82], qualities: [[1, "bad"]] },
    undefined,
  );
  expect(csvOf([{ place: 0, now }], { from: 0, to: 1.5 * HOUR }).split("\r\n")).toEqual([
    "path,name,unit,time,value,min,max,quality",
    's/a/C-201/temp,"Temperature, discharge",°C,1970-01-01T00:00:00.000Z,81.5,,,good',
    's/a/C-201/temp,"Temperature, discharge",°C,1970-01-01T01:00:00.000Z,-9999,,,bad',
    "",
  ]);
});

it("steps and other periods are written at their own time", () => {
  const then = lineOf({ sensor, times: [0], mean: [2], min: [1], max: [3] }, HOUR, 24 * HOUR);
  expect(csvOf([{ place: 0, then }], { from: 24 * HOUR, to: 30 * HOUR })).toContain(
    "1970-01-01T00:00:00.000Z,2,1,3,good",
  );
});

it.each([
  ["=1+2", "'=1+2"],
  ["-5.25", "-5.25"],
  ['say "no"', '"say ""no"""'],
  ["@home", "'@home"],
])("%s is written %s", (value, written) => {
  expect(cell(value)).toBe(written);
});
