import { useState } from "react";
import { useMay, useMe } from "../api/useMe.ts";
import { Link, usePlace } from "../router/index.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { useWords } from "../words/index.ts";
import { behind, halls } from "./doors.ts";
import { signOut } from "./signOut.ts";

const FIRST = 3;

/** The rail of a narrow screen: the first doors, and a menu with all of them. */
export function BottomBar() {
  const words = useWords();
  const me = useMe();
  const may = useMay();
  const { path } = usePlace();
  const [open, setOpen] = useState(false);
  const all = halls(words, me, may);
  const close = () => setOpen(false);
  return (
    <nav className="bottom" aria-label={words.shell.navigation}>
      {all
        .flatMap(({ doors }) => doors)
        .slice(0, FIRST)
        .map((door) => (
          <Link
            key={door.to}
            to={door.to}
            className="door"
            aria-current={behind(door, path) ? "page" : undefined}
          >
            {door.name}
          </Link>
        ))}
      <button type="button" className="door" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {words.shell.menu}
      </button>
      {open && (
        <Dialog title={words.shell.menu} onClose={close}>
          {all.map(({ name, doors }) => (
            <div key={name ?? ""}>
              {name && <div className="hall">{name}</div>}
              {doors.map((door) => (
                <Link
                  key={door.to}
                  to={door.to}
                  className="door"
                  aria-current={behind(door, path) ? "page" : undefined}
                  onClick={close}
                >
                  {door.name}
                </Link>
              ))}
            </div>
          ))}
          <div>
            <Link
              to="/profile"
              className="door"
              aria-current={path === "/profile" ? "page" : undefined}
              onClick={close}
            >
              {words.shell.profile}
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
        </Dialog>
      )}
    </nav>
  );
}
