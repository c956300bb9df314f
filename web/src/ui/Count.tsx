import { useLanguage } from "../words/language.ts";
import { locale } from "./time.ts";

/** How many, as the reader's language writes it. */
export function Count({ of: n }: { of: number }) {
  return <>{n.toLocaleString(locale(useLanguage()))}</>;
}
