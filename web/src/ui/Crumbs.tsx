import { Link } from "../router/index.tsx";
import "./crumbs.css";

export function Crumbs({
  label,
  to,
  last,
}: {
  label: string;
  to: readonly (readonly [href: string, text: string])[];
  last?: string;
}) {
  return (
    <nav className="crumbs" aria-label={label}>
      <ol>
        {to.map(([href, text]) => (
          <li key={href}>
            <Link to={href}>{text}</Link>
          </li>
        ))}
        {last && <li aria-current="page">{last}</li>}
      </ol>
    </nav>
  );
}
