import type { Grant } from "../api/access.ts";
import { actionMatches } from "../api/permissions.ts";

/** A grant as its form holds it: known actions are boxes to tick, patterns are lines to write. */
export interface GrantDraft {
  actions: string[];
  patterns: string;
  resources: string;
}

export const BLANK_GRANT: GrantDraft = { actions: [], patterns: "", resources: "" };

export function grantDraftOf({ actions, resources }: Grant, known: readonly string[]): GrantDraft {
  return {
    actions: actions.filter((action) => known.includes(action)),
    patterns: actions.filter((action) => !known.includes(action)).join("\n"),
    resources: resources.join("\n"),
  };
}

export function grantOf({ actions, patterns, resources }: GrantDraft): Grant {
  return { actions: [...actions, ...words(patterns)], resources: words(resources) };
}

/** Whether a pattern of the draft, such as plant.* or *, gives the action without its box. */
export function isImplied({ patterns }: GrantDraft, action: string): boolean {
  return words(patterns).some((pattern) => actionMatches(pattern, action));
}

function words(lines: string): string[] {
  return lines.split(/[\s,;]+/).filter((word) => word !== "");
}
