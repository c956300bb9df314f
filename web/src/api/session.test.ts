import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Me } from "./access.ts";
import { Client } from "./client.ts";
import { Refusal } from "./refusal.ts";
import { Session } from "./session.ts";

interface Asked {
  path: string;
  request: RequestInit;
}

const ME = { id: "u", user: "ana@andes", name: "Ana", permissions: [] } as unknown as Me;

function json(status: number, body: object): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { "Content-Type": "application/problem+json" },
  });
}

/** A server whose tokens are numbered; each refresh gives the next one. */
class Server {
  readonly asked: Asked[] = [];
  latest = 1;
  lifeMs = 900_000;
  cookieGood = true;

  constructor() {
    vi.stubGlobal("fetch", (path: string, request: RequestInit) => this.answer(path, request));
  }

  count(path: string): number {
    return this.asked.filter((each) => each.path === path).length;
  }

  private async answer(path: string, request: RequestInit): Promise<Response> {
    this.asked.push({ path, request });
    await Promise.resolve();
    if (path === "/auth/sign-in") return this.signedIn();
    if (path === "/auth/sign-out") return new Response(null, { status: 204 });
    if (path === "/auth/refresh") {
      if (!this.cookieGood) return json(401, { code: "session.ended" });
      this.latest++;
      return this.signedIn();
    }
    const token = new Headers(request.headers).get("Authorization");
    return token === `Bearer t${this.latest}`
      ? json(200, { ok: true })
      : json(401, { code: "token.expired" });
  }

  private signedIn(): Response {
    const expiresAt = new Date(Date.now() + this.lifeMs).toISOString();
    return json(200, { accessToken: `t${this.latest}`, expiresAt, me: ME });
  }
}

/** A channel between tabs of one test. */
class Wire {
  onmessage: ((event: MessageEvent) => void) | null = null;
  others: Wire[] = [];
  postMessage(data: unknown) {
    this.others.forEach((other) => other.onmessage?.(new MessageEvent("message", { data })));
  }
}

/** The browser's lock, shared by its tabs: one turn after the other. */
class Lock {
  private last = Promise.resolve();
  request(_name: string, turn: () => Promise<void>): Promise<void> {
    const mine = this.last.then(turn);
    this.last = mine.catch(() => undefined);
    return mine;
  }
}

function tab(wire = new Wire(), lock = new Lock()) {
  const session = new Session("", wire as unknown as BroadcastChannel, lock);
  return {
    session,
    client: new Client(
      "",
      session,
      () => "en",
      () => "key-1",
    ),
  };
}

function twoTabs() {
  const [a, b] = [new Wire(), new Wire()];
  a.others = [b];
  b.others = [a];
  const lock = new Lock();
  return [tab(a, lock), tab(b, lock)] as const;
}

let server: Server;

afterEach(() => {
  vi.useRealTimers();
});

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers({ toFake: ["Date"] });
  server = new Server();
});

describe("a session", () => {
  it("asks for nothing on a stranger's first visit", async () => {
    const { session } = tab();
    await session.resume();
    expect(server.asked).toEqual([]);
    expect(session.me).toBeUndefined();
  });

  it("is picked up again after the page was loaded anew", async () => {
    await tab().session.signIn("ana@andes", "secret", "en");
    const { session } = tab();
    await session.resume();
    expect(session.me?.user).toBe("ana@andes");
  });

  it("renews a refused token once for all who wait, and asks again", async () => {
    const { session, client } = tab();
    await session.signIn("ana@andes", "secret", "en");
    server.latest = 7;
    await Promise.all([client.read("/a"), client.read("/b"), client.read("/c")]);
    expect(server.count("/auth/refresh")).toBe(1);
    expect(server.count("/a")).toBe(2);
  });

  it("renews a token that is about to end before it is used", async () => {
    const { session, client } = tab();
    await session.signIn("ana@andes", "secret", "en");
    vi.setSystemTime(Date.now() + server.lifeMs - 10_000);
    await client.read("/a");
    expect(server.count("/auth/refresh")).toBe(1);
    expect(server.count("/a")).toBe(1);
  });

  it("does not renew again and again where the clock is far ahead", async () => {
    const { session, client } = tab();
    server.lifeMs = -3_600_000;
    await session.signIn("ana@andes", "secret", "en");
    await client.read("/a");
    await client.read("/b");
    expect(server.count("/auth/refresh")).toBe(0);
  });

  it("uses what another tab has renewed instead of renewing twice", async () => {
    const [one, other] = twoTabs();
    await one.session.signIn("ana@andes", "secret", "en");
    server.latest = 7;
    await one.client.read("/a");
    await other.client.read("/b");
    expect(server.count("/auth/refresh")).toBe(1);
  });

  it("is renewed once when two tabs need it at the same moment", async () => {
    const [one, other] = twoTabs();
    await one.session.signIn("ana@andes", "secret", "en");
    server.latest = 7;
    await Promise.all([one.client.read("/a"), other.client.read("/b")]);
    expect(server.count("/auth/refresh")).toBe(1);
  });

  it("ends in every tab when it ends in one", async () => {
    const [one, other] = twoTabs();
    await one.session.signIn("ana@andes", "secret", "en");
    expect(other.session.me).toBeDefined();
    await other.session.signOut();
    expect(one.session.me).toBeUndefined();
  });

  it("is over when the server says that it has ended", async () => {
    const { session, client } = tab();
    await session.signIn("ana@andes", "secret", "en");
    server.latest = 7;
    server.cookieGood = false;
    await expect(client.read("/a")).rejects.toBeInstanceOf(Refusal);
    expect(session.me).toBeUndefined();
  });

  it("keeps its token out of every storage", async () => {
    await tab().session.signIn("ana@andes", "secret", "en");
    const kept = [localStorage, sessionStorage].flatMap((storage) =>
      Array.from({ length: storage.length }, (_, at) => storage.getItem(storage.key(at) ?? "")),
    );
    expect(kept.length).toBeGreaterThan(0);
    expect(kept).not.toContain("t1");
  });
});

describe("a call", () => {
  it("that edits names the revision it saw", async () => {
    const { session, client } = tab();
    await session.signIn("ana@andes", "secret", "en");
    await client.patch("/things/1", { name: "x" }, 4);
    const headers = new Headers(server.asked.at(-1)?.request.headers);
    expect(headers.get("If-Match")).toBe('"4"');
    expect(headers.get("Content-Type")).toBe("application/merge-patch+json");
  });

  it("that creates carries the same key when it is repeated after a renewal", async () => {
    const { session, client } = tab();
    await session.signIn("ana@andes", "secret", "en");
    server.latest = 7;
    await client.post("/things", { name: "x" });
    const keys = server.asked
      .filter(({ path }) => path === "/things")
      .map(({ request }) => new Headers(request.headers).get("Idempotency-Key"));
    expect(keys).toEqual(["key-1", "key-1"]);
  });

  it("that finds no server says so", async () => {
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("no route")));
    const failure = await tab()
      .client.read("/a")
      .catch((thrown: unknown) => thrown);
    expect(failure).toMatchObject({ status: 0, code: "server.unreachable" });
  });
});
