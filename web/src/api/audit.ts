import type { Client, Query } from "./client.ts";
import type { Page } from "./page.ts";
import type { Change } from "./plant.ts";

export interface AuditRow {
  seq: number;
  at: string;
  actor: { kind: string; id?: string; name?: string };
  action: string;
  subject: string;
  subjectName?: string;
  outcome: "ok" | "refused";
  details?: { changes?: Change[]; [name: string]: unknown };
  address?: string;
  requestId?: string;
  hash: string;
}

export interface Verification {
  intact: boolean;
  rows: number;
  firstSeq?: number;
  lastSeq?: number;
  head?: string;
  brokenAt?: number;
  reason?: string;
}

/** The trail of who did what. */
export const auditApi = (client: Client) => ({
  audit: (query: Query) => client.read<Page<AuditRow>>("/audit", query),
  verifyAudit: () => client.read<Verification>("/audit/verification"),
  exportAudit: (query: Query) => client.file("/audit/export", query),
});
