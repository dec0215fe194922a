import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  addYears,
  compareDates,
  dateOf,
  daysBetween,
  formatChinese,
  formatDots,
  formatMonthDots,
  fullMonthsBetween,
  fullYearsBetween,
  instantOf,
  isAfter,
  isBefore,
  isoOf,
  isOnOrBefore,
  lastDayOfPeriod,
  legalDate,
  legalDateFromDb,
  legalDateOf,
  legalDateToDb,
  parseLegalDate,
  weekdayOf,
  yearOf,
} from "./dates";

const anyDay = fc.integer({ min: 0, max: 36_524 }).map((offset) => addDays(legalDate("1950-01-01"), offset));

describe("reading a day", () => {
  it("2024-02-29 is a day; 2025-02-29, 2024-13-01, 2024-2-9 and 2024-02-09T00 are not", () => {
    expect(parseLegalDate("2024-02-29")).toBe("2024-02-29");
    for (const text of ["2025-02-29", "2024-13-01", "2024-00-10", "2024-04-31", "2024-2-9", "2024-02-09T00", ""]) {
      expect(parseLegalDate(text), text).toBeNull();
    }
    expect(() => legalDate("2025-02-29")).toThrow("2025-02-29");
  });

  it("16:00 UTC on 1 March 2026 is already 2 March in Shanghai, 15:59:59 is not", () => {
    expect(legalDateOf(instantOf(new Date("2026-03-01T16:00:00.000Z")))).toBe("2026-03-02");
    expect(legalDateOf(instantOf(new Date("2026-03-01T15:59:59.999Z")))).toBe("2026-03-01");
  });

  it("an instant keeps its moment: 2026-03-01T16:00:00.000Z in and out", () => {
    const instant = instantOf(new Date("2026-03-01T16:00:00.000Z"));
    expect(isoOf(instant)).toBe("2026-03-01T16:00:00.000Z");
    expect(dateOf(instant).getTime()).toBe(instant.epochMs);
    expect(() => instantOf(new Date("nonsense"))).toThrow("invalid date");
  });

  it("a database date of 2026-03-02 is midnight UTC, both ways", () => {
    expect(legalDateFromDb(new Date("2026-03-02T00:00:00.000Z"))).toBe("2026-03-02");
    expect(legalDateToDb(legalDate("2026-03-02")).toISOString()).toBe("2026-03-02T00:00:00.000Z");
  });
});

describe("adding and comparing", () => {
  it("31 Jan + 1 month is 28 Feb 2025 and 29 Feb 2024, 31 Aug 2023 + 18 months is 28 Feb 2025", () => {
    expect(addMonths(legalDate("2025-01-31"), 1)).toBe("2025-02-28");
    expect(addMonths(legalDate("2024-01-31"), 1)).toBe("2024-02-29");
    expect(addMonths(legalDate("2023-08-31"), 18)).toBe("2025-02-28");
  });

  it("29 Feb 2024 + 1 year is 28 Feb 2025; 15 Jan 2026 - 1 month is 15 Dec 2025", () => {
    expect(addYears(legalDate("2024-02-29"), 1)).toBe("2025-02-28");
    expect(addMonths(legalDate("2026-01-15"), -1)).toBe("2025-12-15");
  });

  it("15 days from 1 April end on 16 April, 3 days from 10 May on 13 May", () => {
    expect(addDays(legalDate("2026-04-01"), 15)).toBe("2026-04-16");
    expect(addDays(legalDate("2026-05-10"), 3)).toBe("2026-05-13");
  });

  it("2 March lies before 3 March, one day apart, and 2026-03-02 is a Monday", () => {
    const monday = legalDate("2026-03-02");
    const tuesday = legalDate("2026-03-03");
    expect([compareDates(monday, tuesday), compareDates(tuesday, monday), compareDates(monday, monday)]).toEqual([
      -1, 1, 0,
    ]);
    expect([isBefore(monday, tuesday), isBefore(monday, monday)]).toEqual([true, false]);
    expect([isAfter(tuesday, monday), isAfter(monday, monday)]).toEqual([true, false]);
    expect([isOnOrBefore(monday, monday), isOnOrBefore(tuesday, monday)]).toEqual([true, false]);
    expect(daysBetween(monday, tuesday)).toBe(1);
    expect(daysBetween(tuesday, monday)).toBe(-1);
    expect([weekdayOf(monday), yearOf(monday)]).toEqual([1, 2026]);
  });

  it("adding the days between two days leads from one to the other, 1950 to 2050", () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(addDays(a, daysBetween(a, b))).toBe(b);
      }),
    );
  });
});

describe("periods", () => {
  it("a result of 15 June 2024 is good for one year, until 14 June 2025", () => {
    expect(lastDayOfPeriod(legalDate("2024-06-15"), { years: 1 })).toBe("2025-06-14");
  });

  it("probation from 29 Feb 2024 for one year ends 28 Feb 2025", () => {
    expect(lastDayOfPeriod(legalDate("2024-02-29"), { years: 1 })).toBe("2025-02-28");
  });

  it("a letter received on 31 Jan 2025 may be answered within one month until 28 Feb 2025", () => {
    expect(lastDayOfPeriod(legalDate("2025-01-31"), { months: 1 })).toBe("2025-02-28");
  });

  it("18 months from 31 Aug 2023 end 28 Feb 2025, one year and six months as well", () => {
    expect(lastDayOfPeriod(legalDate("2023-08-31"), { months: 18 })).toBe("2025-02-28");
    expect(lastDayOfPeriod(legalDate("2023-08-31"), { years: 1, months: 6 })).toBe("2025-02-28");
  });

  it("18 months from 15 Jan 2024 cover 14 July 2025; their anniversary is 15 July", () => {
    expect(lastDayOfPeriod(legalDate("2024-01-15"), { months: 18 })).toBe("2025-07-14");
    expect(addMonths(legalDate("2024-01-15"), 18)).toBe("2025-07-15");
  });

  it("one month from 1 March ends 31 March; a period of 0 months is refused", () => {
    expect(lastDayOfPeriod(legalDate("2026-03-01"), { months: 1 })).toBe("2026-03-31");
    expect(() => lastDayOfPeriod(legalDate("2026-03-01"), {})).toThrow("at least one month");
  });

  it("the last day of a period lies before or on its anniversary, never after, and at most a day before", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (start, months) => {
        const gap = daysBetween(lastDayOfPeriod(start, { months }), addMonths(start, months));
        expect(gap === 0 || gap === 1).toBe(true);
      }),
    );
  });
});

describe("completed years and months", () => {
  it("service since 1 July 2019 is 5 years on 1 July 2024 and 4 the day before", () => {
    expect(fullYearsBetween(legalDate("2019-07-01"), legalDate("2024-07-01"))).toBe(5);
    expect(fullYearsBetween(legalDate("2019-07-01"), legalDate("2024-06-30"))).toBe(4);
  });

  it("head since 1 March 2021 has 40 months on 1 July 2024; since 1 Aug 2021 has 35", () => {
    expect(fullMonthsBetween(legalDate("2021-03-01"), legalDate("2024-07-01"))).toBe(40);
    expect(fullMonthsBetween(legalDate("2021-08-01"), legalDate("2024-07-01"))).toBe(35);
  });

  it("deputy since 1 May 2022 has 1 full year on 30 April 2024 and 2 on 1 May 2024", () => {
    expect(fullYearsBetween(legalDate("2022-05-01"), legalDate("2024-04-30"))).toBe(1);
    expect(fullYearsBetween(legalDate("2022-05-01"), legalDate("2024-05-01"))).toBe(2);
  });

  it("31 January to 28 February 2025 is a full month; a day before the start is 0 months", () => {
    expect(fullMonthsBetween(legalDate("2025-01-31"), legalDate("2025-02-28"))).toBe(1);
    expect(fullMonthsBetween(legalDate("2025-01-31"), legalDate("2025-01-30"))).toBe(0);
  });
});

describe("display", () => {
  it("5 April 1972 prints 1972.04.05, 1972.04 and 1972年4月5日", () => {
    const day = legalDate("1972-04-05");
    expect([formatDots(day), formatMonthDots(day), formatChinese(day)]).toEqual([
      "1972.04.05",
      "1972.04",
      "1972年4月5日",
    ]);
  });
});
