import { useState } from "react";
import type { Language, User } from "../api/access.ts";
import { changed } from "../api/changes.ts";
import { api } from "../api/index.ts";
import { mergePatch } from "../api/mergePatch.ts";
import { SelectField, TextField } from "../ui/Field.tsx";
import { Form } from "../ui/Form.tsx";
import { Panel } from "../ui/Panel.tsx";
import { SubmitButton } from "../ui/SubmitButton.tsx";
import { toast } from "../ui/Toast.tsx";
import { useWords } from "../words/index.ts";
import { LANGUAGES } from "../words/language.ts";
import { RoleChecks } from "./RoleChecks.tsx";

export function EditPerson({ user }: { user: User }) {
  const { access, common } = useWords();
  const [name, setName] = useState(user.name);
  const [email, setEmail] = useState(user.email ?? "");
  const [language, setLanguage] = useState(user.language);
  const [roles, setRoles] = useState(user.roles);

  const patch = mergePatch(
    { name: user.name, email: user.email, language: user.language, roles: user.roles.toSorted() },
    { name: name.trim(), email: email.trim(), language, roles: roles.toSorted() },
  );
  const save = async () => {
    await api.editUser(user.id, patch, user.revision);
    toast(common.saved);
    changed("people");
  };

  return (
    <Panel title={common.edit}>
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
          <SelectField
            name="language"
            label={common.language}
            value={language}
            onChange={setLanguage}
            options={Object.entries(LANGUAGES) as [Language, string][]}
          />
        </div>
        <RoleChecks value={roles} onChange={setRoles} />
        <div className="form-end">
          <SubmitButton disabled={Object.keys(patch).length === 0}>{common.save}</SubmitButton>
        </div>
      </Form>
    </Panel>
  );
}
