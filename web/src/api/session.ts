import { Refusal, refusalOf, unreachable } from "./refusal.ts";
import type { Me, SignedIn } from "./access.ts";

const LOCK = "hilo.refresh";
/** Remembers that this browser had a session, so that a stranger's first visit asks for nothing. */
const MARK = "hilo.session";
/** A token this close to its end is renewed before it is used. */
const MARGIN_MS = 20_000;
/** But not sooner than this after it came: the clock of this computer may be wrong. */
const LEAST_MS = 60_000;

type Message = { kind: "renewed"; signedIn: SignedIn } | { kind: "ended" };

interface Locks {
  request(name: string, turn: () => Promise<void>): Promise<void>;
}

/**
 * Who is signed in. The access token lives in this object and nowhere else; the refresh token is a
 * cookie that scripts cannot see. The server ends a session whose refresh token is used twice, so
 * tabs take turns (Web Locks) and tell each other the result (BroadcastChannel).
 */
export class Session {
  private signedIn: SignedIn | undefined;
  private renewFrom = 0;
  private renewal: Promise<void> | undefined;
  private readonly watchers = new Set<() => void>();

  constructor(
    private readonly base: string,
    private readonly channel: BroadcastChannel = new BroadcastChannel("hilo.session"),
    // Browsers offer locks only over TLS and on loopback; elsewhere one tab still works well.
    private readonly locks: Locks | null | undefined = navigator.locks,
  ) {
    channel.onmessage = ({ data }: MessageEvent<Message>) => {
      if (data.kind === "renewed") this.hold(data.signedIn);
      else this.signedIn = undefined;
      this.tell();
    };
  }

  get me(): Me | undefined {
    return this.signedIn?.me;
  }

  watch = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  /** At start: picks up the session that the cookie may still hold. */
  async resume(): Promise<void> {
    if (!localStorage.getItem(MARK)) return;
    await this.renew(undefined).catch((failure: unknown) => {
      if (!(failure instanceof Refusal) || failure.status !== 401) throw failure;
    });
  }

  async signIn(user: string, password: string, language: string): Promise<void> {
    const response = await send(`${this.base}/auth/sign-in`, {
      method: "POST",
      headers: { "Content-Type": "application/json", "Accept-Language": language },
      body: JSON.stringify({ user, password }),
    });
    if (!response.ok) throw await refusalOf(response);
    this.accept((await response.json()) as SignedIn);
  }

  async signOut(): Promise<void> {
    const token = this.signedIn?.accessToken;
    const headers: Record<string, string> = { "X-Requested-With": "hilo" };
    if (token) headers.Authorization = `Bearer ${token}`;
    try {
      await send(`${this.base}/auth/sign-out`, { method: "POST", headers });
    } finally {
      this.end();
    }
  }

  /** A token good for the next seconds; nothing when nobody is signed in. */
  async token(): Promise<string | undefined> {
    if (!this.signedIn) return undefined;
    if (Date.now() > this.renewFrom) {
      await this.renew(this.signedIn.accessToken);
    }
    return this.held();
  }

  /** Replaces a token that was refused; callers that come meanwhile wait for the same answer. */
  renew(refused: string | undefined): Promise<void> {
    this.renewal ??= this.takeTurn(refused).finally(() => {
      this.renewal = undefined;
    });
    return this.renewal;
  }

  /** What is known about the user has changed: the profile, or a password no longer temporary. */
  learn(me: Me): void {
    if (!this.signedIn) return;
    this.signedIn = { ...this.signedIn, me };
    this.publish(this.signedIn);
  }

  private held(): string | undefined {
    return this.signedIn?.accessToken;
  }

  private takeTurn(refused: string | undefined): Promise<void> {
    const turn = async () => {
      // Another tab was faster, and has told us.
      if (this.signedIn && this.signedIn.accessToken !== refused) return;
      await this.refresh();
    };
    return this.locks ? this.locks.request(LOCK, turn) : turn();
  }

  private async refresh(): Promise<void> {
    const response = await send(`${this.base}/auth/refresh`, {
      method: "POST",
      headers: { "X-Requested-With": "hilo" },
    });
    if (response.status === 401) {
      this.end();
      throw await refusalOf(response);
    }
    if (!response.ok) throw await refusalOf(response);
    this.accept((await response.json()) as SignedIn);
  }

  private accept(signedIn: SignedIn): void {
    this.hold(signedIn);
    this.publish(signedIn);
  }

  private hold(signedIn: SignedIn): void {
    this.signedIn = signedIn;
    this.renewFrom = Math.max(Date.parse(signedIn.expiresAt) - MARGIN_MS, Date.now() + LEAST_MS);
  }

  private publish(signedIn: SignedIn): void {
    localStorage.setItem(MARK, "1");
    this.channel.postMessage({ kind: "renewed", signedIn } satisfies Message);
    this.tell();
  }

  private end(): void {
    if (this.signedIn) this.channel.postMessage({ kind: "ended" } satisfies Message);
    this.signedIn = undefined;
    localStorage.removeItem(MARK);
    this.tell();
  }

  private tell(): void {
    this.watchers.forEach((watcher) => watcher());
  }
}

async function send(url: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(url, { credentials: "same-origin", ...request });
  } catch {
    throw unreachable();
  }
}
