import { useCallback } from "react";
import type { Band } from "../api/plant.ts";
import type { ReadingValue } from "../api/telemetry.ts";
import { locale } from "../ui/time.ts";
import { useWords } from "../words/index.ts";
import { useLanguage } from "../words/language.ts";

const MOST_DIGITS = 3;
const SIGNIFICANT = 7;

/** As many digits as the range can tell apart; a digit more would be noise, and would jump about. */
export function digitsFor(range: Band | undefined): number | undefined {
  if (range?.low === undefined || range.high === undefined || range.high <= range.low) {
    return undefined;
  }
  return Math.min(Math.max(3 - Math.floor(Math.log10(range.high - range.low)), 0), MOST_DIGITS);
}

export function numberText(value: number, language: string, range?: Band): string {
  const digits = digitsFor(range);
  return value.toLocaleString(
    locale(language),
    digits === undefined
      ? { maximumSignificantDigits: SIGNIFICANT }
      : { minimumFractionDigits: digits, maximumFractionDigits: digits },
  );
}

export function useValueText(): (value: ReadingValue, range?: Band) => string {
  const language = useLanguage();
  const stateText = useStateText();
  return useCallback(
    (value, range) =>
      typeof value === "number" ? numberText(value, language, range) : stateText(value),
    [language, stateText],
  );
}

/** What a switch says is said in words; a text is its own. */
export function useStateText(): (value: ReadingValue) => string {
  const { common } = useWords();
  const { yes, no } = common;
  return useCallback(
    (value) => (typeof value === "boolean" ? (value ? yes : no) : String(value)),
    [yes, no],
  );
}
