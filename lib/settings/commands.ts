import "server-only";
import type { AccessRefusal } from "../access/policy";
import { may } from "../access/policy";
import type { LegalDate } from "../kernel/dates";
import { legalDateOf, yearOf } from "../kernel/dates";
import type { Result } from "../kernel/result";
import { workingCalendar } from "../kernel/working-days";
import type { Refusal, Refusals } from "../law/refusal";
import type { WriteTx } from "../platform/db/transaction";
import { streamOf } from "../record/event";
import type { Author } from "../record/recorded";
import { recorded, refuse, worked } from "../record/recorded";
import type { RecordedRefusal } from "../record/recorded-refusal";
import { readCalendarYearsIn, readRunningNoticesIn } from "./queries";
import { changesOf, judgeYear, movedNotices, readDays } from "./rules";
import type { AddCalendar, ChangeCalendar } from "./schema";
import type { AffectedNotice, CalendarYearAt, SettingsRefusal } from "./types";

export type SettingsAnswer = Promise<Result<readonly AffectedNotice[], Refusals<SettingsRefusal | AccessRefusal | RecordedRefusal>>>;
type Refused = SettingsRefusal | AccessRefusal;

/** Changes a year of the working calendar. Returns the running notices whose last day is another one now. */
export function changeCalendar(input: ChangeCalendar, author: Author): SettingsAnswer {
  return recorded<readonly AffectedNotice[], Refused>(author, async (tx) => {
    const permission = may(author.actor, "settings.calendar");
    if (!permission.allowed) return refuse({ code: permission.reason });
    const before = (await readCalendarYearsIn(tx)).find(({ year }) => year === input.year);
    if (before === undefined) return refuse({ code: "settings.year-not-found" });
    if (before.version !== input.version) return refuse({ code: "settings.stale" });
    const { year, refusals, affected } = await judgeIn(tx, input, legalDateOf(author.now));
    const [first, ...rest] = isSame(before, year) ? [{ code: "settings.nothing-changed" } as const, ...refusals] : refusals;
    if (first !== undefined) return refuse(first, ...rest);
    const { count } = await tx.calendarYear.updateMany({
      where: { year: year.year, version: before.version },
      data: { ...rowOf(year), version: before.version + 1 },
    });
    if (count !== 1) throw new Error(`calendar ${year.year} changed under a serializable transaction`);
    return worked(affected, eventOf(before, year));
  });
}

/** Adds a year. Deadlines that were provisional for want of it are counted from now on. */
export function addCalendar(input: AddCalendar, author: Author): SettingsAnswer {
  return recorded<readonly AffectedNotice[], Refused>(author, async (tx) => {
    const permission = may(author.actor, "settings.calendar");
    if (!permission.allowed) return refuse({ code: permission.reason });
    const today = legalDateOf(author.now);
    if (input.year < yearOf(today) - 10 || input.year > yearOf(today) + 2) return refuse({ code: "settings.year-impossible", field: "year" });
    if ((await tx.calendarYear.count({ where: { year: input.year } })) > 0) return refuse({ code: "settings.year-exists", field: "year" });
    const { year, refusals, affected } = await judgeIn(tx, input, today);
    const [first, ...rest] = refusals;
    if (first !== undefined) return refuse(first, ...rest);
    await tx.calendarYear.create({ data: rowOf(year) });
    return worked(affected, eventOf(null, year));
  });
}

type Judged = { readonly year: YearValues; readonly refusals: readonly Refusal<SettingsRefusal>[]; readonly affected: readonly AffectedNotice[] };
type YearValues = Omit<CalendarYearAt, "version">;

/** Reads both lists of days and judges them; a running notice whose end would move asks to be known first. */
async function judgeIn(tx: WriteTx, input: AddCalendar, today: LegalDate): Promise<Judged> {
  const holidays = readDays(input.holidays, input.year, "holidays");
  const makeUpDays = readDays(input.makeUpDays, input.year, "makeUpDays");
  const year = { year: input.year, source: input.source, exampleOnly: input.exampleOnly, holidays: holidays.days, makeUpDays: makeUpDays.days };
  const before = await readCalendarYearsIn(tx);
  const after = [...before.filter((other) => other.year !== year.year), year];
  const affected = movedNotices(await readRunningNoticesIn(tx, today), workingCalendar(before), workingCalendar(after));
  const unknown: readonly Refusal<SettingsRefusal>[] =
    affected.length > 0 && !input.known
      ? [{ code: "settings.notices-affected", field: "known", params: { numbers: affected.map(({ number, counted }) => `${number}（应至${counted}）`).join("、") } }]
      : [];
  return { year, affected, refusals: [...holidays.refusals, ...makeUpDays.refusals, ...judgeYear(holidays.days, makeUpDays.days), ...unknown] };
}

function rowOf({ holidays, makeUpDays, ...year }: YearValues) {
  return { ...year, holidays: [...holidays], makeUpDays: [...makeUpDays] };
}

function isSame(before: CalendarYearAt, after: YearValues): boolean {
  const changes = Object.values(changesOf(before, after));
  return changes.every((days) => days.length === 0) && before.source === after.source && before.exampleOnly === after.exampleOnly;
}

function eventOf(before: CalendarYearAt | null, after: YearValues) {
  const { year, source, exampleOnly, holidays, makeUpDays } = after;
  const data = { source, exampleOnly, holidays: holidays.length, makeUpDays: makeUpDays.length, ...changesOf(before, after) };
  return { stream: streamOf("calendar", String(year)), type: "calendar.changed", data } as const;
}
