import type { Action } from "../api/access.ts";
import { api } from "../api/index.ts";

/** What a role or a token can be given here: a tenant has no installation, and that one no plant. */
export async function knownActions(system: boolean): Promise<string[]> {
  const { items } = await api.actions();
  return items.filter((action) => isOfUse(action, system)).map(({ action }) => action);
}

export function isOfUse({ resourceType }: Action, system: boolean): boolean {
  if (resourceType === "tenant") return true;
  return (resourceType === "installation") === system;
}
