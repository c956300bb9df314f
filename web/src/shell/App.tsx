import { useEffect } from "react";
import { ChooseOwnPassword } from "../access/ChooseOwnPassword.tsx";
import { SignIn } from "../access/SignIn.tsx";
import { session } from "../api/index.ts";
import { useLoad } from "../api/useLoad.ts";
import { MeContext, useSignedIn } from "../api/useMe.ts";
import { Failure } from "../ui/Failure.tsx";
import { Toasts } from "../ui/Toast.tsx";
import { chooseLanguage } from "../words/language.ts";
import { Shell } from "./Shell.tsx";

/**
 * Who is there decides what is shown: the sign-in form stands at the address that was asked for,
 * so that after it one simply is where one wanted to be.
 */
export function App() {
  const resumed = useLoad("session", () => session.resume().then(() => true));
  const me = useSignedIn();
  const language = me?.language;

  useEffect(() => {
    if (language) chooseLanguage(language);
  }, [language]);

  if (!me) {
    if (resumed.failure) return <Failure failure={resumed.failure} retry={resumed.reload} />;
    return resumed.value ? <SignIn /> : null;
  }
  return (
    <MeContext value={me}>
      {me.passwordTemporary ? <ChooseOwnPassword /> : <Shell />}
      <Toasts />
    </MeContext>
  );
}
