import type { ItemType } from "../api/plant.ts";
import { wrong } from "../ui/Form.tsx";
import { fill, useWords } from "../words/index.ts";
import { Mistaken, settingsOf, type Draft } from "./draft.ts";

/** Reads a draft, or refuses it beside the fields that cannot be read. */
export function useSettings(): (type: ItemType, draft: Draft) => Record<string, unknown> {
  const { plantEdit } = useWords();
  return (type, draft) => {
    const settings = settingsOf(type, draft);
    if (!(settings instanceof Mistaken)) return settings;
    throw wrong(
      Object.fromEntries(
        Object.entries(settings.fields).map(([field, mistake]) => [
          field,
          mistake === "number"
            ? plantEdit.notANumber
            : fill(plantEdit.attributeShape, { line: mistake.attributeLine }),
        ]),
      ),
    );
  };
}
