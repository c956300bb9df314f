import { named, useWords, type Words } from "../words/index.ts";

/** What people call a member that the API names: "unit" is "Unit", "name" is "Nombre". */
export function fieldName({ common, plant, plantEdit }: Words, field: string): string {
  return named({ ...plantEdit, ...common, ...plant }, field);
}

export function useFieldName(): (field: string) => string {
  const words = useWords();
  return (field) => fieldName(words, field);
}
