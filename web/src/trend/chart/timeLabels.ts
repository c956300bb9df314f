import { DAY, MINUTE, SECOND } from "../../ui/lengths.ts";

/** "14:32" with the date beneath the first one and wherever a day begins. */
export function timeLabels(
  splits: readonly number[],
  step: number,
  zone: string,
  locale: string,
): string[] {
  const date = format(locale, zone, { day: "numeric", month: "short" });
  if (step >= 28 * DAY) {
    const month = format(locale, zone, { month: "short", year: "numeric" });
    return splits.map((at) => month(at));
  }
  if (step >= DAY) return splits.map((at) => date(at));
  const clock = format(locale, zone, {
    hour: "2-digit",
    minute: "2-digit",
    second: step < MINUTE ? "2-digit" : undefined,
    fractionalSecondDigits: step < SECOND ? 1 : undefined,
    hourCycle: "h23",
  });
  let before = "";
  return splits.map((at) => {
    const day = date(at);
    const told = day === before ? clock(at) : `${clock(at)}\n${day}`;
    before = day;
    return told;
  });
}

function format(
  locale: string,
  zone: string,
  options: Intl.DateTimeFormatOptions,
): (at: number) => string {
  const formatter = new Intl.DateTimeFormat(locale, { ...options, timeZone: zone });
  return (at) => formatter.format(at);
}
