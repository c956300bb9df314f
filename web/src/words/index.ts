import type { Language } from "../api/access.ts";
import { accessWords } from "./access.ts";
import { auditWords } from "./audit.ts";
import { commonWords } from "./common.ts";
import { deedWords, refusedDeedWords } from "./deeds.ts";
import { jobsWords } from "./jobs.ts";
import { useLanguage } from "./language.ts";
import { ledgerWords, reasonWords } from "./ledger.ts";
import { liveWords, qualityWords } from "./live.ts";
import { plantWords } from "./plant.ts";
import { plantEditWords } from "./plantEdit.ts";
import { shellWords } from "./shell.ts";
import { tenantsWords } from "./tenants.ts";
import { trendWords } from "./trend.ts";

/** The one dictionary: every word that a reader can see, both languages side by side. */
export const DICTIONARY = {
  common: commonWords,
  shell: shellWords,
  access: accessWords,
  plant: plantWords,
  plantEdit: plantEditWords,
  jobs: jobsWords,
  audit: auditWords,
  deeds: deedWords,
  refusedDeeds: refusedDeedWords,
  tenants: tenantsWords,
  trend: trendWords,
  live: liveWords,
  quality: qualityWords,
  ledger: ledgerWords,
  reasons: reasonWords,
};

export type Pair = readonly [en: string, es: string];
type Dictionary = typeof DICTIONARY;
export type Words = {
  [Room in keyof Dictionary]: { [Word in keyof Dictionary[Room]]: string };
};

function side(at: 0 | 1): Words {
  const rooms = Object.entries(DICTIONARY).map(([room, words]) => [
    room,
    Object.fromEntries(
      Object.entries(words as Record<string, Pair>).map(([word, pair]) => [word, pair[at]]),
    ),
  ]);
  return Object.fromEntries(rooms) as Words;
}

const WORDS: Record<Language, Words> = { en: side(0), es: side(1) };

export function useWords(): Words {
  return WORDS[useLanguage()];
}

/** A word that is looked up by a code of the server's; a code we do not know is shown as it is. */
export function named(words: Record<string, string>, code: string): string {
  return words[code] ?? code;
}

export { fill } from "./fill.ts";
