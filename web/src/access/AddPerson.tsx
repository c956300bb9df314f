import { useState } from "react";
import type { Language, User } from "../api/access.ts";
import { changed } from "../api/changes.ts";
import { api } from "../api/index.ts";
import { useMe } from "../api/useMe.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { SelectField, TextField } from "../ui/Field.tsx";
import { Form, wrong } from "../ui/Form.tsx";
import { SubmitButton } from "../ui/SubmitButton.tsx";
import { fill, useWords } from "../words/index.ts";
import { LANGUAGES, useLanguage } from "../words/language.ts";
import { RoleChecks } from "./RoleChecks.tsx";
import { TemporaryPassword } from "./TemporaryPassword.tsx";

export function AddPerson({ onClose }: { onClose: () => void }) {
  const { access, common } = useWords();
  const { tenant } = useMe();
  const here = useLanguage();
  const [key, setKey] = useState("");
  const [name, setName] = useState("");
  const [email, setEmail] = useState("");
  const [language, setLanguage] = useState<Language>(here);
  const [roles, setRoles] = useState<string[]>([]);
  const [added, setAdded] = useState<User & { temporaryPassword: string }>();

  const add = async () => {
    if (roles.length === 0) throw wrong({ roles: access.rolesNeeded });
    const user = { key: key.trim(), name: name.trim(), language, roles };
    setAdded(await api.addUser(email.trim() ? { ...user, email: email.trim() } : user));
    changed("people");
  };

  if (added) {
    return (
      <TemporaryPassword
        title={fill(access.personAdded, { name: added.name })}
        user={added.user}
        password={added.temporaryPassword}
        onClose={onClose}
      />
    );
  }
  return (
    <Dialog title={access.addPerson} onClose={onClose}>
      <Form onSubmit={add}>
        <TextField
          name="key"
          label={access.signInKey}
          hint={fill(access.signInKeyHint, { example: `${key.trim() || "ana"}@${tenant.key}` })}
          value={key}
          onChange={setKey}
          autoCapitalize="none"
          spellCheck={false}
          required
        />
        <TextField name="name" label={common.name} value={name} onChange={setName} required />
        <TextField
          name="email"
          label={`${access.email} (${common.optional})`}
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
        <RoleChecks value={roles} onChange={setRoles} />
        <div className="form-end">
          <Button onClick={onClose}>{common.cancel}</Button>
          <SubmitButton>{common.add}</SubmitButton>
        </div>
      </Form>
    </Dialog>
  );
}
