import { useState } from "react";
import { changed } from "../api/changes.ts";
import { api } from "../api/index.ts";
import { mergePatch } from "../api/mergePatch.ts";
import type { Template } from "../api/plant.ts";
import { go } from "../router/index.tsx";
import { Alert } from "../ui/Alert.tsx";
import { Button } from "../ui/Button.tsx";
import { AreaField, TextField } from "../ui/Field.tsx";
import { Form, wrong } from "../ui/Form.tsx";
import { SubmitButton } from "../ui/SubmitButton.tsx";
import { fromLocalInput, hereZone } from "../ui/time.ts";
import { toast } from "../ui/Toast.tsx";
import { fill, useWords } from "../words/index.ts";
import { Mistaken, said } from "./draft.ts";
import { templateDraftOf, templateOf, type TemplateDraft } from "./templateDraft.ts";
import { TemplateSensors } from "./TemplateSensors.tsx";

/** A new template, or a new version of one: every machine that follows it changes with it. */
export function TemplateForm({ template, onDone }: { template?: Template; onDone: () => void }) {
  const { common, plant, plantEdit } = useWords();
  const [draft, setDraft] = useState(() => templateDraftOf(template));
  const [validFrom, setValidFrom] = useState("");
  const edit = (change: Partial<TemplateDraft>) => setDraft({ ...draft, ...change });

  const read = (from: TemplateDraft) => {
    const body = templateOf(from);
    if (!(body instanceof Mistaken)) return body;
    const fields = Object.keys(body.fields);
    throw wrong(Object.fromEntries(fields.map((field) => [field, plantEdit.notANumber])));
  };
  const save = async () => {
    const body = read(draft);
    if (template) {
      const patch = mergePatch(read(templateDraftOf(template)), body);
      const from = fromLocalInput(validFrom);
      if (from) patch.validFrom = from;
      const saved = await api.editTemplate(template.id, patch, template.revision);
      toast(fill(plant.templateSaved, { version: String(saved.version) }));
    } else {
      const made = await api.addTemplate({ key: draft.key.trim(), ...said(body) });
      go(`/templates/${made.id}`);
    }
    onDone();
    changed("templates");
    changed("plant");
  };

  return (
    <Form onSubmit={save}>
      {template && (
        <Alert tone="info">
          {fill(plant.newVersion, { version: String(template.version + 1) })}
        </Alert>
      )}
      <div className="fields">
        {!template && (
          <TextField
            name="key"
            label={common.key}
            hint={common.keyHint}
            value={draft.key}
            onChange={(key) => edit({ key })}
            spellCheck={false}
            required
          />
        )}
        <TextField
          name="name"
          label={common.name}
          value={draft.name}
          onChange={(name) => edit({ name })}
          required
        />
        <TextField
          name="machineKind"
          label={plant.machineKind}
          hint={plantEdit.kindHint}
          value={draft.machineKind}
          onChange={(machineKind) => edit({ machineKind })}
          required
        />
      </div>
      <AreaField
        name="description"
        label={common.description}
        rows={2}
        value={draft.description}
        onChange={(description) => edit({ description })}
      />
      <TemplateSensors sensors={draft.sensors} onChange={(sensors) => edit({ sensors })} />
      {template && (
        <TextField
          name="validFrom"
          type="datetime-local"
          label={`${plantEdit.validFrom} (${hereZone()})`}
          hint={plantEdit.validFromHint}
          value={validFrom}
          onChange={setValidFrom}
        />
      )}
      <div className="form-end">
        <Button onClick={onDone}>{common.cancel}</Button>
        <SubmitButton>{common.save}</SubmitButton>
      </div>
    </Form>
  );
}
