import { describe, expect, it } from "vitest";
import type { TrendSeries } from "../api/telemetry.ts";
import { gapsOf, holding, lineOf, longestPause, nearest, SOME_BAD } from "./line.ts";

const sensor = { id: "t", path: "s/a/m/t", name: "T", unit: "°C", valueType: "number" } as const;
const raw = (times: number[], values: (number | null)[], rest: Partial<TrendSeries> = {}) =>
  lineOf({ sensor, times, values, ...rest }, undefined);
const every = (step: number, ...places: number[]) => places.map((n) => n * step);

describe("a line of readings", () => {
  it("is not joined through a bad one, which is kept as a mark", () => {
    const line = raw([0, 1, 2, 3], [20, -9999, 21, 22], {
      qualities: [
        [1, "bad.out-of-range"],
        [3, "uncertain.last-usable"],
      ],
    });
    expect(line.values).toEqual([20, null, 21, 22]);
    expect(line.marks).toEqual([
      { index: 1, quality: "bad.out-of-range", value: -9999 },
      { index: 3, quality: "uncertain.last-usable", value: 22 },
    ]);
  });

  it("of another period is shown as much later as it lies back", () => {
    expect(lineOf({ sensor, times: [0, 1000], values: [1, 2] }, undefined, 500).times).toEqual([
      500, 1500,
    ]);
  });
});

describe("a line of steps", () => {
  const line = lineOf(
    {
      sensor,
      times: [0, 60, 120],
      mean: [1, 2, 3],
      min: [0, 1, 2],
      max: [2, 3, 4],
      bad: [0, 4, 0],
    },
    60,
  );

  it("stands in the middle of its steps", () => {
    expect(line.times).toEqual([30, 90, 150]);
    expect(line.low).toEqual([0, 1, 2]);
  });

  it("tells where bad readings were left out", () => {
    expect(line.marks).toEqual([{ index: 1, quality: SOME_BAD, value: 2 }]);
  });
});

describe("a gap", () => {
  it("is where nothing came for three times as long as nine in ten readings take", () => {
    const line = raw(every(10, 0, 1, 2, 3, 8, 9, 10, 11, 12, 13), Array(10).fill(1) as number[]);
    expect(line.longest).toBe(150);
    expect(gapsOf({ ...line, longest: 30 }, 0, 130)).toEqual([{ from: 30, to: 80 }]);
  });

  it("is one missing step among even ones", () => {
    const times = every(60, 0, 1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13);
    const line = lineOf({ sensor, times, mean: times }, 60);
    expect(gapsOf(line, 0, 840)).toEqual([{ from: 180, to: 240 }]);
  });

  it("reaches to the present, or to the end of what is shown", () => {
    const line = raw(every(10, 0, 1, 2, 3), [1, 1, 1, 1]);
    expect(gapsOf(line, 0, 90)).toEqual([{ from: 30, to: 90 }]);
    expect(gapsOf(line, 0, 40)).toEqual([]);
  });

  it("opens a course that begins late, and is all there is of one without readings", () => {
    const line = raw(every(10, 10, 11, 12, 13), [1, 1, 1, 1]);
    expect(gapsOf(line, 0, 130)).toEqual([{ from: 0, to: 100 }]);
    expect(gapsOf(raw([], []), 0, 90)).toEqual([{ from: 0, to: 90 }]);
  });

  it("is not told of a sensor too seldom heard to know its habit", () => {
    expect(longestPause([0, 500])).toBe(Infinity);
  });
});

describe("the entry at a moment", () => {
  const line = raw(every(10, 0, 1, 2, 9, 10), [0, 1, 2, 9, 10]);
  const habit = { ...line, longest: 30 };

  it.each([
    [4, 0],
    [6, 1],
    [20, 2],
    [32, 2],
    [50, undefined],
    [84, 3],
    [400, undefined],
  ])("nearest to %s is the one at place %s", (at, place) => {
    expect(nearest(habit, at)).toBe(place);
  });

  it.each([
    [-1, undefined],
    [0, 0],
    [19, 1],
    [20, 2],
    [60, undefined],
    [95, 3],
  ])("that holds at %s is the one at place %s", (at, place) => {
    expect(holding(habit, at)).toBe(place);
  });
});
