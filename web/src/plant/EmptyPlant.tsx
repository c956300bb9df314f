import { useState } from "react";
import { useMay } from "../api/useMe.ts";
import { Button, ButtonLink } from "../ui/Button.tsx";
import { Empty } from "../ui/Empty.tsx";
import { useWords } from "../words/index.ts";
import { AddItem } from "./AddItem.tsx";

/** The first day: what can be done about a plant that is not there yet. */
export function EmptyPlant() {
  const { shell } = useWords();
  const may = useMay();
  const [adding, setAdding] = useState(false);
  const imports = may.somewhere("plant.import");
  const edits = may("plant.edit", "plant:**");
  return (
    <Empty title={shell.emptyPlant} why={imports || edits ? shell.emptyPlantWhy : shell.noPlant}>
      {imports && (
        <ButtonLink to="/import" weight="main">
          {shell.importPlant}
        </ButtonLink>
      )}
      {edits && <Button onClick={() => setAdding(true)}>{shell.addSite}</Button>}
      {adding && <AddItem type="site" onClose={() => setAdding(false)} />}
    </Empty>
  );
}
