import { SelectField, TextField } from "../ui/Field.tsx";
import { named, useWords } from "../words/index.ts";
import type { Draft } from "./draft.ts";
import { UnitField } from "./UnitField.tsx";

export const STREAMS = ["telemetry", "well-test", "drilling", "production"] as const;
export const PROTOCOLS = ["modbus", "opcua", "mqtt", "sparkplug", "lorawan", "http", "file"];
const VALUE_TYPES = ["number", "boolean", "text"] as const;

export type SensorDraft = Pick<
  Draft,
  | "kind"
  | "unit"
  | "valueType"
  | "stream"
  | "low"
  | "high"
  | "normalLow"
  | "normalHigh"
  | "protocol"
  | "target"
>;

interface Props {
  draft: SensorDraft;
  onChange: (change: Partial<SensorDraft>) => void;
  /** Where these fields stand in what is sent: `sensors.3.`, or nothing. */
  prefix?: string;
  targetHint?: string;
}

export function SensorFields({ draft, onChange, prefix = "", targetHint }: Props) {
  const { plant, plantEdit } = useWords();
  const bound = (field: "low" | "high" | "normalLow" | "normalHigh", name: string) => (
    <TextField
      name={prefix + name}
      label={plantEdit[field]}
      inputMode="decimal"
      value={draft[field]}
      onChange={(typed) => onChange({ [field]: typed })}
    />
  );
  return (
    <>
      <div className="fields">
        <TextField
          name={`${prefix}kind`}
          label={plant.kind}
          hint={plantEdit.sensorKindHint}
          value={draft.kind}
          onChange={(kind) => onChange({ kind })}
          required
        />
        <SelectField
          name={`${prefix}valueType`}
          label={plant.valueType}
          value={draft.valueType}
          onChange={(valueType) => onChange({ valueType })}
          options={VALUE_TYPES.map((type) => [type, plant[type]])}
        />
        {draft.valueType === "number" && (
          <UnitField
            name={`${prefix}unit`}
            value={draft.unit}
            onChange={(unit) => onChange({ unit })}
          />
        )}
        <SelectField
          name={`${prefix}stream`}
          label={plant.stream}
          value={draft.stream}
          onChange={(stream) => onChange({ stream })}
          options={STREAMS.map((stream) => [stream as string, named(plant, stream)])}
        />
      </div>
      {draft.valueType === "number" && (
        <div className="fields bounds">
          {bound("low", "range.low")}
          {bound("normalLow", "normal.low")}
          {bound("normalHigh", "normal.high")}
          {bound("high", "range.high")}
        </div>
      )}
      <div className="fields">
        <SelectField
          name={`${prefix}address.protocol`}
          label={plantEdit.protocol}
          value={draft.protocol}
          onChange={(protocol) => onChange({ protocol })}
          options={[["", plant.notSet], ...PROTOCOLS.map((each) => [each, each] as const)]}
        />
        {draft.protocol && (
          <TextField
            name={`${prefix}address.target`}
            label={plantEdit.target}
            hint={targetHint ?? plantEdit.targetHint}
            value={draft.target}
            onChange={(target) => onChange({ target })}
            spellCheck={false}
            required
          />
        )}
      </div>
    </>
  );
}
