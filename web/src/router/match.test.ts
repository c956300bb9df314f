import { describe, expect, it } from "vitest";
import { match } from "./match.ts";

describe("a route", () => {
  it.each([
    ["/", "/", {}],
    ["/users", "/users/", {}],
    ["/users/:id", "/users/7", { id: "7" }],
    ["/users/:id", "/users", undefined],
    ["/users/:id", "/users/7/x", undefined],
    ["/plant/*path", "/plant", { path: "" }],
    ["/plant/*path", "/plant/south-field/C-201", { path: "south-field/C-201" }],
    ["/plant/*path", "/plants", undefined],
    ["/roles/:key", "/roles/a%20b", { key: "a b" }],
    ["/roles/:key", "/roles/%E0%A4%A", { key: "%E0%A4%A" }],
  ])("%s against %s gives %j", (pattern, path, params) => {
    expect(match(pattern, path)).toEqual(params);
  });
});
