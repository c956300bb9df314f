import { Fragment } from "react";
import { useMay, useMe } from "../api/useMe.ts";
import { Link, usePlace } from "../router/index.tsx";
import { useWords } from "../words/index.ts";
import { behind, halls } from "./doors.ts";
import { Logo } from "./Logo.tsx";
import { signOut } from "./signOut.ts";

export function Rail() {
  const words = useWords();
  const me = useMe();
  const may = useMay();
  const { path } = usePlace();
  return (
    <nav className="rail" aria-label={words.shell.navigation}>
      <Link to="/" className="logo">
        <Logo />
        Hilo
      </Link>
      {halls(words, me, may).map(({ name, doors }) => (
        <Fragment key={name ?? ""}>
          {name && <div className="hall">{name}</div>}
          {doors.map((door) => (
            <Link
              key={door.to}
              to={door.to}
              className="door"
              aria-current={behind(door, path) ? "page" : undefined}
            >
              {door.name}
            </Link>
          ))}
        </Fragment>
      ))}
      <div className="rail-foot">
        <Link
          to="/profile"
          className="door who"
          aria-current={path === "/profile" ? "page" : undefined}
        >
          <strong>{me.name}</strong>
          <span>{me.user}</span>
        </Link>
        <Link
          to="/"
          className="door"
          onClick={(event) => {
            event.preventDefault();
            void signOut();
          }}
        >
          {words.shell.signOut}
        </Link>
      </div>
    </nav>
  );
}
