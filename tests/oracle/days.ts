/**
 * Days as whole numbers, for the oracle alone (nothing of the product is used here): 0 is 1 January 1970 in the
 * proleptic Gregorian calendar. Month arithmetic follows convention 5 of regulations.md section 0.2.
 */
export type Day = number;

export interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Length of a month in days; `month` runs from 1 to 12. */
function lengthOfMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (monthLengths[month - 1] ?? 0);
}

const firstYear = 1900;
const lastYear = 2200;
const starts: number[] = [];
const civils: Civil[] = [];

/** The calendar, written out once day by day; `starts` holds the position of the first day of each month. */
for (let year = firstYear; year <= lastYear; year += 1) {
  for (let month = 1; month <= 12; month += 1) {
    starts.push(civils.length);
    for (let day = 1; day <= lengthOfMonth(year, month); day += 1) civils.push({ year, month, day });
  }
}

const origin = starts[(1970 - firstYear) * 12] ?? 0;

/** The day count of a date; the date must exist between 1900 and 2200. */
export function dayOf(year: number, month: number, day: number): Day {
  return (starts[(year - firstYear) * 12 + month - 1] ?? 0) + day - 1 - origin;
}

/** The date of a day count. */
export function civilOf(day: Day): Civil {
  return civils[day + origin] ?? { year: firstYear, month: 1, day: 1 };
}

/** `yyyy-mm-dd` of a day count. */
export function isoOf(day: Day): string {
  const { year, month, day: date } = civilOf(day);
  return `${String(year)}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}

/** The day count of `yyyy-mm-dd`. */
export function dayFromIso(text: string): Day {
  const [year = 1970, month = 1, day = 1] = text.split("-").map(Number);
  return dayOf(year, month, day);
}

function shifted(day: Day, months: number): { target: Civil; missing: boolean } {
  const { year, month, day: date } = civilOf(day);
  let toYear = year;
  let toMonth = month + months;
  while (toMonth > 12) {
    toMonth -= 12;
    toYear += 1;
  }
  while (toMonth < 1) {
    toMonth += 12;
    toYear -= 1;
  }
  const last = lengthOfMonth(toYear, toMonth);
  return { target: { year: toYear, month: toMonth, day: Math.min(date, last) }, missing: date > last };
}

/** The same date `months` later, clamped to the end of the month (29 Feb + 12 months = 28 Feb). */
export function anniversary(day: Day, months: number): Day {
  const { target } = shifted(day, months);
  return dayOf(target.year, target.month, target.day);
}

/** The last day of a period of `months` from `day`: the day before the anniversary, or the month's end where the date is missing. */
export function lastDayOfPeriod(day: Day, months: number): Day {
  const { target, missing } = shifted(day, months);
  const reached = dayOf(target.year, target.month, target.day);
  return missing ? reached : reached - 1;
}
