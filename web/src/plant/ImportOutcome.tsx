import { useEffect, useState } from "react";
import { changed } from "../api/changes.ts";
import { api } from "../api/index.ts";
import { isOver, type ImportResult, type Job } from "../api/jobs.ts";
import { JobProblems } from "../jobs/JobProblems.tsx";
import { JobProgress } from "../jobs/JobProgress.tsx";
import { Alert } from "../ui/Alert.tsx";
import { Button, ButtonLink } from "../ui/Button.tsx";
import { useFailureText } from "../ui/Failure.tsx";
import { useAct } from "../ui/useAct.ts";
import { fill, useWords } from "../words/index.ts";
import { ImportCounts } from "./ImportCounts.tsx";

interface Props {
  name: string;
  dryRun: boolean;
  job: Job | undefined;
  onApply: () => Promise<void>;
  onOther: () => void;
}

/** How a dry run or an import goes, how it ended, and what to do next. */
export function ImportOutcome({ name, dryRun, job, onApply, onOther }: Props) {
  const { common, plant } = useWords();
  const failureText = useFailureText();
  const act = useAct();
  const [applying, setApplying] = useState(false);
  const [problem, setProblem] = useState<string>();
  const imported = job?.state === "done" && !dryRun;

  useEffect(() => {
    if (imported) changed("plant");
  }, [imported]);

  const apply = async () => {
    setApplying(true);
    try {
      await onApply();
    } catch (failure) {
      setProblem(failureText(failure as Error));
      setApplying(false);
    }
  };

  if (!job || !isOver(job)) {
    return (
      <div className="stack" role="status">
        <p>
          <strong>{name}</strong> · {dryRun ? plant.trying : plant.importing}
        </p>
        {job && <JobProgress job={job} />}
        {job && (
          <div>
            <Button onClick={() => act(() => api.cancel(job.id))}>{common.cancel}</Button>
          </div>
        )}
      </div>
    );
  }
  return (
    <div className="stack">
      <p>
        <strong>{name}</strong>
      </p>
      <Verdict job={job} dryRun={dryRun} />
      {problem && <Alert tone="critical">{problem}</Alert>}
      {job.state === "done" && job.result && (
        <ImportCounts result={job.result as unknown as ImportResult} />
      )}
      {job.failure && <JobProblems failure={job.failure} />}
      <div className="row">
        {job.state === "done" && dryRun && (
          <Button weight="main" busy={applying} onClick={() => void apply()}>
            {plant.apply}
          </Button>
        )}
        {imported && (
          <ButtonLink to="/plant" weight="main">
            {plant.seePlant}
          </ButtonLink>
        )}
        <Button onClick={onOther}>
          {job.state === "failed" ? plant.tryAgain : plant.otherFile}
        </Button>
      </div>
    </div>
  );
}

function Verdict({ job, dryRun }: { job: Job; dryRun: boolean }) {
  const { plant } = useWords();
  if (job.state === "cancelled") return <Alert tone="info">{plant.cancelled}</Alert>;
  if (job.state === "failed") {
    const n = job.failure?.errors?.length ?? 0;
    return (
      <Alert tone="critical">
        {n > 0 ? fill(plant.dryRunProblems, { n }) : job.failure?.detail}
      </Alert>
    );
  }
  return <Alert tone="thread">{dryRun ? plant.dryRunClean : plant.imported}</Alert>;
}
