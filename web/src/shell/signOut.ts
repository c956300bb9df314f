import { session } from "../api/index.ts";
import { Refusal } from "../api/refusal.ts";
import { go } from "../router/index.tsx";

/**
 * Ends the session here and on the server; the next person begins at the start. Without a link to
 * the server it ends here all the same.
 */
export async function signOut(): Promise<void> {
  await session.signOut().catch((failure: unknown) => {
    if (!(failure instanceof Refusal)) throw failure;
  });
  go("/", { replace: true });
}
