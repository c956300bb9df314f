import { DICTIONARY } from "../words/index.ts";
import { useLanguage } from "../words/language.ts";

const { access } = DICTIONARY;
const BUILT_IN = {
  admin: [access.admin, access.installationAdmin],
  operator: [access.operator],
  technician: [access.technician],
  engineer: [access.engineer],
  esg_analyst: [access.esg_analyst],
  viewer: [access.viewer],
  auditor: [access.auditor],
} as const;

/**
 * What a role is called: one that every tenant begins with in the reader's language, unless it was
 * given another name; any other by its name, or by its key where that is all we know.
 */
export function useRoleName(): (key: string, name?: string) => string {
  const side = useLanguage() === "es" ? 1 : 0;
  return (key, name) => {
    const words = key in BUILT_IN ? BUILT_IN[key as keyof typeof BUILT_IN] : [];
    const word = words.find(([english]) => name === undefined || name === english);
    return word ? word[side] : (name ?? key);
  };
}
