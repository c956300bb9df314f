import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Connection, type LiveReading, type RoomWatcher } from "./Connection.ts";
import { machineRoom, sensorsRoom } from "./messages.ts";

/** A line to a server that says only what the test says. */
class Line {
  readyState: number = WebSocket.OPEN;
  onmessage: ((event: { data: string }) => void) | null = null;
  onclose: ((event: { code: number }) => void) | null = null;
  readonly sent: Record<string, unknown>[] = [];

  constructor(readonly token: string) {}

  send(text: string) {
    this.sent.push(JSON.parse(text) as Record<string, unknown>);
  }

  close() {
    this.readyState = WebSocket.CLOSED;
  }

  says(message: object) {
    this.onmessage?.({ data: JSON.stringify(message) });
  }

  cut(code = 1006) {
    this.readyState = WebSocket.CLOSED;
    this.onclose?.({ code });
  }
}

let lines: Line[] = [];
let renewals = 0;

const connection = () =>
  new Connection({
    open: (token) => {
      const line = new Line(token);
      lines.push(line);
      return line as unknown as WebSocket;
    },
    token: (renewed) => {
      if (renewed) renewals++;
      return Promise.resolve(`t${renewals}`);
    },
  });

const line = () => {
  const last = lines.at(-1);
  if (!last) throw new Error("no line was opened");
  return last;
};

const HELLO = { event: "hello", protocol: 1, heartbeatSeconds: 15 };
const ROOM = machineRoom("south/C-201");
const subscribed = { event: "subscribed", room: ROOM.name, sensors: [{ n: 3, id: "temp" }] };
const batch = (...times: number[]) => ({
  event: "telemetry:batch",
  room: ROOM.name,
  values: times.map((time) => [3, time, 81.5, "good"]),
});

class Watcher implements RoomWatcher {
  readonly heard: LiveReading[] = [];
  misses = 0;
  readings(readings: readonly LiveReading[]) {
    this.heard.push(...readings);
  }
  missed() {
    this.misses++;
  }
}

const settle = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
  lines = [];
  renewals = 0;
});
afterEach(() => vi.useRealTimers());

it("asks for a room once it is greeted, and hands on what is said there", async () => {
  const watcher = new Watcher();
  connection().watch(ROOM, watcher);
  await settle();
  expect(line().sent).toEqual([]);
  line().says(HELLO);
  expect(line().sent).toEqual([
    { event: "subscribe:machine", id: "south/C-201", room: "machine:south/C-201" },
  ]);
  line().says(subscribed);
  line().says(batch(1000));
  line().says({
    event: "telemetry:update",
    room: "MACHINE:south/c-201",
    n: 3,
    time: 2000,
    value: 82,
  });
  expect(watcher.heard).toEqual([
    { sensor: "temp", time: 1000, value: 81.5, quality: "good" },
    { sensor: "temp", time: 2000, value: 82, quality: "good" },
  ]);
});

it("uses one line for all who watch", async () => {
  const shared = connection();
  shared.watch(ROOM, new Watcher());
  await settle();
  line().says(HELLO);
  shared.watch(ROOM, new Watcher());
  shared.watch(sensorsRoom(["a", "b"]), new Watcher());
  expect(lines).toHaveLength(1);
  expect(line().sent.map(({ event }) => event)).toEqual(["subscribe:machine", "subscribe:sensors"]);
});

it("comes back after a cut and asks from where it was", async () => {
  const watcher = new Watcher();
  const shared = connection();
  shared.watch(ROOM, watcher);
  await settle();
  line().says(HELLO);
  line().says(subscribed);
  line().says(batch(1000, 5000, 4000));
  line().cut();
  expect(shared.state).toBe("waiting");
  await vi.advanceTimersByTimeAsync(1000);
  expect(lines).toHaveLength(2);
  line().says(HELLO);
  expect(line().sent[0]).toMatchObject({ event: "subscribe:machine", after: 5000 });
  line().says({ ...subscribed, missed: { from: 5000, to: 9000 } });
  expect(watcher.misses).toBe(1);
});

it("takes a line for dead that is silent too long", async () => {
  const shared = connection();
  shared.watch(ROOM, new Watcher());
  await settle();
  line().says(HELLO);
  await vi.advanceTimersByTimeAsync(30_000);
  expect(shared.state).toBe("open");
  line().says({ event: "heartbeat", at: "2026-11-20T12:00:00Z" });
  await vi.advanceTimersByTimeAsync(30_000);
  expect(shared.state).toBe("open");
  await vi.advanceTimersByTimeAsync(10_000);
  expect(lines.length).toBeGreaterThan(1);
});

it("waits longer each time, but never more than half a minute", async () => {
  const shared = connection();
  shared.watch(ROOM, new Watcher());
  await settle();
  for (let cuts = 0; cuts < 12; cuts++) {
    line().cut();
    await vi.advanceTimersByTimeAsync(30_000);
  }
  expect(lines).toHaveLength(13);
  line().cut();
  await vi.advanceTimersByTimeAsync(29_000);
  expect(lines).toHaveLength(13);
});

it("renews its token when asked to, and when it was refused", async () => {
  const shared = connection();
  shared.watch(ROOM, new Watcher());
  await settle();
  line().says(HELLO);
  line().says({ event: "token:expiring", inSeconds: 60 });
  await settle();
  expect(line().sent.at(-1)).toEqual({ event: "token", token: "t1" });
  line().cut(4401);
  await vi.advanceTimersByTimeAsync(1000);
  expect(line().token).toBe("t2");
});

it("ends when nobody watches any longer, but not between two pages", async () => {
  const shared = connection();
  const leave = shared.watch(ROOM, new Watcher());
  await settle();
  line().says(HELLO);
  leave();
  expect(line().sent.at(-1)).toEqual({ event: "unsubscribe", room: ROOM.name });
  const leaveNext = shared.watch(sensorsRoom(["a"]), new Watcher());
  await vi.advanceTimersByTimeAsync(6000);
  expect(shared.state).toBe("open");
  leaveNext();
  await vi.advanceTimersByTimeAsync(6000);
  expect(shared.state).toBe("off");
  expect(line().readyState).toBe(WebSocket.CLOSED);
});
