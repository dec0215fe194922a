import { levels, type Level } from "@/lib/access/actor";
import { addDays, addMonths, isBefore, isOnOrBefore, type LegalDate, legalDate } from "@/lib/kernel/dates";
import { wholeQuotient } from "@/lib/kernel/ratio";
import type { Cause, SeatComing } from "./coming";
import { vacancyCauses } from "./coming";

export type Step = "month" | "quarter";

/** A month or quarter; `key` stands in addresses: "2027-03", "2027Q1", and "overdue" for days before today. */
export type Period = { readonly key: string; readonly from: LegalDate | null; readonly to: LegalDate };

/** The periods from today to the last day asked for; the first, `overdue`, holds what should have happened before today. */
export function periodsOf(step: Step, today: LegalDate, until: LegalDate): readonly Period[] {
  const length = step === "month" ? 1 : 3;
  const periods: Period[] = [{ key: "overdue", from: null, to: addDays(today, -1) }];
  for (let first = startOf(step, today); isOnOrBefore(first, until); first = addMonths(first, length)) {
    const to = addDays(addMonths(first, length), -1);
    periods.push({
      key: keyOf(step, first),
      from: isBefore(first, today) ? today : first,
      to: isBefore(until, to) ? until : to,
    });
  }
  return periods;
}

/** Whether the day lies in the period, both ends counted. */
export function isIn(period: Period, on: LegalDate): boolean {
  return (period.from === null || isOnOrBefore(period.from, on)) && isOnOrBefore(on, period.to);
}

/** A row of the table by time: how many holders each cause concerns, and how many posts fall vacant for sure. */
export type PeriodLine = {
  readonly period: Period;
  readonly byCause: Readonly<Partial<Record<Cause, number>>>;
  readonly vacant: number;
};

/**
 * Counts by period and cause. A post counts as falling vacant once, in the period of its earliest sure vacancy; retained treatment
 * frees no post and is left out by the caller.
 */
export function countByPeriod(due: readonly SeatComing[], periods: readonly Period[]): readonly PeriodLine[] {
  const vacating = firstVacancies(due);
  return periods.map((period) => {
    const within = due.filter(({ coming }) => isIn(period, coming.on));
    return {
      period,
      byCause: Object.fromEntries(
        vacancyCauses.map((cause) => [cause, within.filter(({ coming }) => coming.cause === cause).length]),
      ),
      vacant: vacating.filter(({ coming }) => isIn(period, coming.on)).length,
    };
  });
}

/** A row of the table by unit: posts that fall vacant for sure, by level in the order of `columns`. */
export type UnitLine = {
  readonly unitId: string;
  readonly unitName: string;
  readonly counts: readonly number[];
  readonly vacant: number;
};

/** Posts that fall vacant for sure, by unit (in the order of the seats) and level, highest level first. */
export function countByUnit(due: readonly SeatComing[]): {
  readonly columns: readonly Level[];
  readonly lines: readonly UnitLine[];
} {
  const vacating = firstVacancies(due);
  const columns = levels.filter((level) => vacating.some(({ seat }) => seat.level === level));
  const units = new Map<string, SeatComing[]>();
  for (const entry of vacating) units.set(entry.seat.unitId, [...(units.get(entry.seat.unitId) ?? []), entry]);
  const lines = [...units.entries()].map(([unitId, list]) => ({
    unitId,
    unitName: list[0]?.seat.unitName ?? "",
    counts: columns.map((level) => list.filter(({ seat }) => seat.level === level).length),
    vacant: list.length,
  }));
  return { columns, lines: lines.toSorted((a, b) => b.vacant - a.vacant || (a.unitName < b.unitName ? -1 : 1)) };
}

/** The earliest sure vacancy of each post, in the order given (earliest first). */
export function firstVacancies(due: readonly SeatComing[]): readonly SeatComing[] {
  const posts = new Set<string>();
  return due.filter(({ seat, coming }) => {
    if (!coming.vacates || posts.has(seat.postId)) return false;
    posts.add(seat.postId);
    return true;
  });
}

function startOf(step: Step, day: LegalDate): LegalDate {
  const month = Number(day.slice(5, 7));
  const first = step === "month" ? month : wholeQuotient(month - 1, 3) * 3 + 1;
  return legalDate(`${day.slice(0, 4)}-${String(first).padStart(2, "0")}-01`);
}

function keyOf(step: Step, first: LegalDate): string {
  if (step === "month") return first.slice(0, 7);
  return `${first.slice(0, 4)}Q${wholeQuotient(Number(first.slice(5, 7)) - 1, 3) + 1}`;
}
