import { useSyncExternalStore } from "react";

/** The moment that is pointed at: it moves with the hand, so only those who watch it are told. */
export class Cursor {
  private moment: number | undefined;
  private readonly watchers = new Set<() => void>();

  get at(): number | undefined {
    return this.moment;
  }

  move(to: number | undefined): void {
    if (this.moment === to) return;
    this.moment = to;
    this.watchers.forEach((watcher) => watcher());
  }

  watch = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };
}

export function useCursor(cursor: Cursor): number | undefined {
  return useSyncExternalStore(cursor.watch, () => cursor.at);
}
