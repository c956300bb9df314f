import type { ImportResult } from "../api/jobs.ts";
import { useWords } from "../words/index.ts";

export function ImportCounts({ result }: { result: ImportResult }) {
  const { plant } = useWords();
  const counts = [
    [plant.rows, result.rows],
    [plant.sites, result.created.sites],
    [plant.areas, result.created.areas],
    [plant.machines, result.created.machines],
    [plant.sensors, result.created.sensors],
    [plant.willUpdate, result.updated],
    [plant.unchanged, result.unchanged],
  ] as const;
  return (
    <dl className="counts">
      {counts.map(([name, count]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{count.toLocaleString()}</dd>
        </div>
      ))}
    </dl>
  );
}
