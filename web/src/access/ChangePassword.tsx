import { useState } from "react";
import { api } from "../api/index.ts";
import { Form, wrong } from "../ui/Form.tsx";
import { SubmitButton } from "../ui/SubmitButton.tsx";
import { useWords } from "../words/index.ts";
import { PasswordField } from "./PasswordField.tsx";

export function ChangePassword({ onChanged }: { onChanged: () => Promise<void> | void }) {
  const { access } = useWords();
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const [again, setAgain] = useState("");

  const change = async () => {
    if (next !== again) throw wrong({ again: access.passwordsDiffer });
    await api.changePassword(current, next);
    setCurrent("");
    setNext("");
    setAgain("");
    await onChanged();
  };

  return (
    <Form onSubmit={change} label={access.changePassword}>
      <PasswordField
        name="current"
        label={access.currentPassword}
        value={current}
        onChange={setCurrent}
        autoComplete="current-password"
      />
      <PasswordField
        name="next"
        label={access.newPassword}
        hint={access.newPasswordHint}
        value={next}
        onChange={setNext}
        autoComplete="new-password"
      />
      <PasswordField
        name="again"
        label={access.repeatPassword}
        value={again}
        onChange={setAgain}
        autoComplete="new-password"
      />
      <div className="form-end">
        <SubmitButton>{access.changePassword}</SubmitButton>
      </div>
    </Form>
  );
}
