import { session } from "../api/index.ts";
import { go } from "../router/index.tsx";

/** Ends the session here and on the server; the next person begins at the start. */
export async function signOut(): Promise<void> {
  await session.signOut();
  go("/", { replace: true });
}
