import { describe, expect, it } from "vitest";
import type { Gauge } from "../api/telemetry.ts";
import { lineOf, type Line } from "./line.ts";
import { PERCENT, sceneOf, type Course } from "./scene.ts";

const TIMES = [0, 10, 20, 30, 40];

function line(id: string, unit: string, values: number[], more: Partial<Gauge> = {}): Line {
  const sensor: Gauge = { id, path: `s/a/m/${id}`, name: id, unit, valueType: "number", ...more };
  return lineOf({ sensor, times: TIMES, values }, undefined);
}

const view = { axes: "unit", hidden: [] as string[] } as const;
const whole = { from: 0, to: 40 };
const course = (place: number, now: Line, rest: Partial<Course> = {}): Course => ({
  place,
  now,
  ...rest,
});

const hot = course(
  0,
  line("hot", "°C", [80, 81, 82, 83, 84], {
    range: { low: 0, high: 200 },
    normal: { low: 60, high: 110 },
  }),
);
const cold = course(1, line("cold", "°C", [10, 11, 12, 13, 14]));
const press = course(2, line("press", "bar", [5, 5, 5, 5, 5]));

describe("a scene", () => {
  it("gives each unit one axis, wide enough for all that share it", () => {
    const { scales } = sceneOf([hot, cold, press], view, whole, 40);
    expect(scales.map(({ label }) => label)).toEqual(["°C", "bar"]);
    expect(scales[0]?.min).toBeLessThan(10);
    expect(scales[0]?.max).toBeGreaterThan(84);
  });

  it("leaves room around a value that never changes", () => {
    const [scale] = sceneOf([press], view, whole, 40).scales;
    expect(scale?.min).toBeLessThan(5);
    expect(scale?.max).toBeGreaterThan(5);
  });

  it("scales to what is seen, not to what lies outside", () => {
    const [scale] = sceneOf([hot], view, { from: 31, to: 40 }, 40).scales;
    expect(scale?.min).toBeGreaterThan(82);
  });

  it("puts all on one axis in percent of their ranges when asked to", () => {
    const { scales, lines } = sceneOf([hot, press], { ...view, axes: "percent" }, whole, 40);
    expect(scales).toMatchObject([{ key: PERCENT, min: 0, max: 100 }]);
    expect(lines[0]?.toScale(80)).toBe(40);
  });

  it("leaves out what is hidden, and its axis with it", () => {
    const { scales, lines } = sceneOf([hot, press], { ...view, hidden: ["hot"] }, whole, 40);
    expect(scales.map(({ label }) => label)).toEqual(["bar"]);
    expect(lines.map(({ line: { sensor } }) => sensor.id)).toEqual(["press"]);
  });

  it("shows the normal band of a sensor that stands alone", () => {
    expect(sceneOf([hot], view, whole, 40).normal).toMatchObject({ low: 60, high: 110 });
    expect(sceneOf([hot, cold], view, whole, 40).normal).toBeUndefined();
  });

  it("draws another period behind this one", () => {
    const then = line("hot", "°C", [70, 71, 72, 73, 74]);
    const { lines } = sceneOf([{ ...hot, then }, cold], view, whole, 40);
    expect(lines.map(({ faint }) => faint)).toEqual([true, false, false]);
  });

  it("gives switches a lane, and no axis", () => {
    const run = course(1, line("run", "", [1, 1, 1, 1, 1], { valueType: "boolean" }));
    const { lanes, scales } = sceneOf([hot, run], view, whole, 40);
    expect(lanes.map(({ line: { sensor } }) => sensor.id)).toEqual(["run"]);
    expect(scales).toHaveLength(1);
  });
});

describe("a gap in a scene", () => {
  it("is told where any of the courses has nothing", () => {
    expect(sceneOf([hot, cold], view, { from: 0, to: 200 }, 200).gaps).toEqual([
      { from: 40, to: 200 },
    ]);
  });

  it("is not told of the future, nor of what has not been read yet", () => {
    const far = { from: -500, to: 500 };
    expect(sceneOf([hot], view, far, 60, { from: 0, to: 500 }).gaps).toEqual([]);
    expect(sceneOf([hot], view, far, 400, { from: 0, to: 45 }).gaps).toEqual([]);
  });
});
