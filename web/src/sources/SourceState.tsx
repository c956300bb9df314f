import type { Account } from "../api/ledger.ts";
import { Badge } from "../ui/Badge.tsx";
import { useSpell } from "../ui/useDuration.ts";
import { fill, useWords } from "../words/index.ts";
import { refusedOf, SILENT_MS } from "./account.ts";

/** What needs a look at a source; grey when nothing does. */
export function SourceState({ of: account }: { of: Account }) {
  const { ledger } = useWords();
  const spell = useSpell();
  const refused = refusedOf(account);
  const silent = account.silentForMs > SILENT_MS;
  const numbered = account.lastSeq !== undefined;
  return (
    <span className="row">
      {account.missing > 0 && (
        <Badge tone="critical">{fill(ledger.missingN, { n: account.missing })}</Badge>
      )}
      {silent && <Badge tone="warn">{spell(ledger.silent, account.silentForMs)}</Badge>}
      {refused > 0 && <Badge tone="warn">{fill(ledger.refusedN, { n: refused })}</Badge>}
      {numbered && account.missing === 0 && refused === 0 && <Badge>{ledger.complete}</Badge>}
      {!numbered && <Badge>{ledger.unnumbered}</Badge>}
    </span>
  );
}
