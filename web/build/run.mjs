import { spawnSync } from "node:child_process";

/** Runs a program in view of the reader; its failure is ours. */
export function run(program, words) {
  const { status, error } = spawnSync(program, words, { stdio: "inherit" });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}
