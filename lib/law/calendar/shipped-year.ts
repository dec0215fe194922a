import { addDays, isOnOrBefore, type LegalDate, legalDate } from "@/lib/kernel/dates";
import type { CalendarYear } from "@/lib/kernel/working-days";

/** A calendar year as shipped: data for the settings, where it can be edited; invented ones say so. */
export type ShippedCalendarYear = CalendarYear & { readonly exampleOnly: boolean; readonly source: string };

export function calendarYear(
  head: Pick<ShippedCalendarYear, "year" | "exampleOnly" | "source">,
  holidays: readonly LegalDate[],
  makeUpDays: readonly string[],
): ShippedCalendarYear {
  return { ...head, holidays, makeUpDays: makeUpDays.map(legalDate) };
}

/** All days from the first to the last, both included. */
export function daysFrom(first: string, last: string): readonly LegalDate[] {
  const days: LegalDate[] = [];
  for (let day = legalDate(first); isOnOrBefore(day, legalDate(last)); day = addDays(day, 1)) days.push(day);
  return days;
}
