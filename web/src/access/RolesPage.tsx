import { useState } from "react";
import { changed } from "../api/changes.ts";
import { api } from "../api/index.ts";
import { usePages } from "../api/useLoad.ts";
import { useMay } from "../api/useMe.ts";
import { go, Link } from "../router/index.tsx";
import { Badge } from "../ui/Badge.tsx";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Empty } from "../ui/Empty.tsx";
import { TextField } from "../ui/Field.tsx";
import { Form } from "../ui/Form.tsx";
import { Page } from "../ui/Page.tsx";
import { Panel } from "../ui/Panel.tsx";
import { SubmitButton } from "../ui/SubmitButton.tsx";
import { PagedTable } from "../ui/Table.tsx";
import { useWords } from "../words/index.ts";
import { BLANK_GRANT, grantOf, type GrantDraft } from "./grantDraft.ts";
import { GrantFields } from "./GrantFields.tsx";
import { GrantList } from "./GrantList.tsx";
import { useRoleName } from "./roleName.ts";

export function RolesPage() {
  const { access, common } = useWords();
  const may = useMay();
  const roleName = useRoleName();
  const [adding, setAdding] = useState(false);
  const pages = usePages("roles", () => api.roles(), "roles");
  return (
    <Page
      title={access.roles}
      lead={access.rolesLead}
      actions={
        may("roles.edit", "tenant") && (
          <Button weight="main" onClick={() => setAdding(true)}>
            {access.addRole}
          </Button>
        )
      }
    >
      <Panel flush>
        <PagedTable
          label={access.roles}
          pages={pages}
          rowKey={({ key }) => key}
          columns={[
            {
              title: common.name,
              cell: ({ key, name }) => (
                <Link to={`/roles/${encodeURIComponent(key)}`}>{roleName(key, name)}</Link>
              ),
            },
            { title: common.key, cell: ({ key }) => <code>{key}</code> },
            {
              title: access.grants,
              cell: ({ grants }) =>
                grants.length > 0 ? (
                  <GrantList of={grants} />
                ) : (
                  <span className="mute">{access.noGrants}</span>
                ),
            },
            {
              title: access.state,
              cell: ({ builtIn }) => <Badge>{builtIn ? access.builtIn : access.own}</Badge>,
            },
          ]}
          empty={<Empty title={common.none} />}
        />
      </Panel>
      {adding && <AddRole onClose={() => setAdding(false)} />}
    </Page>
  );
}

function AddRole({ onClose }: { onClose: () => void }) {
  const { access, common } = useWords();
  const [key, setKey] = useState("");
  const [name, setName] = useState("");
  const [grants, setGrants] = useState<GrantDraft[]>([BLANK_GRANT]);
  const add = async () => {
    const role = await api.addRole({
      key: key.trim(),
      name: name.trim(),
      grants: grants.map(grantOf),
    });
    onClose();
    changed("roles");
    go(`/roles/${encodeURIComponent(role.key)}`);
  };
  return (
    <Dialog title={access.addRole} wide onClose={onClose}>
      <Form onSubmit={add}>
        <div className="fields">
          <TextField
            name="key"
            label={common.key}
            hint={common.keyHint}
            value={key}
            onChange={setKey}
            spellCheck={false}
            required
          />
          <TextField name="name" label={common.name} value={name} onChange={setName} required />
        </div>
        <GrantFields name="grants" value={grants} onChange={setGrants} />
        <div className="form-end">
          <Button onClick={onClose}>{common.cancel}</Button>
          <SubmitButton>{common.add}</SubmitButton>
        </div>
      </Form>
    </Dialog>
  );
}
