import { useState } from "react";
import type { User } from "../api/access.ts";
import { changed } from "../api/changes.ts";
import { api } from "../api/index.ts";
import { useLoad } from "../api/useLoad.ts";
import { useMay } from "../api/useMe.ts";
import { Await } from "../ui/Await.tsx";
import { Button } from "../ui/Button.tsx";
import { Confirm } from "../ui/Confirm.tsx";
import { Crumbs } from "../ui/Crumbs.tsx";
import { Facts } from "../ui/Facts.tsx";
import { Page } from "../ui/Page.tsx";
import { Panel } from "../ui/Panel.tsx";
import { Time } from "../ui/Time.tsx";
import { useAct } from "../ui/useAct.ts";
import { fill, useWords } from "../words/index.ts";
import { EditPerson } from "./EditPerson.tsx";
import { useRoleName } from "./roleName.ts";
import { TemporaryPassword } from "./TemporaryPassword.tsx";
import { UserState } from "./UserState.tsx";

export function PersonPage({ id }: { id: string }) {
  const user = useLoad(`person ${id}`, () => api.user(id), "people");
  return <Await of={user}>{(found) => <Found key={found.revision} user={found} />}</Await>;
}

function Found({ user }: { user: User }) {
  const { access, common } = useWords();
  const edits = useMay()("users.edit", "tenant");
  const roleName = useRoleName();
  return (
    <Page
      title={user.name}
      lead={user.user}
      narrow
      above={<Crumbs label={access.people} to={[["/people", access.people]]} />}
      beside={<UserState user={user} />}
      actions={edits && <Actions user={user} />}
    >
      <Panel>
        <Facts
          of={[
            [access.createdAt, <Time key="created" at={user.createdAt} />],
            [
              access.lastSignIn,
              user.lastSignInAt ? <Time key="last" at={user.lastSignInAt} /> : common.never,
            ],
            [access.email, user.email],
            [access.roles, user.roles.map((role) => roleName(role)).join(", ")],
          ]}
        />
      </Panel>
      {edits && <EditPerson user={user} />}
    </Page>
  );
}

function Actions({ user }: { user: User }) {
  const { access } = useWords();
  const act = useAct();
  const [asking, setAsking] = useState<"disable" | "reset">();
  const [password, setPassword] = useState<string>();
  const close = () => setAsking(undefined);
  const enable = async (enabled: boolean) => {
    await api.editUser(user.id, { enabled }, user.revision);
    close();
    changed("people");
  };
  const reset = async () => {
    const { temporaryPassword } = await api.resetPassword(user.id);
    close();
    setPassword(temporaryPassword);
  };
  return (
    <>
      <Button onClick={() => setAsking("reset")}>{access.resetPassword}</Button>
      {user.enabled ? (
        <Button onClick={() => setAsking("disable")}>{access.disable}</Button>
      ) : (
        <Button onClick={() => act(() => enable(true))}>{access.enable}</Button>
      )}
      {asking === "disable" && (
        <Confirm
          title={`${access.disable} · ${user.name}`}
          why={fill(access.disableWhy, { name: user.name })}
          act={access.disable}
          onConfirm={() => enable(false)}
          onClose={close}
        />
      )}
      {asking === "reset" && (
        <Confirm
          title={access.resetPassword}
          why={fill(access.resetPasswordWhy, { name: user.name })}
          act={access.resetPassword}
          onConfirm={reset}
          onClose={close}
        />
      )}
      {password !== undefined && (
        <TemporaryPassword
          title={access.temporaryPassword}
          user={user.user}
          password={password}
          onClose={() => {
            setPassword(undefined);
            changed("people");
          }}
        />
      )}
    </>
  );
}
