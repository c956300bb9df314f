import type { Words } from "../words/index.ts";

export type Grade = "good" | "uncertain" | "bad";

/** "bad.out-of-range" is bad; a word that we do not know is no good one. */
export function grade(quality: string): Grade {
  const [first] = quality.split(".", 1);
  return first === "good" || first === "bad" ? first : "uncertain";
}

export const isGood = (quality: string) => grade(quality) === "good";
export const isBad = (quality: string) => grade(quality) === "bad";

/** The word for a quality in the reader's language; codes without a word are shown as they are. */
export function qualityWord(words: Words, quality: string): string {
  const known = words.quality as Record<string, string>;
  if (known[quality]) return known[quality];
  const code = quality.slice(quality.indexOf(".") + 1);
  return `${words.quality[grade(quality)]} · ${code}`;
}
