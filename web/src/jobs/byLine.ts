import type { FieldProblem } from "../api/refusal.ts";

/** Problems of a file in reading order: those of the whole file first, then line by line. */
export function byLine(problems: readonly FieldProblem[]): FieldProblem[] {
  return problems.toSorted(
    (a, b) => (a.line ?? 0) - (b.line ?? 0) || a.pointer.localeCompare(b.pointer),
  );
}
