import { DAY, HOUR, WEEK } from "../ui/lengths.ts";
import { useLength } from "../ui/useDuration.ts";
import { fill, useWords } from "../words/index.ts";
import type { Comparison, TrendView } from "./view.ts";

const EARLIER = [HOUR, DAY, WEEK, 4 * WEEK];
const AS_BEFORE = "before";

/** What the shown stretch is compared with, and how it is scaled. */
export function Choices({
  view,
  onView,
}: {
  view: TrendView;
  onView: (change: Partial<TrendView>) => void;
}) {
  const { trend } = useWords();
  const length = useLength();
  return (
    <div className="trend-choices">
      <label className="inline-choice">
        {trend.compare}
        <select
          className="control"
          value={comparisonText(view.compare)}
          onChange={({ target }) => onView({ compare: comparisonOf(target.value) })}
        >
          <option value="">{trend.compareNone}</option>
          <option value={AS_BEFORE}>{trend.compareBefore}</option>
          {earlierOnes(view.compare).map((ms) => (
            <option key={ms} value={ms}>
              {fill(trend.compareEarlier, { time: length(ms) })}
            </option>
          ))}
        </select>
      </label>
      <label className="inline-choice">
        {trend.axes}
        <select
          className="control"
          value={view.axes}
          onChange={({ target }) => onView({ axes: target.value as TrendView["axes"] })}
        >
          <option value="unit">{trend.axesUnit}</option>
          <option value="percent">{trend.axesPercent}</option>
        </select>
      </label>
    </div>
  );
}

function comparisonText(compare: Comparison | undefined): string {
  if (!compare) return "";
  return compare === AS_BEFORE ? AS_BEFORE : String(compare.earlier);
}

function comparisonOf(text: string): Comparison | undefined {
  if (text === "") return undefined;
  return text === AS_BEFORE ? AS_BEFORE : { earlier: Number(text) };
}

/** A link may compare with any other time; then that one is offered too. */
function earlierOnes(compare: Comparison | undefined): number[] {
  const own = compare && compare !== AS_BEFORE ? [compare.earlier] : [];
  return [...new Set([...EARLIER, ...own])].toSorted((a, b) => a - b);
}
