import "server-only";
import { legalDate } from "@/lib/kernel/dates";
import { workingCalendar } from "@/lib/kernel/working-days";
import type { WorkingCalendar } from "@/lib/kernel/working-days";
import type { ReadTx } from "../../../platform/db/transaction";

/** The calendar of working days as the settings hold it now; a year without a row makes results provisional. */
export async function readWorkingCalendarIn(tx: Pick<ReadTx, "calendarYear">): Promise<WorkingCalendar> {
  const rows = await tx.calendarYear.findMany({ select: { year: true, holidays: true, makeUpDays: true } });
  return workingCalendar(
    rows.map(({ year, holidays, makeUpDays }) => ({
      year,
      holidays: holidays.map(legalDate),
      makeUpDays: makeUpDays.map(legalDate),
    })),
  );
}
