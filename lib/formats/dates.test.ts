import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import {
  comparePartialDates,
  dayOfSerial,
  digitsOfDate,
  formatPartialDate,
  parseFormDate,
  parsePartialDate,
  type PartialDate,
} from "./dates";

const read = (text: string) => {
  const date = parsePartialDate(text);
  return date === null ? null : `${date.precision} ${date.value}`;
};

describe("parsePartialDate", () => {
  it.each([
    "1972.4",
    "1972-04",
    "1972/4",
    "1972年4月",
    "1972年04月",
    "197204",
    "１９７２．０４",
    " 1972 . 4 ",
    "1972.04.",
  ])("%s is April 1972", (text) => {
    expect(read(text)).toBe("month 1972-04");
  });

  it.each([
    "1972.04.05",
    "1972-4-5",
    "1972年4月5日",
    "19720405",
    "1972/04/05 00:00:00",
    "1972-04-05T00:00:00",
    "26394",
  ])("%s is 5 April 1972", (text) => {
    expect(read(text)).toBe("day 1972-04-05");
  });

  it("1972 and 1972年 are a year", () => {
    expect([read("1972"), read("1972年")]).toEqual(["year 1972", "year 1972"]);
  });

  it.each([
    "",
    "1972.00",
    "1972.13",
    "197213",
    "1972.4.31",
    "2023-02-29",
    "1899.12",
    "2101.01",
    "72.4",
    "七二年",
    "1972.4.5.6",
  ])("%s is no date", (text) => {
    expect(read(text)).toBeNull();
  });

  it("29 February exists in 2024 and not in 2023", () => {
    expect([read("2024.02.29"), read("2023.02.29")]).toEqual(["day 2024-02-29", null]);
  });

  it("reads back what it formats, for every day from 1900 to 2100", () => {
    const days = fc.integer({ min: 61, max: 73_000 }).map((serial) => dayOfSerial(serial));
    fc.assert(
      fc.property(days, (day) => {
        if (day === null) throw new Error("no day");
        const date: PartialDate = { precision: "day", value: day };
        expect(parsePartialDate(formatPartialDate(date))).toEqual(date);
      }),
    );
  });

  it("never throws, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        parsePartialDate(text);
      }),
    );
  });
});

describe("dayOfSerial", () => {
  it("61 is 1 March 1900, 60 (a day that never was) is none, 45292 is 1 January 2024", () => {
    expect([dayOfSerial(61), dayOfSerial(60), dayOfSerial(45_292)]).toEqual(["1900-03-01", null, "2024-01-01"]);
  });

  it("the 1904 system counts 1462 days less: 43830 is 1 January 2024", () => {
    expect(dayOfSerial(43_830, true)).toBe("2024-01-01");
  });

  it("a time of day is dropped: 45292.75 is 1 January 2024", () => {
    expect(dayOfSerial(45_292.75)).toBe("2024-01-01");
  });
});

describe("comparePartialDates", () => {
  const month: PartialDate = { precision: "month", value: "1972-04" };
  const day = (text: string): PartialDate => ({ precision: "day", value: legalDate(text) });

  it("April 1972 equals 5 April 1972, is before 1 May and after 31 March", () => {
    expect(["1972-04-05", "1972-05-01", "1972-03-31"].map((text) => comparePartialDates(month, day(text)))).toEqual([
      0, -1, 1,
    ]);
  });
});

describe("parseFormDate", () => {
  const form = (text: string) => {
    const found = parseFormDate(text);
    return found === null ? null : `${digitsOfDate(found.date)}${found.exact ? "" : " and words"}`;
  };

  it.each([
    ["199007", "199007"],
    ["1990.07", "199007"],
    ["1990.7", "199007"],
    ["1970-01", "197001"],
    ["1990年7月", "199007"],
    ["1990年7月5日", "19900705"],
    ["１９９０．０７", "199007"],
    ["1990·07", "199007"],
    ["1990，07", "199007"],
    ["19900705", "19900705"],
    ["1990", "1990"],
    ["1990.07（确认）", "199007 and words"],
    ["约1990年07月", "199007 and words"],
  ])("%s is %s", (text, digits) => {
    expect(form(text)).toBe(digits);
  });

  it.each(["", "19907", "199013", "199000", "26394", "1990.07（1991.08确认）", "长期"])("%s is no date", (text) => {
    expect(form(text)).toBeNull();
  });
});
