import { useEffect } from "react";
import { api } from "../api/index.ts";
import type { Counts, Gap, SourceAccount } from "../api/ledger.ts";
import { useLoad } from "../api/useLoad.ts";
import { Await } from "../ui/Await.tsx";
import { Count } from "../ui/Count.tsx";
import { Crumbs } from "../ui/Crumbs.tsx";
import { Facts } from "../ui/Facts.tsx";
import { Page } from "../ui/Page.tsx";
import { Panel } from "../ui/Panel.tsx";
import { Table } from "../ui/Table.tsx";
import { Time } from "../ui/Time.tsx";
import { useAge, useDuration } from "../ui/useDuration.ts";
import { useNow } from "../ui/useNow.ts";
import { fill, named, useWords } from "../words/index.ts";
import { refusedOf } from "./account.ts";
import { accountColumns, countColumn } from "./columns.tsx";
import { SourceState } from "./SourceState.tsx";

const LOOK_AGAIN_MS = 5000;

/** One source: what became of its readings, which messages never came, and why some were refused. */
export function SourcePage({ source }: { source: string }) {
  const { ledger } = useWords();
  const account = useLoad(`source ${source}`, () => api.sourceAccount(source));
  const { reload } = account;
  const tick = useNow(LOOK_AGAIN_MS);
  useEffect(() => reload(), [tick, reload]);
  return (
    <Page
      title={source}
      above={<Crumbs label={ledger.title} to={[["/sources", ledger.title]]} />}
      beside={account.value && <SourceState of={account.value} />}
    >
      <Await of={account}>
        {(found) => (
          <>
            <div className="item-sides">
              <Panel title={ledger.account}>
                <AccountFacts of={found} />
              </Panel>
              <div className="stack">
                <Gaps of={found} />
                <Reasons of={found} />
              </div>
            </div>
            {found.days && found.days.length > 0 && <Days of={found.days} />}
          </>
        )}
      </Await>
    </Page>
  );
}

function AccountFacts({ of: account }: { of: SourceAccount }) {
  const { ledger } = useWords();
  const duration = useDuration();
  const age = useAge();
  return (
    <Facts
      of={[
        [ledger.received, <Count key="received" of={account.received} />],
        [ledger.accepted, <Count key="accepted" of={account.accepted} />],
        [ledger.refused, <Count key="refused" of={refusedOf(account)} />],
        [ledger.stored, <Count key="stored" of={account.stored} />],
        [ledger.duplicates, <Count key="duplicates" of={account.duplicates} />],
        [ledger.inFlight, <Count key="inFlight" of={account.inFlight} />],
        [ledger.corrected, <Count key="corrected" of={account.corrected} />],
        [ledger.late, <Count key="late" of={account.late} />],
        [ledger.latest, account.maxLatenessMs > 0 && duration(account.maxLatenessMs)],
        [
          ledger.sequence,
          account.lastSeq !== undefined &&
            fill(ledger.sequenceOf, { n: account.lastSeq, epoch: String(account.epoch ?? 0) }),
        ],
        [ledger.firstSeen, <Time key="first" at={account.firstSeenAt} />],
        [
          ledger.lastSeen,
          <span key="last">
            <Time at={account.lastSeenAt} />{" "}
            <span className="mute">{age(account.silentForMs)}</span>
          </span>,
        ],
      ]}
    />
  );
}

function Gaps({ of: { gaps, lastSeq } }: { of: SourceAccount }) {
  const { ledger } = useWords();
  if (lastSeq === undefined) {
    return (
      <Panel title={ledger.gaps}>
        <p className="mute">{ledger.unnumberedWhy}</p>
      </Panel>
    );
  }
  if (gaps.length === 0) {
    return (
      <Panel title={ledger.gaps}>
        <p className="mute">{fill(ledger.noGaps, { n: lastSeq })}</p>
      </Panel>
    );
  }
  return (
    <Panel title={ledger.gaps} flush>
      <p className="mute pad">{ledger.gapsWhy}</p>
      <Table<Gap>
        label={ledger.gaps}
        rows={gaps}
        rowKey={({ epoch, from }) => `${epoch} ${from}`}
        columns={[
          countColumn(ledger.fromNumber, ({ from }) => from),
          countColumn(ledger.toNumber, ({ to }) => to),
          countColumn(ledger.count, ({ from, to }) => to - from + 1),
          { title: ledger.epoch, number: true, cell: ({ epoch }) => epoch },
        ]}
      />
    </Panel>
  );
}

function Reasons({ of: { refused } }: { of: SourceAccount }) {
  const { ledger, reasons } = useWords();
  const rows = Object.entries(refused).toSorted(([, a], [, b]) => b - a);
  return (
    <Panel title={ledger.reasons} flush>
      {rows.length === 0 ? (
        <p className="mute pad">{ledger.noReasons}</p>
      ) : (
        <Table
          label={ledger.reasons}
          rows={rows}
          rowKey={([code]) => code}
          columns={[
            { title: ledger.reason, cell: ([code]) => named(reasons, code) },
            countColumn<[string, number]>(ledger.count, ([, n]) => n),
          ]}
        />
      )}
    </Panel>
  );
}

function Days({ of: days }: { of: (Counts & { date: string })[] }) {
  const words = useWords();
  const { ledger } = words;
  return (
    <Panel title={ledger.byDay} flush>
      <Table<Counts & { date: string }>
        label={ledger.byDay}
        rows={days}
        rowKey={({ date }) => date}
        columns={[{ title: ledger.day, cell: ({ date }) => date }, ...accountColumns(words)]}
      />
    </Panel>
  );
}
