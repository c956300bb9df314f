import { useWords } from "../words/index.ts";

/** The names that Hilo itself gave, in the reader's language; people are called what they are called. */
export function useActorName(): (name: string | undefined) => string | undefined {
  const { audit } = useWords();
  const given: Record<string, string> = {
    Administrator: audit.administrator,
    "Installation administrator": audit.installationAdministrator,
    unknown: audit.unknown,
  };
  return (name) => (name === undefined ? undefined : (given[name] ?? name));
}
