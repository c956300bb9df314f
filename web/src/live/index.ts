import { useEffect, useEffectEvent, useSyncExternalStore } from "react";
import { session } from "../api/index.ts";
import { Connection, type LiveState, type RoomWatcher } from "./Connection.ts";
import type { Room } from "./messages.ts";

const ADDRESS = "/ws";

/** A browser cannot set a header here, so the token travels as a name that is offered. */
const live = new Connection({
  open: (token) => {
    const url = new URL(ADDRESS, location.href);
    url.protocol = url.protocol === "https:" ? "wss:" : "ws:";
    return new WebSocket(url, ["hilo.v1", `hilo.token.${token}`]);
  },
  token: async (renewed) => {
    const held = await session.token();
    if (!renewed) return held;
    await session.renew(held);
    return session.token();
  },
});

export function useLiveState(): LiveState {
  return useSyncExternalStore(live.onState, () => live.state);
}

export function retryLive(): void {
  live.retry();
}

/** Watches a room as long as the component stands; without a room it watches nothing. */
export function useRoom(room: Room | undefined, watcher: RoomWatcher): void {
  const readings = useEffectEvent<RoomWatcher["readings"]>((...said) => watcher.readings(...said));
  const missed = useEffectEvent(() => watcher.missed?.());
  const refused = useEffectEvent((message: string) => watcher.refused?.(message));
  const text = room && JSON.stringify(room);
  useEffect(() => {
    if (!text) return;
    return live.watch(JSON.parse(text) as Room, {
      readings: (...said) => readings(...said),
      missed: () => missed(),
      refused: (message) => refused(message),
    });
  }, [text]);
}

export { machineRoom, sensorsRoom } from "./messages.ts";
export type { LiveReading } from "./Connection.ts";
