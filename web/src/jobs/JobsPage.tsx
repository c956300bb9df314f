import { useEffect } from "react";
import { api } from "../api/index.ts";
import { isOver } from "../api/jobs.ts";
import { usePages } from "../api/useLoad.ts";
import { useMay } from "../api/useMe.ts";
import { useActorName } from "../audit/actorName.ts";
import { Link } from "../router/index.tsx";
import { Badge } from "../ui/Badge.tsx";
import { ButtonLink } from "../ui/Button.tsx";
import { Empty } from "../ui/Empty.tsx";
import { Page } from "../ui/Page.tsx";
import { Panel } from "../ui/Panel.tsx";
import { PagedTable } from "../ui/Table.tsx";
import { Time } from "../ui/Time.tsx";
import { useNow } from "../ui/useNow.ts";
import { named, useWords } from "../words/index.ts";
import { JobProgress } from "./JobProgress.tsx";
import { STATE_TONE } from "./stateTone.ts";

const LOOK_AGAIN_MS = 3000;

export function JobsPage() {
  const { jobs, shell } = useWords();
  const may = useMay();
  const actorName = useActorName();
  const pages = usePages("jobs", (cursor) => api.jobs(50, cursor), "jobs");
  const { reload } = pages;
  const moving = pages.value?.some((job) => !isOver(job)) ?? false;
  const tick = useNow(LOOK_AGAIN_MS);
  useEffect(() => {
    if (moving) reload();
  }, [tick, moving, reload]);
  return (
    <Page title={jobs.title}>
      <Panel flush>
        <PagedTable
          label={jobs.title}
          pages={pages}
          rowKey={({ id }) => id}
          columns={[
            {
              title: jobs.kind,
              cell: (job) => (
                <>
                  <Link to={`/jobs/${job.id}`}>{named(jobs, job.kind)}</Link>{" "}
                  {job.parameters.dryRun === true && <Badge>{jobs.dryRun}</Badge>}
                </>
              ),
            },
            {
              title: jobs.state,
              cell: ({ state }) => <Badge tone={STATE_TONE[state]}>{jobs[state]}</Badge>,
            },
            { title: jobs.progress, cell: (job) => !isOver(job) && <JobProgress job={job} /> },
            {
              title: jobs.startedBy,
              cell: ({ startedBy }) => actorName(startedBy?.name) ?? startedBy?.id,
            },
            { title: jobs.createdAt, cell: ({ createdAt }) => <Time at={createdAt} /> },
            {
              title: jobs.finishedAt,
              cell: ({ finishedAt }) => finishedAt && <Time at={finishedAt} />,
            },
          ]}
          empty={
            <Empty title={jobs.none} why={jobs.noneWhy}>
              {may.somewhere("plant.import") && (
                <ButtonLink to="/import">{shell.importPlant}</ButtonLink>
              )}
            </Empty>
          }
        />
      </Panel>
    </Page>
  );
}
