import { useState } from "react";
import { changed } from "../api/changes.ts";
import { api } from "../api/index.ts";
import type { Item, ItemType } from "../api/plant.ts";
import { useLoad } from "../api/useLoad.ts";
import { go } from "../router/index.tsx";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { SelectField, TextField } from "../ui/Field.tsx";
import { Form } from "../ui/Form.tsx";
import { SubmitButton } from "../ui/SubmitButton.tsx";
import { toast } from "../ui/Toast.tsx";
import { fill, useWords } from "../words/index.ts";
import { itemHref } from "./href.ts";
import { ABOVE } from "./levels.ts";

const MOST = 500;

export function MoveItem({ item, onClose }: { item: Item; onClose: () => void }) {
  const { common, plantEdit } = useWords();
  const [key, setKey] = useState(item.key);
  const [parent, setParent] = useState(item.parent?.path ?? "");
  const above = ABOVE[item.type];

  const move = async () => {
    const moved = await api.move(item, {
      ...(key.trim() !== item.key && { key: key.trim() }),
      ...(parent !== (item.parent?.path ?? "") && { parent }),
    });
    onClose();
    toast(fill(plantEdit.moved, { path: moved.path }));
    go(itemHref(moved.path), { replace: true });
    changed("plant");
  };

  return (
    <Dialog title={`${plantEdit.move} · ${item.name}`} onClose={onClose}>
      <Form onSubmit={move}>
        <p className="mute">{plantEdit.moveWhy}</p>
        {above && <ParentField type={above} value={parent} onChange={setParent} />}
        <TextField
          name="key"
          label={plantEdit.newKey}
          hint={common.keyHint}
          value={key}
          onChange={setKey}
          spellCheck={false}
          required
        />
        <div className="form-end">
          <Button onClick={onClose}>{common.cancel}</Button>
          <SubmitButton disabled={key.trim() === item.key && parent === (item.parent?.path ?? "")}>
            {plantEdit.move}
          </SubmitButton>
        </div>
      </Form>
    </Dialog>
  );
}

function ParentField({
  type,
  value,
  onChange,
}: {
  type: ItemType;
  value: string;
  onChange: (path: string) => void;
}) {
  const { plantEdit } = useWords();
  const places = useLoad(`places ${type}`, () => api.list(type, { limit: MOST }));
  const paths = (places.value?.items ?? []).map(({ path }) => path);
  const options = paths.includes(value) ? paths : [value, ...paths];
  return (
    <SelectField
      name="parent"
      label={plantEdit.newParent}
      value={value}
      onChange={onChange}
      options={options.map((path) => [path, path])}
    />
  );
}
