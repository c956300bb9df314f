import { useState } from "react";
import { mergePatch } from "../api/mergePatch.ts";
import type { Tenant } from "../api/tenants.ts";
import { TextField } from "../ui/Field.tsx";
import { Form } from "../ui/Form.tsx";
import { Panel } from "../ui/Panel.tsx";
import { SubmitButton } from "../ui/SubmitButton.tsx";
import { toast } from "../ui/Toast.tsx";
import { useWords } from "../words/index.ts";

const PERIODS = ["rawDays", "rollupDays", "auditDays"] as const;

/** Name, region and retention: what can be changed of a tenant, by whom it may be. */
export function TenantForm({
  tenant,
  onSave,
}: {
  tenant: Tenant;
  onSave: (patch: object) => Promise<void>;
}) {
  const { common, tenants } = useWords();
  const [name, setName] = useState(tenant.name);
  const [region, setRegion] = useState(tenant.region ?? "");
  const [days, setDays] = useState(() => ({
    rawDays: String(tenant.retention.rawDays),
    rollupDays: String(tenant.retention.rollupDays),
    auditDays: String(tenant.retention.auditDays),
  }));
  const retention = Object.fromEntries(PERIODS.map((period) => [period, Number(days[period])]));
  const patch = mergePatch(
    { name: tenant.name, region: tenant.region, retention: tenant.retention },
    { name: name.trim(), region: region.trim(), retention },
  );
  const save = async () => {
    await onSave(patch);
    toast(common.saved);
  };
  return (
    <Panel title={common.edit}>
      <Form onSubmit={save}>
        <div className="fields">
          <TextField name="name" label={common.name} value={name} onChange={setName} required />
          <TextField
            name="region"
            label={tenants.region}
            value={region}
            onChange={setRegion}
            required
          />
        </div>
        <fieldset className="fieldset">
          <legend>{tenants.retention}</legend>
          <div className="fields">
            {PERIODS.map((period) => (
              <TextField
                key={period}
                name={`retention.${period}`}
                label={tenants[period]}
                type="number"
                min="1"
                value={days[period]}
                onChange={(typed) => setDays({ ...days, [period]: typed })}
                required
              />
            ))}
          </div>
        </fieldset>
        <div className="form-end">
          <SubmitButton disabled={Object.keys(patch).length === 0}>{common.save}</SubmitButton>
        </div>
      </Form>
    </Panel>
  );
}
