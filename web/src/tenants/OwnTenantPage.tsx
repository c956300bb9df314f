import { api, session } from "../api/index.ts";
import { changed } from "../api/changes.ts";
import { useLoad } from "../api/useLoad.ts";
import { signOut } from "../shell/signOut.ts";
import { useMay } from "../api/useMe.ts";
import { Await } from "../ui/Await.tsx";
import { Facts } from "../ui/Facts.tsx";
import { Page } from "../ui/Page.tsx";
import { Panel } from "../ui/Panel.tsx";
import { useWords } from "../words/index.ts";
import { EraseTenant } from "./EraseTenant.tsx";
import { TenantForm } from "./TenantForm.tsx";

export function OwnTenantPage() {
  const { common, tenants } = useWords();
  const may = useMay();
  const own = useLoad("own tenant", () => api.ownTenant(), "tenants");
  return (
    <Page title={tenants.own} lead={tenants.ownLead} narrow>
      <Await of={own}>
        {(tenant) => (
          <>
            <Panel>
              <Facts
                of={[
                  [common.key, <code key="key">{tenant.key}</code>],
                  [common.name, tenant.name],
                  [tenants.region, tenant.region],
                  [tenants.rawDays, tenant.retention.rawDays],
                  [tenants.rollupDays, tenant.retention.rollupDays],
                  [tenants.auditDays, tenant.retention.auditDays],
                ]}
              />
            </Panel>
            {may("tenant.edit", "tenant") && (
              <TenantForm
                key={tenant.revision}
                tenant={tenant}
                onSave={async (patch) => {
                  await api.editOwnTenant(patch, tenant.revision);
                  session.learn(await api.me());
                  changed("tenants");
                }}
              />
            )}
            {may("tenant.erase", "tenant") && (
              <EraseTenant
                tenant={tenant}
                erase={(confirm) => api.eraseOwnTenant(confirm)}
                onErased={() => void signOut()}
              />
            )}
          </>
        )}
      </Await>
    </Page>
  );
}
