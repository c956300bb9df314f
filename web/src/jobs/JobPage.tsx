import { api } from "../api/index.ts";
import { isOver, type ImportResult, type Job } from "../api/jobs.ts";
import { useLoad } from "../api/useLoad.ts";
import { useMay } from "../api/useMe.ts";
import { useActorName } from "../audit/actorName.ts";
import { ImportCounts } from "../plant/ImportCounts.tsx";
import { plainValue } from "../plant/plainValue.ts";
import { Alert } from "../ui/Alert.tsx";
import { Await } from "../ui/Await.tsx";
import { Badge } from "../ui/Badge.tsx";
import { Button } from "../ui/Button.tsx";
import { Crumbs } from "../ui/Crumbs.tsx";
import { Facts } from "../ui/Facts.tsx";
import { Page } from "../ui/Page.tsx";
import { Panel } from "../ui/Panel.tsx";
import { Time } from "../ui/Time.tsx";
import { useAct } from "../ui/useAct.ts";
import { named, useWords } from "../words/index.ts";
import { JobProblems } from "./JobProblems.tsx";
import { JobProgress } from "./JobProgress.tsx";
import { STATE_TONE } from "./stateTone.ts";
import { useJob } from "./useJob.ts";

export function JobPage({ id }: { id: string }) {
  const first = useLoad(`job ${id}`, () => api.job(id));
  const live = useJob(first.value && !isOver(first.value) ? id : undefined);
  return <Await of={first}>{(job) => <JobView job={live ?? job} />}</Await>;
}

function JobView({ job }: { job: Job }) {
  const { jobs } = useWords();
  const may = useMay();
  const act = useAct();
  const actorName = useActorName();
  const dryRun = job.parameters.dryRun === true;
  return (
    <Page
      title={named(jobs, job.kind)}
      above={<Crumbs label={jobs.title} to={[["/jobs", jobs.title]]} />}
      beside={
        <>
          <Badge tone={STATE_TONE[job.state]}>{jobs[job.state]}</Badge>
          {dryRun && <Badge>{jobs.dryRun}</Badge>}
        </>
      }
      actions={
        !isOver(job) &&
        may("jobs.edit", "tenant") && (
          <Button onClick={() => act(() => api.cancel(job.id))}>{jobs.cancel}</Button>
        )
      }
    >
      {!isOver(job) && <JobProgress job={job} />}
      {job.failure && <Alert tone="critical">{job.failure.detail}</Alert>}
      {dryRun && isOver(job) && <Alert tone="info">{jobs.nothingChanged}</Alert>}
      {job.kind === "plant.import" && job.result && (
        <ImportCounts result={job.result as unknown as ImportResult} />
      )}
      <Panel>
        <Facts
          of={[
            [jobs.startedBy, actorName(job.startedBy?.name) ?? job.startedBy?.id],
            [jobs.createdAt, <Time key="created" at={job.createdAt} />],
            [jobs.finishedAt, job.finishedAt && <Time key="finished" at={job.finishedAt} />],
            [jobs.attempts, job.attempts],
            [jobs.parameters, plainValue(job.parameters)],
          ]}
        />
      </Panel>
      {job.failure && <JobProblems failure={job.failure} />}
    </Page>
  );
}
