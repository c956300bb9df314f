import { useLanguage } from "../words/language.ts";
import { dateTime } from "./time.ts";

/** A moment, always with its zone; the exact UTC time is there to be pointed at. */
export function Time({ at, zone }: { at: string; zone?: string }) {
  const language = useLanguage();
  return (
    <time dateTime={at} title={at} className="nowrap">
      {dateTime(at, language, zone)}
    </time>
  );
}
