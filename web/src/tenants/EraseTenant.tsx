import { useState } from "react";
import type { Receipt, Tenant } from "../api/tenants.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { TextField } from "../ui/Field.tsx";
import { Form } from "../ui/Form.tsx";
import { Panel } from "../ui/Panel.tsx";
import { SubmitButton } from "../ui/SubmitButton.tsx";
import { fill, useWords } from "../words/index.ts";
import { ReceiptView } from "./ReceiptView.tsx";

/** The right to be forgotten: asked for by typing the key, answered with a receipt. */
export function EraseTenant({
  tenant,
  erase,
  onErased,
}: {
  tenant: Tenant;
  erase: (confirm: string) => Promise<Receipt>;
  onErased: () => void;
}) {
  const { common, tenants } = useWords();
  const [asking, setAsking] = useState(false);
  const [typed, setTyped] = useState("");
  const [receipt, setReceipt] = useState<Receipt>();
  const why = fill(tenants.eraseWhy, { name: tenant.name });
  const matches = typed.trim() === tenant.key;
  const confirm = async () => setReceipt(await erase(typed.trim()));
  return (
    <Panel title={tenants.danger}>
      <div className="stack">
        <p>{why}</p>
        <div>
          <Button weight="danger" onClick={() => setAsking(true)}>
            {tenants.erase}
          </Button>
        </div>
      </div>
      {asking && !receipt && (
        <Dialog
          title={fill(tenants.eraseTitle, { name: tenant.name })}
          onClose={() => setAsking(false)}
        >
          <Form onSubmit={confirm}>
            <p>{why}</p>
            <p className="mute">{tenants.eraseBackup}</p>
            <TextField
              name="confirm"
              label={fill(tenants.eraseConfirm, { key: tenant.key })}
              value={typed}
              onChange={setTyped}
              spellCheck={false}
              required
            />
            <div className="form-end">
              <Button onClick={() => setAsking(false)}>{common.cancel}</Button>
              <SubmitButton weight="danger" disabled={!matches}>
                {tenants.erase}
              </SubmitButton>
            </div>
          </Form>
        </Dialog>
      )}
      {receipt && (
        <Dialog title={tenants.receipt} onClose={onErased}>
          <p>{tenants.receiptWhy}</p>
          <ReceiptView receipt={receipt} />
          <div className="form-end">
            <Button weight="main" onClick={onErased}>
              {common.done}
            </Button>
          </div>
        </Dialog>
      )}
    </Panel>
  );
}
