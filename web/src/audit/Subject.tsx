import type { AuditRow } from "../api/audit.ts";
import { itemHref } from "../plant/href.ts";
import { Link } from "../router/index.tsx";

/** What a row is about: by its name where it has one, and as a link where the place is known. */
export function Subject({ row }: { row: AuditRow }) {
  const name = row.subjectName ?? row.subject;
  const path = row.details?.path;
  if (row.subject.startsWith("job:")) {
    return <Link to={`/jobs/${row.subject.slice("job:".length)}`}>{name}</Link>;
  }
  if (typeof path !== "string") return <>{name}</>;
  return (
    <>
      <Link to={itemHref(path)}>{name}</Link> <span className="mute">{path}</span>
    </>
  );
}
