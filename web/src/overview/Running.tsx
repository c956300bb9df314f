import { api } from "../api/index.ts";
import { isOver } from "../api/jobs.ts";
import { useLoad } from "../api/useLoad.ts";
import { JobProgress } from "../jobs/JobProgress.tsx";
import { Link } from "../router/index.tsx";
import { Await } from "../ui/Await.tsx";
import { Panel } from "../ui/Panel.tsx";
import { named, useWords } from "../words/index.ts";

export function Running() {
  const { shell, jobs } = useWords();
  const loaded = useLoad("running", () => api.jobs(20), "jobs");
  return (
    <Panel title={shell.running} actions={<Link to="/jobs">{shell.allJobs}</Link>}>
      <Await of={loaded}>
        {({ items }) => {
          const running = items.filter((job) => !isOver(job));
          return running.length === 0 ? (
            <p className="mute">{shell.nothingRunning}</p>
          ) : (
            <ul className="stack">
              {running.map((job) => (
                <li key={job.id}>
                  <Link to={`/jobs/${job.id}`}>{named(jobs, job.kind)}</Link>
                  <JobProgress job={job} />
                </li>
              ))}
            </ul>
          );
        }}
      </Await>
    </Panel>
  );
}
