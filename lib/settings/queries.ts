import "server-only";
import type { LegalDate } from "@/lib/kernel/dates";
import type { WorkingCalendar } from "@/lib/kernel/working-days";
import { workingCalendar } from "@/lib/kernel/working-days";
import type { ReadTx } from "../platform/db/transaction";

/** The calendar of working days as it is kept in the installation: every year there is. One statement. */
export async function readWorkingCalendarIn(tx: Pick<ReadTx, "calendarYear">): Promise<WorkingCalendar> {
  const years = await tx.calendarYear.findMany({ orderBy: { year: "asc" } });
  return workingCalendar(
    years.map(({ year, holidays, makeUpDays }) => ({
      year,
      holidays: holidays as LegalDate[],
      makeUpDays: makeUpDays as LegalDate[],
    })),
  );
}
