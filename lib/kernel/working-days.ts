import { assert } from "./assert";
import { addDays, type LegalDate, weekdayOf, yearOf } from "./dates";

/** One year of the State Council's holiday notice: days off on weekdays or weekends, and weekend days worked (调休). */
export type CalendarYear = {
  readonly year: number;
  readonly holidays: readonly LegalDate[];
  readonly makeUpDays: readonly LegalDate[];
};

export type WorkingCalendar = { readonly years: ReadonlyMap<number, CalendarYear> };

/** A day found by counting; provisional when a year it ran through has no calendar (Monday to Friday assumed). */
export type CountedDay = { readonly day: LegalDate; readonly provisional: boolean };

/** A calendar of the given years; throws when a year comes twice. */
export function workingCalendar(years: readonly CalendarYear[]): WorkingCalendar {
  const byYear = new Map(years.map((entry) => [entry.year, entry]));
  assert(byYear.size === years.length, "a calendar year is given twice");
  return { years: byYear };
}

export function isWorkingDay(
  day: LegalDate,
  calendar: WorkingCalendar,
): { readonly working: boolean; readonly provisional: boolean } {
  const weekday = weekdayOf(day);
  const onWeekday = weekday >= 1 && weekday <= 5;
  const year = calendar.years.get(yearOf(day));
  if (!year) return { working: onWeekday, provisional: true };
  const working = onWeekday ? !year.holidays.includes(day) : year.makeUpDays.includes(day);
  return { working, provisional: false };
}

/**
 * The day on which `count` working days from `start` are complete. With `firstDayCounted` the start is the first of
 * them if it is a working day; otherwise counting begins the day after. `count` is at least 1.
 */
export function lastWorkingDay(
  start: LegalDate,
  count: number,
  calendar: WorkingCalendar,
  options: { readonly firstDayCounted: boolean },
): CountedDay {
  assert(Number.isSafeInteger(count) && count >= 1, "count at least one working day");
  let day = options.firstDayCounted ? start : addDays(start, 1);
  let provisional = false;
  for (let left = count; ; day = addDays(day, 1)) {
    const judged = isWorkingDay(day, calendar);
    provisional ||= judged.provisional;
    if (judged.working) left -= 1;
    if (left === 0) return { day, provisional };
  }
}

/** The n-th working day after `start`, the start not counted; `start` itself for n = 0. */
export function addWorkingDays(start: LegalDate, n: number, calendar: WorkingCalendar): CountedDay {
  if (n === 0) return { day: start, provisional: isWorkingDay(start, calendar).provisional };
  return lastWorkingDay(start, n, calendar, { firstDayCounted: false });
}

/** How many working days lie from `from` to `to`, both ends counted; 0 when `to` is earlier. */
export function workingDaysBetween(
  from: LegalDate,
  to: LegalDate,
  calendar: WorkingCalendar,
): { readonly count: number; readonly provisional: boolean } {
  let count = 0;
  let provisional = false;
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const judged = isWorkingDay(day, calendar);
    provisional ||= judged.provisional;
    if (judged.working) count += 1;
  }
  return { count, provisional };
}
