import type { AuditRow } from "../api/audit.ts";
import { itemHref } from "../plant/href.ts";
import { Link } from "../router/index.tsx";

/** What a row is about: by its name where it has one, and as a link where the place is known. */
export function Subject({ row }: { row: AuditRow }) {
  const name = row.subjectName ?? short(row.subject);
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

/** "job:01a1f887-5bf1-…" without most of its digits; the whole of it is in the row's detail. */
function short(subject: string): string {
  return subject.replace(/([0-9a-f]{8})-[0-9a-f-]{27}$/, "$1…");
}
