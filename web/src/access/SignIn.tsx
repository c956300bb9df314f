import { useState } from "react";
import { session } from "../api/index.ts";
import { usePlace } from "../router/index.tsx";
import { Logo } from "../shell/Logo.tsx";
import { TextField } from "../ui/Field.tsx";
import { Form } from "../ui/Form.tsx";
import { SubmitButton } from "../ui/SubmitButton.tsx";
import { useWords } from "../words/index.ts";
import { currentLanguage } from "../words/language.ts";
import { DisplayChoice } from "./DisplayChoice.tsx";
import { PasswordField } from "./PasswordField.tsx";
import "./signin.css";

export function SignIn() {
  const { access } = useWords();
  const { path } = usePlace();
  const [user, setUser] = useState("");
  const [password, setPassword] = useState("");
  return (
    <main className="door-step">
      <title>{`${access.signIn} · Hilo`}</title>
      <div className="door-card">
        <div className="logo">
          <Logo size={26} />
          <div>
            <h1>Hilo</h1>
            <p className="mute">{access.promise}</p>
          </div>
        </div>
        <Form
          label={access.signIn}
          onSubmit={() => session.signIn(user.trim(), password, currentLanguage())}
        >
          {path !== "/" && <p className="mute">{access.signedInAgain}</p>}
          <TextField
            name="user"
            label={access.user}
            hint={access.userHint}
            value={user}
            onChange={setUser}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            autoFocus
            required
          />
          <PasswordField
            name="password"
            label={access.password}
            value={password}
            onChange={setPassword}
            autoComplete="current-password"
          />
          <SubmitButton>{access.signIn}</SubmitButton>
        </Form>
        <DisplayChoice />
      </div>
    </main>
  );
}
