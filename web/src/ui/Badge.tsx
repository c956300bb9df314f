import type { ReactNode } from "react";
import type { Tone } from "./Alert.tsx";
import "./badge.css";

/** A word about state. Grey unless it needs a look. */
export function Badge({
  tone = "plain",
  children,
}: {
  tone?: Tone | "plain";
  children: ReactNode;
}) {
  return <span className={`badge ${tone}`}>{children}</span>;
}
