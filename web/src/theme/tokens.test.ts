import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync("src/theme/tokens.css", "utf8");

function colours(token: string): [light: string, dark: string] {
  const match = new RegExp(`--${token}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css);
  if (!match?.[1] || !match[2]) throw new Error(`no colour ${token}`);
  return [match[1], match[2]];
}

// WCAG 2.2, "relative luminance" and "contrast ratio".
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const c = parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

const GROUNDS = ["ground", "panel", "raised"];
const TEXT = ["ink", "mute", "thread", "info", "warn", "critical"];
const PENS = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => `pen-${n}`);
const PAIRS = [
  ...TEXT.flatMap((text) => GROUNDS.map((ground) => [text, ground] as const)),
  ...["thread", "info", "warn", "critical"].flatMap(
    (tone) =>
      [
        [tone, `${tone}-ground`],
        ["ink", `${tone}-ground`],
        ["mute", `${tone}-ground`],
      ] as const,
  ),
  ["ink", "band"] as const,
  ["panel", "thread"] as const,
];

describe.each(["light", "dark"] as const)("the %s theme", (theme) => {
  const of = (token: string) => colours(token)[theme === "light" ? 0 : 1];

  it.each(PAIRS)("text %s on %s reads at 4.5:1", (text, ground) => {
    expect(contrast(of(text), of(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(GROUNDS)("the edge of a control shows at 3:1 on %s", (ground) => {
    expect(contrast(of("edge"), of(ground))).toBeGreaterThanOrEqual(3);
  });

  it.each(PENS)("%s draws a line that shows at 3:1", (pen) => {
    expect(contrast(of(pen), of("panel"))).toBeGreaterThanOrEqual(3);
    expect(contrast(of(pen), of("band"))).toBeGreaterThanOrEqual(3);
  });
});
