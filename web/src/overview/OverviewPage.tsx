import { useMay, useMe } from "../api/useMe.ts";
import { EmptyPlant } from "../plant/EmptyPlant.tsx";
import { SiteCards, useSites } from "../plant/SiteCards.tsx";
import { Await } from "../ui/Await.tsx";
import { Empty } from "../ui/Empty.tsx";
import { Page } from "../ui/Page.tsx";
import { Panel } from "../ui/Panel.tsx";
import { useWords } from "../words/index.ts";
import { NextSteps } from "./NextSteps.tsx";
import { Recent } from "./Recent.tsx";
import { Running } from "./Running.tsx";
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
  const sites = useSites();
  return (
    <Await of={sites}>
      {(found) =>
        found.length === 0 ? (
          <Panel>
            <EmptyPlant />
          </Panel>
        ) : (
          <>
            <SiteCards sites={found} />
            <NextSteps sites={found} />
          </>
        )
      }
    </Await>
  );
}
