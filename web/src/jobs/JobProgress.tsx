import type { Job } from "../api/jobs.ts";
import { Progress } from "../ui/Progress.tsx";
import { fill, named, useWords } from "../words/index.ts";

export function JobProgress({ job }: { job: Job }) {
  const { jobs } = useWords();
  const { done, total } = job.progress;
  return (
    <div>
      <Progress label={named(jobs, job.kind)} done={done} total={total} />
      <span className="mute">
        {total > 0 ? fill(jobs.ofTotal, { done, total }) : fill(jobs.soFar, { done })}
      </span>
    </div>
  );
}
