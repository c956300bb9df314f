import { readFileSync } from "node:fs";

const FILE = new URL("../../docs/examples/andes-plant.csv", import.meta.url).pathname;

/** The rows of the plant that the flows import. */
export function exampleRows(): Record<string, string>[] {
  const [head = "", ...lines] = readFileSync(FILE, "utf8").trim().split(/\r?\n/);
  const columns = head.split(",");
  return lines.map((line) => {
    const cells = line.split(",");
    return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ""]));
  });
}
