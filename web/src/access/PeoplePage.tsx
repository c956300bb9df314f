import { useState } from "react";
import { api } from "../api/index.ts";
import { usePages } from "../api/useLoad.ts";
import { useMay } from "../api/useMe.ts";
import { useActorName } from "../audit/actorName.ts";
import { Link } from "../router/index.tsx";
import { Badge } from "../ui/Badge.tsx";
import { Button } from "../ui/Button.tsx";
import { Empty } from "../ui/Empty.tsx";
import { Page } from "../ui/Page.tsx";
import { Panel } from "../ui/Panel.tsx";
import { PagedTable } from "../ui/Table.tsx";
import { Time } from "../ui/Time.tsx";
import { useWords } from "../words/index.ts";
import { AddPerson } from "./AddPerson.tsx";
import { ExplainPanel } from "./ExplainPanel.tsx";
import { useRoleName } from "./roleName.ts";
import { UserState } from "./UserState.tsx";

export function PeoplePage() {
  const { access, common } = useWords();
  const may = useMay();
  const actorName = useActorName();
  const roleName = useRoleName();
  const [adding, setAdding] = useState(false);
  const pages = usePages("people", (cursor) => api.users(cursor), "people");
  const add = may("users.edit", "tenant") && (
    <Button weight="main" onClick={() => setAdding(true)}>
      {access.addPerson}
    </Button>
  );
  return (
    <Page title={access.people} lead={access.peopleLead} actions={add}>
      <Panel flush>
        <PagedTable
          label={access.people}
          pages={pages}
          rowKey={({ id }) => id}
          mark={({ enabled }) => (enabled ? undefined : "muted")}
          columns={[
            {
              title: common.name,
              cell: ({ id, name }) => <Link to={`/people/${id}`}>{actorName(name)}</Link>,
            },
            { title: access.user, cell: ({ user }) => user },
            {
              title: access.roles,
              cell: ({ roles }) => (
                <span className="row">
                  {roles.map((role) => (
                    <Badge key={role}>{roleName(role)}</Badge>
                  ))}
                </span>
              ),
            },
            { title: access.state, cell: (user) => <UserState user={user} /> },
            {
              title: access.lastSignIn,
              cell: ({ lastSignInAt }) =>
                lastSignInAt ? (
                  <Time at={lastSignInAt} />
                ) : (
                  <span className="mute">{common.never}</span>
                ),
            },
          ]}
          empty={<Empty title={access.noPeople}>{add}</Empty>}
        />
      </Panel>
      {may("roles.read", "tenant") && <ExplainPanel />}
      {adding && <AddPerson onClose={() => setAdding(false)} />}
    </Page>
  );
}
