import "server-only";
import type { AccessRefusal } from "../access/policy";
import { may } from "../access/policy";
import { legalDateOf, yearOf } from "../kernel/dates";
import { workingCalendar } from "../kernel/working-days";
import { reading } from "../platform/db/reading";
import { requireVisit } from "../platform/session";
import { readCalendarYearsIn, readRunningNoticesIn, readWaitingChangesIn } from "./queries/years";
import { affectedNotices } from "./rules/year";
import { calendarYearSchema } from "./schema";
import type { AffectedNotice, CalendarYearAt, WaitingChange } from "./types";

export type CalendarPage = {
  readonly years: readonly CalendarYearAt[];
  /** the year shown; null: it is not there yet */
  readonly shown: CalendarYearAt | null;
  readonly wanted: number;
  /** proposals that wait for a second person */
  readonly waiting: readonly WaitingChange[];
  readonly visitorId: string;
  /** running notices whose stated last day is not the one this calendar gives */
  readonly affected: readonly AffectedNotice[];
  /** why the visitor may not change it; null when he may */
  readonly changing: AccessRefusal | null;
};

/** The working calendar; a refusal for roles that see no settings. Three statements. */
export async function loadCalendar(params: Readonly<Record<string, string | string[] | undefined>>): Promise<CalendarPage | { readonly refusal: AccessRefusal }> {
  const { actor, now } = await requireVisit();
  const permission = may(actor, "settings.view");
  if (!permission.allowed) return { refusal: permission.reason };
  const today = legalDateOf(now);
  const wanted = calendarYearSchema.parse(params.year) ?? yearOf(today);
  const changing = may(actor, "settings.calendar");
  return reading(actor, async (tx) => {
    const years = await readCalendarYearsIn(tx);
    const waiting = await readWaitingChangesIn(tx);
    const running = changing.allowed ? await readRunningNoticesIn(tx, today) : [];
    return {
      years,
      shown: years.find(({ year }) => year === wanted) ?? null,
      wanted,
      waiting,
      visitorId: actor.userId,
      affected: affectedNotices(running, workingCalendar(years)),
      changing: changing.allowed ? null : changing.reason,
    };
  });
}
