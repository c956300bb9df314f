import { api } from "../api/index.ts";
import { Refusal } from "../api/refusal.ts";
import type { Trend } from "../api/telemetry.ts";

type Question = Parameters<typeof api.trend>[0];

/** An old link may name a sensor that is gone, or not the reader's: the others are shown all the same. */
export async function readTrend(question: Question, signal: AbortSignal): Promise<Trend> {
  try {
    return await api.trend(question, signal);
  } catch (failure) {
    if (!isHidden(failure) || question.sensors.length < 2) throw failure;
    const there = await Promise.all(question.sensors.map((id) => isThere(id, signal)));
    const sensors = question.sensors.filter((_, at) => there[at]);
    if (sensors.length === 0) throw failure;
    return api.trend({ ...question, sensors }, signal);
  }
}

async function isThere(sensor: string, signal: AbortSignal): Promise<boolean> {
  try {
    await api.latest({ sensor: [sensor] }, signal);
    return true;
  } catch (failure) {
    if (isHidden(failure)) return false;
    throw failure;
  }
}

function isHidden(failure: unknown): boolean {
  return failure instanceof Refusal && (failure.status === 404 || failure.status === 403);
}
