import type { Language } from "../api/access.ts";
import { api, session } from "../api/index.ts";
import { useMe } from "../api/useMe.ts";
import { Page } from "../ui/Page.tsx";
import { Panel } from "../ui/Panel.tsx";
import { toast } from "../ui/Toast.tsx";
import { useAct } from "../ui/useAct.ts";
import { useWords } from "../words/index.ts";
import { chooseLanguage } from "../words/language.ts";
import { ChangePassword } from "./ChangePassword.tsx";
import { DisplayChoice } from "./DisplayChoice.tsx";
import { EditProfile } from "./EditProfile.tsx";
import { GrantList } from "./GrantList.tsx";
import { SessionsPanel } from "./SessionsPanel.tsx";

export function ProfilePage() {
  const { access } = useWords();
  const me = useMe();
  const act = useAct();
  const speak = async (language: Language) => {
    chooseLanguage(language);
    const { revision = 0 } = await api.me();
    session.learn(await api.editMe({ language }, revision));
  };
  return (
    <Page title={access.profile} lead={`${me.user} · ${me.roles.join(", ")}`} narrow>
      <Panel title={access.display}>
        <DisplayChoice onLanguage={(language) => act(() => speak(language))} />
      </Panel>
      <EditProfile key={`${me.name} ${me.email}`} />
      <Panel title={access.changePassword}>
        <ChangePassword onChanged={() => toast(access.passwordChanged)} />
      </Panel>
      <SessionsPanel />
      <Panel title={access.permissions}>
        <GrantList
          of={me.permissions.map(({ action, resource }) => ({
            actions: [action],
            resources: [resource],
          }))}
        />
      </Panel>
    </Page>
  );
}
