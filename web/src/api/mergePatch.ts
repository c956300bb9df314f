/**
 * The RFC 7396 merge patch that turns `before` into `after`: what did not change is not said, what
 * was taken away is null, lists are replaced whole. Empty texts and undefined mean "taken away".
 * A nested object that changed is said with all its members: what it is laid over on the server may
 * be a template's, not what the form showed.
 */
export function mergePatch(before: object, after: object): Record<string, unknown> {
  const patch: Record<string, unknown> = {};
  const from = before as Record<string, unknown>;
  const to = after as Record<string, unknown>;
  for (const name of new Set([...Object.keys(from), ...Object.keys(to)])) {
    const [a, b] = [from[name], to[name]].map(absent) as [unknown, unknown];
    if (same(a, b)) continue;
    if (b === undefined) patch[name] = null;
    else if (isRecord(a) && isRecord(b)) patch[name] = { ...b, ...mergePatch(a, b) };
    else patch[name] = b;
  }
  return patch;
}

function absent(value: unknown): unknown {
  return value === "" || value === null ? undefined : value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((each, at) => same(each, b[at]));
  }
  if (!isRecord(a) || !isRecord(b)) return false;
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every((name) => same(absent(a[name]), absent(b[name])));
}
