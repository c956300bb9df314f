import { same } from "../api/mergePatch.ts";
import { Alert } from "../ui/Alert.tsx";
import { Badge } from "../ui/Badge.tsx";
import { Button } from "../ui/Button.tsx";
import { SubmitButton } from "../ui/SubmitButton.tsx";
import { Table } from "../ui/Table.tsx";
import { fill, useWords } from "../words/index.ts";
import { useFieldName } from "./fieldName.ts";
import { plainValue } from "./plainValue.ts";

type Settings = Record<string, unknown>;

/** What the other person saved beside what this one typed, field by field. */
export function StaleEdit({
  base,
  mine,
  theirs,
  revision,
  onDiscard,
}: {
  base: Settings;
  mine: Settings;
  theirs: Settings;
  revision: number;
  onDiscard: () => void;
}) {
  const { common } = useWords();
  const name = useFieldName();
  const fields = Object.keys({ ...base, ...theirs }).filter(
    (field) => !same(base[field], theirs[field]) || field in mine,
  );
  return (
    <Alert tone="warn" title={common.stale}>
      <div className="stack">
        <p>{fill(common.staleWhy, { revision: String(revision) })}</p>
        <Table
          label={common.stale}
          rows={fields}
          rowKey={(field) => field}
          columns={[
            {
              title: common.staleField,
              cell: (field) => (
                <>
                  {name(field)}{" "}
                  {field in mine && !same(base[field], theirs[field]) && (
                    <Badge tone="warn">{common.staleBoth}</Badge>
                  )}
                </>
              ),
            },
            { title: common.staleTheirs, cell: (field) => plainValue(theirs[field]) },
            {
              title: common.staleMine,
              cell: (field) => (field in mine ? plainValue(mine[field]) : ""),
            },
          ]}
        />
        <div className="row">
          <SubmitButton>{common.staleApply}</SubmitButton>
          <Button onClick={onDiscard}>{common.staleDiscard}</Button>
        </div>
      </div>
    </Alert>
  );
}
