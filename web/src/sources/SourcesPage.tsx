import { useEffect } from "react";
import { api } from "../api/index.ts";
import type { Account } from "../api/ledger.ts";
import { usePages } from "../api/useLoad.ts";
import { useMay } from "../api/useMe.ts";
import { Link } from "../router/index.tsx";
import { ButtonLink } from "../ui/Button.tsx";
import { Empty } from "../ui/Empty.tsx";
import { Page } from "../ui/Page.tsx";
import { Panel } from "../ui/Panel.tsx";
import { PagedTable } from "../ui/Table.tsx";
import { useAge, useDuration } from "../ui/useDuration.ts";
import { useNow } from "../ui/useNow.ts";
import { useWords } from "../words/index.ts";
import { refusedOf, sourceHref } from "./account.ts";
import { countColumn } from "./columns.tsx";
import { SourceState } from "./SourceState.tsx";
import { StatementPanel } from "./StatementPanel.tsx";

const LOOK_AGAIN_MS = 5000;

/** Who sends readings, and what became of every one: nothing that was acknowledged is lost. */
export function SourcesPage() {
  const { ledger } = useWords();
  const may = useMay();
  const duration = useDuration();
  const age = useAge();
  const pages = usePages("ledger", (cursor) => api.ledger(cursor));
  const { reload } = pages;
  const tick = useNow(LOOK_AGAIN_MS);
  useEffect(() => reload(), [tick, reload]);
  return (
    <Page title={ledger.title} lead={ledger.lead}>
      <Panel flush>
        <PagedTable<Account>
          label={ledger.title}
          pages={pages}
          rowKey={({ source }) => source}
          columns={[
            {
              title: ledger.source,
              cell: ({ source }) => <Link to={sourceHref(source)}>{source}</Link>,
            },
            { title: ledger.state, cell: (account) => <SourceState of={account} /> },
            {
              title: ledger.lastSeen,
              cell: ({ silentForMs }) => <span className="nowrap">{age(silentForMs)}</span>,
            },
            countColumn(ledger.received, ({ received }) => received),
            countColumn(ledger.refused, refusedOf),
            countColumn(ledger.stored, ({ stored }) => stored),
            countColumn(ledger.duplicates, ({ duplicates }) => duplicates),
            countColumn(ledger.inFlight, ({ inFlight }) => inFlight),
            countColumn(ledger.missing, ({ missing }) => missing),
            countColumn(ledger.late, ({ late }) => late),
            {
              title: ledger.latest,
              number: true,
              cell: ({ maxLatenessMs }) => maxLatenessMs > 0 && duration(maxLatenessMs),
            },
          ]}
          empty={
            <Empty title={ledger.none} why={ledger.noneWhy}>
              {may("tokens.edit", "tenant") && (
                <ButtonLink to="/tokens" weight="main">
                  {ledger.makeToken}
                </ButtonLink>
              )}
            </Empty>
          }
        />
      </Panel>
      <StatementPanel />
    </Page>
  );
}
