import { api, session } from "../api/index.ts";
import { Button } from "../ui/Button.tsx";
import { signOut } from "../shell/signOut.ts";
import { toast } from "../ui/Toast.tsx";
import { useWords } from "../words/index.ts";
import { ChangePassword } from "./ChangePassword.tsx";
import "./signin.css";

/** The only page of somebody whose password an administrator set. */
export function ChooseOwnPassword() {
  const { access, shell } = useWords();
  const changed = async () => {
    session.learn(await api.me());
    toast(access.passwordChanged);
  };
  return (
    <main className="door-step">
      <title>{`${access.mustChange} · Hilo`}</title>
      <div className="door-card">
        <div>
          <h1>{access.mustChange}</h1>
          <p className="mute">{access.mustChangeWhy}</p>
        </div>
        <ChangePassword onChanged={changed} />
        <div>
          <Button weight="quiet" onClick={() => void signOut()}>
            {shell.signOut}
          </Button>
        </div>
      </div>
    </main>
  );
}
