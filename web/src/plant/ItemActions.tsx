import { useState } from "react";
import { changed } from "../api/changes.ts";
import { api } from "../api/index.ts";
import type { Item } from "../api/plant.ts";
import { useMay } from "../api/useMe.ts";
import { Button, ButtonLink } from "../ui/Button.tsx";
import { Confirm } from "../ui/Confirm.tsx";
import { toast } from "../ui/Toast.tsx";
import { useAct } from "../ui/useAct.ts";
import { fill, useWords } from "../words/index.ts";
import { itemHref } from "./href.ts";
import { MoveItem } from "./MoveItem.tsx";

export function ItemActions({ item }: { item: Item }) {
  const { common, plantEdit } = useWords();
  const may = useMay();
  const act = useAct();
  const [asking, setAsking] = useState<"move" | "archive">();
  const close = () => setAsking(undefined);
  if (!may("plant.edit", `plant:${item.path}`)) return null;

  const archive = async () => {
    await api.archive(item);
    close();
    toast(fill(plantEdit.archivedNow, { name: item.name }));
    changed("plant");
  };
  const restore = async () => {
    await api.restore(item);
    toast(fill(plantEdit.restored, { name: item.name }));
    changed("plant");
  };

  if (item.archivedAt) {
    return <Button onClick={() => act(restore)}>{plantEdit.restore}</Button>;
  }
  return (
    <>
      <ButtonLink to={itemHref(item.path, "edit")} weight="main">
        {common.edit}
      </ButtonLink>
      <Button onClick={() => setAsking("move")}>{plantEdit.move}</Button>
      <Button onClick={() => setAsking("archive")}>{plantEdit.archive}</Button>
      {asking === "move" && <MoveItem item={item} onClose={close} />}
      {asking === "archive" && (
        <Confirm
          title={`${plantEdit.archive} · ${item.name}`}
          why={fill(plantEdit.archiveWhy, { name: item.name })}
          act={plantEdit.archive}
          onConfirm={archive}
          onClose={close}
        />
      )}
    </>
  );
}
