/** One thing that is wrong with one field, or with one line of a file. */
export interface FieldProblem {
  pointer: string;
  code: string;
  message: string;
  line?: number;
}

interface ProblemBody {
  code?: string;
  title?: string;
  status?: number;
  detail?: string;
  errors?: FieldProblem[];
  requestId?: string;
  action?: string;
  resource?: string;
}

/** A no from the server (RFC 9457), or from the road to it. */
export class Refusal extends Error {
  override readonly name = "Refusal";

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly errors: readonly FieldProblem[] = [],
    readonly requestId?: string,
    readonly missing?: { action: string; resource: string },
    readonly retryAfterSeconds?: number,
  ) {
    super(message);
  }

  /** The sentences by field: "/settings/unit" and "unit" are both "unit"'s. */
  byField(): Record<string, string> {
    const fields: Record<string, string> = {};
    for (const { pointer, message } of this.errors) {
      const field = fieldOf(pointer);
      fields[field] = fields[field] ? `${fields[field]} ${message}` : message;
    }
    return fields;
  }
}

export const UNREACHABLE = "server.unreachable";

export function unreachable(): Refusal {
  return new Refusal(0, UNREACHABLE, "");
}

/** "/range/low" → "range.low"; RFC 6901 escapes undone. */
export function fieldOf(pointer: string): string {
  return pointer
    .replace(/^\//, "")
    .split("/")
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"))
    .join(".");
}

export async function refusalOf(response: Response): Promise<Refusal> {
  const body = await problemBody(response);
  const wait = Number(response.headers.get("Retry-After"));
  return new Refusal(
    response.status,
    body.code ?? `http.${response.status}`,
    body.detail ?? body.title ?? response.statusText,
    body.errors ?? [],
    body.requestId ?? response.headers.get("X-Request-Id") ?? undefined,
    body.action && body.resource ? { action: body.action, resource: body.resource } : undefined,
    Number.isFinite(wait) && wait > 0 ? wait : undefined,
  );
}

async function problemBody(response: Response): Promise<ProblemBody> {
  if (!response.headers.get("Content-Type")?.includes("json")) return {};
  try {
    return (await response.json()) as ProblemBody;
  } catch {
    return {};
  }
}
