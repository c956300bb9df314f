import type { ReactNode } from "react";
import type { Pages } from "../api/useLoad.ts";
import { useWords } from "../words/index.ts";
import { Await } from "./Await.tsx";
import { Button } from "./Button.tsx";
import "./table.css";

export interface Column<T> {
  title: string;
  cell: (row: T) => ReactNode;
  /** Numbers line up at the right. */
  number?: boolean;
}

interface Props<T> {
  label: string;
  columns: readonly Column<T>[];
  rows: readonly T[];
  rowKey: (row: T) => string;
  mark?: (row: T) => string | undefined;
}

/** A table; where there is little room each row is a small list with its own labels. */
export function Table<T>({ label, columns, rows, rowKey, mark }: Props<T>) {
  return (
    <table className="table" role="table" aria-label={label}>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ title, number }) => (
            <th
              key={title}
              role="columnheader"
              scope="col"
              className={number ? "number" : undefined}
            >
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row" className={mark?.(row)}>
            {columns.map(({ title, cell, number }) => (
              <td
                key={title}
                role="cell"
                data-label={title}
                className={number ? "number" : undefined}
              >
                <div>{cell(row)}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A table that is read a page at a time. */
export function PagedTable<T>({
  pages,
  empty,
  ...table
}: Omit<Props<T>, "rows"> & {
  pages: Pages<T>;
  empty: ReactNode;
}) {
  const { common } = useWords();
  return (
    <Await of={pages}>
      {(rows) =>
        rows.length === 0 ? (
          empty
        ) : (
          <>
            <Table {...table} rows={rows} />
            {pages.hasMore && (
              <div className="table-more">
                <Button busy={pages.loading} onClick={pages.more}>
                  {common.more}
                </Button>
              </div>
            )}
          </>
        )
      }
    </Await>
  );
}
