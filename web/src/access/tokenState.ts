import type { Token } from "../api/access.ts";

export function tokenState(token: Token, now: Date): "active" | "expired" | "revoked" {
  if (token.revokedAt) return "revoked";
  return token.expiresAt && new Date(token.expiresAt) <= now ? "expired" : "active";
}

export function isLive(token: Token, now: Date): boolean {
  return tokenState(token, now) === "active";
}
