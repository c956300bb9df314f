import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync, Visitor } from "vite";
import { describe, expect, it } from "vitest";
import { DICTIONARY, fill, type Pair } from "./index.ts";

const words = Object.entries(DICTIONARY).flatMap(([room, entries]) =>
  Object.entries<Pair>(entries).map(([word, pair]) => [`${room}.${word}`, pair] as const),
);

describe("the dictionary", () => {
  it.each(words)("says %s in both languages, with the same places for values", (_, [en, es]) => {
    expect(en.trim()).not.toBe("");
    expect(es.trim()).not.toBe("");
    expect(places(es)).toEqual(places(en));
  });

  it("counts one and many", () => {
    expect(fill("{n} {n|row|rows}", { n: 1 })).toBe("1 row");
    expect(fill("{n} {n|row|rows}", { n: 0 })).toBe("0 rows");
  });

  it("leaves a place alone that has no value", () => {
    expect(fill("{machine} of {name}", { name: "C-1" })).toBe("{machine} of C-1");
  });

  it("never reads a value as a place", () => {
    expect(fill("{a} {b}", { a: "{b}", b: "x" })).toBe("{b} x");
  });
});

function places(sentence: string): string[] {
  return [...new Set([...sentence.matchAll(/\{(\w+)/g)].map(([, name]) => name ?? ""))].toSorted();
}

// Our own name, and marks that no language changes.
const SAME_EVERYWHERE = new Set([
  "Hilo",
  "Ctrl K",
  "·",
  "→",
  "×",
  "+",
  "‹",
  "…",
  "· Hilo",
  ":",
  "(",
]);
const SEEN = new Set(["alt", "aria-label", "hint", "label", "lead", "placeholder", "title", "why"]);
// Notation that is written alike in every language, and in the API.
const NOTATION = new Set(["sensor.edited"]);

describe("a component", () => {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".tsx") && !file.endsWith(".test.tsx"))
    .map((file) => join("src", file));

  it.each(files)("%s takes every visible word from the dictionary", (file) => {
    expect(literalTexts(file)).toEqual([]);
  });
});

function literalTexts(file: string): string[] {
  const found: string[] = [];
  new Visitor({
    JSXText({ value }) {
      const text = value.trim();
      if (/\p{L}/u.test(text) && !SAME_EVERYWHERE.has(text)) found.push(text);
    },
    JSXAttribute({ name, value }) {
      const seen = name.type === "JSXIdentifier" && SEEN.has(name.name);
      if (!seen || value?.type !== "Literal") return;
      const text = value.value;
      if (/\p{L}/u.test(text) && !NOTATION.has(text)) found.push(text);
    },
  }).visit(parseSync(file, readFileSync(file, "utf8")).program);
  return found;
}
