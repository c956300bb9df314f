import type { Client } from "./client.ts";
import type { Page } from "./page.ts";
import type { Band } from "./plant.ts";

export type ValueType = "number" | "boolean" | "text";
export type ReadingValue = number | boolean | string;

export interface SensorRef {
  id: string;
  path: string;
  name: string;
  unit?: string;
  valueType: ValueType;
}

/** A sensor with what its value is judged by at a glance. */
export interface Gauge extends SensorRef {
  kind?: string;
  normal?: Band;
  range?: Band;
}

export interface Latest {
  sensor: Gauge;
  /** Absent: it has never had a reading. */
  time?: string;
  value?: ReadingValue;
  quality?: string;
  ageMs?: number;
}

/** One sensor's part of a trend, in columns: every reading, or one entry a step. */
export interface TrendSeries {
  sensor: Gauge;
  times: number[];
  values?: (ReadingValue | null)[];
  /** Only where it is not good. */
  qualities?: [index: number, quality: string][];
  mean?: (number | null)[];
  min?: (number | null)[];
  max?: (number | null)[];
  last?: (ReadingValue | null)[];
  bad?: number[];
  truncated?: boolean;
}

export interface Trend {
  from: string;
  to: string;
  /** ISO 8601, as PT1M, of the series that have no values; absent where all have. */
  step?: string;
  timeZone: string;
  series: TrendSeries[];
}

export interface Reading {
  time: string;
  /** Absent: something that is no number was sent. */
  value?: ReadingValue;
  quality: string;
}

interface TrendQuestion {
  sensors: readonly string[];
  from: string;
  to: string;
  points: number;
}

const at = encodeURIComponent;

/** What the sensors say: now, lately, and of old. */
export const telemetryApi = (client: Client) => ({
  latest: (of: { under?: string; sensor?: readonly string[] }, signal?: AbortSignal) =>
    client.read<Page<Latest>>("/telemetry/latest", { ...of, limit: 500 }, signal),
  trend: ({ sensors, ...question }: TrendQuestion, signal?: AbortSignal) =>
    client.read<Trend>("/telemetry/trend", { sensor: sensors, ...question }, signal),
  readings: (
    sensor: string,
    query: { from: string; to: string; cursor?: string },
    signal?: AbortSignal,
  ) =>
    client.read<Page<Reading>>(
      `/sensors/${at(sensor)}/readings`,
      { ...query, limit: 10_000 },
      signal,
    ),
});
