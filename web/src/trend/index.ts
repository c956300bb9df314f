export { lineOf, type Line } from "./line.ts";
export { parseStep } from "./span.ts";
export { trendHref } from "./view.ts";
