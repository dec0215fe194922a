import { parsePartialDate } from "@/lib/formats/dates";
import { addDays, weekdayOf, yearOf } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { WorkingCalendar } from "@/lib/kernel/working-days";
import { lastWorkingDay } from "@/lib/kernel/working-days";
import type { Refusal } from "@/lib/law/refusal";
import type { AffectedNotice, CalendarYearAt, RunningNotice, SettingsRefusal, WaitingChange } from "../types";

export type DayField = "holidays" | "makeUpDays";
export type ReadDays = { readonly days: readonly LegalDate[]; readonly refusals: readonly Refusal<SettingsRefusal>[] };

/**
 * Days of a year from a text: one a line, or divided by blanks, commas or 、; written as 2026-10-01, 2026.10.1 or 10月1日, or
 * from one to another as 10月1日至10月7日. Every day that cannot be read is named.
 */
export function readDays(text: string, year: number, field: DayField): ReadDays {
  const refusals: Refusal<SettingsRefusal>[] = [];
  const days: LegalDate[] = [];
  const take = (word: string, day: LegalDate) => {
    if (yearOf(day) !== year) refusals.push({ code: "settings.wrong-year", field, params: { word, year } });
    else if (days.includes(day)) refusals.push({ code: "settings.day-twice", field, params: { day } });
    else days.push(day);
  };
  for (const word of text.normalize("NFKC").split(/[\s,;、。]+/u).filter((part) => part !== "")) {
    const ends = word.split(/[至到~]/u).map((part) => dayOf(part, year));
    const [first, last = first] = ends;
    if (ends.length > 2 || first === undefined || first === null || last === null || last === undefined || last < first || last > addDays(first, longestHoliday)) {
      refusals.push({ code: "settings.not-a-day", field, params: { word } });
    } else for (let day = first; day <= last; day = addDays(day, 1)) take(word, day);
  }
  return { days: days.toSorted(), refusals };
}

/** Whether a proposal may be answered so by this person. */
export function judgeAnswer(
  change: Pick<WaitingChange, "proposedById" | "baseVersion">,
  answer: "confirmed" | "refused" | "withdrawn",
  userId: string,
  currentVersion: number | null,
  reason: string,
): readonly Refusal<SettingsRefusal>[] {
  const own = change.proposedById === userId;
  if (answer === "withdrawn") return own ? [] : [{ code: "settings.not-proposer" }];
  if (own) return [{ code: "settings.same-person" }];
  if (answer === "refused") return reason === "" ? [{ code: "settings.reason-missing", field: "reason" }] : [];
  return change.baseVersion === currentVersion ? [] : [{ code: "settings.change-outdated" }];
}

/** No holiday runs longer than this many days: a longer row of days is a slip. */
const longestHoliday = 31;

/** A day as written, the year of the page where it has none; null for anything else. */
function dayOf(word: string, year: number): LegalDate | null {
  const read = parsePartialDate(/^\d{1,2}(月|[.\-/])\d{1,2}日?$/u.test(word) ? `${year}.${word.replace("月", ".").replace("日", "")}` : word);
  return read === null || read.precision !== "day" ? null : read.value;
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
