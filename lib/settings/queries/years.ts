import "server-only";
import { legalDate, legalDateFromDb, legalDateToDb } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { WorkingCalendar } from "@/lib/kernel/working-days";
import { workingCalendar } from "@/lib/kernel/working-days";
import type { ReadTx } from "../../platform/db/transaction";
import type { CalendarYearAt, RunningNotice, WaitingChange } from "../types";

/** The calendar of working days as it is kept in the installation: every year there is. One statement. */
export async function readWorkingCalendarIn(tx: Pick<ReadTx, "calendarYear">): Promise<WorkingCalendar> {
  return workingCalendar(await readCalendarYearsIn(tx));
}

/** Every year with its source and version, earliest first. One statement. */
export async function readCalendarYearsIn(tx: Pick<ReadTx, "calendarYear">): Promise<readonly CalendarYearAt[]> {
  const years = await tx.calendarYear.findMany({ orderBy: { year: "asc" } });
  return years.map(({ holidays, makeUpDays, ...year }) => ({ ...year, holidays: holidays.map(legalDate), makeUpDays: makeUpDays.map(legalDate) }));
}

/** Proposals that wait for a second person, earliest year first. One statement. */
export async function readWaitingChangesIn(tx: Pick<ReadTx, "$queryRaw">): Promise<readonly WaitingChange[]> {
  const rows = await tx.$queryRaw<(Omit<WaitingChange, "proposedOn" | "holidays" | "makeUpDays"> & { proposedOn: Date; holidays: string[]; makeUpDays: string[] })[]>`
    select c.id, c.year, c."baseVersion", c."exampleOnly", c.source, c.holidays, c."makeUpDays", c."proposedById", c."proposedOn", c.version,
      coalesce(u."displayName", '') as "proposedByName"
    from calendar_change c left join app_user u on u.id = c."proposedById" where c.state = 'waiting' order by c.year`;
  return rows.map(({ proposedOn, holidays, makeUpDays, ...row }) => ({
    ...row,
    proposedOn: legalDateFromDb(proposedOn),
    holidays: holidays.map(legalDate),
    makeUpDays: makeUpDays.map(legalDate),
  }));
}

/** Published notices that have not ended, of every authority: the calendar is one for all. One statement. */
export async function readRunningNoticesIn(tx: Pick<ReadTx, "$queryRaw">, today: LegalDate): Promise<readonly RunningNotice[]> {
  const rows = await tx.$queryRaw<(Omit<RunningNotice, "from" | "until"> & { from: Date; until: Date })[]>`
    select n.id, n.number, n."from", n."workingDays", n.until,
      coalesce((rs.values->>'firstNoticeDayCounted')::boolean, true) as "firstDayCounted"
    from notice n join motion m on m.id = n."motionId" join rule_set rs on rs.id = m."ruleSetId"
    where n.state = 'published' and n.until >= ${legalDateToDb(today)}::date order by n.number`;
  return rows.map(({ from, until, ...row }) => ({ ...row, from: legalDateFromDb(from), until: legalDateFromDb(until) }));
}
