import { useState } from "react";
import { changed } from "../api/changes.ts";
import { api } from "../api/index.ts";
import type { Item, ItemType } from "../api/plant.ts";
import { go } from "../router/index.tsx";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Form } from "../ui/Form.tsx";
import { SubmitButton } from "../ui/SubmitButton.tsx";
import { hereZone } from "../ui/time.ts";
import { toast } from "../ui/Toast.tsx";
import { fill, useWords } from "../words/index.ts";
import { addWord } from "./Contents.tsx";
import { BLANK, said } from "./draft.ts";
import { itemHref } from "./href.ts";
import { ItemFields } from "./ItemFields.tsx";
import { useSettings } from "./useSettings.ts";

export function AddItem({
  type,
  parent,
  onClose,
}: {
  type: ItemType;
  parent?: Item;
  onClose: () => void;
}) {
  const words = useWords();
  const settings = useSettings();
  const [draft, setDraft] = useState(() => ({
    ...BLANK,
    timeZone: type === "site" ? hereZone() : "",
  }));

  const add = async () => {
    const item = await api.add(type, {
      parent: parent?.path,
      key: draft.key.trim(),
      ...said(settings(type, draft)),
    });
    changed("plant");
    toast(fill(words.plantEdit.created, { name: item.name }));
    onClose();
    go(itemHref(item.path));
  };

  const title = parent ? `${addWord(type, words)} · ${parent.name}` : addWord(type, words);
  return (
    <Dialog title={title} wide onClose={onClose}>
      <Form onSubmit={add}>
        <ItemFields
          type={type}
          fresh
          draft={draft}
          onChange={(change) => setDraft({ ...draft, ...change })}
        />
        <div className="form-end">
          <Button onClick={onClose}>{words.common.cancel}</Button>
          <SubmitButton>{words.common.add}</SubmitButton>
        </div>
      </Form>
    </Dialog>
  );
}
