import type { PartialDate } from "@/lib/formats/dates";
import { wholeQuotient } from "@/lib/kernel/ratio";

/** Completed years, and completed months beyond them. */
export type Age = { readonly years: number; readonly months: number };

/**
 * The age printed on the form: completed years on 计算年龄时间. Where a day is missing on either side, the month alone counts
 * and is complete from its first day.
 *
 * @returns null when a month is missing, or before birth.
 */
export function ageOnForm(birth: PartialDate, on: PartialDate): Age | null {
  if (birth.precision === "year" || on.precision === "year") return null;
  const dayMissing = birth.precision === "day" && on.precision === "day" && on.value.slice(8) < birth.value.slice(8);
  const months = monthNumber(on) - monthNumber(birth) - (dayMissing ? 1 : 0);
  if (months < 0) return null;
  const years = wholeQuotient(months, 12);
  return { years, months: months - years * 12 };
}

function monthNumber(date: PartialDate): number {
  return Number(date.value.slice(0, 4)) * 12 + Number(date.value.slice(5, 7));
}
