import type { ReactNode } from "react";
import "./empty.css";

/** Nothing here, why, and what to do next: there is no empty screen without a next step. */
export function Empty({
  title,
  why,
  children,
}: {
  title?: string;
  why?: string;
  children?: ReactNode;
}) {
  return (
    <div className="empty">
      {title && <h3>{title}</h3>}
      {why && <p className="mute">{why}</p>}
      {children && <div className="row">{children}</div>}
    </div>
  );
}
