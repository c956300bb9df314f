import { api } from "../api/index.ts";
import type { SensorRef } from "../api/telemetry.ts";
import { cell } from "./csv.ts";
import type { Stretch } from "./span.ts";

/** Every reading of a stretch, page by page; what was read so far is told on the way. */
export async function everyReading(
  sensors: readonly SensorRef[],
  { from, to }: Stretch,
  progress: (rows: number) => void,
  signal: AbortSignal,
): Promise<{ csv: Blob; rows: number }> {
  const parts = ["path,name,unit,time,value,quality\r\n"];
  const span = { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
  let rows = 0;
  for (const { id, path, name, unit = "" } of sensors) {
    const head = [path, name, unit].map(cell).join(",");
    let cursor: string | undefined;
    do {
      const page = await api.readings(id, { ...span, cursor }, signal);
      parts.push(
        page.items
          .map(
            ({ time, value, quality }) =>
              `${head},${time},${cell(String(value ?? ""))},${quality}\r\n`,
          )
          .join(""),
      );
      rows += page.items.length;
      progress(rows);
      cursor = page.next;
    } while (cursor !== undefined);
  }
  return { csv: new Blob(parts, { type: "text/csv" }), rows };
}
