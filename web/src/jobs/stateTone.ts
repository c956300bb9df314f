import type { JobState } from "../api/jobs.ts";
import type { Tone } from "../ui/Alert.tsx";

/** Grey is normal: only a failure asks for a look. */
export const STATE_TONE: Record<JobState, Tone | "plain"> = {
  waiting: "plain",
  running: "info",
  done: "plain",
  cancelled: "plain",
  failed: "critical",
};
