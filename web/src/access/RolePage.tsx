import { useState } from "react";
import type { Role } from "../api/access.ts";
import { changed } from "../api/changes.ts";
import { api } from "../api/index.ts";
import { mergePatch } from "../api/mergePatch.ts";
import { useLoad } from "../api/useLoad.ts";
import { useMay, useMe } from "../api/useMe.ts";
import { go } from "../router/index.tsx";
import { Await } from "../ui/Await.tsx";
import { Badge } from "../ui/Badge.tsx";
import { Button } from "../ui/Button.tsx";
import { Confirm } from "../ui/Confirm.tsx";
import { Crumbs } from "../ui/Crumbs.tsx";
import { TextField } from "../ui/Field.tsx";
import { Form } from "../ui/Form.tsx";
import { Page } from "../ui/Page.tsx";
import { Panel } from "../ui/Panel.tsx";
import { SubmitButton } from "../ui/SubmitButton.tsx";
import { toast } from "../ui/Toast.tsx";
import { fill, useWords } from "../words/index.ts";
import { grantDraftOf, grantOf } from "./grantDraft.ts";
import { GrantFields } from "./GrantFields.tsx";
import { GrantList } from "./GrantList.tsx";
import { knownActions } from "./knownActions.ts";
import { useRoleName } from "./roleName.ts";

export function RolePage({ roleKey }: { roleKey: string }) {
  const { system } = useMe();
  const loaded = useLoad(
    `role ${roleKey}`,
    async () => {
      const [role, known] = await Promise.all([api.role(roleKey), knownActions(system)]);
      return { role, known };
    },
    "roles",
  );
  return (
    <Await of={loaded}>
      {({ role, known }) => <Found key={role.revision} role={role} known={known} />}
    </Await>
  );
}

function Found({ role, known }: { role: Role; known: readonly string[] }) {
  const { access } = useWords();
  const edits = useMay()("roles.edit", "tenant");
  const roleName = useRoleName();
  return (
    <Page
      title={roleName(role.key, role.name)}
      lead={role.key}
      above={<Crumbs label={access.roles} to={[["/roles", access.roles]]} />}
      beside={<Badge>{role.builtIn ? access.builtIn : access.own}</Badge>}
      actions={edits && !role.builtIn && <RemoveRole role={role} />}
    >
      {edits ? (
        <EditRole role={role} known={known} />
      ) : (
        <Panel title={access.grants}>
          <GrantList of={role.grants} />
        </Panel>
      )}
    </Page>
  );
}

function EditRole({ role, known }: { role: Role; known: readonly string[] }) {
  const { access, common } = useWords();
  const [name, setName] = useState(role.name);
  const [grants, setGrants] = useState(() =>
    role.grants.map((grant) => grantDraftOf(grant, known)),
  );
  const save = async () => {
    const before = role.grants.map((grant) => grantOf(grantDraftOf(grant, known)));
    const patch = mergePatch(
      { name: role.name, grants: before },
      { name: name.trim(), grants: grants.map(grantOf) },
    );
    if (Object.keys(patch).length > 0) await api.editRole(role.key, patch, role.revision);
    toast(access.roleSaved);
    changed("roles");
  };
  return (
    <Panel title={access.grants}>
      <Form onSubmit={save}>
        <TextField name="name" label={common.name} value={name} onChange={setName} required />
        <GrantFields name="grants" value={grants} onChange={setGrants} />
        <div className="form-end">
          <SubmitButton>{common.save}</SubmitButton>
        </div>
      </Form>
    </Panel>
  );
}

function RemoveRole({ role }: { role: Role }) {
  const { access } = useWords();
  const [asking, setAsking] = useState(false);
  const remove = async () => {
    await api.removeRole(role.key, role.revision);
    go("/roles");
    changed("roles");
  };
  return (
    <>
      <Button weight="danger" onClick={() => setAsking(true)}>
        {access.removeRole}
      </Button>
      {asking && (
        <Confirm
          title={access.removeRole}
          why={fill(access.removeRoleWhy, { name: role.name })}
          act={access.removeRole}
          onConfirm={remove}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
