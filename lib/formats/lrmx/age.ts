import { monthNumber, type PartialDate } from "@/lib/formats/dates";
import { wholeQuotient } from "@/lib/kernel/ratio";

/** Completed years, and completed months beyond them. */
export type Age = { readonly years: number; readonly months: number };

/**
 * The age printed on the form: by the month, days do not count. From the first day of the month of birth the birthday is
 * taken as past, as the desktop editor counts.
 *
 * @param on 计算年龄时间
 * @returns null when a month is missing, or before the month of birth.
 */
export function ageOnForm(birth: PartialDate, on: PartialDate): Age | null {
  if (birth.precision === "year" || on.precision === "year") return null;
  const months = monthNumber(on) - monthNumber(birth);
  if (months < 0) return null;
  const years = wholeQuotient(months, 12);
  return { years, months: months - years * 12 };
}
