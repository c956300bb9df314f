import { useState } from "react";
import { changed } from "../api/changes.ts";
import { api } from "../api/index.ts";
import type { NewTenant } from "../api/tenants.ts";
import { Alert } from "../ui/Alert.tsx";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Facts } from "../ui/Facts.tsx";
import { TextField } from "../ui/Field.tsx";
import { Form } from "../ui/Form.tsx";
import { Secret } from "../ui/Secret.tsx";
import { SubmitButton } from "../ui/SubmitButton.tsx";
import { fill, useWords } from "../words/index.ts";

export function AddTenant({ onClose }: { onClose: () => void }) {
  const { tenants, common } = useWords();
  const [key, setKey] = useState("");
  const [name, setName] = useState("");
  const [region, setRegion] = useState("");
  const [adminKey, setAdminKey] = useState("admin");
  const [adminName, setAdminName] = useState("");
  const [email, setEmail] = useState("");
  const [made, setMade] = useState<NewTenant>();

  const add = async () => {
    const administrator = { key: adminKey.trim(), name: adminName.trim() };
    setMade(
      await api.addTenant({
        key: key.trim(),
        name: name.trim(),
        region: region.trim(),
        administrator: email.trim() ? { ...administrator, email: email.trim() } : administrator,
      }),
    );
    changed("tenants");
  };

  if (made) return <Made tenant={made} onClose={onClose} />;
  return (
    <Dialog title={tenants.add} onClose={onClose}>
      <Form onSubmit={add}>
        <TextField
          name="key"
          label={common.key}
          hint={common.keyHint}
          value={key}
          onChange={setKey}
          autoCapitalize="none"
          spellCheck={false}
          required
        />
        <TextField name="name" label={common.name} value={name} onChange={setName} required />
        <TextField
          name="region"
          label={tenants.region}
          hint={tenants.regionHint}
          value={region}
          onChange={setRegion}
          required
        />
        <fieldset className="fieldset">
          <legend>{tenants.administrator}</legend>
          <div className="fields">
            <TextField
              name="administrator.key"
              label={tenants.administratorKey}
              value={adminKey}
              onChange={setAdminKey}
              autoCapitalize="none"
              required
            />
            <TextField
              name="administrator.name"
              label={tenants.administratorName}
              value={adminName}
              onChange={setAdminName}
              required
            />
            <TextField
              name="administrator.email"
              label={`${tenants.email} (${common.optional})`}
              type="email"
              value={email}
              onChange={setEmail}
            />
          </div>
        </fieldset>
        <div className="form-end">
          <Button onClick={onClose}>{common.cancel}</Button>
          <SubmitButton>{common.add}</SubmitButton>
        </div>
      </Form>
    </Dialog>
  );
}

function Made({ tenant, onClose }: { tenant: NewTenant; onClose: () => void }) {
  const { tenants, common } = useWords();
  return (
    <Dialog title={fill(tenants.made, { name: tenant.name })} onClose={onClose}>
      <p>{tenants.madeWhy}</p>
      <Facts of={[[tenants.user, tenant.administrator.user]]} />
      <Secret label={tenants.temporaryPassword} value={tenant.administrator.temporaryPassword} />
      <Alert tone="warn">{common.secretOnce}</Alert>
      <div className="form-end">
        <Button weight="main" onClick={onClose}>
          {common.done}
        </Button>
      </div>
    </Dialog>
  );
}
