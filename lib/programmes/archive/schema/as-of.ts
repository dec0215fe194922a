import { isAfter, parseLegalDate } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";

type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

const earliest = "1900-01-01";

/**
 * The earlier day an address asks for: `present` when it asks for none (or for today), `unusable` when what stands there is no
 * day between 1900 and today.
 */
export function asOfIn(params: SearchParams, today: LegalDate): LegalDate | "present" | "unusable" {
  const said = [params.asOf].flat()[0]?.trim() ?? "";
  if (said === "" || said === today) return "present";
  const day = parseLegalDate(said);
  return day === null || isAfter(day, today) || day < earliest ? "unusable" : day;
}
