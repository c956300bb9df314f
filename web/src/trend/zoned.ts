/** An instant as a `datetime-local` input wants it, on the clocks of a zone. */
export function toZoned(at: number, zone: string): string {
  return new Date(at + offset(at, zone)).toISOString().slice(0, 19);
}

/** What the clocks of a zone showed, as an instant; of two that showed the same, the later. */
export function fromZoned(text: string, zone: string): number | undefined {
  const asUtc = Date.parse(`${text}Z`);
  if (Number.isNaN(asUtc)) return undefined;
  const guess = asUtc - offset(asUtc, zone);
  return asUtc - offset(guess, zone);
}

/** How far the clocks of a zone are ahead of UTC at an instant. */
function offset(at: number, zone: string): number {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
  }).formatToParts(at);
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
  const shown = Date.UTC(
    part("year"),
    part("month") - 1,
    part("day"),
    part("hour"),
    part("minute"),
    part("second"),
  );
  return shown - Math.floor(at / 1000) * 1000;
}
