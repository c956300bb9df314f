import { useSyncExternalStore, type AnchorHTMLAttributes, type MouseEvent } from "react";

const MOVED = "hilo:moved";

export interface Place {
  path: string;
  query: URLSearchParams;
}

export function go(to: string, how: { replace?: boolean } = {}): void {
  if (how.replace) history.replaceState(null, "", to);
  else history.pushState(null, "", to);
  dispatchEvent(new Event(MOVED));
}

function watch(watcher: () => void): () => void {
  addEventListener("popstate", watcher);
  addEventListener(MOVED, watcher);
  return () => {
    removeEventListener("popstate", watcher);
    removeEventListener(MOVED, watcher);
  };
}

export function usePlace(): Place {
  const here = useSyncExternalStore(watch, () => location.pathname + location.search);
  const [path = "/", query = ""] = here.split("?", 2);
  return { path, query: new URLSearchParams(query) };
}

type LinkProps = AnchorHTMLAttributes<HTMLAnchorElement> & { to: string };

/** A real link: opens in a new tab, is copied and read out as one; a plain click stays inside. */
export function Link({ to, onClick, ...rest }: LinkProps) {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    const plain = !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    if (event.defaultPrevented || event.button !== 0 || !plain) return;
    event.preventDefault();
    go(to);
  };
  return <a href={to} onClick={follow} {...rest} />;
}
