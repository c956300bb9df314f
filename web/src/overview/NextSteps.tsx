import { api } from "../api/index.ts";
import type { Site } from "../api/plant.ts";
import { useLoad } from "../api/useLoad.ts";
import { useMay } from "../api/useMe.ts";
import { itemHref } from "../plant/href.ts";
import { Link } from "../router/index.tsx";
import { Panel } from "../ui/Panel.tsx";
import { fill, useWords } from "../words/index.ts";

/** What a plant that has just been set up still lacks; gone when nothing is. */
export function NextSteps({ sites }: { sites: readonly Site[] }) {
  const { shell } = useWords();
  const may = useMay();
  const edits = may("plant.edit", "plant:**");
  const people = may("users.edit", "tenant");
  const lacks = useLoad("next steps", async () => ({
    people: people && (await api.users()).items.length < 2,
    templates: edits && (await api.templates()).items.length === 0,
  }));
  const site = sites.find(
    ({ shifts, path }) => shifts.length === 0 && may("plant.edit", `plant:${path}`),
  );
  const steps: (readonly [to: string, text: string])[] = [];
  if (site) steps.push([itemHref(site.path, "edit"), fill(shell.nextShifts, { site: site.name })]);
  if (lacks.value?.people) steps.push(["/people", shell.nextPeople]);
  if (lacks.value?.templates) steps.push(["/templates", shell.nextTemplates]);
  if (steps.length === 0) return null;
  return (
    <Panel title={shell.lookAround}>
      <ul className="next-steps">
        {steps.map(([to, text]) => (
          <li key={to}>
            <Link to={to}>{text}</Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
