import type { Me } from "../api/access.ts";
import type { May } from "../api/useMe.ts";
import type { Words } from "../words/index.ts";

export interface Door {
  to: string;
  name: string;
}

export interface Hall {
  name?: string;
  doors: Door[];
}

/** The doors that this person may open, in the order in which they stand. */
export function halls(words: Words, me: Me, may: May): Hall[] {
  const { shell } = words;
  const plant = may.somewhere("plant.read");
  const tenant = (action: string) => may(action, "tenant");
  const all: { name?: string; doors: [open: boolean, to: string, name: string][] }[] = [
    {
      doors: [
        [!me.system, "/", shell.overview],
        [plant && !me.system, "/plant", shell.plant],
        [may.somewhere("telemetry.read") && !me.system, "/trend", shell.trend],
      ],
    },
    {
      name: shell.installation,
      doors: [
        [may("tenants.read", "installation"), "/tenants", shell.tenants],
        [may("tenants.read", "installation"), "/erasures", shell.erasures],
      ],
    },
    {
      name: shell.work,
      doors: [
        [(plant || may.somewhere("plant.import")) && !me.system, "/import", shell.import],
        [plant && !me.system, "/templates", shell.templates],
        [tenant("jobs.read") && !me.system, "/jobs", shell.jobs],
      ],
    },
    {
      name: shell.run,
      doors: [
        [tenant("ledger.read") && !me.system, "/sources", shell.sources],
        [tenant("users.read"), "/people", shell.people],
        [tenant("roles.read"), "/roles", shell.roles],
        [tenant("tokens.read") && !me.system, "/tokens", shell.tokens],
        [tenant("audit.read"), "/audit", shell.audit],
        [tenant("tenant.read") && !me.system, "/tenant", shell.tenant],
      ],
    },
  ];
  return all
    .map(({ name, doors }) => ({
      name,
      doors: doors.flatMap(([open, to, door]) => (open ? [{ to, name: door }] : [])),
    }))
    .filter(({ doors }) => doors.length > 0);
}

/** Whether a page belongs behind this door. */
export function behind(door: Door, path: string): boolean {
  return door.to === "/" ? path === "/" : path === door.to || path.startsWith(`${door.to}/`);
}
