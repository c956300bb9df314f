type Members = Record<string, unknown>;

/** A configured value as a reader would write it: bands, addresses and lists without braces. */
export function plainValue(value: unknown): string {
  if (value === null || value === undefined || value === "") return "";
  if (Array.isArray(value)) return value.map(plainValue).join(", ");
  if (typeof value === "object") return plainMembers(value as Members);
  return typeof value === "string" ? value : JSON.stringify(value);
}

function plainMembers(value: Members): string {
  if ("low" in value || "high" in value) {
    return `${plainValue(value.low) || "…"}\u00a0–\u00a0${plainValue(value.high) || "…"}`;
  }
  if ("protocol" in value) return `${plainValue(value.protocol)} ${plainValue(value.target)}`;
  if ("latitude" in value) return `${plainValue(value.latitude)}, ${plainValue(value.longitude)}`;
  if ("start" in value && "end" in value) {
    return `${plainValue(value.name)} ${plainValue(value.start)}–${plainValue(value.end)}`;
  }
  if ("key" in value) return plainValue(value.key);
  return Object.entries(value)
    .filter(([, each]) => each !== null && each !== undefined)
    .map(([name, each]) => `${name} ${plainValue(each)}`)
    .join(", ");
}
