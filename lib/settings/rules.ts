import { parsePartialDate } from "@/lib/formats/dates";
import { weekdayOf, yearOf } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { WorkingCalendar } from "@/lib/kernel/working-days";
import { lastWorkingDay } from "@/lib/kernel/working-days";
import type { Refusal } from "@/lib/law/refusal";
import type { AffectedNotice, CalendarYearAt, RunningNotice, SettingsRefusal } from "./types";

export type DayField = "holidays" | "makeUpDays";
export type ReadDays = { readonly days: readonly LegalDate[]; readonly refusals: readonly Refusal<SettingsRefusal>[] };

/**
 * Days of a year from a text: one a line, or divided by blanks, commas or 、; written as 2026-10-01, 2026.10.1 or 10月1日.
 * Every day that cannot be read is named.
 */
export function readDays(text: string, year: number, field: DayField): ReadDays {
  const refusals: Refusal<SettingsRefusal>[] = [];
  const days: LegalDate[] = [];
  for (const word of text.normalize("NFKC").split(/[\s,;、。]+/u).filter((part) => part !== "")) {
    const read = parsePartialDate(/^\d{1,2}(月|[.\-/])\d{1,2}日?$/u.test(word) ? `${year}.${word.replace("月", ".").replace("日", "")}` : word);
    if (read === null || read.precision !== "day") refusals.push({ code: "settings.not-a-day", field, params: { word } });
    else if (yearOf(read.value) !== year) refusals.push({ code: "settings.wrong-year", field, params: { word, year } });
    else if (days.includes(read.value)) refusals.push({ code: "settings.day-twice", field, params: { day: read.value } });
    else days.push(read.value);
  }
  return { days: days.toSorted(), refusals };
}

/** Whether two lists of days make a year: no day in both, and only weekend days are worked to make up. */
export function judgeYear(holidays: readonly LegalDate[], makeUpDays: readonly LegalDate[]): readonly Refusal<SettingsRefusal>[] {
  const both = holidays.filter((day) => makeUpDays.includes(day));
  const weekdays = makeUpDays.filter((day) => weekdayOf(day) >= 1 && weekdayOf(day) <= 5);
  return [
    ...both.map((day) => ({ code: "settings.day-in-both", field: "makeUpDays", params: { day } }) as const),
    ...weekdays.map((day) => ({ code: "settings.make-up-on-weekday", field: "makeUpDays", params: { day } }) as const),
  ];
}

/** Running notices whose stated last day is not the one this calendar gives. */
export function affectedNotices(running: readonly RunningNotice[], calendar: WorkingCalendar): readonly AffectedNotice[] {
  return running
    .map((notice) => ({ id: notice.id, number: notice.number, until: notice.until, counted: lastDayOf(notice, calendar) }))
    .filter(({ until, counted }) => counted !== until);
}

/** Running notices whose last day moves when one calendar takes the place of the other. */
export function movedNotices(running: readonly RunningNotice[], before: WorkingCalendar, after: WorkingCalendar): readonly AffectedNotice[] {
  return running
    .map((notice) => ({ id: notice.id, number: notice.number, until: lastDayOf(notice, before), counted: lastDayOf(notice, after) }))
    .filter(({ until, counted }) => counted !== until);
}

function lastDayOf({ from, workingDays, firstDayCounted }: RunningNotice, calendar: WorkingCalendar): LegalDate {
  return lastWorkingDay(from, workingDays, calendar, { firstDayCounted }).day;
}

/** What a change adds and takes away, for the record. */
export function changesOf(before: Pick<CalendarYearAt, DayField> | null, after: Pick<CalendarYearAt, DayField>): Record<string, readonly LegalDate[]> {
  const minus = (a: readonly LegalDate[], b: readonly LegalDate[]) => a.filter((day) => !b.includes(day));
  const old = before ?? { holidays: [], makeUpDays: [] };
  return {
    holidaysAdded: minus(after.holidays, old.holidays),
    holidaysTaken: minus(old.holidays, after.holidays),
    makeUpDaysAdded: minus(after.makeUpDays, old.makeUpDays),
    makeUpDaysTaken: minus(old.makeUpDays, after.makeUpDays),
  };
}
