import { useSyncExternalStore } from "react";
import { useWords } from "../words/index.ts";
import { Button } from "./Button.tsx";
import "./toast.css";

const SHOWN_MS = 6000;

interface Note {
  id: number;
  text: string;
}

let notes: readonly Note[] = [];
let latest = 0;
const watchers = new Set<() => void>();

function show(next: readonly Note[]): void {
  notes = next;
  watchers.forEach((watcher) => watcher());
}

/** Says in passing that something went well. What went wrong is said where it happened instead. */
export function toast(text: string): void {
  const note = { id: ++latest, text };
  show([...notes.slice(-2), note]);
  setTimeout(() => dismiss(note), SHOWN_MS);
}

function dismiss(note: Note): void {
  show(notes.filter((other) => other !== note));
}

export function Toasts() {
  const { common } = useWords();
  const shown = useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => notes,
  );
  return (
    <div className="toasts" role="status" aria-live="polite">
      {shown.map((note) => (
        <div key={note.id} className="toast">
          {note.text}
          <Button weight="quiet" aria-label={common.close} onClick={() => dismiss(note)}>
            <span aria-hidden>×</span>
          </Button>
        </div>
      ))}
    </div>
  );
}
