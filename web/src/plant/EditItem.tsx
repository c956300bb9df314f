import { useState } from "react";
import { changed } from "../api/changes.ts";
import { api } from "../api/index.ts";
import { mergePatch } from "../api/mergePatch.ts";
import type { Item } from "../api/plant.ts";
import { Button } from "../ui/Button.tsx";
import { TextField } from "../ui/Field.tsx";
import { Form } from "../ui/Form.tsx";
import { Panel } from "../ui/Panel.tsx";
import { SubmitButton } from "../ui/SubmitButton.tsx";
import { fromLocalInput, hereZone } from "../ui/time.ts";
import { toast } from "../ui/Toast.tsx";
import { fill, useWords } from "../words/index.ts";
import { draftOf } from "./draft.ts";
import { ItemFields } from "./ItemFields.tsx";
import { StaleEdit } from "./StaleEdit.tsx";
import { useSettings } from "./useSettings.ts";

/**
 * Sends only what was changed, against the revision that was seen. When somebody else was faster,
 * both versions are laid side by side and nothing that was typed is lost.
 */
export function EditItem({ item, onDone }: { item: Item; onDone: () => void }) {
  const { common, plantEdit } = useWords();
  const settings = useSettings();
  const [base] = useState(item);
  const [draft, setDraft] = useState(() => draftOf(item));
  const [validFrom, setValidFrom] = useState("");
  const [newer, setNewer] = useState<Item>();

  const patch = () => mergePatch(settings(base.type, draftOf(base)), settings(base.type, draft));
  const save = async (onto: Item) => {
    const change = patch();
    const from = fromLocalInput(validFrom);
    if (Object.keys(change).length > 0) {
      await api.edit(onto, from ? { ...change, validFrom: from } : change);
      toast(fill(plantEdit.saved, { name: draft.name }));
    }
    onDone();
    changed("plant");
  };

  return (
    <Panel>
      <Form
        onSubmit={() => save(newer ?? base)}
        onRefusal={async ({ status }) => {
          if (status !== 412) return false;
          setNewer(await api.item(base.path));
          return true;
        }}
      >
        {newer && (
          <StaleEdit
            base={settings(base.type, draftOf(base))}
            mine={patch()}
            theirs={settings(newer.type, draftOf(newer))}
            revision={newer.revision}
            onDiscard={() => {
              onDone();
              changed("plant");
            }}
          />
        )}
        <ItemFields
          type={base.type}
          draft={draft}
          onChange={(change) => setDraft({ ...draft, ...change })}
        />
        <div className="valid-from">
          <TextField
            name="validFrom"
            type="datetime-local"
            label={`${plantEdit.validFrom} (${hereZone()})`}
            hint={plantEdit.validFromHint}
            value={validFrom}
            onChange={setValidFrom}
          />
        </div>
        <div className="form-end">
          <Button onClick={onDone}>{common.cancel}</Button>
          <SubmitButton>{newer ? common.staleApply : common.save}</SubmitButton>
        </div>
      </Form>
    </Panel>
  );
}
