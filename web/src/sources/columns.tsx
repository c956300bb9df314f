import type { Counts } from "../api/ledger.ts";
import { Count } from "../ui/Count.tsx";
import type { Column } from "../ui/Table.tsx";
import type { Words } from "../words/index.ts";
import { refusedOf } from "./account.ts";

export function countColumn<T>(title: string, of: (row: T) => number): Column<T> {
  return { title, number: true, cell: (row) => <Count of={of(row)} /> };
}

/** What was received and what became of it, in the order in which it adds up. */
export function accountColumns<T extends Counts>({ ledger }: Words): Column<T>[] {
  return [
    countColumn<T>(ledger.received, ({ received }) => received),
    countColumn<T>(ledger.refused, refusedOf),
    countColumn<T>(ledger.accepted, ({ accepted }) => accepted),
    countColumn<T>(ledger.stored, ({ stored }) => stored),
    countColumn<T>(ledger.duplicates, ({ duplicates }) => duplicates),
    countColumn<T>(ledger.inFlight, ({ inFlight }) => inFlight),
    countColumn<T>(ledger.corrected, ({ corrected }) => corrected),
    countColumn<T>(ledger.late, ({ late }) => late),
  ];
}
