import { describe, expect, it } from "vitest";
import { mergePatch } from "../api/mergePatch.ts";
import type { Sensor } from "../api/plant.ts";
import { BLANK, draftOf, Mistaken, said, settingsOf } from "./draft.ts";

const sensor: Sensor = {
  id: "s",
  type: "sensor",
  key: "temperature",
  path: "south/C/C-1/temperature",
  name: "Temperature",
  tags: ["hot"],
  revision: 3,
  createdAt: "2026-01-01T00:00:00Z",
  changedAt: "2026-01-01T00:00:00Z",
  childCount: 0,
  kind: "temperature",
  unit: "°C",
  valueType: "number",
  stream: "telemetry",
  range: { low: 0, high: 160 },
  address: { protocol: "modbus", target: "40001" },
};

function patchAfter(change: Partial<ReturnType<typeof draftOf>>): object {
  const before = settingsOf("sensor", draftOf(sensor));
  const after = settingsOf("sensor", { ...draftOf(sensor), ...change });
  if (before instanceof Mistaken || after instanceof Mistaken) throw new Error("not readable");
  return mergePatch(before, after);
}

describe("a sensor's draft", () => {
  it("says nothing when nothing was changed", () => {
    expect(patchAfter({})).toEqual({});
  });

  it("says both bounds when one was changed", () => {
    expect(patchAfter({ high: "180" })).toEqual({ range: { low: 0, high: 180 } });
  });

  it("reads a decimal comma", () => {
    expect(patchAfter({ high: "180,5" })).toEqual({ range: { low: 0, high: 180.5 } });
  });

  it("takes the band away when both bounds are emptied", () => {
    expect(patchAfter({ low: "", high: "" })).toEqual({ range: null });
  });

  it("takes the address away when no protocol is left", () => {
    expect(patchAfter({ protocol: "" })).toEqual({ address: null });
  });

  it("drops unit and bands when the value becomes a text", () => {
    expect(patchAfter({ valueType: "text" })).toEqual({
      valueType: "text",
      unit: null,
      range: null,
    });
  });

  it("names every number that is none", () => {
    const settings = settingsOf("sensor", { ...draftOf(sensor), low: "cold", normalHigh: "hot" });
    expect(settings).toEqual(new Mistaken({ "range.low": "number", "normal.high": "number" }));
  });
});

describe("a machine's draft", () => {
  it("reads attributes line by line and keeps '=' in values", () => {
    const settings = settingsOf("machine", { ...BLANK, attributes: "plc = A\n\nslot= a=b " });
    expect(settings).toMatchObject({ attributes: { plc: "A", slot: "a=b" } });
  });

  it("names the line that is not an attribute", () => {
    const settings = settingsOf("machine", { ...BLANK, attributes: "plc = A\nnothing" });
    expect(settings).toEqual(new Mistaken({ attributes: { attributeLine: 2 } }));
  });

  it("says only what was filled in when it is new", () => {
    const settings = settingsOf("machine", { ...BLANK, name: "C-201", kind: "compressor" });
    expect(said(settings as Record<string, unknown>)).toEqual({
      name: "C-201",
      kind: "compressor",
      attributes: {},
    });
  });
});
