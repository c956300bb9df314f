import { useRef, useState, type KeyboardEvent } from "react";
import { useWords } from "../words/index.ts";
import { TreeContext, TreeLevel } from "./TreeLevel.tsx";
import "./tree.css";

/** A path and everything above it: "a", "a/b" and "a/b/c". */
function leadingTo(path: string): string[] {
  const keys = path.split("/");
  return keys.map((_, at) =>
    keys
      .slice(0, at + 1)
      .join("/")
      .toLowerCase(),
  );
}

/**
 * The plant as an ARIA tree: one stop for Tab, arrows walk (right opens, left closes), Enter shows.
 * Each level is read when it is first opened.
 */
export function Tree({ chosen }: { chosen: string }) {
  const { plant } = useWords();
  const tree = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [walked, setWalked] = useState<string>();
  const leading = leadingTo(chosen);

  const isOpen = (path: string) =>
    open.has(path) || (leading.includes(path) && !closed.has(`${chosen} ${path}`));
  const turn = (path: string, wanted: boolean) => {
    const next = new Set(open);
    if (wanted) next.add(path);
    else next.delete(path);
    setOpen(next);
    setClosed(new Set(wanted ? [] : [...closed, `${chosen} ${path}`]));
  };

  const onKey = (event: KeyboardEvent) => {
    const items = [...(tree.current?.querySelectorAll<HTMLElement>("[role=treeitem]") ?? [])];
    const here = (event.target as HTMLElement).closest<HTMLElement>("[role=treeitem]");
    if (!here) return;
    const at = items.indexOf(here);
    const path = here.dataset.path ?? "";
    const expanded = here.getAttribute("aria-expanded");
    const focus = (item: HTMLElement | null | undefined) => item?.focus();
    switch (event.key) {
      case "ArrowDown":
        focus(items[at + 1]);
        break;
      case "ArrowUp":
        focus(items[at - 1]);
        break;
      case "Home":
        focus(items[0]);
        break;
      case "End":
        focus(items.at(-1));
        break;
      case "ArrowRight":
        if (expanded === "false") turn(path, true);
        else if (expanded === "true") focus(items[at + 1]);
        break;
      case "ArrowLeft":
        if (expanded === "true") turn(path, false);
        else focus(here.parentElement?.closest<HTMLElement>("[role=treeitem]"));
        break;
      case "Enter":
      case " ":
        here.querySelector<HTMLElement>("a")?.click();
        break;
      default:
        return;
    }
    event.preventDefault();
  };

  return (
    <div className="tree" ref={tree} onKeyDown={onKey}>
      <TreeContext
        value={{
          chosen: chosen.toLowerCase(),
          stop: (walked ?? chosen).toLowerCase(),
          isOpen,
          turn,
          walkTo: setWalked,
        }}
      >
        <ul role="tree" aria-label={plant.tree}>
          <TreeLevel level={1} />
        </ul>
      </TreeContext>
    </div>
  );
}
