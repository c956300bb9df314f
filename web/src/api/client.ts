import { Refusal, refusalOf, unreachable } from "./refusal.ts";
import type { Session } from "./session.ts";

type Method = "GET" | "POST" | "PATCH" | "DELETE";
/** A list is asked for by repeating its name. */
export type Query = Record<string, string | number | boolean | readonly string[] | undefined>;

interface Call {
  query?: Query;
  /** Sent as JSON, unless it is a Blob: then as it is, under its own type. */
  body?: unknown;
  /** The revision that the user saw; the server refuses when it is no longer the newest. */
  revision?: number;
  accept?: string;
  signal?: AbortSignal;
}

/** The HTTP contract's habits in one place; what the calls mean is said by the rooms' own files. */
export class Client {
  constructor(
    private readonly base: string,
    private readonly session: Session,
    private readonly language: () => string,
    private readonly newKey: () => string = () => crypto.randomUUID(),
  ) {}

  read<T>(path: string, query?: Query, signal?: AbortSignal): Promise<T> {
    return this.json<T>("GET", path, { query, signal });
  }

  /** Creates something, or asks for something to be done; a lost answer may be asked for again. */
  post<T>(path: string, body?: unknown, call: Omit<Call, "body"> = {}): Promise<T> {
    return this.json<T>("POST", path, { ...call, body });
  }

  /** For what is answered without a body. */
  async tell(path: string, body: unknown): Promise<void> {
    await this.answer("POST", path, { body });
  }

  patch<T>(path: string, body: unknown, revision: number): Promise<T> {
    return this.json<T>("PATCH", path, { body, revision });
  }

  async remove(path: string, revision?: number): Promise<void> {
    await this.answer("DELETE", path, { revision });
  }

  async file(path: string, query?: Query, call: Pick<Call, "accept"> = {}): Promise<Blob> {
    return (await this.answer("GET", path, { ...call, query })).blob();
  }

  private async json<T>(method: Method, path: string, call: Call): Promise<T> {
    const response = await this.answer(method, path, call);
    return (response.status === 204 ? undefined : await response.json()) as T;
  }

  private async answer(method: Method, path: string, call: Call): Promise<Response> {
    const request = this.request(method, call);
    const url = this.base + path + queryText(call.query);
    let token = await this.session.token();
    let response = await this.send(url, request, token);
    if (response.status === 401 && token) {
      await this.session.renew(token);
      token = await this.session.token();
      response = await this.send(url, request, token);
    }
    if (!response.ok) throw await refusalOf(response);
    return response;
  }

  private request(method: Method, { body, revision, accept, signal }: Call): RequestInit {
    const headers: Record<string, string> = { "Accept-Language": this.language() };
    if (method === "POST") headers["Idempotency-Key"] = this.newKey();
    if (accept) headers.Accept = accept;
    if (revision !== undefined) headers["If-Match"] = `"${revision}"`;
    if (body instanceof Blob) headers["Content-Type"] = body.type;
    else if (body !== undefined)
      headers["Content-Type"] =
        method === "PATCH" ? "application/merge-patch+json" : "application/json";
    return {
      method,
      headers,
      body: body instanceof Blob ? body : body === undefined ? undefined : JSON.stringify(body),
      signal,
    };
  }

  private async send(url: string, request: RequestInit, token?: string): Promise<Response> {
    const headers = new Headers(request.headers);
    if (token) headers.set("Authorization", `Bearer ${token}`);
    try {
      return await fetch(url, { ...request, headers, credentials: "same-origin" });
    } catch (failure) {
      if (failure instanceof DOMException && failure.name === "AbortError") throw failure;
      throw unreachable();
    }
  }
}

export function queryText(query: Query = {}): string {
  const words = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (Array.isArray(value)) value.forEach((each: string) => words.append(name, each));
    else if (value !== undefined && value !== "") words.set(name, String(value));
  }
  const text = words.toString();
  return text && `?${text}`;
}

export function isStale(failure: unknown): boolean {
  return failure instanceof Refusal && failure.status === 412;
}
