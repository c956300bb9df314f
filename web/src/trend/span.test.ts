import { describe, expect, it } from "vitest";
import { DAY, HOUR, MINUTE } from "../ui/lengths.ts";
import { durationText, pan, parseDuration, parseStep, zoom } from "./span.ts";

describe("a duration", () => {
  it.each([
    ["15m", 15 * MINUTE],
    ["8h", 8 * HOUR],
    ["1d", DAY],
    ["90s", 90_000],
    ["0h", undefined],
    ["8", undefined],
    ["8y", undefined],
  ])("%s is read as %s ms", (text, ms) => {
    expect(parseDuration(text)).toBe(ms);
  });

  it.each([
    [60 * MINUTE, "1h"],
    [36 * HOUR, "36h"],
    [7 * DAY, "1w"],
    [90_000, "90s"],
    [400, "1s"],
  ])("%s ms is written %s", (ms, text) => {
    expect(durationText(ms)).toBe(text);
  });

  it.each([
    ["PT1M", MINUTE],
    ["PT6H", 6 * HOUR],
    ["P1D", DAY],
    ["PT1H30M", 90 * MINUTE],
    ["1m", undefined],
  ])("a step of %s lasts %s ms", (text, ms) => {
    expect(parseStep(text)).toBe(ms);
  });
});

describe("a stretch of time", () => {
  const hour = { from: 0, to: HOUR };

  it("zooms around a moment that keeps its place", () => {
    expect(zoom(hour, 0.5, 0)).toEqual({ from: 0, to: HOUR / 2 });
    expect(zoom(hour, 2, HOUR / 2)).toEqual({ from: -HOUR / 2, to: 1.5 * HOUR });
  });

  it("never becomes shorter than five seconds", () => {
    expect(zoom({ from: 0, to: 6000 }, 0.1, 3000)).toEqual({ from: 500, to: 5500 });
  });

  it("moves aside by a part of itself", () => {
    expect(pan(hour, -0.25)).toEqual({ from: -HOUR / 4, to: 0.75 * HOUR });
  });
});
