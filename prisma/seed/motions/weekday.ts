import type { LegalDate } from "@/lib/kernel/dates";
import { addDays, weekdayOf } from "@/lib/kernel/dates";

/** The day itself, or the Friday before a weekend. */
export function weekday(day: LegalDate): LegalDate {
  const number = weekdayOf(day);
  return number === 6 ? addDays(day, -1) : number === 0 || number === 7 ? addDays(day, -2) : day;
}
