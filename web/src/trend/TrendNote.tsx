import { locale } from "../ui/time.ts";
import { fill, useWords } from "../words/index.ts";
import { useLanguage } from "../words/language.ts";
import { momentText } from "./moment.ts";
import { useSpell } from "../ui/useDuration.ts";
import type { Trending } from "./useTrend.ts";
import type { TrendView } from "./view.ts";

/** What the picture is made of: how fine, whose clock, and what it leaves out. */
export function TrendNote({
  trending: { step, loading, courses, conflated, stretch },
  view: { mark },
  zone,
  onUnmark,
}: {
  trending: Trending;
  view: TrendView;
  zone: string;
  onUnmark: () => void;
}) {
  const { trend, common } = useWords();
  const language = useLanguage();
  const spell = useSpell();
  const truncated = courses.some(({ now }) => now?.truncated);
  return (
    <div className="trend-note mute" aria-busy={loading}>
      <span>{step === undefined ? trend.raw : spell(trend.steps, step)}</span>
      <span>{fill(trend.zone, { zone })}</span>
      {conflated > 0 && <span>{fill(trend.thinned, { n: conflated })}</span>}
      {truncated && <span className="trend-warn">{trend.truncated}</span>}
      {mark !== undefined && (
        <span>
          {fill(trend.marked, { time: momentText(mark, stretch, zone, locale(language)) })}{" "}
          <button type="button" className="as-link" onClick={onUnmark}>
            {trend.unmark}
          </button>
        </span>
      )}
      {loading && <span role="status">{common.loading}…</span>}
    </div>
  );
}
