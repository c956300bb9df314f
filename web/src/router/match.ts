export type Params = Record<string, string>;

/**
 * Whether a path fits a pattern, and what stands in its places: `/users/:id` takes one segment,
 * `/plant/*rest` all that follow (also none). Segments arrive decoded.
 */
export function match(pattern: string, path: string): Params | undefined {
  const wanted = segments(pattern);
  const found = segments(path);
  const params: Params = {};
  for (const [at, part] of wanted.entries()) {
    if (part.startsWith("*")) {
      params[part.slice(1)] = found.slice(at).map(decode).join("/");
      return params;
    }
    const segment = found[at];
    if (segment === undefined) return undefined;
    if (part.startsWith(":")) params[part.slice(1)] = decode(segment);
    else if (part !== segment) return undefined;
  }
  return found.length === wanted.length ? params : undefined;
}

function segments(path: string): string[] {
  return path.split("/").filter((part) => part !== "");
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
