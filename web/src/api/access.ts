import type { Client } from "./client.ts";
import type { Page } from "./page.ts";

export interface Grant {
  actions: string[];
  resources: string[];
}

export interface Permission {
  action: string;
  resource: string;
}

export type Language = "en" | "es";

export interface Me {
  id: string;
  user: string;
  name: string;
  email?: string;
  language: Language;
  tenant: { id: string; key: string; name: string; region?: string };
  system: boolean;
  roles: string[];
  permissions: Permission[];
  passwordTemporary: boolean;
  authenticatedAt?: string;
  signedInAt?: string;
  revision?: number;
}

export interface SignedIn {
  accessToken: string;
  expiresAt: string;
  me: Me;
}

export interface UserSession {
  id: string;
  startedAt: string;
  lastUsedAt: string;
  address?: string;
  agent?: string;
  current: boolean;
}

export interface User {
  id: string;
  key: string;
  user: string;
  name: string;
  email?: string;
  language: Language;
  roles: string[];
  enabled: boolean;
  passwordTemporary: boolean;
  lastSignInAt?: string;
  createdAt: string;
  revision: number;
}

export interface Role {
  key: string;
  name: string;
  builtIn: boolean;
  grants: Grant[];
  revision: number;
}

export interface Token {
  id: string;
  name: string;
  prefix: string;
  scopes: Grant[];
  createdBy?: string | { name?: string; id: string };
  createdAt: string;
  lastUsedAt?: string;
  expiresAt?: string;
  revokedAt?: string;
}

export interface Action {
  action: string;
  resourceType: string;
}

export interface Explanation {
  allowed: boolean;
  action: string;
  resource: string;
  because?: { role: string; actions: string[]; resources: string[] };
  missing?: { action: string; resource: string; rolesThatHaveIt: string[] };
  sentence: string;
}

const at = encodeURIComponent;

/** Who may do what: the calls of the access room. */
export const accessApi = (client: Client) => ({
  me: () => client.read<Me>("/me"),
  editMe: (patch: object, revision: number) => client.patch<Me>("/me", patch, revision),
  changePassword: (current: string, next: string) =>
    client.tell("/auth/password", { current, next }),
  sessions: () => client.read<Page<UserSession>>("/me/sessions"),
  endSession: (id: string) => client.remove(`/me/sessions/${at(id)}`),

  users: (cursor?: string) => client.read<Page<User>>("/users", { limit: 100, cursor }),
  user: (id: string) => client.read<User>(`/users/${at(id)}`),
  addUser: (user: object) => client.post<User & { temporaryPassword: string }>("/users", user),
  editUser: (id: string, patch: object, revision: number) =>
    client.patch<User>(`/users/${at(id)}`, patch, revision),
  resetPassword: (id: string) =>
    client.post<{ temporaryPassword: string }>(`/users/${at(id)}/reset-password`),

  roles: () => client.read<Page<Role>>("/roles"),
  role: (key: string) => client.read<Role>(`/roles/${at(key)}`),
  addRole: (role: object) => client.post<Role>("/roles", role),
  editRole: (key: string, patch: object, revision: number) =>
    client.patch<Role>(`/roles/${at(key)}`, patch, revision),
  removeRole: (key: string, revision: number) => client.remove(`/roles/${at(key)}`, revision),
  actions: () => client.read<Page<Action>>("/permissions/actions"),
  explain: (user: string, action: string, resource: string) =>
    client.read<Explanation>("/permissions/explain", { user, action, resource }),

  tokens: (cursor?: string) => client.read<Page<Token>>("/tokens", { limit: 100, cursor }),
  addToken: (token: object) => client.post<Token & { secret: string }>("/tokens", token),
  revokeToken: (id: string) => client.remove(`/tokens/${at(id)}`),
});
