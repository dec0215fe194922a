import { describe, expect, it } from "vitest";
import { checkSpans } from "./check-spans";
import { parseResume } from "./parse-resume";

describe("gaps and overlaps", () => {
  const check = (text: string) => checkSpans(parseResume(text).rows);

  it("rows that meet in a month or follow in the next one have 0 problems", () => {
    expect(check("1990.07--1994.05 甲\n1994.05--1996.12 乙\n1997.01-- 丙")).toEqual([]);
  });

  it("from May to July 1 month is missing", () => {
    expect(check("1990.07--1994.05 甲\n1994.07-- 乙")).toEqual([{ kind: "gap", row: 1, months: 1 }]);
  });

  it("3 months together are an overlap with the row that lasted longest", () => {
    expect(check("1990.07--1994.05 甲\n1991.01--1991.02 乙\n1994.02-- 丙")).toEqual([
      { kind: "overlap", row: 1, other: 0, months: 1 },
      { kind: "overlap", row: 2, other: 0, months: 3 },
    ]);
  });

  it("an end before its beginning, a row out of order and an open row before the last are each named", () => {
    expect(check("1994.05--1990.07 甲\n1989.01-- 乙\n1995.01-- 丙")).toEqual([
      { kind: "reversed", row: 0 },
      { kind: "out-of-order", row: 1 },
      { kind: "open-before-last", row: 1 },
    ]);
  });
});
