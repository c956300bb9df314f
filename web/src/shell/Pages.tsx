import type { ReactNode } from "react";
import { PeoplePage } from "../access/PeoplePage.tsx";
import { PersonPage } from "../access/PersonPage.tsx";
import { ProfilePage } from "../access/ProfilePage.tsx";
import { RolePage } from "../access/RolePage.tsx";
import { RolesPage } from "../access/RolesPage.tsx";
import { TokensPage } from "../access/TokensPage.tsx";
import { useMay, useMe } from "../api/useMe.ts";
import { AuditPage } from "../audit/AuditPage.tsx";
import { JobPage } from "../jobs/JobPage.tsx";
import { JobsPage } from "../jobs/JobsPage.tsx";
import { OverviewPage } from "../overview/OverviewPage.tsx";
import { ImportPage } from "../plant/ImportPage.tsx";
import { PlantPage } from "../plant/PlantPage.tsx";
import { TemplatePage } from "../plant/TemplatePage.tsx";
import { TemplatesPage } from "../plant/TemplatesPage.tsx";
import { usePlace } from "../router/index.tsx";
import { match } from "../router/match.ts";
import { SourcePage } from "../sources/SourcePage.tsx";
import { SourcesPage } from "../sources/SourcesPage.tsx";
import { ErasuresPage } from "../tenants/ErasuresPage.tsx";
import { OwnTenantPage } from "../tenants/OwnTenantPage.tsx";
import { TenantPage } from "../tenants/TenantPage.tsx";
import { TenantsPage } from "../tenants/TenantsPage.tsx";
import { TrendPage } from "../trend/TrendPage.tsx";
import { ButtonLink } from "../ui/Button.tsx";
import { Empty } from "../ui/Empty.tsx";
import { Missing } from "../ui/Failure.tsx";
import { Page } from "../ui/Page.tsx";
import { Panel } from "../ui/Panel.tsx";
import { useWords } from "../words/index.ts";

type Needs = readonly [action: string, resource: string];
type Show = (params: Record<string, string>) => ReactNode;

const PLANT: Needs = ["plant.read", "plant:**"];
const READINGS: Needs = ["telemetry.read", "plant:**"];
const TENANTS: Needs = ["tenants.read", "installation"];
const on = (action: string): Needs => [action, "tenant"];

const ROUTES: readonly (readonly [pattern: string, needs: Needs | undefined, show: Show])[] = [
  ["/", undefined, () => <Start />],
  ["/plant/*path", PLANT, ({ path = "" }) => <PlantPage path={path} />],
  ["/trend", READINGS, () => <TrendPage />],
  ["/sources", on("ledger.read"), () => <SourcesPage />],
  [
    "/sources/:source",
    on("ledger.read"),
    ({ source = "" }) => <SourcePage key={source} source={source} />,
  ],
  ["/import", PLANT, () => <ImportPage />],
  ["/templates", PLANT, () => <TemplatesPage />],
  ["/templates/:id", PLANT, ({ id = "" }) => <TemplatePage key={id} id={id} />],
  ["/jobs", on("jobs.read"), () => <JobsPage />],
  ["/jobs/:id", on("jobs.read"), ({ id = "" }) => <JobPage key={id} id={id} />],
  ["/people", on("users.read"), () => <PeoplePage />],
  ["/people/:id", on("users.read"), ({ id = "" }) => <PersonPage key={id} id={id} />],
  ["/roles", on("roles.read"), () => <RolesPage />],
  ["/roles/:key", on("roles.read"), ({ key = "" }) => <RolePage key={key} roleKey={key} />],
  ["/tokens", on("tokens.read"), () => <TokensPage />],
  ["/audit", on("audit.read"), () => <AuditPage />],
  ["/tenant", on("tenant.read"), () => <OwnTenantPage />],
  ["/tenants", TENANTS, () => <TenantsPage />],
  ["/tenants/:id", TENANTS, ({ id = "" }) => <TenantPage key={id} id={id} />],
  ["/erasures", TENANTS, () => <ErasuresPage />],
  ["/profile", undefined, () => <ProfilePage />],
];

/** The page at this address; or, where the reader lacks its permission, which one that is. */
export function Pages() {
  const { path } = usePlace();
  const may = useMay();
  for (const [pattern, needs, show] of ROUTES) {
    const params = match(pattern, path);
    if (!params) continue;
    if (needs && !may.somewhere(needs[0]))
      return <NotYours action={needs[0]} resource={needs[1]} />;
    return show(params);
  }
  return <NothingHere />;
}

function Start() {
  return useMe().system ? <TenantsPage /> : <OverviewPage />;
}

function NotYours(missing: { action: string; resource: string }) {
  const { common } = useWords();
  return (
    <Page title={common.forbidden}>
      <Panel>
        <Missing {...missing} />
      </Panel>
    </Page>
  );
}

function NothingHere() {
  const { common } = useWords();
  return (
    <Page title={common.notFound}>
      <Panel>
        <Empty why={common.notFoundWhy}>
          <ButtonLink to="/">{common.toStart}</ButtonLink>
        </Empty>
      </Panel>
    </Page>
  );
}
