import type { Day, Shift } from "../api/plant.ts";

const WEEK: readonly Day[] = ["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"];

/** Which day of the week, and which minute of it, a site's clock shows. */
export function siteClock(at: Date, timeZone: string): { day: Day; minute: number } {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone,
    weekday: "short",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).formatToParts(at);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? "";
  return {
    day: part("weekday").toUpperCase() as Day,
    minute: Number(part("hour")) * 60 + Number(part("minute")),
  };
}

/** The shift that works now. One that ends at or before its start ends on the next day. */
export function currentShift(
  shifts: readonly Shift[],
  timeZone: string,
  at: Date,
): Shift | undefined {
  const { day, minute } = siteClock(at, timeZone);
  const yesterday = WEEK[(WEEK.indexOf(day) + 6) % 7] as Day;
  return shifts.find(({ days, start, end }) => {
    const [from, to] = [minuteOf(start), minuteOf(end)];
    const overNight = to <= from;
    const begun = days.includes(day) && minute >= from && (overNight || minute < to);
    return begun || (overNight && days.includes(yesterday) && minute < to);
  });
}

export function endsNextDay({ start, end }: Pick<Shift, "start" | "end">): boolean {
  return minuteOf(end) <= minuteOf(start);
}

function minuteOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return hour * 60 + minute;
}

export { WEEK };
