import { describe, expect, it } from "vitest";
import { mergePatch } from "./mergePatch.ts";

// The shapes of RFC 7396, appendix A, that a form can make.
describe("a merge patch", () => {
  it.each([
    [{ a: "b" }, { a: "c" }, { a: "c" }],
    [{ a: "b" }, { a: "b", b: "c" }, { b: "c" }],
    [{ a: "b" }, {}, { a: null }],
    [{ a: "b" }, { a: "" }, { a: null }],
    [{ a: "b", b: "c" }, { b: "c" }, { a: null }],
    [{ a: ["b"] }, { a: ["b"] }, {}],
    [{ a: ["b"] }, { a: ["c", "b"] }, { a: ["c", "b"] }],
    [{ a: ["b"] }, { a: [] }, { a: [] }],
    [{ a: { b: 1 } }, { a: { b: 1, c: 2 } }, { a: { b: 1, c: 2 } }],
    [{ a: { b: 1, c: 2 } }, { a: { b: 1 } }, { a: { b: 1, c: null } }],
    [{ a: { b: 1 } }, { a: undefined }, { a: null }],
    [{ a: undefined }, { a: "" }, {}],
    [{ a: 0 }, { a: 0 }, {}],
    [{ a: 1 }, { a: 0 }, { a: 0 }],
    [{ a: true }, { a: false }, { a: false }],
  ])("from %j to %j is %j", (before, after, patch) => {
    expect(mergePatch(before, after)).toEqual(patch);
  });
});
