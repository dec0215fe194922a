import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, legalDate, weekdayOf } from "./dates";
import {
  addWorkingDays,
  type CalendarYear,
  isWorkingDay,
  lastWorkingDay,
  workingCalendar,
  workingDaysBetween,
} from "./working-days";

const years: readonly CalendarYear[] = [
  yearWith(2024, ["05-01", "10-01", "10-02", "10-03", "10-04", "10-07"], ["09-29", "10-12"]),
  yearWith(2025, ["01-28", "01-29", "01-30", "01-31", "02-03", "02-04", "10-01"], ["01-26", "02-08"]),
  yearWith(2026, ["02-16", "02-17", "02-18", "02-19", "02-20", "10-01"], ["02-14", "02-28"]),
  yearWith(2027, ["10-01"], []),
];
const calendar = workingCalendar(years);
const empty = workingCalendar([]);
const counted = { firstDayCounted: true };
const notCounted = { firstDayCounted: false };

const dayInCalendar = fc.integer({ min: 0, max: 1095 }).map((offset) => addDays(legalDate("2024-01-01"), offset));

describe("single days", () => {
  it("29 Sept 2024 (Sunday) is worked, 1 Oct 2024 (Tuesday) and 28 Sept (Saturday) are not", () => {
    expect(isWorkingDay(legalDate("2024-09-29"), calendar)).toEqual({ working: true, provisional: false });
    expect(isWorkingDay(legalDate("2024-10-01"), calendar)).toEqual({ working: false, provisional: false });
    expect(isWorkingDay(legalDate("2024-09-28"), calendar)).toEqual({ working: false, provisional: false });
  });

  it("without a calendar Monday to Friday are worked, provisionally", () => {
    expect(isWorkingDay(legalDate("2024-10-01"), empty)).toEqual({ working: true, provisional: true });
    expect(isWorkingDay(legalDate("2024-09-29"), empty)).toEqual({ working: false, provisional: true });
  });

  it("a year given twice is refused", () => {
    const year = { year: 2030, holidays: [], makeUpDays: [] };
    expect(() => workingCalendar([year, year])).toThrow("twice");
  });
});

describe("5 working days of notice", () => {
  it("from Friday 27 Sept 2024, first day counted: 27, 29, 30 Sept, 8, 9 Oct", () => {
    const end = lastWorkingDay(legalDate("2024-09-27"), 5, calendar, counted);
    expect(end).toEqual({ day: "2024-10-09", provisional: false });
  });

  it("the same without a calendar ends 3 Oct 2024 and is provisional", () => {
    const end = lastWorkingDay(legalDate("2024-09-27"), 5, empty, counted);
    expect(end).toEqual({ day: "2024-10-03", provisional: true });
  });

  it("from Monday 2 March 2026: Friday 6 March with the first day counted, Monday 9 March without", () => {
    const start = legalDate("2026-03-02");
    expect(lastWorkingDay(start, 5, calendar, counted)).toEqual({ day: "2026-03-06", provisional: false });
    expect(lastWorkingDay(start, 5, calendar, notCounted)).toEqual({ day: "2026-03-09", provisional: false });
    expect(addWorkingDays(start, 5, calendar)).toEqual({ day: "2026-03-09", provisional: false });
  });

  it("from Saturday 7 March 2026 with the first day counted: the five days are 9 to 13 March", () => {
    expect(lastWorkingDay(legalDate("2026-03-07"), 5, calendar, counted).day).toBe("2026-03-13");
  });

  it("a count that runs from 2027 into a year without a calendar is provisional", () => {
    expect(lastWorkingDay(legalDate("2027-12-29"), 5, calendar, counted)).toEqual({
      day: "2028-01-04",
      provisional: true,
    });
  });

  it("counting 0 or 1.5 days is refused; adding 0 days stays on the day", () => {
    const start = legalDate("2026-03-02");
    expect(() => lastWorkingDay(start, 0, calendar, counted)).toThrow("at least one");
    expect(() => lastWorkingDay(start, 1.5, calendar, counted)).toThrow("at least one");
    expect(addWorkingDays(start, 0, calendar)).toEqual({ day: start, provisional: false });
  });
});

describe("counting", () => {
  it("2 to 6 March 2026 are 5 working days, 7 to 8 March none, a reversed span none", () => {
    expect(workingDaysBetween(legalDate("2026-03-02"), legalDate("2026-03-06"), calendar).count).toBe(5);
    expect(workingDaysBetween(legalDate("2026-03-07"), legalDate("2026-03-08"), calendar).count).toBe(0);
    expect(workingDaysBetween(legalDate("2026-03-06"), legalDate("2026-03-02"), calendar).count).toBe(0);
  });

  it("the n-th working day agrees with walking day by day, n up to 30, from any day of 2024 to 2026", () => {
    const holidays = new Set<string>(years.flatMap((year) => year.holidays));
    const makeUpDays = new Set<string>(years.flatMap((year) => year.makeUpDays));
    const isWorked = (day: ReturnType<typeof legalDate>) =>
      makeUpDays.has(day) || (!holidays.has(day) && weekdayOf(day) !== 0 && weekdayOf(day) !== 6);
    fc.assert(
      fc.property(dayInCalendar, fc.integer({ min: 1, max: 30 }), fc.boolean(), (start, n, firstDayCounted) => {
        const walked = [];
        let day = firstDayCounted ? start : addDays(start, 1);
        while (walked.length < n) {
          if (isWorked(day)) walked.push(day);
          day = addDays(day, 1);
        }
        expect(lastWorkingDay(start, n, calendar, { firstDayCounted }).day).toBe(walked.at(-1));
      }),
    );
  });

  it("the span up to the n-th working day holds n working days", () => {
    fc.assert(
      fc.property(dayInCalendar, fc.integer({ min: 1, max: 30 }), (start, n) => {
        const { day } = lastWorkingDay(start, n, calendar, counted);
        expect(workingDaysBetween(start, day, calendar).count).toBe(n);
      }),
    );
  });
});

function yearWith(year: number, holidays: readonly string[], makeUpDays: readonly string[]): CalendarYear {
  const dayOf = (text: string) => legalDate(`${year}-${text}`);
  return { year, holidays: holidays.map(dayOf), makeUpDays: makeUpDays.map(dayOf) };
}
