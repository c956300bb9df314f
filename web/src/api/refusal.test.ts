import { describe, expect, it } from "vitest";
import { fieldOf, refusalOf } from "./refusal.ts";

function problem(status: number, body: object, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { "Content-Type": "application/problem+json", ...headers },
  });
}

describe("a refusal", () => {
  it("carries the server's sentence, code and fields", async () => {
    const refusal = await refusalOf(
      problem(422, {
        code: "input.invalid",
        detail: "2 fields need correcting.",
        errors: [
          { pointer: "/range/low", code: "range.order", message: "Low is above high." },
          { pointer: "/unit", code: "unit.unknown", message: "Unknown unit." },
          { pointer: "/unit", code: "unit.dimension", message: "Not a temperature." },
        ],
      }),
    );
    expect(refusal.status).toBe(422);
    expect(refusal.code).toBe("input.invalid");
    expect(refusal.message).toBe("2 fields need correcting.");
    expect(refusal.byField()).toEqual({
      "range.low": "Low is above high.",
      unit: "Unknown unit. Not a temperature.",
    });
  });

  it("names the permission that is missing", async () => {
    const body = { code: "permission.missing", action: "plant.edit", resource: "plant:south" };
    const refusal = await refusalOf(problem(403, body));
    expect(refusal.missing).toEqual({ action: "plant.edit", resource: "plant:south" });
  });

  it("says how long to wait", async () => {
    const refusal = await refusalOf(problem(429, {}, { "Retry-After": "30" }));
    expect(refusal.retryAfterSeconds).toBe(30);
  });

  it("survives an answer that is no problem document", async () => {
    const refusal = await refusalOf(new Response("<html>", { status: 502 }));
    expect(refusal.code).toBe("http.502");
    expect(refusal.errors).toEqual([]);
  });
});

describe("a pointer", () => {
  it.each([
    ["/unit", "unit"],
    ["unit", "unit"],
    ["/sensors/0/range/low", "sensors.0.range.low"],
    ["/attributes/a~1b~0c", "attributes.a/b~c"],
  ])("%s is the field %s", (pointer, field) => {
    expect(fieldOf(pointer)).toBe(field);
  });
});
