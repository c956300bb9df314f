import { expect, it } from "vitest";
import { lineOf } from "./line.ts";
import { extended } from "./tail.ts";

const sensor = { id: "t", path: "s/a/m/t", name: "T", valueType: "number" } as const;
const line = lineOf({ sensor, times: [10, 20], values: [1, 2] }, undefined);
const said = (time: number, value: number, quality = "good") => ({
  sensor: "t",
  time,
  value,
  quality,
});

it("what was heard since goes on the line, in the order of its own time", () => {
  const longer = extended(line, [said(40, 4), said(30, 3), said(20, 2)]);
  expect(longer.times).toEqual([10, 20, 30, 40]);
  expect(longer.values).toEqual([1, 2, 3, 4]);
});

it("a bad value heard is marked and not joined", () => {
  const longer = extended(line, [said(30, -1, "bad.sensor-failure")]);
  expect(longer.values).toEqual([1, 2, null]);
  expect(longer.marks).toEqual([{ index: 2, quality: "bad.sensor-failure", value: -1 }]);
});

it("means are not mixed with readings", () => {
  const steps = lineOf({ sensor, times: [0, 60], mean: [1, 2] }, 60);
  expect(extended(steps, [said(200, 9)])).toBe(steps);
});
