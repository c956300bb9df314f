import { TextField } from "../ui/Field.tsx";
import { useWords } from "../words/index.ts";
import type { FieldsProps } from "./ItemFields.tsx";

export function LocationFields({ draft, onChange }: FieldsProps) {
  const { plantEdit } = useWords();
  return (
    <div className="fields">
      <TextField
        name="location.latitude"
        label={plantEdit.latitude}
        inputMode="decimal"
        value={draft.latitude}
        onChange={(latitude) => onChange({ latitude })}
      />
      <TextField
        name="location.longitude"
        label={plantEdit.longitude}
        inputMode="decimal"
        value={draft.longitude}
        onChange={(longitude) => onChange({ longitude })}
      />
      <TextField
        name="location.elevationM"
        label={plantEdit.elevation}
        inputMode="decimal"
        value={draft.elevationM}
        onChange={(elevationM) => onChange({ elevationM })}
      />
    </div>
  );
}
