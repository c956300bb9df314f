import { useSyncExternalStore } from "react";
import type { Language } from "../api/access.ts";

export const LANGUAGES: Record<Language, string> = { en: "English", es: "Español" };

const KEY = "hilo.language";
const watchers = new Set<() => void>();
let language = remembered();

function remembered(): Language {
  const stored = localStorage.getItem(KEY) ?? navigator.language.slice(0, 2);
  return stored === "es" ? "es" : "en";
}

export function currentLanguage(): Language {
  return language;
}

/** Kept in this browser too, for the sign-in page that comes before anybody is known. */
export function chooseLanguage(next: Language): void {
  language = next;
  localStorage.setItem(KEY, next);
  document.documentElement.lang = next;
  watchers.forEach((watcher) => watcher());
}

export function useLanguage(): Language {
  return useSyncExternalStore((watcher) => {
    watchers.add(watcher);
    return () => watchers.delete(watcher);
  }, currentLanguage);
}

document.documentElement.lang = language;
