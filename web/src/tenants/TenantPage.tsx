import { useState } from "react";
import { changed } from "../api/changes.ts";
import { api } from "../api/index.ts";
import type { Tenant } from "../api/tenants.ts";
import { useLoad } from "../api/useLoad.ts";
import { useMay } from "../api/useMe.ts";
import { go } from "../router/index.tsx";
import { Await } from "../ui/Await.tsx";
import { Badge } from "../ui/Badge.tsx";
import { Button } from "../ui/Button.tsx";
import { Confirm } from "../ui/Confirm.tsx";
import { Crumbs } from "../ui/Crumbs.tsx";
import { Page } from "../ui/Page.tsx";
import { useAct } from "../ui/useAct.ts";
import { fill, useWords } from "../words/index.ts";
import { EraseTenant } from "./EraseTenant.tsx";
import { TenantForm } from "./TenantForm.tsx";

export function TenantPage({ id }: { id: string }) {
  const tenant = useLoad(`tenant ${id}`, () => api.tenant(id), "tenants");
  return <Await of={tenant}>{(found) => <Found key={found.revision} tenant={found} />}</Await>;
}

function Found({ tenant }: { tenant: Tenant }) {
  const { tenants } = useWords();
  const may = useMay();
  const save = async (patch: object) => {
    await api.editTenant(tenant.id, patch, tenant.revision);
    changed("tenants");
  };
  const edits = may("tenants.edit", "installation");
  return (
    <Page
      title={tenant.name}
      lead={tenant.key}
      narrow
      above={<Crumbs label={tenants.title} to={[["/tenants", tenants.title]]} />}
      beside={tenant.suspended && <Badge tone="warn">{tenants.suspended}</Badge>}
      actions={edits && <Suspend tenant={tenant} save={save} />}
    >
      {edits && <TenantForm tenant={tenant} onSave={save} />}
      {may("tenants.erase", "installation") && (
        <EraseTenant
          tenant={tenant}
          erase={(confirm) => api.eraseTenant(tenant.id, confirm)}
          onErased={() => {
            go("/erasures");
            changed("tenants");
          }}
        />
      )}
    </Page>
  );
}

function Suspend({ tenant, save }: { tenant: Tenant; save: (patch: object) => Promise<void> }) {
  const { tenants } = useWords();
  const act = useAct();
  const [asking, setAsking] = useState(false);
  if (tenant.suspended) {
    return <Button onClick={() => act(() => save({ suspended: false }))}>{tenants.resume}</Button>;
  }
  return (
    <>
      <Button onClick={() => setAsking(true)}>{tenants.suspend}</Button>
      {asking && (
        <Confirm
          title={`${tenants.suspend} · ${tenant.name}`}
          why={fill(tenants.suspendWhy, { name: tenant.name })}
          act={tenants.suspend}
          onConfirm={() => save({ suspended: true })}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
