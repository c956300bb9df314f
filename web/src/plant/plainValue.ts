/** A configured value as a reader would write it: bands, addresses and lists without braces. */
export function plainValue(value: unknown): string {
  if (value === null || value === undefined || value === "") return "";
  if (Array.isArray(value)) return value.map(plainValue).join(", ");
  if (typeof value === "object") {
    return Object.entries(value)
      .filter(([, each]) => each !== null && each !== undefined)
      .map(([name, each]) => `${name} ${plainValue(each)}`)
      .join(", ");
  }
  return typeof value === "string" ? value : JSON.stringify(value);
}
