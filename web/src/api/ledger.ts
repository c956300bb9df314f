import type { Client } from "./client.ts";
import type { Page } from "./page.ts";

export interface Gap {
  epoch: number;
  from: number;
  to: number;
}

/** What one source sent and what became of it: received = accepted + refused. */
export interface Account {
  source: string;
  received: number;
  accepted: number;
  refused: Record<string, number>;
  stored: number;
  duplicates: number;
  corrected: number;
  inFlight: number;
  gaps: Gap[];
  missing: number;
  late: number;
  maxLatenessMs: number;
  firstSeenAt: string;
  lastSeenAt: string;
  epoch?: number;
  lastSeq?: number;
  silentForMs: number;
}

export type Counts = Pick<
  Account,
  "received" | "accepted" | "refused" | "stored" | "duplicates" | "corrected" | "inFlight" | "late"
>;

export type SourceAccount = Account & { days?: (Counts & { date: string })[] };

export interface Statement {
  date: string;
  timeZone: string;
  sources: (Counts & { source: string })[];
  totals: Counts;
  addsUp: boolean;
  sentence: string;
}

const at = encodeURIComponent;

/** What was sent, kept, refused and missed: the loss ledger. */
export const ledgerApi = (client: Client) => ({
  ledger: (cursor?: string) => client.read<Page<Account>>("/ledger", { limit: 100, cursor }),
  /** A path cannot hold every name; one that is unknown is refused there in words. */
  sourceAccount: async (source: string) =>
    (await client.read<Page<SourceAccount>>("/ledger", { source })).items[0] ??
    client.read<SourceAccount>(`/ledger/${at(source)}`),
  statement: (date: string) => client.read<Statement>("/ledger/statement", { date }),
  statementFile: (date: string) =>
    client.file("/ledger/statement", { date }, { accept: "text/csv" }),
});
