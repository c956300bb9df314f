import { describe, expect, it } from "vitest";
import { BLANK_GRANT, isImplied } from "./grantDraft.ts";
import { isOfUse } from "./knownActions.ts";

describe("a grant's boxes", () => {
  it.each([
    ["*", "users.edit", true],
    ["jobs.*\nplant.*", "plant.edit", true],
    ["plant.*", "plants.edit", false],
    ["", "plant.edit", false],
  ])("with the patterns %j, %s given without its own: %s", (patterns, action, implied) => {
    expect(isImplied({ ...BLANK_GRANT, patterns }, action)).toBe(implied);
  });

  it.each([
    ["plant", false, true],
    ["installation", false, false],
    ["tenant", false, true],
    ["plant", true, false],
    ["installation", true, true],
  ])("on %s, of use to the installation itself: %s", (resourceType, system, use) => {
    expect(isOfUse({ action: "x.read", resourceType }, system)).toBe(use);
  });
});
