import { useState } from "react";
import type { Token } from "../api/access.ts";
import { changed } from "../api/changes.ts";
import { api } from "../api/index.ts";
import { usePages } from "../api/useLoad.ts";
import { useMay } from "../api/useMe.ts";
import { Badge } from "../ui/Badge.tsx";
import { Button } from "../ui/Button.tsx";
import { Confirm } from "../ui/Confirm.tsx";
import { Empty } from "../ui/Empty.tsx";
import { Page } from "../ui/Page.tsx";
import { Panel } from "../ui/Panel.tsx";
import { PagedTable } from "../ui/Table.tsx";
import { Time } from "../ui/Time.tsx";
import { fill, useWords } from "../words/index.ts";
import { AddToken } from "./AddToken.tsx";
import { GrantList } from "./GrantList.tsx";
import { isLive, tokenState } from "./tokenState.ts";

export function TokensPage() {
  const { access, common } = useWords();
  const edits = useMay()("tokens.edit", "tenant");
  const [opened] = useState(() => new Date());
  const [adding, setAdding] = useState(false);
  const [revoking, setRevoking] = useState<Token>();
  const pages = usePages("tokens", (cursor) => api.tokens(cursor), "tokens");
  const revoke = async ({ id }: Token) => {
    await api.revokeToken(id);
    setRevoking(undefined);
    changed("tokens");
  };
  const add = edits && (
    <Button weight="main" onClick={() => setAdding(true)}>
      {access.addToken}
    </Button>
  );
  return (
    <Page title={access.tokens} lead={access.tokensLead} actions={add}>
      <Panel flush>
        <PagedTable
          label={access.tokens}
          pages={pages}
          rowKey={({ id }) => id}
          mark={(token) => (isLive(token, opened) ? undefined : "muted")}
          columns={[
            { title: common.name, cell: ({ name }) => name },
            { title: access.prefix, cell: ({ prefix }) => <code>{prefix}…</code> },
            { title: access.scopes, cell: ({ scopes }) => <GrantList of={scopes} /> },
            {
              title: access.state,
              cell: (token) => <Badge>{access[tokenState(token, opened)]}</Badge>,
            },
            {
              title: access.lastUsedAt,
              cell: ({ lastUsedAt }) =>
                lastUsedAt ? (
                  <Time at={lastUsedAt} />
                ) : (
                  <span className="mute">{common.never}</span>
                ),
            },
            {
              title: access.expires,
              cell: ({ expiresAt }) =>
                expiresAt ? <Time at={expiresAt} /> : <span className="mute">{common.never}</span>,
            },
            {
              title: common.actions,
              cell: (token) =>
                edits &&
                isLive(token, opened) && (
                  <Button onClick={() => setRevoking(token)}>{access.revoke}</Button>
                ),
            },
          ]}
          empty={
            <Empty title={access.noTokens} why={access.noTokensWhy}>
              {add}
            </Empty>
          }
        />
      </Panel>
      {adding && <AddToken onClose={() => setAdding(false)} />}
      {revoking && (
        <Confirm
          title={`${access.revoke} · ${revoking.name}`}
          why={fill(access.revokeWhy, { name: revoking.name })}
          act={access.revoke}
          onConfirm={() => revoke(revoking)}
          onClose={() => setRevoking(undefined)}
        />
      )}
    </Page>
  );
}
