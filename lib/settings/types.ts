import type { LegalDate } from "@/lib/kernel/dates";

/** A year of the working calendar as it is kept here. */
export type CalendarYearAt = {
  readonly year: number;
  /** no unit has checked these days against the State Council's notice yet: shown as 示例 */
  readonly exampleOnly: boolean;
  /** the notice the days were taken from */
  readonly source: string;
  readonly holidays: readonly LegalDate[];
  readonly makeUpDays: readonly LegalDate[];
  readonly version: number;
};

/** A published notice that has not ended, with what its last day is counted from. */
export type RunningNotice = {
  readonly id: string;
  readonly number: string;
  readonly from: LegalDate;
  readonly workingDays: number;
  readonly until: LegalDate;
  readonly firstDayCounted: boolean;
};

/** A running notice whose last day is another one: `until` as stated or counted before, `counted` by the calendar now. */
export type AffectedNotice = { readonly id: string; readonly number: string; readonly until: LegalDate; readonly counted: LegalDate };

export type SettingsRefusal =
  | "settings.year-not-found"
  | "settings.year-exists"
  | "settings.year-impossible"
  | "settings.stale"
  | "settings.not-a-day"
  | "settings.wrong-year"
  | "settings.day-twice"
  | "settings.day-in-both"
  | "settings.make-up-on-weekday"
  | "settings.nothing-changed"
  | "settings.notices-affected";
