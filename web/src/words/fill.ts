/**
 * Puts values into a sentence: `{name}` is the value, `{n|sensor|sensors}` is one word or the other
 * by whether n is one. Both of our languages have just these two forms.
 */
export function fill(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(
    /\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g,
    (whole, name: string, one, many) => {
      const value = values[name];
      if (value === undefined) return whole;
      if (one === undefined) return typeof value === "number" ? value.toLocaleString() : value;
      return Number(value) === 1 ? (one as string) : (many as string);
    },
  );
}
