import type { AuditRow } from "../api/audit.ts";
import { fill, named, useWords } from "../words/index.ts";

/** What a row's action is called; a code that has no words yet is shown as it is. */
export function useDeed(): (row: Pick<AuditRow, "action" | "outcome">) => string {
  const { audit, deeds, refusedDeeds } = useWords();
  return ({ action, outcome }) =>
    outcome === "ok"
      ? named(deeds, action)
      : fill(audit.refusedDeed, { deed: named(refusedDeeds, action) });
}
