import type { ReadingValue, SensorRef } from "../api/telemetry.ts";

/** What may be watched together; a room of the server's by its name. */
export type Room =
  | { name: string; event: "subscribe:machine" | "subscribe:area" | "subscribe:field"; id: string }
  | { name: string; event: "subscribe:sensors"; ids: readonly string[] };

export const machineRoom = (path: string): Room => ({
  name: `machine:${path}`,
  event: "subscribe:machine",
  id: path,
});

/** A choice of sensors; the same choice is the same room. */
export const sensorsRoom = (ids: readonly string[]): Room => ({
  name: `sensors:${ids.map((id) => id.slice(-6)).join(".")}`,
  event: "subscribe:sensors",
  ids,
});

/** Sensor's number in the room, time in milliseconds since 1970, value, quality. */
export type Row = [n: number, time: number, value: ReadingValue | null, quality?: string];

type NumberedSensor = SensorRef & { n: number };

export type ServerMessage =
  | { event: "hello"; protocol: number; heartbeatSeconds: number; tokenExpiresAt?: string }
  | {
      event: "subscribed";
      room: string;
      sensors: NumberedSensor[];
      missed?: { from: number; to: number };
    }
  | { event: "telemetry:batch"; room: string; latest?: boolean; values: Row[]; conflated?: number }
  | {
      event: "telemetry:update";
      room: string;
      n: number;
      time: number;
      value: ReadingValue | null;
      quality?: string;
    }
  | { event: "token:expiring"; inSeconds: number }
  | { event: "refused"; code: string; message: string; room?: string }
  | { event: "heartbeat" | "system:status" | "token:accepted" | "unsubscribed" };

export type ClientMessage =
  | (Omit<Room, "name"> & { room: string; after?: number })
  | { event: "unsubscribe"; room: string }
  | { event: "token"; token: string }
  | { event: "heartbeat" };

/** The server may have learnt words that this page does not know yet. */
export function serverMessage(text: unknown): ServerMessage | undefined {
  if (typeof text !== "string") return undefined;
  try {
    return JSON.parse(text) as ServerMessage;
  } catch {
    return undefined;
  }
}
