import { describe, expect, it } from "vitest";
import { allows, allowsSomewhere } from "./permissions.ts";

const holds = (action: string, resource: string) => [{ action, resource }];

describe("a permission", () => {
  it.each([
    // action patterns
    ["plant.read", "plant:**", "plant.read", "plant:south", true],
    ["plant.*", "plant:**", "plant.edit", "plant:south", true],
    ["*", "plant:**", "plant.edit", "plant:south", true],
    ["plant.read", "plant:**", "plant.edit", "plant:south", false],
    ["plan.*", "plant:**", "plant.edit", "plant:south", false],
    // the place and all below it
    ["plant.read", "plant:south/**", "plant.read", "plant:south", true],
    ["plant.read", "plant:south/**", "plant.read", "plant:south/C/C-1", true],
    ["plant.read", "plant:South/**", "plant.read", "plant:sOUTH/c", true],
    ["plant.read", "plant:south/**", "plant.read", "plant:southern", false],
    ["plant.read", "plant:south/C/**", "plant.read", "plant:south", false],
    // the place alone
    ["plant.read", "plant:south", "plant.read", "plant:south", true],
    ["plant.read", "plant:south", "plant.read", "plant:south/C", false],
    // asking for all needs all
    ["plant.edit", "plant:south/**", "plant.edit", "plant:**", false],
    ["plant.edit", "plant:**", "plant.edit", "plant:**", true],
    ["plant.read", "plant:*", "plant.read", "plant:south", true],
    ["plant.read", "plant:*", "plant.read", "plant:**", false],
    // other types
    ["event.read", "event:*/*", "event.read", "event:design/change", true],
    ["event.read", "event:design/*", "event.read", "event:operation/alarm", false],
    ["users.read", "tenant", "users.read", "tenant", true],
    ["users.read", "tenant", "users.read", "installation", false],
    ["*", "plant:**", "users.read", "tenant", false],
    ["*", "tenant", "plant.read", "plant:south", false],
  ])("%s on %s, asked for %s on %s, answers with %s", (held, on, action, resource, answer) => {
    expect(allows(holds(held, on), action, resource)).toBe(answer);
  });

  it("is denied when nothing is held", () => {
    expect(allows([], "plant.read", "plant:south")).toBe(false);
  });

  it("opens a door when it is held anywhere", () => {
    expect(allowsSomewhere(holds("plant.*", "plant:south"), "plant.read")).toBe(true);
    expect(allowsSomewhere(holds("plant.*", "plant:south"), "users.read")).toBe(false);
  });
});
