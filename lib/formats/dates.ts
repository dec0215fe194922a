import { addDays, legalDate, parseLegalDate, type LegalDate } from "@/lib/kernel/dates";

/**
 * A date as people write it: to the day, to the month or to the year. `value` is "1972-04-05", "1972-04" or "1972":
 * a month that was given is never turned into a day that was not.
 */
export type PartialDate =
  | { readonly precision: "day"; readonly value: LegalDate }
  | { readonly precision: "month"; readonly value: string }
  | { readonly precision: "year"; readonly value: string };

const earliestYear = 1900;
const latestYear = 2100;
const longestText = 40;

/** Day 0 of the 1900 serial numbers as they count after 28 February 1900 (the format believes 1900 was a leap year). */
const serialOrigin = legalDate("1899-12-30");
const serialOrigin1904 = legalDate("1904-01-01");
const firstReliableSerial = 61;
const lastSerial = 73_415;

const midnight = /[ T]00:00(?::00(?:\.0+)?)?Z?$/u;
const digitsOnly = /^(\d{4})(?:(\d{2})(\d{2})?)?$/u;
const separated = /^(\d{4})(?:年|[.\-/年](\d{1,2})(?:月|[.\-/月](\d{1,2})[日号]?)?[.]?)$/u;

/**
 * Reads a date the way rosters and forms write it: 1972.4, 1972-04, 1972年4月, 1972.04.05, 197204, 19720405, 1972,
 * full-width digits, blanks anywhere, or a five-digit serial number of a spreadsheet.
 *
 * @returns null when it is no date: month 00 or 13, 31 April, a year before 1900 or after 2100, anything else.
 */
export function parsePartialDate(text: string): PartialDate | null {
  if (text.length > longestText) return null;
  const plain = text.normalize("NFKC").trim().replace(midnight, "").replace(/\s+/gu, "");
  if (/^\d{5}$/u.test(plain)) {
    const day = dayOfSerial(Number(plain));
    return day === null ? null : { precision: "day", value: day };
  }
  const found = digitsOnly.exec(plain) ?? separated.exec(plain);
  if (found === null) return null;
  const [, year, month, day] = found;
  return year === undefined ? null : partialDateOf(year, month, day);
}

/** A date read from a form, and whether the text was nothing but that date. */
export type FormDate = { readonly date: PartialDate; readonly exact: boolean };

/**
 * Reads a date as the appointment form's files carry it: everything `parsePartialDate` reads except serial numbers of
 * spreadsheets (19907 is no date here), and otherwise the digits alone, if they are 4, 6 or 8: "1990.07（确认）".
 *
 * @returns null when there is no date in it; `exact` is false when words stand beside the digits.
 */
export function parseFormDate(text: string): FormDate | null {
  if (text.length > longestText) return null;
  const plain = text.normalize("NFKC").replace(/\s+/gu, "");
  if (/^\d{5}$/u.test(plain)) return null;
  const date = parsePartialDate(plain);
  if (date !== null) return { date, exact: true };
  const digits = plain.replace(/\D/gu, "");
  const inWords = /^\d{4}(?:\d{2}){0,2}$/u.test(digits) ? parsePartialDate(digits) : null;
  return inWords === null ? null : { date: inWords, exact: !/[\p{L}\p{Ps}]/u.test(plain.replace(/[年月日号]/gu, "")) };
}

/** "19720405", "197204" or "1972", as the form's files write it. */
export function digitsOfDate(date: PartialDate): string {
  return date.value.replaceAll("-", "");
}

function partialDateOf(year: string, month: string | undefined, day: string | undefined): PartialDate | null {
  if (Number(year) < earliestYear || Number(year) > latestYear) return null;
  if (month === undefined) return { precision: "year", value: year };
  if (Number(month) < 1 || Number(month) > 12) return null;
  const value = `${year}-${month.padStart(2, "0")}`;
  if (day === undefined) return { precision: "month", value };
  const whole = parseLegalDate(`${value}-${day.padStart(2, "0")}`);
  return whole === null ? null : { precision: "day", value: whole };
}

/**
 * The day of a spreadsheet's serial number; a fraction (the time of day) is dropped.
 *
 * @returns null below 1 March 1900, where the numbering is unreliable, and after the year 2100.
 */
export function dayOfSerial(serial: number, dates1904 = false): LegalDate | null {
  if (!Number.isFinite(serial)) return null;
  const whole = Math.floor(serial);
  if (dates1904) return whole < 0 || whole > lastSerial - 1462 ? null : addDays(serialOrigin1904, whole);
  return whole < firstReliableSerial || whole > lastSerial ? null : addDays(serialOrigin, whole);
}

/** "1972.04.05", "1972.04" or "1972", as archives print it. */
export function formatPartialDate(date: PartialDate): string {
  return date.value.replaceAll("-", ".");
}

/** Months since the year 0, for counting whole months between two dates; January where only the year is known. */
export function monthNumber(date: PartialDate): number {
  return Number(date.value.slice(0, 4)) * 12 + Number(date.value.slice(5, 7) || "1");
}

/** Compares two dates as far as both are known: 1972-04 and 1972-04-05 are equal (0). */
export function comparePartialDates(first: PartialDate, second: PartialDate): -1 | 0 | 1 {
  const known = Math.min(first.value.length, second.value.length);
  const left = first.value.slice(0, known);
  const right = second.value.slice(0, known);
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
