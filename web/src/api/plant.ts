import type { Client, Query } from "./client.ts";
import type { Job } from "./jobs.ts";
import type { Page } from "./page.ts";

export type ItemType = "site" | "area" | "machine" | "sensor";
export type Day = "MON" | "TUE" | "WED" | "THU" | "FRI" | "SAT" | "SUN";

export interface Shift {
  name: string;
  days: Day[];
  start: string;
  end: string;
}

export interface Location {
  latitude: number;
  longitude: number;
  elevationM?: number;
}

export interface Band {
  low?: number;
  high?: number;
}

export interface Address {
  protocol: string;
  target: string;
}

interface Common {
  id: string;
  key: string;
  path: string;
  name: string;
  description?: string;
  tags: string[];
  archivedAt?: string;
  revision: number;
  createdAt: string;
  changedAt: string;
  parent?: { id: string; path: string; name: string };
  childCount: number;
  movedFrom?: string;
  /** Only the way to something that one may see. */
  outline?: boolean;
}

export interface Site extends Common {
  type: "site";
  timeZone: string;
  location?: Location;
  shifts: Shift[];
}

export interface Area extends Common {
  type: "area";
}

export interface Machine extends Common {
  type: "machine";
  kind?: string;
  template?: { id: string; key: string; version: number };
  manufacturer?: string;
  model?: string;
  serialNumber?: string;
  location?: Location;
  attributes?: Record<string, string>;
}

export interface Sensor extends Common {
  type: "sensor";
  kind?: string;
  unit?: string;
  valueType: "number" | "boolean" | "text";
  stream: string;
  range?: Band;
  normal?: Band;
  address?: Address;
  fromTemplate?: boolean;
  inherited?: string[];
}

export type Item = Site | Area | Machine | Sensor;

export interface Change {
  field: string;
  before?: unknown;
  after?: unknown;
}

export interface Version {
  validFrom: string;
  recordedAt: string;
  actor?: { kind: string; id: string; name?: string };
  changes: Change[];
  settings: Record<string, unknown>;
}

export interface Unit {
  symbol: string;
  name: string;
  dimension: string;
}

export interface TemplateSensor {
  key: string;
  name?: string;
  kind?: string;
  unit?: string;
  valueType?: "number" | "boolean" | "text";
  stream?: string;
  range?: Band;
  normal?: Band;
  address?: Address;
  tags?: string[];
}

export interface Template {
  id: string;
  key: string;
  name: string;
  machineKind: string;
  description?: string;
  version: number;
  sensors: TemplateSensor[];
  machineCount: number;
  revision: number;
}

const COLLECTIONS = { site: "sites", area: "areas", machine: "machines", sensor: "sensors" };
const at = encodeURIComponent;
const place = (item: Pick<Item, "type" | "id">) => `/${COLLECTIONS[item.type]}/${at(item.id)}`;

/** The tree of sites, areas, machines and sensors: the calls of the plant room. */
export const plantApi = (client: Client) => ({
  item: (path: string, asOf?: string, signal?: AbortSignal) =>
    client.read<Item>("/plant", { path, asOf }, signal),
  children: (under?: string, cursor?: string, signal?: AbortSignal) =>
    client.read<Page<Item>>("/plant/tree", { under, limit: 100, cursor }, signal),
  search: (q: string, limit: number, signal?: AbortSignal) =>
    client.read<Page<Item>>("/plant/search", { q, limit }, signal),
  list: <T extends ItemType>(type: T, query: Query) =>
    client.read<Page<Extract<Item, { type: T }>>>(`/${COLLECTIONS[type]}`, query),
  add: (type: ItemType, item: object) => client.post<Item>(`/${COLLECTIONS[type]}`, item),
  edit: (item: Item, patch: object) => client.patch<Item>(place(item), patch, item.revision),
  history: (item: Item) => client.read<Page<Version>>(`${place(item)}/history`),
  asOf: (item: Item, asOf: string) => client.read<Item>(place(item), { asOf }),
  move: (item: Item, to: { parent?: string; key?: string }) =>
    client.post<Item>(`${place(item)}/move`, to, { revision: item.revision }),
  archive: (item: Item) =>
    client.post<Item>(`${place(item)}/archive`, undefined, { revision: item.revision }),
  restore: (item: Item) =>
    client.post<Item>(`${place(item)}/restore`, undefined, { revision: item.revision }),

  units: () => client.read<Page<Unit>>("/units"),

  templates: (cursor?: string) =>
    client.read<Page<Template>>("/machine-templates", { limit: 100, cursor }),
  template: (id: string) => client.read<Template>(`/machine-templates/${at(id)}`),
  templateHistory: (id: string) =>
    client.read<Page<Version>>(`/machine-templates/${at(id)}/history`),
  addTemplate: (template: object) => client.post<Template>("/machine-templates", template),
  editTemplate: (id: string, patch: object, revision: number) =>
    client.patch<Template>(`/machine-templates/${at(id)}`, patch, revision),

  importFile: (file: Blob, dryRun: boolean) =>
    client.post<Job>("/plant/imports", file, { query: { dryRun } }),
  exportFile: (format: "csv" | "json", under?: string) =>
    client.file("/plant/export", { format, under }),
});
