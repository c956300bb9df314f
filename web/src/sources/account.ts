import type { Account } from "../api/ledger.ts";

export function sourceHref(source: string): string {
  return `/sources/${encodeURIComponent(source)}`;
}

/** All that was refused, for whatever reason. */
export function refusedOf({ refused }: Pick<Account, "refused">): number {
  return Object.values(refused).reduce((sum, each) => sum + each, 0);
}

/** Longer without a word and a source is called silent. */
export const SILENT_MS = 5 * 60_000;
