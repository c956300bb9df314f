import { useState } from "react";
import { api, session } from "../api/index.ts";
import { mergePatch } from "../api/mergePatch.ts";
import { useMe } from "../api/useMe.ts";
import { TextField } from "../ui/Field.tsx";
import { Form } from "../ui/Form.tsx";
import { Panel } from "../ui/Panel.tsx";
import { SubmitButton } from "../ui/SubmitButton.tsx";
import { toast } from "../ui/Toast.tsx";
import { useWords } from "../words/index.ts";

export function EditProfile() {
  const { access, common } = useWords();
  const me = useMe();
  const [name, setName] = useState(me.name);
  const [email, setEmail] = useState(me.email ?? "");
  const patch = mergePatch(
    { name: me.name, email: me.email },
    { name: name.trim(), email: email.trim() },
  );
  const save = async () => {
    const { revision = 0 } = await api.me();
    session.learn(await api.editMe(patch, revision));
    toast(common.saved);
  };
  return (
    <Panel title={access.about}>
      <Form onSubmit={save}>
        <div className="fields">
          <TextField name="name" label={common.name} value={name} onChange={setName} required />
          <TextField
            name="email"
            label={access.email}
            type="email"
            value={email}
            onChange={setEmail}
          />
        </div>
        <div className="form-end">
          <SubmitButton disabled={Object.keys(patch).length === 0}>{common.save}</SubmitButton>
        </div>
      </Form>
    </Panel>
  );
}
