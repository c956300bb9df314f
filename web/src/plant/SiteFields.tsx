import { Field } from "../ui/Field.tsx";
import { useWords } from "../words/index.ts";
import type { FieldsProps } from "./ItemFields.tsx";
import { LocationFields } from "./LocationFields.tsx";
import { ShiftFields } from "./ShiftFields.tsx";

const ZONES = Intl.supportedValuesOf("timeZone");

export function SiteFields({ draft, onChange }: FieldsProps) {
  const { plant } = useWords();
  return (
    <>
      <Field name="timeZone" label={plant.timeZone}>
        {(wiring) => (
          <>
            <input
              {...wiring}
              list="time-zones"
              autoComplete="off"
              required
              value={draft.timeZone}
              onChange={(event) => onChange({ timeZone: event.target.value })}
            />
            <datalist id="time-zones">
              {ZONES.map((zone) => (
                <option key={zone} value={zone} />
              ))}
            </datalist>
          </>
        )}
      </Field>
      <LocationFields draft={draft} onChange={onChange} />
      <ShiftFields shifts={draft.shifts} onChange={(shifts) => onChange({ shifts })} />
    </>
  );
}
