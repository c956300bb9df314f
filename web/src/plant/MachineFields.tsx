import { api } from "../api/index.ts";
import { useLoad } from "../api/useLoad.ts";
import { AreaField, SelectField, TextField } from "../ui/Field.tsx";
import { useWords } from "../words/index.ts";
import type { FieldsProps } from "./ItemFields.tsx";
import { LocationFields } from "./LocationFields.tsx";

export function MachineFields({ draft, onChange, fresh }: FieldsProps & { fresh: boolean }) {
  const { plant, plantEdit } = useWords();
  const templates = useLoad("templates for a machine", () => api.templates());
  const choices = (templates.value?.items ?? []).map(({ key, name }) => [key, name] as const);
  const chosen = (key: string) => {
    const template = templates.value?.items.find((each) => each.key === key);
    onChange({ template: key, kind: draft.kind || (template?.machineKind ?? "") });
  };
  return (
    <>
      <div className="fields">
        <TextField
          name="kind"
          label={plant.kind}
          hint={plantEdit.kindHint}
          value={draft.kind}
          onChange={(kind) => onChange({ kind })}
          required={!fresh || draft.template === ""}
        />
        {fresh && (
          <SelectField
            name="template"
            label={plant.template}
            value={draft.template}
            onChange={chosen}
            options={[["", plantEdit.noTemplate], ...choices]}
          />
        )}
        <TextField
          name="manufacturer"
          label={plant.manufacturer}
          value={draft.manufacturer}
          onChange={(manufacturer) => onChange({ manufacturer })}
        />
        <TextField
          name="model"
          label={plant.model}
          value={draft.model}
          onChange={(model) => onChange({ model })}
        />
        <TextField
          name="serialNumber"
          label={plant.serialNumber}
          value={draft.serialNumber}
          onChange={(serialNumber) => onChange({ serialNumber })}
        />
      </div>
      <LocationFields draft={draft} onChange={onChange} />
      <AreaField
        name="attributes"
        label={plant.attributes}
        hint={plantEdit.attributesHint}
        mono
        value={draft.attributes}
        onChange={(attributes) => onChange({ attributes })}
      />
    </>
  );
}
