import { useEffect, useRef, useState } from "react";
import { usePlace } from "../router/index.tsx";
import { useWords } from "../words/index.ts";
import { BottomBar } from "./BottomBar.tsx";
import { Pages } from "./Pages.tsx";
import { Palette } from "./Palette.tsx";
import { Rail } from "./Rail.tsx";
import { TopBar } from "./TopBar.tsx";
import "./shell.css";

/** Rail, top bar, content: what every page stands in. */
export function Shell() {
  const { shell } = useWords();
  const { path } = usePlace();
  const [finding, setFinding] = useState(false);
  const content = useRef<HTMLElement>(null);
  const cameTo = useRef(path);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
        event.preventDefault();
        setFinding(true);
      }
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);

  useEffect(() => {
    // A new page begins at its top, for the eye and for the keyboard; inside the plant the tree
    // keeps the focus, so that one can walk on.
    const stays = cameTo.current.startsWith("/plant") && path.startsWith("/plant");
    if (cameTo.current !== path && !stays) {
      content.current?.focus({ preventScroll: true });
      content.current?.scrollTo(0, 0);
    }
    cameTo.current = path;
  }, [path]);

  return (
    <div className="shell">
      <a className="skip" href="#content" onClick={() => content.current?.focus()}>
        {shell.skip}
      </a>
      <Rail />
      <TopBar onFind={() => setFinding(true)} />
      <main id="content" className="content" tabIndex={-1} ref={content}>
        <Pages />
      </main>
      <BottomBar />
      {finding && <Palette onClose={() => setFinding(false)} />}
    </div>
  );
}
