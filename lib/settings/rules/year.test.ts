import { describe, expect, test } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import { workingCalendar } from "@/lib/kernel/working-days";
import { affectedNotices, changesOf, judgeYear, movedNotices, readDays } from "./year";

const day = legalDate;

describe("days of a year from a text", () => {
  test("4 ways of writing 3 days are read and sorted; 1 of them twice is named", () => {
    const read = readDays("2026-10-02\n10月1日、2026.10.3，10-2", 2026, "holidays");
    expect(read.days).toEqual(["2026-10-01", "2026-10-02", "2026-10-03"]);
    expect(read.refusals).toEqual([{ code: "settings.day-twice", field: "holidays", params: { day: "2026-10-02" } }]);
  });

  test("31 April, a month and a day of 2025 are named, each for itself", () => {
    expect(readDays("2026-04-31 2026-05 2025-12-31", 2026, "makeUpDays").refusals.map(({ code, params }) => [code, params?.word])).toEqual([
      ["settings.not-a-day", "2026-04-31"],
      ["settings.not-a-day", "2026-05"],
      ["settings.wrong-year", "2025-12-31"],
    ]);
  });

  test("an empty text is an empty list", () => {
    expect(readDays(" \n ", 2026, "holidays")).toEqual({ days: [], refusals: [] });
  });
});

describe("a year", () => {
  test("a Saturday may be worked, a Wednesday is worked anyway, and no day stands in both lists", () => {
    expect(judgeYear([day("2026-10-01")], [day("2026-10-10")])).toEqual([]);
    expect(judgeYear([], [day("2026-10-14")]).map(({ code }) => code)).toEqual(["settings.make-up-on-weekday"]);
    expect(judgeYear([day("2026-10-10")], [day("2026-10-10")]).map(({ code }) => code)).toEqual(["settings.day-in-both"]);
  });

  test("the record names 1 day added and 1 taken", () => {
    const before = { holidays: [day("2026-10-01")], makeUpDays: [] };
    expect(changesOf(before, { holidays: [day("2026-10-02")], makeUpDays: [] })).toEqual({
      holidaysAdded: ["2026-10-02"], holidaysTaken: ["2026-10-01"], makeUpDaysAdded: [], makeUpDaysTaken: [],
    });
  });
});

describe("running notices", () => {
  const notice = { id: "n", number: "1号", from: day("2026-03-02"), workingDays: 5, until: day("2026-03-06"), firstDayCounted: true };

  test("5 working days from Monday 2 March end on Friday 6 March; with Wednesday off they end on Monday 9 March", () => {
    const year = { year: 2026, holidays: [], makeUpDays: [] };
    expect(affectedNotices([notice], workingCalendar([year]))).toEqual([]);
    expect(affectedNotices([notice], workingCalendar([{ ...year, holidays: [day("2026-03-04")] }]))).toEqual([
      { id: "n", number: "1号", until: "2026-03-06", counted: "2026-03-09" },
    ]);
  });

  test("a second change elsewhere moves nothing, although the stated last day is still another one", () => {
    const off = workingCalendar([{ year: 2026, holidays: [day("2026-03-04")], makeUpDays: [] }]);
    const more = workingCalendar([{ year: 2026, holidays: [day("2026-03-04"), day("2026-10-01")], makeUpDays: [] }]);
    expect(movedNotices([notice], off, more)).toEqual([]);
    expect(affectedNotices([notice], more)).toHaveLength(1);
  });
});
