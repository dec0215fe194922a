import { describe, expect, it } from "vitest";
import { addMonths, legalDate } from "@/lib/kernel/dates";
import type { CareerMark } from "./career-line";
import { layOutCareer, plotWidth } from "./career-line";

const today = legalDate("2026-11-02");
const mark = (
  from: string,
  to: string | null,
  lane: CareerMark["lane"] = "post",
  text = "云泽市交通运输局局长",
): CareerMark => ({
  lane,
  from: legalDate(from),
  to: to === null ? null : legalDate(to),
  text,
  pattern: "plain",
});

describe("the career line", () => {
  it("2 posts that follow each other share 1 row; 2 that overlap take 2", () => {
    const after = layOutCareer([mark("2000-07-01", "2010-06-30"), mark("2010-07-01", null)], today);
    expect(after.marks.map((placed) => placed.row)).toEqual([0, 0]);
    const overlapping = layOutCareer([mark("2000-07-01", "2011-06-30"), mark("2010-07-01", null)], today);
    expect(overlapping.marks.map((placed) => placed.row)).toEqual([0, 1]);
    expect(overlapping.rowCount).toBe(2);
  });

  it("begins in the January of the first year and ends with the December of today's: 2000 to 2026 are 27 years, a label every 2", () => {
    const line = layOutCareer([mark("2000-07-01", null)], today);
    expect(line.years.map(({ year }) => year)).toEqual([
      2000, 2002, 2004, 2006, 2008, 2010, 2012, 2014, 2016, 2018, 2020, 2022, 2024, 2026,
    ]);
    expect(line.years[0]?.x).toBe(0);
    expect(line.todayX).toBeGreaterThan(890);
    expect(line.todayX).toBeLessThan(plotWidth);
  });

  it("a career of 46 years with 90 posts stays inside the plot and numbers 1 to 90 in the order of days", () => {
    const start = legalDate("1980-07-01");
    const marks = Array.from({ length: 90 }, (_, index) =>
      mark(addMonths(start, index * 6), addMonths(start, index * 6 + 5)),
    );
    const line = layOutCareer(marks.toReversed(), today);
    expect(line.marks.map((placed) => placed.number)).toEqual(Array.from({ length: 90 }, (_, index) => index + 1));
    expect(line.marks.every((placed) => placed.x >= 0 && placed.x + placed.width <= plotWidth)).toBe(true);
    const sameRow = line.marks.filter((placed) => placed.row === 0);
    expect(sameRow.every((placed, index) => placed.x >= (sameRow[index - 1]?.x ?? 0) + (index === 0 ? 0 : 18))).toBe(
      true,
    );
  });

  it("an effect period that ends in 2 years makes the axis longer; today stands before its end", () => {
    const line = layOutCareer([mark("2020-01-01", null), mark("2026-10-01", "2028-03-31", "bar", "影响期")], today);
    const bar = line.marks.find((placed) => placed.lane === "bar");
    expect(bar?.x).toBeLessThan(line.todayX);
    expect((bar?.x ?? 0) + (bar?.width ?? 0)).toBeGreaterThan(line.todayX);
  });

  it("what does not fit is cut with …, 1 figure stays; a sign stays a sign", () => {
    const line = layOutCareer(
      [
        mark("1990-01-01", "1990-03-31"),
        mark("1990-04-01", "2000-12-31"),
        mark("1996-01-01", "1999-12-31"),
        { ...mark("2025-01-01", "2025-12-31", "grade", "2025 年度优秀"), sign: "优" },
      ],
      today,
    );
    expect(line.marks.map((placed) => placed.label)).toEqual(["1", "2 云泽市交通运输局局长", "3 云泽市交…", "优"]);
  });

  it("nothing to draw: 0 rows, no lane", () => {
    expect(layOutCareer([], today)).toMatchObject({ marks: [], laneRows: [], rowCount: 0 });
  });
});
