import type { Client } from "./client.ts";
import type { Page } from "./page.ts";

export interface Retention {
  rawDays: number;
  rollupDays: number;
  auditDays: number;
}

export interface Tenant {
  id: string;
  key: string;
  name: string;
  region?: string;
  retention: Retention;
  suspended: boolean;
  createdAt: string;
  revision: number;
}

export interface Receipt {
  id: string;
  tenantKeyHash: string;
  erasedAt: string;
  erasedBy: string | { name?: string; id: string };
  removed: Record<string, number>;
  lastAuditHash?: string;
}

export type NewTenant = Tenant & { administrator: { user: string; temporaryPassword: string } };

const at = encodeURIComponent;

/** The tenants of the installation, and the caller's own. */
export const tenantsApi = (client: Client) => ({
  ownTenant: () => client.read<Tenant>("/tenant"),
  editOwnTenant: (patch: object, revision: number) =>
    client.patch<Tenant>("/tenant", patch, revision),
  eraseOwnTenant: (confirm: string) => client.post<Receipt>("/tenant/erase", { confirm }),

  tenants: (cursor?: string) => client.read<Page<Tenant>>("/tenants", { limit: 100, cursor }),
  tenant: (id: string) => client.read<Tenant>(`/tenants/${at(id)}`),
  addTenant: (tenant: object) => client.post<NewTenant>("/tenants", tenant),
  editTenant: (id: string, patch: object, revision: number) =>
    client.patch<Tenant>(`/tenants/${at(id)}`, patch, revision),
  eraseTenant: (id: string, confirm: string) =>
    client.post<Receipt>(`/tenants/${at(id)}/erase`, { confirm }),
  erasures: () => client.read<Page<Receipt>>("/erasures"),
});
