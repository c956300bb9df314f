import { useEffect, useState } from "react";
import { api } from "../api/index.ts";
import { isOver, type Job } from "../api/jobs.ts";

const FIRST_MS = 150;
const SLOWEST_MS = 2000;

/** A job as it goes: asked for again until it is over, less and less often. */
export function useJob(id: string | undefined): Job | undefined {
  const [job, setJob] = useState<Job>();
  useEffect(() => {
    if (!id) return undefined;
    let timer: number | undefined;
    let gone = false;
    const ask = async (wait: number) => {
      // A lost answer is no news about the job: ask again.
      const found = await api.job(id).catch(() => undefined);
      if (gone) return;
      if (found) setJob(found);
      if (found && isOver(found)) return;
      timer = window.setTimeout(() => void ask(Math.min(wait * 1.5, SLOWEST_MS)), wait);
    };
    void ask(FIRST_MS);
    return () => {
      gone = true;
      window.clearTimeout(timer);
    };
  }, [id]);
  return job?.id === id ? job : undefined;
}
