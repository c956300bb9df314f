/** "20 Nov 2026, 14:32:07 UTC−3": in the reader's language, in the given zone or the browser's. */
export function dateTime(at: string, language: string, zone?: string): string {
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime())) return at;
  const text = new Intl.DateTimeFormat(locale(language), {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
    timeZone: zone,
    timeZoneName: "shortOffset",
  }).format(moment);
  return utc(text);
}

export function clock(at: Date, language: string, zone?: string, seconds = false): string {
  const text = new Intl.DateTimeFormat(locale(language), {
    hour: "2-digit",
    minute: "2-digit",
    second: seconds ? "2-digit" : undefined,
    hourCycle: "h23",
    timeZone: zone,
    timeZoneName: "shortOffset",
  }).format(at);
  return utc(text);
}

/** Offsets are written one way in every language: UTC−3, UTC+5:30. */
function utc(text: string): string {
  return text.replace(/\(?GMT([+-]?)([\d:]*)\)?/, (_, sign: string, offset: string) =>
    Number(offset) === 0 ? "UTC" : `UTC${sign.replace("-", "−")}${offset}`,
  );
}

/** A date alone, for lists; British order, so that day and month are never mistaken. */
export function locale(language: string): string {
  return language === "en" ? "en-GB" : language;
}

export function hereZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** What a `datetime-local` input holds, as an instant; it is read in the browser's zone. */
export function fromLocalInput(text: string): string | undefined {
  const moment = new Date(text);
  return text && !Number.isNaN(moment.getTime()) ? moment.toISOString() : undefined;
}

/** An instant, as a `datetime-local` input wants it. */
export function toLocalInput(at: string): string {
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime())) return "";
  const local = new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}
