import { useEffect, useMemo } from "react";
import { api } from "../api/index.ts";
import { useLoad } from "../api/useLoad.ts";
import { lineOf, parseStep, type Line } from "../trend/index.ts";
import { MINUTE } from "../ui/lengths.ts";

export const LATELY_MS = 30 * MINUTE;

const POINTS = 120;
const AT_ONCE = 20;
const MOST = 60;

/** The last half hour of each sensor, read again every minute. */
export function useSparks(sensors: readonly string[]): ReadonlyMap<string, Line> {
  const asked = sensors.slice(0, MOST);
  const loaded = useLoad(`sparks ${asked.join()}`, async (signal) => {
    const to = Date.now();
    const [from, until] = [new Date(to - LATELY_MS).toISOString(), new Date(to).toISOString()];
    const parts = Array.from({ length: Math.ceil(asked.length / AT_ONCE) }, (_, part) =>
      asked.slice(part * AT_ONCE, (part + 1) * AT_ONCE),
    );
    const answers = await Promise.all(
      parts.map((ids) => api.trend({ sensors: ids, from, to: until, points: POINTS }, signal)),
    );
    return answers.flatMap(({ series, step }) =>
      series.map((each) => lineOf(each, step ? parseStep(step) : undefined)),
    );
  });
  const { value, reload } = loaded;
  useEffect(() => {
    const timer = setInterval(reload, MINUTE);
    return () => clearInterval(timer);
  }, [reload]);
  return useMemo(() => new Map(value?.map((line) => [line.sensor.id, line])), [value]);
}
