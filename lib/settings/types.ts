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

/** A year as one person proposes it and another is to confirm. */
export type WaitingChange = Omit<CalendarYearAt, "version"> & {
  readonly id: string;
  /** version of the year it was made from; null where the year is not there yet */
  readonly baseVersion: number | null;
  readonly proposedById: string;
  readonly proposedByName: string;
  readonly proposedOn: LegalDate;
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
  | "settings.notices-affected"
  | "settings.change-waiting"
  | "settings.change-not-found"
  | "settings.same-person"
  | "settings.not-proposer"
  | "settings.change-outdated"
  | "settings.reason-missing"
  | "settings.list-unreadable"
  | "settings.file-unreadable";
