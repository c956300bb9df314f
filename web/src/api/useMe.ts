import { createContext, useContext, useSyncExternalStore } from "react";
import type { Me } from "./access.ts";
import { session } from "./index.ts";
import { allows, allowsSomewhere } from "./permissions.ts";

/** Who is signed in, or nobody. */
export function useSignedIn(): Me | undefined {
  return useSyncExternalStore(session.watch, () => session.me);
}

export const MeContext = createContext<Me | undefined>(undefined);

/** Who is signed in, on pages that only signed-in people reach. */
export function useMe(): Me {
  const me = useContext(MeContext);
  if (!me) throw new Error("nobody is signed in here");
  return me;
}

export interface May {
  (action: string, resource: string): boolean;
  somewhere: (action: string) => boolean;
}

/** What the person may do: `may("plant.edit", "plant:south-field")`. */
export function useMay(): May {
  const { permissions } = useMe();
  return Object.assign(
    (action: string, resource: string) => allows(permissions, action, resource),
    { somewhere: (action: string) => allowsSomewhere(permissions, action) },
  );
}
