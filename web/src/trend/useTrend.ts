import { useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import type { Trend } from "../api/telemetry.ts";
import { sensorsRoom, useRoom, type LiveReading } from "../live/index.ts";
import { useNow } from "../ui/useNow.ts";
import { lineOf } from "./line.ts";
import type { Course } from "./scene.ts";
import { MINUTE, SECOND } from "../ui/lengths.ts";
import { isLive, lengthOf, parseStep, stretchOf, type Stretch } from "./span.ts";
import { extended } from "./tail.ts";
import { readTrend } from "./readTrend.ts";
import { shiftOf, type TrendView } from "./view.ts";

export interface Trending {
  courses: Course[];
  stretch: Stretch;
  /** What has been read of it; outside there may be readings that are still on their way. */
  known: Stretch;
  now: number;
  zone?: string;
  step?: number;
  loading: boolean;
  failure?: Error;
  reload: () => void;
  /** Of the readings that are heard live, how many the server has left out for this screen. */
  conflated: number;
  /** The newest that was heard of each sensor. */
  heard: ReadonlyMap<string, LiveReading>;
}

interface Answer {
  key: string;
  turn: number;
  trend?: Trend;
  then?: Trend;
  shift?: number;
  readAt: number;
  failure?: Error;
}

/** What arrives live is drawn this often at the most. */
const FLUSH_MS = 250;
/** A live trend is read again at least this often: late readings, and steps that have filled up. */
const READ_AGAIN_MS = MINUTE;

/** The courses of a view: read for as many points as there are pixels, then heard live. */
export function useTrend(view: TrendView, width: number): Trending {
  const { sensors, span } = view;
  const live = isLive(span);
  const [turn, setTurn] = useState(0);
  const [answer, setAnswer] = useState<Answer>();
  const shift = shiftOf(view);
  const points = pointsFor(width);
  const step = answer?.trend?.step ? parseStep(answer.trend.step) : undefined;
  const tail = useTail(live ? sensors : [], () => setTurn((before) => before + 1), answer?.readAt);
  const now = useNow(paceOf(lengthOf(span), width)).getTime();

  const key = JSON.stringify([sensors, span, shift, points]);
  useEffect(() => {
    if (sensors.length === 0 || points === 0) return;
    const stop = new AbortController();
    const readAt = Date.now();
    const { from, to } = stretchOf(span, readAt);
    const read = (back: number) =>
      readTrend(
        {
          sensors,
          from: new Date(from - back).toISOString(),
          to: new Date(to - back).toISOString(),
          points,
        },
        stop.signal,
      );
    Promise.all([read(0), shift === undefined ? undefined : read(shift)]).then(
      ([trend, then]) => {
        if (!stop.signal.aborted) setAnswer({ key, turn, trend, then, shift, readAt });
      },
      (failure: unknown) => {
        if (stop.signal.aborted) return;
        setAnswer((before) => ({ readAt, ...before, key, turn, failure: failure as Error }));
      },
    );
    return () => stop.abort();
    // What the key says is all that the reading depends on.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key, turn]);

  useEffect(() => {
    if (!live) return;
    const again = Math.min(Math.max(step ?? Infinity, 5 * SECOND), READ_AGAIN_MS);
    const timer = setInterval(() => setTurn((before) => before + 1), again);
    return () => clearInterval(timer);
  }, [live, step]);

  const courses = useMemo(
    () => coursesOf(sensors, answer, tail.readings),
    [sensors, answer, tail.readings],
  );
  return {
    courses,
    stretch: stretchOf(span, now),
    known: knownOf(answer, live && answer?.key === key),
    now,
    zone: answer?.trend?.timeZone,
    step,
    loading: sensors.length > 0 && answer?.key !== key,
    failure: answer?.key === key ? answer.failure : undefined,
    reload: () => setTurn((before) => before + 1),
    conflated: tail.conflated,
    heard: tail.newest,
  };
}

/** Readings are heard on from where they were read; steps only grow when they are read again. */
function knownOf(answer: Answer | undefined, hearing: boolean): Stretch {
  const { trend } = answer ?? {};
  if (!trend) return { from: Infinity, to: -Infinity };
  const to = trend.step ? Date.parse(trend.to) : Infinity;
  return { from: Date.parse(trend.from), to: hearing ? to : Date.parse(trend.to) };
}

function coursesOf(
  sensors: readonly string[],
  answer: Answer | undefined,
  readings: ReadonlyMap<string, readonly LiveReading[]>,
): Course[] {
  const line = (trend: Trend | undefined, id: string, shift?: number) => {
    const series = trend?.series.find(({ sensor }) => sensor.id === id);
    return series && lineOf(series, trend?.step ? parseStep(trend.step) : undefined, shift);
  };
  return sensors.map((id, place) => {
    const read = line(answer?.trend, id);
    return {
      place,
      now: read && extended(read, readings.get(id) ?? []),
      then: line(answer?.then, id, answer?.shift),
    };
  });
}

interface Tail {
  readings: ReadonlyMap<string, readonly LiveReading[]>;
  newest: ReadonlyMap<string, LiveReading>;
  conflated: number;
}

const SILENT: Tail = { readings: new Map(), newest: new Map(), conflated: 0 };

/** What was heard since the trend was read, handed on a few times a second. */
function useTail(sensors: readonly string[], onMissed: () => void, readAt = 0): Tail {
  const [tail, setTail] = useState(SILENT);
  const waiting = useRef<LiveReading[]>([]);
  const thinned = useRef(0);
  const ids = sensors.join();
  useRoom(sensors.length > 0 ? sensorsRoom(sensors) : undefined, {
    readings: (readings, conflated) => {
      waiting.current.push(...readings);
      thinned.current += conflated;
    },
    missed: onMissed,
  });
  const flush = useEffectEvent(() => {
    if (waiting.current.length === 0) return;
    const heard = waiting.current;
    waiting.current = [];
    // What was heard before the trend was read stands in it; a little is kept for the road.
    setTail((before) => joined(before, heard, thinned.current, readAt - 10 * SECOND));
  });
  useEffect(() => {
    waiting.current = [];
    const timer = setInterval(flush, FLUSH_MS);
    return () => {
      clearInterval(timer);
      setTail(SILENT);
    };
  }, [ids]);
  return tail;
}

function joined(tail: Tail, heard: readonly LiveReading[], conflated: number, since: number): Tail {
  const readings = new Map(
    [...tail.readings].map(([id, each]) => [id, each.filter(({ time }) => time >= since)]),
  );
  const newest = new Map(tail.newest);
  for (const each of heard) {
    const before = readings.get(each.sensor);
    if (before) before.push(each);
    else readings.set(each.sensor, [each]);
    if (each.time >= (newest.get(each.sensor)?.time ?? -Infinity)) newest.set(each.sensor, each);
  }
  return { readings, newest, conflated };
}

const ROUND = 100;

/** As many points as there are pixels, rounded so that a scroll bar does not ask anew. */
function pointsFor(width: number): number {
  return Math.min(Math.ceil(width / ROUND) * ROUND, 4000);
}

/** The picture moves on when it would by a pixel, but not more often than can be looked at. */
function paceOf(length: number, width: number): number {
  return Math.round(Math.min(Math.max(length / Math.max(width, 1), FLUSH_MS), 10 * SECOND));
}
