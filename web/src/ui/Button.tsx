import type { ButtonHTMLAttributes } from "react";
import { Link } from "../router/index.tsx";
import "./button.css";

export type Weight = "main" | "plain" | "quiet" | "danger";

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  weight?: Weight;
  busy?: boolean;
}

export function Button({ weight = "plain", busy = false, disabled, ...rest }: Props) {
  return (
    <button
      type="button"
      className={`button ${weight}`}
      aria-busy={busy}
      disabled={disabled || busy}
      {...rest}
    />
  );
}

export function ButtonLink({
  to,
  weight = "plain",
  children,
}: Readonly<{
  to: string;
  weight?: Weight;
  children: string;
}>) {
  return (
    <Link to={to} className={`button ${weight}`}>
      {children}
    </Link>
  );
}
