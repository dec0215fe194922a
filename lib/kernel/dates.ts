import { assert, present } from "./assert";
import { wholeQuotient } from "./ratio";

/** A day in Asia/Shanghai as "yyyy-mm-dd". Strings compare in the order of the days. */
export type LegalDate = string & { readonly __legalDate: true };

/** A moment: when something happened. Never compared with a `LegalDate` directly. */
export type Instant = { readonly epochMs: number; readonly __instant: true };

/** A length of time in calendar units; years and months add up. */
export type Period = { readonly years?: number; readonly months?: number };

const MS_PER_DAY = 86_400_000;
/** China has used UTC+8 without summer time since 1992, the whole span of the records this product keeps. */
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

export function instantOf(date: Date): Instant {
  const epochMs = date.getTime();
  assert(Number.isSafeInteger(epochMs), "invalid date");
  return { epochMs, __instant: true };
}

export function dateOf(instant: Instant): Date {
  return new Date(instant.epochMs);
}

/** The moment in UTC, "2026-03-02T01:30:00.000Z". */
export function isoOf(instant: Instant): string {
  return dateOf(instant).toISOString();
}

/** A day written strictly as yyyy-mm-dd that exists in the calendar, or null. */
export function parseLegalDate(text: string): LegalDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const [year, month, day] = match.slice(1).map(Number);
  if (year === undefined || month === undefined || day === undefined) return null;
  if (year < 1000 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return asLegalDate(text);
}

/** The day written as yyyy-mm-dd; throws when it is no real day. For literals and trusted text. */
export function legalDate(text: string): LegalDate {
  return present(parseLegalDate(text), `a real day in "${text}"`);
}

/** The day in Asia/Shanghai on which the moment falls. */
export function legalDateOf(instant: Instant): LegalDate {
  return fromUtcMs(instant.epochMs + SHANGHAI_OFFSET_MS);
}

/** The day of a PostgreSQL `date`, which the driver hands over as midnight UTC. */
export function legalDateFromDb(date: Date): LegalDate {
  return fromUtcMs(instantOf(date).epochMs);
}

/** The day as midnight UTC, the form in which the driver stores a PostgreSQL `date`. */
export function legalDateToDb(day: LegalDate): Date {
  return new Date(toUtcMs(day));
}

export function addDays(day: LegalDate, days: number): LegalDate {
  return fromUtcMs(toUtcMs(day) + days * MS_PER_DAY);
}

/** The same day of the month `months` later (or earlier), or the last day of that month when it has no such day. */
export function addMonths(day: LegalDate, months: number): LegalDate {
  const { year, month, day: dayOfMonth } = partsOf(day);
  const target = shiftMonth(year, month, months);
  return fromParts(target.year, target.month, Math.min(dayOfMonth, daysInMonth(target.year, target.month)));
}

export function addYears(day: LegalDate, years: number): LegalDate {
  return addMonths(day, years * 12);
}

export function compareDates(a: LegalDate, b: LegalDate): -1 | 0 | 1 {
  if (a < b) return -1;
  return a > b ? 1 : 0;
}

export function isBefore(a: LegalDate, b: LegalDate): boolean {
  return a < b;
}

export function isAfter(a: LegalDate, b: LegalDate): boolean {
  return a > b;
}

export function isOnOrBefore(a: LegalDate, b: LegalDate): boolean {
  return a <= b;
}

/** Days from a to b: 1 for neighbours, negative when b is earlier. */
export function daysBetween(a: LegalDate, b: LegalDate): number {
  return wholeQuotient(toUtcMs(b) - toUtcMs(a), MS_PER_DAY);
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: LegalDate): number {
  return new Date(toUtcMs(day)).getUTCDay();
}

export function yearOf(day: LegalDate): number {
  return partsOf(day).year;
}

/**
 * The last day a period from `start` covers: the day before its anniversary, or the last day of the target month when
 * that month has no such day (29 Feb 2024 + 1 year ends 28 Feb 2025; 31 Jan + 1 month ends 28 Feb).
 */
export function lastDayOfPeriod(start: LegalDate, period: Period): LegalDate {
  const months = monthsIn(period);
  assert(months > 0, "a period has at least one month");
  const anniversary = addMonths(start, months);
  return partsOf(anniversary).day < partsOf(start).day ? anniversary : addDays(anniversary, -1);
}

/** Months in a period: one year and a half is 18. */
export function monthsIn(period: Period): number {
  return (period.years ?? 0) * 12 + (period.months ?? 0);
}

/** Completed years on the day `on`; the anniversary itself completes a year. 0 when `on` is before `start`. */
export function fullYearsBetween(start: LegalDate, on: LegalDate): number {
  return wholeQuotient(fullMonthsBetween(start, on), 12);
}

/** Completed months on the day `on`; the same day of a later month completes it (clamped to month end). */
export function fullMonthsBetween(start: LegalDate, on: LegalDate): number {
  if (on < start) return 0;
  const from = partsOf(start);
  const to = partsOf(on);
  const months = (to.year - from.year) * 12 + to.month - from.month;
  return addMonths(start, months) <= on ? months : months - 1;
}

/** "1972.04.05", for display. */
export function formatDots(day: LegalDate): string {
  return day.replaceAll("-", ".");
}

/** "1972.04", the year and month the cadre forms print. */
export function formatMonthDots(day: LegalDate): string {
  return formatDots(day).slice(0, 7);
}

/** "2026.03.02 09:30", a moment in Asia/Shanghai, for display. */
export function formatMoment(moment: Instant): string {
  const local = new Date(moment.epochMs + SHANGHAI_OFFSET_MS).toISOString();
  return `${local.slice(0, 10).replaceAll("-", ".")} ${local.slice(11, 16)}`;
}

/** "2026年3月2日", for display. */
export function formatChinese(day: LegalDate): string {
  const { year, month, day: dayOfMonth } = partsOf(day);
  return `${year}年${month}月${dayOfMonth}日`;
}

function partsOf(day: LegalDate): { year: number; month: number; day: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) };
}

function fromParts(year: number, month: number, day: number): LegalDate {
  assert(year >= 1000 && year <= 9999, `year out of range: ${year}`);
  return asLegalDate(`${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`);
}

function shiftMonth(year: number, month: number, months: number): { year: number; month: number } {
  const count = year * 12 + (month - 1) + months;
  const shiftedYear = wholeQuotient(count, 12);
  return { year: shiftedYear, month: count - shiftedYear * 12 + 1 };
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function toUtcMs(day: LegalDate): number {
  const { year, month, day: dayOfMonth } = partsOf(day);
  return Date.UTC(year, month - 1, dayOfMonth);
}

function fromUtcMs(ms: number): LegalDate {
  const date = new Date(ms);
  return fromParts(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

function asLegalDate(text: string): LegalDate {
  return text as LegalDate;
}
