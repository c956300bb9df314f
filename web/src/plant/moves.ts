import type { AuditRow } from "../api/audit.ts";
import { api } from "../api/index.ts";
import type { Item } from "../api/plant.ts";
import { useLoad } from "../api/useLoad.ts";
import { useMay } from "../api/useMe.ts";

/** That an item was elsewhere, or called otherwise, until some time. */
export interface Move {
  at: string;
  by?: string;
  from: string;
  to: string;
}

export function movesOf(rows: readonly AuditRow[]): Move[] {
  return rows.flatMap(({ at, actor, details }) => {
    const path = details?.changes?.find(({ field }) => field === "path");
    if (typeof path?.before !== "string" || typeof path.after !== "string") return [];
    return [{ at, by: actor.name, from: path.before, to: path.after }];
  });
}

/** The audit trail is what remembers moves, so only those who may read it are told of them. */
export function useMoves({ type, id, revision }: Item): readonly Move[] {
  const reads = useMay()("audit.read", "tenant");
  const moves = useLoad(`moves ${id} ${revision} ${reads}`, async () => {
    if (!reads) return [];
    const query = { subject: `${type}:${id}`, action: `${type}.moved`, outcome: "ok", limit: 100 };
    return movesOf((await api.audit(query)).items);
  });
  return moves.value ?? [];
}
