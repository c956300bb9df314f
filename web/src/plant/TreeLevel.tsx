import { createContext, useContext } from "react";
import { api } from "../api/index.ts";
import type { Item } from "../api/plant.ts";
import { usePages } from "../api/useLoad.ts";
import { Link } from "../router/index.tsx";
import { Button } from "../ui/Button.tsx";
import { Failure } from "../ui/Failure.tsx";
import { fill, useWords } from "../words/index.ts";
import { EmptyPlant } from "./EmptyPlant.tsx";
import { itemHref } from "./href.ts";

interface Walk {
  chosen: string;
  /** The item that Tab stops at. */
  stop: string;
  isOpen: (path: string) => boolean;
  turn: (path: string, open: boolean) => void;
  walkTo: (path: string) => void;
}

export const TreeContext = createContext<Walk>({
  chosen: "",
  stop: "",
  isOpen: () => false,
  turn: () => undefined,
  walkTo: () => undefined,
});

export function TreeLevel({ under, level }: { under?: string; level: number }) {
  const { common } = useWords();
  const pages = usePages(
    `tree ${under ?? ""}`,
    (cursor, signal) => api.children(under, cursor, signal),
    "plant",
  );
  if (pages.failure && !pages.value) {
    return (
      <li role="none">
        <Failure failure={pages.failure} retry={pages.reload} />
      </li>
    );
  }
  if (pages.value?.length === 0 && level === 1) {
    return (
      <li role="none">
        <EmptyPlant />
      </li>
    );
  }
  return (
    <>
      {pages.value?.map((item, at) => (
        <TreeItem key={item.id} item={item} level={level} first={level === 1 && at === 0} />
      ))}
      {pages.hasMore && (
        <li role="none" className="tree-more">
          <Button weight="quiet" busy={pages.loading} onClick={pages.more}>
            {common.more}
          </Button>
        </li>
      )}
    </>
  );
}

function TreeItem({ item, level, first }: { item: Item; level: number; first: boolean }) {
  const { plant } = useWords();
  const walk = useContext(TreeContext);
  const path = item.path.toLowerCase();
  const inner = item.type !== "sensor" && item.childCount > 0;
  const open = inner && walk.isOpen(path);
  const stops = walk.stop === path || (walk.stop === "" && first);
  return (
    <li
      role="treeitem"
      data-path={path}
      aria-level={level}
      aria-expanded={inner ? open : undefined}
      aria-selected={walk.chosen === path}
      aria-labelledby={`tree-${item.id}`}
      tabIndex={stops ? 0 : -1}
      onFocus={(event) => {
        if (event.target === event.currentTarget) walk.walkTo(path);
      }}
    >
      <div className="tree-row">
        {inner ? (
          <button
            type="button"
            tabIndex={-1}
            className="twisty"
            aria-label={fill(open ? plant.collapse : plant.expand, { name: item.name })}
            onClick={() => walk.turn(path, !open)}
          >
            <svg width="8" height="8" viewBox="0 0 8 8" aria-hidden>
              <path d="M2 1l4 3-4 3z" fill="currentColor" />
            </svg>
          </button>
        ) : (
          <span className="twisty" />
        )}
        {item.outline ? (
          <span className="mute" id={`tree-${item.id}`}>
            {item.name}
          </span>
        ) : (
          <Link to={itemHref(item.path)} tabIndex={-1} id={`tree-${item.id}`}>
            <span className="tree-name">{item.name}</span>
            <span className="tree-note">{note(item)}</span>
          </Link>
        )}
      </div>
      {open && (
        <ul role="group">
          <TreeLevel under={item.path} level={level + 1} />
        </ul>
      )}
    </li>
  );
}

function note(item: Item): string {
  if (item.type === "sensor") return item.unit ?? "";
  if (item.type === "machine") return item.name === item.key ? (item.kind ?? "") : item.key;
  return item.childCount > 0 ? String(item.childCount) : "";
}
