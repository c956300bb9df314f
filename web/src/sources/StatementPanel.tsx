import { useState } from "react";
import { api } from "../api/index.ts";
import type { Counts, Statement } from "../api/ledger.ts";
import { useLoad } from "../api/useLoad.ts";
import { Await } from "../ui/Await.tsx";
import { Badge } from "../ui/Badge.tsx";
import { Button } from "../ui/Button.tsx";
import { DAY, HOUR } from "../ui/lengths.ts";
import { Panel } from "../ui/Panel.tsx";
import { saveFile } from "../ui/saveFile.ts";
import { Table } from "../ui/Table.tsx";
import { useAct } from "../ui/useAct.ts";
import { useNow } from "../ui/useNow.ts";
import { useWords } from "../words/index.ts";
import { accountColumns } from "./columns.tsx";
import "./sources.css";

const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);

/** A day's account of all sources, and whether it adds up. */
export function StatementPanel() {
  const { ledger } = useWords();
  const act = useAct();
  const today = dayOf(useNow(HOUR).getTime());
  const [date, setDate] = useState(today);
  const statement = useLoad(`statement ${date}`, () => api.statement(date));
  const move = (days: number) => setDate(dayOf(Date.parse(date) + days * DAY));
  const save = async () => saveFile(await api.statementFile(date), `statement-${date}.csv`);
  return (
    <Panel
      title={ledger.statement}
      flush
      actions={
        <>
          <Button aria-label={ledger.dayBefore} title={ledger.dayBefore} onClick={() => move(-1)}>
            <span aria-hidden>‹</span>
          </Button>
          <input
            type="date"
            className="control statement-day"
            aria-label={ledger.statementDay}
            max={today}
            value={date}
            onChange={({ target }) => target.value && setDate(target.value)}
          />
          <Button
            aria-label={ledger.dayAfter}
            title={ledger.dayAfter}
            disabled={date >= today}
            onClick={() => move(1)}
          >
            <span aria-hidden>›</span>
          </Button>
          <Button onClick={() => act(save)}>{ledger.csv}</Button>
        </>
      }
    >
      <Await of={statement}>{(found) => <StatementView statement={found} />}</Await>
    </Panel>
  );
}

function StatementView({ statement }: { statement: Statement }) {
  const words = useWords();
  const { ledger } = words;
  const rows = [
    ...statement.sources,
    ...(statement.sources.length > 1 ? [{ ...statement.totals, source: ledger.total }] : []),
  ];
  return (
    <>
      <div className="statement-sum">
        <Badge tone={statement.addsUp ? "thread" : "critical"}>
          {statement.addsUp ? ledger.addsUp : ledger.addsNot}
        </Badge>
        <p>{statement.sentence}</p>
      </div>
      {statement.sources.length > 0 && (
        <Table<Counts & { source: string }>
          label={ledger.statement}
          rows={rows}
          rowKey={({ source }) => source}
          columns={[
            { title: ledger.source, cell: ({ source }) => source },
            ...accountColumns(words),
          ]}
        />
      )}
      <p className="mute pad">
        {ledger.equals}
        <br />
        {ledger.kept}
      </p>
    </>
  );
}
