import { Button } from "../ui/Button.tsx";
import { TextField } from "../ui/Field.tsx";
import { fill, useWords } from "../words/index.ts";
import { SensorFields } from "./SensorFields.tsx";
import { BLANK_SENSOR, type TemplateSensorDraft } from "./templateDraft.ts";

export function TemplateSensors({
  sensors,
  onChange,
}: {
  sensors: readonly TemplateSensorDraft[];
  onChange: (sensors: TemplateSensorDraft[]) => void;
}) {
  const { common, plantEdit } = useWords();
  const edit = (at: number, change: Partial<TemplateSensorDraft>) =>
    onChange(sensors.map((sensor, other) => (other === at ? { ...sensor, ...change } : sensor)));
  return (
    <>
      {sensors.map((sensor, at) => (
        <fieldset key={at} className="fieldset">
          <legend>
            {sensor.name || sensor.key || fill(plantEdit.sensorNumber, { n: at + 1 })}
          </legend>
          <div className="fields">
            <TextField
              name={`sensors.${at}.key`}
              label={common.key}
              value={sensor.key}
              onChange={(key) => edit(at, { key })}
              spellCheck={false}
              required
            />
            <TextField
              name={`sensors.${at}.name`}
              label={common.name}
              value={sensor.name}
              onChange={(name) => edit(at, { name })}
            />
          </div>
          <SensorFields
            draft={sensor}
            onChange={(change) => edit(at, change)}
            prefix={`sensors.${at}.`}
            targetHint={plantEdit.templateTargetHint}
          />
          <div>
            <Button
              weight="quiet"
              onClick={() => onChange(sensors.filter((_, other) => other !== at))}
            >
              {plantEdit.removeSensor}
            </Button>
          </div>
        </fieldset>
      ))}
      <div>
        <Button onClick={() => onChange([...sensors, BLANK_SENSOR])}>{plantEdit.addSensor}</Button>
      </div>
    </>
  );
}
