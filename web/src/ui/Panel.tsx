import { useId, type ReactNode } from "react";
import "./panel.css";

interface Props {
  title?: string;
  note?: ReactNode;
  actions?: ReactNode;
  /** Lists and tables reach the edge; text keeps its distance. */
  flush?: boolean;
  children: ReactNode;
}

export function Panel({ title, note, actions, flush = false, children }: Props) {
  const id = useId();
  return (
    <section className="panel" aria-labelledby={title ? id : undefined}>
      {title && (
        <header className="panel-head">
          <h2 id={id}>{title}</h2>
          {note && <span className="mute">{note}</span>}
          <span className="grow" />
          {actions}
        </header>
      )}
      {flush ? children : <div className={title ? "panel-body" : "pad"}>{children}</div>}
    </section>
  );
}
