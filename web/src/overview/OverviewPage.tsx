import { api } from "../api/index.ts";
import type { Site } from "../api/plant.ts";
import { useLoad } from "../api/useLoad.ts";
import { useMay, useMe } from "../api/useMe.ts";
import { EmptyPlant } from "../plant/EmptyPlant.tsx";
import { Await } from "../ui/Await.tsx";
import { Empty } from "../ui/Empty.tsx";
import { Page } from "../ui/Page.tsx";
import { Panel } from "../ui/Panel.tsx";
import { useWords } from "../words/index.ts";
import { NextSteps } from "./NextSteps.tsx";
import { Recent } from "./Recent.tsx";
import { Running } from "./Running.tsx";
import { SiteCard } from "./SiteCard.tsx";
import "./overview.css";

/** The landing page: the plant, what changed, what goes on. Live values join it with telemetry. */
export function OverviewPage() {
  const { shell } = useWords();
  const { tenant } = useMe();
  const may = useMay();
  return (
    <Page title={shell.overview} lead={tenant.name}>
      {may.somewhere("plant.read") ? (
        <Glance />
      ) : (
        <Panel>
          <Empty title={shell.noPlant} />
        </Panel>
      )}
      <div className="overview-foot">
        {may("audit.read", "tenant") && <Recent />}
        {may("jobs.read", "tenant") && <Running />}
      </div>
    </Page>
  );
}

function Glance() {
  const { shell } = useWords();
  const sites = useLoad(
    "overview sites",
    (signal) => api.children(undefined, undefined, signal),
    "plant",
  );
  return (
    <Await of={sites}>
      {({ items }) => {
        const found = items.filter((item): item is Site => item.type === "site");
        return found.length === 0 ? (
          <Panel>
            <EmptyPlant />
          </Panel>
        ) : (
          <>
            <section aria-label={shell.sites} className="site-cards">
              {found.map((site) => (
                <SiteCard key={site.id} site={site} />
              ))}
            </section>
            <NextSteps sites={found} />
          </>
        );
      }}
    </Await>
  );
}
