import type { Job } from "../api/jobs.ts";
import { fieldOf } from "../api/refusal.ts";
import { Panel } from "../ui/Panel.tsx";
import { Table } from "../ui/Table.tsx";
import { fill, useWords } from "../words/index.ts";
import { byLine } from "./byLine.ts";

/** Everything that was wrong with a file, in the order of its lines. */
export function JobProblems({ failure }: { failure: NonNullable<Job["failure"]> }) {
  const { jobs } = useWords();
  const problems = byLine(failure.errors ?? []);
  if (problems.length === 0) return null;
  return (
    <Panel title={fill(jobs.problems, { n: problems.length })} flush>
      <Table
        label={jobs.problem}
        rows={problems}
        rowKey={({ line, pointer, code, message }) => `${line} ${pointer} ${code} ${message}`}
        columns={[
          { title: jobs.line, cell: ({ line }) => line },
          { title: jobs.column, cell: ({ pointer }) => <code>{fieldOf(pointer)}</code> },
          { title: jobs.problem, cell: ({ message }) => message },
        ]}
      />
    </Panel>
  );
}
