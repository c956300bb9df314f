import { useState } from "react";
import { expect, it } from "vitest";
import { Refusal } from "../api/refusal.ts";
import { TextField } from "./Field.tsx";
import { Form } from "./Form.tsx";
import { SubmitButton } from "./SubmitButton.tsx";
import { press, show, type } from "./testing.tsx";

function UnitForm({ save }: { save: (unit: string) => Promise<void> }) {
  const [unit, setUnit] = useState("");
  return (
    <Form onSubmit={() => save(unit)}>
      <TextField name="unit" label="Unit" value={unit} onChange={setUnit} required />
      <SubmitButton>Save</SubmitButton>
    </Form>
  );
}

const input = () => document.querySelector("input");
const submit = () => press(document.querySelector("button"));
const beside = () => document.querySelector(".error")?.textContent;
const above = () => document.querySelector(".alert")?.textContent;

function refuse(...errors: [pointer: string, message: string][]) {
  return () =>
    Promise.reject(
      new Refusal(
        422,
        "input.invalid",
        "Some fields need correcting.",
        errors.map(([pointer, message]) => ({ pointer, code: "x", message })),
      ),
    );
}

it("a refusal is said beside its field and the field gets the focus", async () => {
  await show(<UnitForm save={refuse(["/unit", "Unknown unit."])} />);
  await type(input(), "furlong");
  await submit();
  expect(beside()).toBe("Unknown unit.");
  expect(input()?.getAttribute("aria-invalid")).toBe("true");
  expect(document.activeElement).toBe(input());
  expect(above()).toBeUndefined();
});

it("what no field shows is said above the form", async () => {
  await show(<UnitForm save={refuse(["/unit", "Unknown unit."], ["/range", "Upside down."])} />);
  await type(input(), "furlong");
  await submit();
  expect(beside()).toBe("Unknown unit.");
  expect(above()).toBe("Upside down.");
});

it("a refusal without fields is said in its own sentence", async () => {
  const busy = new Refusal(429, "rate.exceeded", "Too fast.", [], undefined, undefined, 30);
  await show(<UnitForm save={() => Promise.reject(busy)} />);
  await type(input(), "bar");
  await submit();
  expect(above()).toBe("Too fast. Try again in 30 seconds.");
});

it("nothing is sent while a required field is empty", async () => {
  let sent = 0;
  const count = () => {
    sent++;
    return Promise.resolve();
  };
  await show(<UnitForm save={() => count()} />);
  await submit();
  expect(sent).toBe(0);
  expect(beside()).toBe("Fill this in.");
});

it("what was wrong is forgotten once it is right", async () => {
  await show(
    <UnitForm save={(unit) => (unit === "bar" ? Promise.resolve() : refuse(["/unit", "No."])())} />,
  );
  await type(input(), "furlong");
  await submit();
  await type(input(), "bar");
  await submit();
  expect(beside()).toBeUndefined();
});
