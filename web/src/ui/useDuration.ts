import { useCallback } from "react";
import { fill, useWords } from "../words/index.ts";
import { DAY, HOUR, MINUTE, SECOND, WEEK, YEAR } from "./lengths.ts";

/** "16 min", "2.5 h": as long as it is in the unit that one would say. */
export function useDuration(): (ms: number) => string {
  const { live } = useWords();
  return useCallback(
    (ms: number) => {
      const [unit, sentence] =
        ms < 100 * SECOND
          ? [SECOND, live.seconds]
          : ms < 100 * MINUTE
            ? [MINUTE, live.minutes]
            : ms < 48 * HOUR
              ? [HOUR, live.hours]
              : [DAY, live.days];
      const n = ms / unit;
      return fill(sentence, { n: n < 10 ? Math.round(n * 10) / 10 : Math.round(n) });
    },
    [live],
  );
}

/** "4 min ago"; what is not a second old is said to be of now. */
export function useAge(): (ms: number) => string {
  const { live } = useWords();
  const duration = useDuration();
  return (ms) => (ms < SECOND ? live.justNow : fill(live.ago, { time: duration(ms) }));
}

/** Puts a duration into a sentence that has a place for `{time}`. */
export function useSpell(): (sentence: string, ms: number) => string {
  const duration = useDuration();
  return useCallback((sentence, ms) => fill(sentence, { time: duration(ms) }), [duration]);
}

const WHOLE: readonly (readonly [
  ms: number,
  word: "years" | "weeks" | "wholeDays" | "hours" | "minutes",
])[] = [
  [YEAR, "years"],
  [WEEK, "weeks"],
  [DAY, "wholeDays"],
  [HOUR, "hours"],
  [MINUTE, "minutes"],
];

/** What a chosen length is called: "8 h", "1 week". */
export function useLength(): (ms: number) => string {
  const { live } = useWords();
  const duration = useDuration();
  return (ms) => {
    const [unit, word] = WHOLE.find(([each]) => ms % each === 0) ?? [];
    return unit && word ? fill(live[word], { n: ms / unit }) : duration(ms);
  };
}
