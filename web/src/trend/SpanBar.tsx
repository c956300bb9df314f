import { useState } from "react";
import { Button } from "../ui/Button.tsx";
import { useWords } from "../words/index.ts";
import { PeriodDialog } from "./PeriodDialog.tsx";
import { useLength } from "../ui/useDuration.ts";
import { DAY, HOUR, MINUTE, WEEK, YEAR } from "../ui/lengths.ts";
import { isLive, pan, zoom, type Stretch } from "./span.ts";
import type { Moves } from "./chart/useChartKeys.ts";
import type { TrendView } from "./view.ts";
import "./spanbar.css";

const LENGTHS = [15 * MINUTE, HOUR, 8 * HOUR, DAY, WEEK, 30 * DAY, YEAR];

/** Which stretch of time is shown, and the ways to another one. */
export function SpanBar({
  view,
  stretch,
  zone,
  moves,
  canGoBack,
  onLast,
}: {
  view: TrendView;
  stretch: Stretch;
  zone: string;
  moves: Moves;
  canGoBack: boolean;
  onLast: (ms: number) => void;
}) {
  const { trend } = useWords();
  const length = useLength();
  const [choosing, setChoosing] = useState(false);
  const live = isLive(view.span);
  return (
    <div className="span-bar" role="toolbar" aria-label={trend.span}>
      <div className="joined lengths">
        {LENGTHS.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={isLive(view.span) && view.span.last === each}
            onClick={() => onLast(each)}
          >
            {length(each)}
          </button>
        ))}
        <button type="button" aria-pressed={!live} onClick={() => setChoosing(true)}>
          {trend.choosePeriod}
        </button>
      </div>
      <div className="joined">
        <Step name={trend.earlier} sign="‹" onClick={() => moves.show(pan(stretch, -0.5))} />
        <Step name={trend.later} sign="›" onClick={() => moves.show(pan(stretch, 0.5))} />
        <Step name={trend.further} sign="−" onClick={() => moves.show(zoom(stretch, 2))} />
        <Step name={trend.closer} sign="+" onClick={() => moves.show(zoom(stretch, 0.5))} />
      </div>
      <button
        type="button"
        className="button live-switch"
        aria-pressed={live}
        title={trend.liveOn}
        onClick={moves.live}
      >
        <i aria-hidden />
        {trend.live}
      </button>
      {canGoBack && <Button onClick={moves.back}>{trend.back}</Button>}
      {choosing && (
        <PeriodDialog
          stretch={stretch}
          zone={zone}
          onChoose={(span) => moves.show(span)}
          onClose={() => setChoosing(false)}
        />
      )}
    </div>
  );
}

function Step({ name, sign, onClick }: { name: string; sign: string; onClick: () => void }) {
  return (
    <button type="button" aria-label={name} title={name} onClick={onClick}>
      {sign}
    </button>
  );
}
