import type { Receipt } from "../api/tenants.ts";
import { Facts } from "../ui/Facts.tsx";
import { Time } from "../ui/Time.tsx";
import { useWords } from "../words/index.ts";

export function ReceiptView({ receipt }: { receipt: Receipt }) {
  const { tenants } = useWords();
  const { erasedBy } = receipt;
  return (
    <Facts
      of={[
        [tenants.receipt, <code key="id">{receipt.id}</code>],
        [tenants.keyHash, <code key="hash">{receipt.tenantKeyHash}</code>],
        [tenants.erasedAt, <Time key="at" at={receipt.erasedAt} />],
        [
          tenants.erasedBy,
          typeof erasedBy === "string" ? erasedBy : (erasedBy.name ?? erasedBy.id),
        ],
        [
          tenants.removed,
          Object.entries(receipt.removed)
            .map(([what, count]) => `${count.toLocaleString()} ${what}`)
            .join(", "),
        ],
        [tenants.lastAuditHash, receipt.lastAuditHash && <code>{receipt.lastAuditHash}</code>],
      ]}
    />
  );
}
