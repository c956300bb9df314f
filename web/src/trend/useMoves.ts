import { useRef, useState } from "react";
import type { Moves } from "./chart/useChartKeys.ts";
import { isLive, lengthOf, zoom, type Span, type Stretch } from "./span.ts";
import type { TrendView } from "./view.ts";

/** What hand, keyboard and bar do to the view; each step stands in the browser's history too. */
export function useMoves(
  view: TrendView,
  stretch: Stretch,
  change: (to: TrendView, replace?: boolean) => void,
): { moves: Moves; canGoBack: boolean } {
  const before = useRef<Span[]>([]);
  const [depth, setDepth] = useState(0);
  const keep = (spans: Span[]) => {
    before.current = spans;
    setDepth(spans.length);
  };
  const moves: Moves = {
    show: (span) => {
      keep([...before.current, view.span]);
      change({ ...view, span });
    },
    back: () => {
      const spans = [...before.current];
      let span = spans.pop();
      // The browser's own way back may have been taken meanwhile.
      while (span && same(span, view.span)) span = spans.pop();
      keep(spans);
      change({ ...view, mark: undefined, span: span ?? zoom(stretch, 2) });
    },
    live: () => {
      const span: Span = isLive(view.span) ? stretch : { last: lengthOf(view.span) };
      change({ ...view, span });
    },
    mark: (mark) => change({ ...view, mark: mark && Math.round(mark) }, true),
  };
  return { moves, canGoBack: depth > 0 };
}

function same(a: Span, b: Span): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
