import { useCallback, useEffect, useEffectEvent, useState } from "react";
import { onChange, type Topic } from "./changes.ts";
import type { Page } from "./page.ts";

export interface Loaded<T> {
  /** The newest answer to this key; while it is read again, the one before. */
  value?: T;
  failure?: Error;
  loading: boolean;
  reload: () => void;
}

interface Answer<T> {
  key: string;
  turn: number;
  value?: T;
  failure?: Error;
}

/** Reads once a key, again when one of the topics changes; an answer that comes late is dropped. */
export function useLoad<T>(
  key: string,
  load: (signal: AbortSignal) => Promise<T>,
  ...topics: Topic[]
): Loaded<T> {
  const [turn, setTurn] = useState(0);
  const [answer, setAnswer] = useState<Answer<T>>();
  const start = useEffectEvent(load);
  const concerns = useEffectEvent((topic: Topic) => topics.includes(topic));
  const reload = useCallback(() => setTurn((before) => before + 1), []);

  useEffect(() => {
    const stop = new AbortController();
    start(stop.signal).then(
      (value) => {
        if (!stop.signal.aborted) setAnswer({ key, turn, value });
      },
      (failure: unknown) => {
        if (!stop.signal.aborted) setAnswer({ key, turn, failure: failure as Error });
      },
    );
    return () => stop.abort();
  }, [key, turn]);

  useEffect(
    () =>
      onChange((topic) => {
        if (concerns(topic)) setTurn((before) => before + 1);
      }),
    [],
  );

  const ours = answer?.key === key ? answer : undefined;
  return {
    value: ours?.value,
    failure: ours?.failure,
    loading: ours?.turn !== turn,
    reload,
  };
}

export interface Pages<T> extends Loaded<T[]> {
  hasMore: boolean;
  more: () => void;
}

/** A list that is read a page at a time, each page asked for by the reader. */
export function usePages<T>(
  key: string,
  load: (cursor: string | undefined, signal: AbortSignal) => Promise<Page<T>>,
  ...topics: Topic[]
): Pages<T> {
  const [further, setFurther] = useState<{ first: Page<T>; items: T[]; next?: string }>();
  const [reading, setReading] = useState(false);
  const [failure, setFailure] = useState<Error>();
  const loaded = useLoad(key, (signal) => load(undefined, signal), ...topics);
  const first = loaded.value;
  const added = first && further?.first === first ? further : undefined;
  const next = added ? added.next : first?.next;

  const more = async () => {
    if (!first || !next || reading) return;
    setReading(true);
    setFailure(undefined);
    try {
      const page = await load(next, new AbortController().signal);
      setFurther({ first, items: [...(added?.items ?? []), ...page.items], next: page.next });
    } catch (problem) {
      setFailure(problem as Error);
    } finally {
      setReading(false);
    }
  };

  return {
    value: first && [...first.items, ...(added?.items ?? [])],
    failure: loaded.failure ?? failure,
    loading: loaded.loading || reading,
    reload: loaded.reload,
    hasMore: next !== undefined,
    more: () => void more(),
  };
}
