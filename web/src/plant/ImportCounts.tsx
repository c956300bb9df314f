import type { ImportResult } from "../api/jobs.ts";
import { useWords } from "../words/index.ts";

export function ImportCounts({ result }: { result: ImportResult }) {
  const { plant } = useWords();
  const counts = [
    [plant.rows, result.rows],
    [plant.newSites, result.created.sites],
    [plant.newAreas, result.created.areas],
    [plant.newMachines, result.created.machines],
    [plant.newSensors, result.created.sensors],
    [plant.changed, result.updated],
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
