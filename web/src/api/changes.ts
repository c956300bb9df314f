export type Topic = "plant" | "templates" | "people" | "roles" | "tokens" | "tenants" | "jobs";

const watchers = new Set<(topic: Topic) => void>();

/** Tells every list on the screen that what it shows has changed. */
export function changed(topic: Topic): void {
  watchers.forEach((watcher) => watcher(topic));
}

export function onChange(watcher: (topic: Topic) => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}
