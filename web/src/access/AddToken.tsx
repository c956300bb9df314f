import { useState } from "react";
import type { Token } from "../api/access.ts";
import { changed } from "../api/changes.ts";
import { api } from "../api/index.ts";
import { Alert } from "../ui/Alert.tsx";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { TextField } from "../ui/Field.tsx";
import { Form } from "../ui/Form.tsx";
import { Secret } from "../ui/Secret.tsx";
import { SubmitButton } from "../ui/SubmitButton.tsx";
import { fill, useWords } from "../words/index.ts";
import { grantOf, type GrantDraft } from "./grantDraft.ts";
import { GrantFields } from "./GrantFields.tsx";

const FIRST_SCOPE: GrantDraft = { actions: ["plant.read"], patterns: "", resources: "plant:**" };

export function AddToken({ onClose }: { onClose: () => void }) {
  const { access, common } = useWords();
  const [name, setName] = useState("");
  const [days, setDays] = useState("365");
  const [scopes, setScopes] = useState<GrantDraft[]>([FIRST_SCOPE]);
  const [made, setMade] = useState<Token & { secret: string }>();

  const add = async () => {
    const token = { name: name.trim(), scopes: scopes.map(grantOf) };
    const expiry = days.trim() ? { expiresInDays: Number(days) } : {};
    setMade(await api.addToken({ ...token, ...expiry }));
    changed("tokens");
  };

  if (made) {
    return (
      <Dialog title={fill(access.tokenMade, { name: made.name })} onClose={onClose}>
        <Secret label={access.secret} value={made.secret} />
        <Alert tone="warn">{common.secretOnce}</Alert>
        <div className="form-end">
          <Button weight="main" onClick={onClose}>
            {common.done}
          </Button>
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog title={access.addToken} wide onClose={onClose}>
      <Form onSubmit={add}>
        <div className="fields">
          <TextField name="name" label={common.name} value={name} onChange={setName} required />
          <TextField
            name="expiresInDays"
            label={access.expiresInDays}
            hint={access.expiresHint}
            type="number"
            min="1"
            value={days}
            onChange={setDays}
          />
        </div>
        <GrantFields name="scopes" value={scopes} onChange={setScopes} />
        <div className="form-end">
          <Button onClick={onClose}>{common.cancel}</Button>
          <SubmitButton>{access.makeToken}</SubmitButton>
        </div>
      </Form>
    </Dialog>
  );
}
