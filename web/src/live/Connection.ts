import type { ReadingValue } from "../api/telemetry.ts";
import {
  serverMessage,
  type ClientMessage,
  type Room,
  type Row,
  type ServerMessage,
} from "./messages.ts";

export interface LiveReading {
  sensor: string;
  time: number;
  /** Null: something that is no number was sent. */
  value: ReadingValue | null;
  quality: string;
}

export interface RoomWatcher {
  readings(readings: readonly LiveReading[], conflated: number): void;
  /** A stretch of time that this connection did not bring; history is read by REST. */
  missed?(): void;
  refused?(message: string): void;
}

export type LiveState = "off" | "connecting" | "open" | "waiting";

/** What the connection needs from the world; tests bring their own. */
export interface Ports {
  open(token: string): WebSocket;
  /** A token good for now; a renewed one where the server asked for it. */
  token(renewed: boolean): Promise<string | undefined>;
}

interface Membership {
  room: Room;
  watchers: Set<RoomWatcher>;
  sensors: Map<number, string>;
  newest?: number;
}

const TOKEN_REFUSED = 4401;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;
/** Heartbeats that may fail to come before the line is taken for dead. */
const MISSED_HEARTBEATS = 2.5;
/** From one page to the next the same connection is used on. */
const LINGER_MS = 5_000;

/**
 * The one live connection of this page, shared by all who watch. It comes back by itself after a
 * cut, asks for its rooms again from where it was, and tells the watchers when something was missed.
 */
export class Connection {
  private socket: WebSocket | undefined;
  private now: LiveState = "off";
  private attempts = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private heartbeatMs = 15_000;
  private heartbeat: ReturnType<typeof setTimeout> | undefined;
  private renewFirst = false;
  /** Which try to connect counts; an earlier one that is still under way does not. */
  private turn = 0;
  private readonly rooms = new Map<string, Membership>();
  private readonly stateWatchers = new Set<() => void>();

  constructor(private readonly ports: Ports) {}

  get state(): LiveState {
    return this.now;
  }

  onState = (watcher: () => void): (() => void) => {
    this.stateWatchers.add(watcher);
    return () => this.stateWatchers.delete(watcher);
  };

  watch(room: Room, watcher: RoomWatcher): () => void {
    const name = key(room.name);
    let member = this.rooms.get(name);
    if (!member) {
      member = { room, watchers: new Set(), sensors: new Map() };
      this.rooms.set(name, member);
      if (this.now === "open") this.ask(member);
    }
    member.watchers.add(watcher);
    if (this.now === "off") void this.connect();
    return () => this.leave(name, watcher);
  }

  /** For who would rather not wait. */
  retry(): void {
    if (this.now === "waiting") void this.connect();
  }

  private leave(name: string, watcher: RoomWatcher): void {
    const member = this.rooms.get(name);
    member?.watchers.delete(watcher);
    if (!member || member.watchers.size > 0) return;
    this.rooms.delete(name);
    if (this.now === "open") this.send({ event: "unsubscribe", room: member.room.name });
    setTimeout(() => {
      if (this.rooms.size === 0) this.end();
    }, LINGER_MS);
  }

  private async connect(): Promise<void> {
    clearTimeout(this.timer);
    const turn = ++this.turn;
    this.become("connecting");
    const token = await this.ports.token(this.renewFirst).catch(() => undefined);
    if (turn !== this.turn) return;
    if (!token) return this.waitAndRetry();
    this.renewFirst = false;
    const socket = this.ports.open(token);
    this.socket = socket;
    this.expectHeartbeat();
    socket.onmessage = ({ data }) => {
      this.expectHeartbeat();
      const message = serverMessage(data);
      if (message) this.hear(message);
    };
    socket.onclose = ({ code }) => {
      if (this.socket !== socket) return;
      this.socket = undefined;
      this.renewFirst = code === TOKEN_REFUSED;
      this.waitAndRetry();
    };
  }

  private hear(message: ServerMessage): void {
    switch (message.event) {
      case "hello":
        this.heartbeatMs = message.heartbeatSeconds * 1000;
        this.attempts = 0;
        this.become("open");
        this.rooms.forEach((member) => this.ask(member));
        return;
      case "subscribed": {
        const member = this.rooms.get(key(message.room));
        if (!member) return;
        member.sensors = new Map(message.sensors.map(({ n, id }) => [n, id]));
        if (message.missed) member.watchers.forEach((watcher) => watcher.missed?.());
        return;
      }
      case "telemetry:batch":
        return this.deliver(message.room, message.values, message.conflated ?? 0);
      case "telemetry:update":
        return this.deliver(
          message.room,
          [[message.n, message.time, message.value, message.quality]],
          0,
        );
      case "token:expiring":
        void this.sendToken();
        return;
      case "refused": {
        const refused = message.room && this.rooms.get(key(message.room));
        if (refused) refused.watchers.forEach((watcher) => watcher.refused?.(message.message));
        return;
      }
      case "heartbeat":
        return this.send({ event: "heartbeat" });
      case "system:status":
      case "token:accepted":
      case "unsubscribed":
        return;
    }
  }

  private deliver(room: string, rows: readonly Row[], conflated: number): void {
    const member = this.rooms.get(key(room));
    if (!member) return;
    const readings = rows.flatMap(([n, time, value, quality = "good"]) => {
      const sensor = member.sensors.get(n);
      return sensor === undefined ? [] : [{ sensor, time, value, quality }];
    });
    for (const { time } of readings) member.newest = Math.max(member.newest ?? time, time);
    member.watchers.forEach((watcher) => watcher.readings(readings, conflated));
  }

  private ask({ room: { name, ...what }, newest }: Membership): void {
    this.send({ ...what, room: name, after: newest });
  }

  private async sendToken(): Promise<void> {
    const token = await this.ports.token(true).catch(() => undefined);
    if (token) this.send({ event: "token", token });
  }

  private send(message: ClientMessage): void {
    if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(message));
  }

  private expectHeartbeat(): void {
    clearTimeout(this.heartbeat);
    this.heartbeat = setTimeout(() => {
      this.drop();
      this.waitAndRetry();
    }, this.heartbeatMs * MISSED_HEARTBEATS);
  }

  private waitAndRetry(): void {
    clearTimeout(this.heartbeat);
    if (this.rooms.size === 0) return this.end();
    const wait = Math.min(FIRST_WAIT_MS * 2 ** this.attempts++, LONGEST_WAIT_MS);
    this.become("waiting");
    this.timer = setTimeout(() => void this.connect(), wait);
  }

  private end(): void {
    this.drop();
    this.turn++;
    clearTimeout(this.timer);
    clearTimeout(this.heartbeat);
    this.attempts = 0;
    this.become("off");
  }

  private drop(): void {
    const socket = this.socket;
    this.socket = undefined;
    socket?.close();
  }

  private become(state: LiveState): void {
    if (this.now === state) return;
    this.now = state;
    this.stateWatchers.forEach((watcher) => watcher());
  }
}

/** Places compare without regard to case. */
function key(room: string): string {
  return room.toLowerCase();
}
