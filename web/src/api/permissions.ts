import type { Permission } from "./access.ts";

/**
 * The server's own rule, to hide what would be refused anyway; the server still decides.
 * Actions: `plant.read`, `plant.*`, `*`. Resources: a name, a place `plant:south/C-1`, a place and
 * all below it `plant:south/**`, one segment `event:*\/*`. Places compare without regard to case.
 */
export function allows(
  permissions: readonly Permission[],
  action: string,
  resource: string,
): boolean {
  return permissions.some(
    (held) => actionMatches(held.action, action) && resourceMatches(held.resource, resource),
  );
}

/** Whether the action is held for any resource at all: enough to show the door. */
export function allowsSomewhere(permissions: readonly Permission[], action: string): boolean {
  return permissions.some((held) => actionMatches(held.action, action));
}

export function actionMatches(pattern: string, action: string): boolean {
  if (pattern === "*" || pattern === action) return true;
  return pattern.endsWith(".*") && action.startsWith(pattern.slice(0, -1));
}

function resourceMatches(pattern: string, resource: string): boolean {
  const [heldType, held] = split(pattern);
  const [type, name] = split(resource);
  if (heldType !== type) return false;
  if (held === "" && name === "") return true;
  const wanted = name.split("/");
  const segments = held.split("/");
  const below = segments.at(-1) === "**";
  if (below) segments.pop();
  if (below ? wanted.length < segments.length : wanted.length !== segments.length) return false;
  return segments.every((segment, at) =>
    segment === "*" ? wanted[at] !== "**" : segment === wanted[at],
  );
}

function split(resource: string): [type: string, name: string] {
  const colon = resource.indexOf(":");
  return colon < 0
    ? [resource, ""]
    : [resource.slice(0, colon), resource.slice(colon + 1).toLowerCase()];
}
