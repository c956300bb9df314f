import { useId } from "react";
import { api } from "../api/index.ts";
import { useLoad } from "../api/useLoad.ts";
import { Field } from "../ui/Field.tsx";
import { useWords } from "../words/index.ts";

/** A unit by its symbol, with the known ones to choose from; the server has the last word. */
export function UnitField({
  name,
  value,
  onChange,
}: {
  name: string;
  value: string;
  onChange: (value: string) => void;
}) {
  const { plant } = useWords();
  const list = useId();
  const units = useLoad("units", () => api.units());
  return (
    <Field name={name} label={plant.unit}>
      {(wiring) => (
        <>
          <input
            {...wiring}
            list={list}
            autoComplete="off"
            spellCheck={false}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          <datalist id={list}>
            {units.value?.items.map(({ symbol, name: unit, dimension }) => (
              <option key={symbol} value={symbol}>{`${unit} · ${dimension}`}</option>
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}
