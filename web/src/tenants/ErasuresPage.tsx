import { api } from "../api/index.ts";
import { useLoad } from "../api/useLoad.ts";
import { Await } from "../ui/Await.tsx";
import { ButtonLink } from "../ui/Button.tsx";
import { Empty } from "../ui/Empty.tsx";
import { Page } from "../ui/Page.tsx";
import { Panel } from "../ui/Panel.tsx";
import { useWords } from "../words/index.ts";
import { ReceiptView } from "./ReceiptView.tsx";

export function ErasuresPage() {
  const { tenants } = useWords();
  const receipts = useLoad("erasures", () => api.erasures(), "tenants");
  return (
    <Page title={tenants.receipts} lead={tenants.receiptsLead}>
      <Await of={receipts}>
        {({ items }) =>
          items.length === 0 ? (
            <Panel>
              <Empty title={tenants.noReceipts} why={tenants.noReceiptsWhy}>
                <ButtonLink to="/tenants">{tenants.title}</ButtonLink>
              </Empty>
            </Panel>
          ) : (
            <>
              {items.map((receipt) => (
                <Panel key={receipt.id}>
                  <ReceiptView receipt={receipt} />
                </Panel>
              ))}
            </>
          )
        }
      </Await>
    </Page>
  );
}
