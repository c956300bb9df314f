import type { ItemType } from "../api/plant.ts";
import { AreaField, TextField } from "../ui/Field.tsx";
import { TagInput } from "../ui/TagInput.tsx";
import { useWords } from "../words/index.ts";
import type { Draft } from "./draft.ts";
import { MachineFields } from "./MachineFields.tsx";
import { SensorFields } from "./SensorFields.tsx";
import { SiteFields } from "./SiteFields.tsx";

export interface FieldsProps {
  draft: Draft;
  onChange: (change: Partial<Draft>) => void;
}

/** The fields of an item: what all have, then what its kind has. */
export function ItemFields({
  type,
  fresh = false,
  draft,
  onChange,
}: FieldsProps & {
  type: ItemType;
  fresh?: boolean;
}) {
  const { common } = useWords();
  return (
    <>
      <div className="fields">
        {fresh && (
          <TextField
            name="key"
            label={common.key}
            hint={common.keyHint}
            value={draft.key}
            onChange={(key) => onChange({ key })}
            autoCapitalize="none"
            spellCheck={false}
            required
          />
        )}
        <TextField
          name="name"
          label={common.name}
          value={draft.name}
          onChange={(name) => onChange({ name })}
          required={!fresh}
        />
      </div>
      {type === "site" && <SiteFields draft={draft} onChange={onChange} />}
      {type === "machine" && <MachineFields draft={draft} onChange={onChange} fresh={fresh} />}
      {type === "sensor" && <SensorFields draft={draft} onChange={onChange} />}
      <AreaField
        name="description"
        label={common.description}
        rows={2}
        value={draft.description}
        onChange={(description) => onChange({ description })}
      />
      <TagInput
        name="tags"
        label={common.tags}
        value={draft.tags}
        onChange={(tags) => onChange({ tags })}
      />
    </>
  );
}
