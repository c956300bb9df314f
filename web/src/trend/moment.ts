import { DAY, HOUR, MINUTE } from "../ui/lengths.ts";
import { type Stretch } from "./span.ts";

/** A moment as exactly as the stretch can tell it apart: tenths within minutes, minutes within weeks. */
export function momentText(
  at: number,
  { from, to }: Stretch,
  zone: string,
  locale: string,
): string {
  const length = to - from;
  return new Intl.DateTimeFormat(locale, {
    day: length > 12 * HOUR ? "numeric" : undefined,
    month: length > 12 * HOUR ? "short" : undefined,
    year: length > 300 * DAY ? "numeric" : undefined,
    hour: "2-digit",
    minute: "2-digit",
    second: length < 3 * DAY ? "2-digit" : undefined,
    fractionalSecondDigits: length < 10 * MINUTE ? 1 : undefined,
    hourCycle: "h23",
    timeZone: zone,
  }).format(at);
}
