import { describe, expect, it } from "vitest";
import { DAY, HOUR } from "../ui/lengths.ts";
import { FIRST_SPAN, MOST_SENSORS, readView, shiftOf, viewHref, type TrendView } from "./view.ts";

const read = (href: string) => readView(new URL(href, "http://hilo").searchParams);

describe("a trend's address", () => {
  it.each<[string, TrendView]>([
    ["a live one", { sensors: ["a", "b"], span: { last: 8 * HOUR }, axes: "unit", hidden: [] }],
    [
      "everything at once",
      {
        sensors: ["a", "b"],
        span: { from: Date.UTC(2026, 10, 20, 6), to: Date.UTC(2026, 10, 20, 14, 30, 1, 250) },
        compare: { earlier: DAY },
        axes: "percent",
        hidden: ["b"],
        mark: Date.UTC(2026, 10, 20, 9, 41),
      },
    ],
    [
      "the stretch before",
      { sensors: ["a"], span: { last: HOUR }, compare: "before", axes: "unit", hidden: [] },
    ],
  ])("brings back %s", (_, view) => {
    expect(read(viewHref(view))).toEqual(view);
  });

  it("is readable", () => {
    const view = { sensors: ["a", "b"], span: { last: HOUR }, axes: "unit", hidden: [] } as const;
    expect(viewHref({ ...view, compare: { earlier: DAY } })).toBe(
      "/trend?s=a,b&last=1h&compare=1d",
    );
  });

  it.each([
    "/trend",
    "/trend?last=soon",
    "/trend?from=2026-11-20T10:00:00Z&to=2026-11-20T09:00:00Z",
  ])("%s shows the usual stretch", (href) => {
    expect(read(href).span).toEqual(FIRST_SPAN);
  });

  it("takes each sensor once, and no more than can be told apart", () => {
    const many = Array.from({ length: 30 }, (_, n) => `s${n}`);
    expect(read(`/trend?s=a,a,b`).sensors).toEqual(["a", "b"]);
    expect(read(`/trend?s=${many.join(",")}`).sensors).toHaveLength(MOST_SENSORS);
  });
});

it("the stretch before lies back by the length of the shown one", () => {
  expect(shiftOf(read("/trend?s=a&last=8h&compare=before"))).toBe(8 * HOUR);
});
