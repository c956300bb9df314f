import { expect, it } from "vitest";
import { plainValue } from "./plainValue.ts";

it.each([
  [undefined, ""],
  [null, ""],
  ["bar", "bar"],
  [0, "0"],
  [false, "false"],
  [["a", "b"], "a, b"],
  [{ low: 0, high: 160 }, "0\u00a0–\u00a0160"],
  [{ high: 160 }, "…\u00a0–\u00a0160"],
  [{ protocol: "modbus", target: "40001" }, "modbus 40001"],
  [{ latitude: -38.5, longitude: -68 }, "-38.5, -68"],
  [[{ name: "Day", days: ["MON"], start: "07:00", end: "19:00" }], "Day 07:00–19:00"],
  [[{ key: "load", unit: "%" }, { key: "flow" }], "load, flow"],
  [{ plc: "A", slot: "3" }, "plc A, slot 3"],
])("%j is written %s", (value, text) => {
  expect(plainValue(value)).toBe(text);
});
