import type { ReactNode } from "react";
import "./alert.css";

export type Tone = "info" | "warn" | "critical" | "thread";

/** Something to know before going on; critical ones are read out at once. */
export function Alert({
  tone,
  title,
  children,
}: {
  tone: Tone;
  title?: string;
  children?: ReactNode;
}) {
  return (
    <div className={`alert ${tone}`} role={tone === "critical" ? "alert" : "status"}>
      {title && <strong>{title}</strong>}
      {children && <div>{children}</div>}
    </div>
  );
}
