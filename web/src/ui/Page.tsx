import type { ReactNode } from "react";
import "./page.css";

interface Props {
  title: string;
  lead?: ReactNode;
  above?: ReactNode;
  beside?: ReactNode;
  actions?: ReactNode;
  /** Forms and single things read better when they are not a screen wide. */
  narrow?: boolean;
  children: ReactNode;
}

/** A page of the product: its name in the tab and at its head, what can be done, and the rest. */
export function Page({ title, lead, above, beside, actions, narrow = false, children }: Props) {
  return (
    <div className={narrow ? "page narrow" : "page"}>
      <title>{`${title} · Hilo`}</title>
      <header className="page-head">
        <div className="grow">
          {above}
          <div className="row">
            <h1>{title}</h1>
            {beside}
          </div>
          {lead && <p className="mute">{lead}</p>}
        </div>
        {actions && <div className="row">{actions}</div>}
      </header>
      {children}
    </div>
  );
}
