import type { Client } from "./client.ts";
import type { Page } from "./page.ts";
import type { FieldProblem } from "./refusal.ts";

export type JobState = "waiting" | "running" | "done" | "cancelled" | "failed";

export interface Job {
  id: string;
  kind: string;
  parameters: Record<string, unknown>;
  state: JobState;
  progress: { done: number; total: number };
  attempts: number;
  startedBy?: { kind: string; id: string; name?: string };
  createdAt: string;
  finishedAt?: string;
  result?: Record<string, unknown>;
  failure?: { code: string; detail: string; errors?: FieldProblem[] };
}

export interface ImportResult {
  dryRun: boolean;
  rows: number;
  created: { sites: number; areas: number; machines: number; sensors: number };
  updated: number;
  unchanged: number;
  applied: boolean;
}

const at = encodeURIComponent;

/** Work that goes on behind the screen. */
export const jobsApi = (client: Client) => ({
  jobs: (limit = 50, cursor?: string) => client.read<Page<Job>>("/jobs", { limit, cursor }),
  job: (id: string) => client.read<Job>(`/jobs/${at(id)}`),
  cancel: (id: string) => client.post<Job | undefined>(`/jobs/${at(id)}/cancel`),
});

export function isOver(job: Job): boolean {
  return job.state === "done" || job.state === "cancelled" || job.state === "failed";
}
