import { useEffect, useMemo, useRef, useState } from "react";
import { api } from "../api/index.ts";
import type { Gauge, ReadingValue } from "../api/telemetry.ts";
import { useLoad, type Loaded } from "../api/useLoad.ts";
import { useRoom, type LiveReading } from "./index.ts";
import type { Room } from "./messages.ts";

export interface LiveValue {
  gauge: Gauge;
  /** Absent: it has never had a reading. */
  reading?: { time: number; value: ReadingValue | null; quality: string };
}

/** More often than this, digits can only be seen to flicker. */
const FLUSH_MS = 250;

/** The newest value of every sensor of a place: read once, then heard. */
export function useLiveValues(under: string, room: Room): Loaded<LiveValue[]> {
  const loaded = useLoad(
    `latest ${under}`,
    async (signal) => (await api.latest({ under }, signal)).items,
    "plant",
  );
  const heard = useHeard(room, loaded.reload);
  const { value: latest } = loaded;
  const value = useMemo(
    () =>
      latest?.map(({ sensor, time, value: read, quality = "good" }): LiveValue => {
        const at = time === undefined ? -Infinity : Date.parse(time);
        const newer = heard.get(sensor.id);
        if (newer && newer.time >= at) return { gauge: sensor, reading: newer };
        if (time === undefined) return { gauge: sensor };
        return { gauge: sensor, reading: { time: at, value: read ?? null, quality } };
      }),
    [latest, heard],
  );
  return { ...loaded, value };
}

function useHeard(room: Room, onMissed: () => void): ReadonlyMap<string, LiveReading> {
  const [heard, setHeard] = useState<ReadonlyMap<string, LiveReading>>(new Map());
  const waiting = useRef<LiveReading[]>([]);
  useRoom(room, {
    readings: (readings) => {
      waiting.current.push(...readings);
    },
    missed: onMissed,
  });
  useEffect(() => {
    const timer = setInterval(() => {
      if (waiting.current.length === 0) return;
      const further = waiting.current;
      waiting.current = [];
      setHeard((before) => {
        const next = new Map(before);
        for (const each of further) {
          if (each.time >= (next.get(each.sensor)?.time ?? -Infinity)) next.set(each.sensor, each);
        }
        return next;
      });
    }, FLUSH_MS);
    return () => clearInterval(timer);
  }, []);
  return heard;
}
