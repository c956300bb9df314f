import { currentLanguage } from "../words/language.ts";
import { accessApi } from "./access.ts";
import { auditApi } from "./audit.ts";
import { Client } from "./client.ts";
import { jobsApi } from "./jobs.ts";
import { ledgerApi } from "./ledger.ts";
import { plantApi } from "./plant.ts";
import { Session } from "./session.ts";
import { telemetryApi } from "./telemetry.ts";
import { tenantsApi } from "./tenants.ts";

const BASE = "/api/v1";

export const session = new Session(BASE);

const client = new Client(BASE, session, currentLanguage);

/** Everything that the server can be asked. */
export const api = {
  ...accessApi(client),
  ...plantApi(client),
  ...jobsApi(client),
  ...auditApi(client),
  ...tenantsApi(client),
  ...telemetryApi(client),
  ...ledgerApi(client),
  about: () => client.read<{ name: string; version: string; build?: string }>("/about"),
};
