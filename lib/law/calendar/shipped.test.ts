import { describe, expect, it } from "vitest";
import { legalDate, weekdayOf, yearOf } from "@/lib/kernel/dates";
import { lastWorkingDay, workingCalendar } from "@/lib/kernel/working-days";
import { shippedCalendars } from "./shipped";

describe("shipped calendars", () => {
  it("cover 2024 to 2027 without a gap; only 2027 is an example", () => {
    expect(shippedCalendars.map((calendar) => calendar.year)).toEqual([2024, 2025, 2026, 2027]);
    expect(shippedCalendars.filter((calendar) => calendar.exampleOnly).map((calendar) => calendar.year)).toEqual([
      2027,
    ]);
  });

  it.each(shippedCalendars)("$year: days lie in the year, none twice, make-up days fall on weekends", (calendar) => {
    const days = [...calendar.holidays, ...calendar.makeUpDays];
    expect(new Set(days).size).toBe(days.length);
    for (const day of days) expect(yearOf(day), day).toBe(calendar.year);
    for (const day of calendar.makeUpDays) expect([0, 6], day).toContain(weekdayOf(day));
  });

  it("5 working days from 27 Sept 2024 end 9 Oct 2024, from 2 March 2026 on 6 March", () => {
    const calendar = workingCalendar(shippedCalendars);
    const options = { firstDayCounted: true };
    expect(lastWorkingDay(legalDate("2024-09-27"), 5, calendar, options).day).toBe("2024-10-09");
    expect(lastWorkingDay(legalDate("2026-03-02"), 5, calendar, options).day).toBe("2026-03-06");
  });

  it.each([
    ["2026-01-01", 1, "2026-01-04", "a Sunday that is worked"],
    ["2026-02-14", 1, "2026-02-14", "a Saturday that is worked"],
    ["2026-02-27", 2, "2026-02-28", "Friday and the Saturday worked after it"],
    ["2026-02-28", 2, "2026-03-02", "the Saturday worked and Monday"],
    ["2026-09-18", 2, "2026-09-20", "Friday and the Sunday worked; Saturday is free"],
    ["2026-09-30", 2, "2026-10-08", "Wednesday and the first day after 7 days off"],
    ["2026-10-09", 2, "2026-10-10", "Friday and the Saturday worked"],
    ["2026-10-10", 2, "2026-10-12", "the Saturday worked and Monday"],
  ])("from %s, %i working days end on %s: %s", (from, count, end) => {
    const calendar = workingCalendar(shippedCalendars);
    expect(lastWorkingDay(legalDate(from), count, calendar, { firstDayCounted: true })).toEqual({ day: end, provisional: false });
  });

  it("5 working days from 12 Feb 2026 run over the Spring Festival: 12, 13, 14, 24, 25 Feb", () => {
    const calendar = workingCalendar(shippedCalendars);
    expect(lastWorkingDay(legalDate("2026-02-12"), 5, calendar, { firstDayCounted: true }).day).toBe("2026-02-25");
  });
});
