import { useState } from "react";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";
import { useWords } from "../words/index.ts";

export function PasswordField({
  name,
  label,
  hint,
  value,
  onChange,
  autoComplete,
}: {
  name: string;
  label: string;
  hint?: string;
  value: string;
  onChange: (value: string) => void;
  autoComplete: "current-password" | "new-password";
}) {
  const { access } = useWords();
  const [shown, setShown] = useState(false);
  return (
    <Field name={name} label={label} hint={hint}>
      {(wiring) => (
        <div className="password">
          <input
            {...wiring}
            type={shown ? "text" : "password"}
            autoComplete={autoComplete}
            required
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          <Button weight="quiet" aria-pressed={shown} onClick={() => setShown(!shown)}>
            {shown ? access.hidePassword : access.showPassword}
          </Button>
        </div>
      )}
    </Field>
  );
}
