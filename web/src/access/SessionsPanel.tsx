import type { UserSession } from "../api/access.ts";
import { api } from "../api/index.ts";
import { useLoad } from "../api/useLoad.ts";
import { Await } from "../ui/Await.tsx";
import { Badge } from "../ui/Badge.tsx";
import { Button } from "../ui/Button.tsx";
import { Panel } from "../ui/Panel.tsx";
import { Table } from "../ui/Table.tsx";
import { Time } from "../ui/Time.tsx";
import { useAct } from "../ui/useAct.ts";
import { useWords } from "../words/index.ts";
import { agentName } from "./agentName.ts";

export function SessionsPanel() {
  const { access, common } = useWords();
  const act = useAct();
  const sessions = useLoad("sessions", () => api.sessions());
  const end = async ({ id }: UserSession) => {
    await api.endSession(id);
    sessions.reload();
  };
  return (
    <Panel title={access.sessions} note={access.sessionsWhy} flush>
      <Await of={sessions}>
        {({ items }) => (
          <Table
            label={access.sessions}
            rows={items}
            rowKey={({ id }) => id}
            columns={[
              {
                title: access.agent,
                cell: ({ agent, current }) => (
                  <>
                    <span title={agent}>{agentName(agent ?? "")}</span>{" "}
                    {current && <Badge tone="thread">{access.thisSession}</Badge>}
                  </>
                ),
              },
              {
                title: access.address,
                cell: ({ address }) => <code className="nowrap">{address}</code>,
              },
              { title: access.startedAt, cell: ({ startedAt }) => <Time at={startedAt} /> },
              { title: access.lastUsedAt, cell: ({ lastUsedAt }) => <Time at={lastUsedAt} /> },
              {
                title: common.actions,
                cell: (session) =>
                  !session.current && (
                    <Button onClick={() => act(() => end(session))}>{access.endSession}</Button>
                  ),
              },
            ]}
          />
        )}
      </Await>
    </Panel>
  );
}
