import type { Template, TemplateSensor } from "../api/plant.ts";
import { BLANK, Mistaken, said, settingsOf, type Mistakes } from "./draft.ts";
import type { SensorDraft } from "./SensorFields.tsx";

export interface TemplateSensorDraft extends SensorDraft {
  key: string;
  name: string;
  tags: string[];
}

export interface TemplateDraft {
  key: string;
  name: string;
  machineKind: string;
  description: string;
  sensors: TemplateSensorDraft[];
}

export const BLANK_SENSOR: TemplateSensorDraft = {
  key: "",
  name: "",
  tags: [],
  kind: "",
  unit: "",
  valueType: "number",
  stream: "telemetry",
  low: "",
  high: "",
  normalLow: "",
  normalHigh: "",
  protocol: "",
  target: "",
};

const text = (value: string | number | undefined) => (value === undefined ? "" : String(value));

export function templateDraftOf(template: Template | undefined): TemplateDraft {
  return {
    key: text(template?.key),
    name: text(template?.name),
    machineKind: text(template?.machineKind),
    description: text(template?.description),
    sensors: (template?.sensors ?? []).map(sensorDraftOf),
  };
}

function sensorDraftOf(sensor: TemplateSensor): TemplateSensorDraft {
  return {
    key: sensor.key,
    name: text(sensor.name),
    tags: sensor.tags ?? [],
    kind: text(sensor.kind),
    unit: text(sensor.unit),
    valueType: sensor.valueType ?? "number",
    stream: sensor.stream ?? "telemetry",
    low: text(sensor.range?.low),
    high: text(sensor.range?.high),
    normalLow: text(sensor.normal?.low),
    normalHigh: text(sensor.normal?.high),
    protocol: text(sensor.address?.protocol),
    target: text(sensor.address?.target),
  };
}

/** A template in the contract's shape; or every number in it that is none, by its input's name. */
export function templateOf(draft: TemplateDraft): Record<string, unknown> | Mistaken {
  const mistakes: Mistakes = {};
  const sensors = draft.sensors.map((sensor, at) => {
    const settings = settingsOf("sensor", { ...BLANK, ...sensor });
    if (settings instanceof Mistaken) {
      for (const [field, mistake] of Object.entries(settings.fields)) {
        mistakes[`sensors.${at}.${field}`] = mistake;
      }
      return {};
    }
    return said({ key: sensor.key.trim(), ...settings });
  });
  if (Object.keys(mistakes).length > 0) return new Mistaken(mistakes);
  return {
    name: draft.name.trim(),
    machineKind: draft.machineKind.trim(),
    description: draft.description.trim(),
    sensors,
  };
}
