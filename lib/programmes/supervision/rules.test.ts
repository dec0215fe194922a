import { describe, expect, test } from "vitest";
import { ageBandOf } from "@/lib/case/rules/age-bands";
import { legalDate } from "@/lib/kernel/dates";
import { workingCalendar } from "@/lib/kernel/working-days";
import { agesOf, coverageLines, overdueOn } from "./rules";
import type { OverdueFact } from "./types";

const day = legalDate;
const calendar = workingCalendar([{ year: 2026, holidays: [], makeUpDays: [] }]);
const fact = (changes: Partial<OverdueFact>): OverdueFact => ({
  kind: "matter", id: "1", motionId: "m", caseId: "c", name: "甲", title: "", number: "1", stage: "inspection", count: 1, dueOn: null, asOf: null,
  workingDays: null, handler: null, ...changes,
});

describe("bands of days", () => {
  test("7 days are the first band, 8 the second, 30 the second, 31 the third, 91 the last, a day to come the first", () => {
    expect([7, 8, 30, 31, 60, 61, 90, 91, -1].map((days) => ageBandOf(days).id)).toEqual(["0-7", "8-30", "8-30", "31-60", "31-60", "61-90", "61-90", "91", "0-7"]);
  });

  test("2 matters since 1 day and 1 since 40 days in one stage: 2 in the first band, 1 in the third", () => {
    const ages = agesOf(
      [{ stage: "notice", since: day("2026-03-01"), count: 2 }, { stage: "notice", since: day("2026-01-21"), count: 1 }],
      day("2026-03-02"),
    );
    expect(ages.find(({ stage }) => stage === "notice")?.counts).toEqual([2, 0, 1, 0, 0]);
    expect(ages).toHaveLength(8);
  });
});

describe("overdue", () => {
  test("due today is not over, due yesterday is 1 day over", () => {
    const facts = [fact({ dueOn: day("2026-03-02") }), fact({ id: "2", dueOn: day("2026-03-01") })];
    expect(overdueOn(facts, day("2026-03-02"), calendar).map(({ id, days }) => [id, days])).toEqual([["2", 1]]);
  });

  test("a letter of Friday 27 February with 3 working days is due on Wednesday 4 March, over from the 5th", () => {
    const letter = fact({ kind: "check", asOf: day("2026-02-27"), workingDays: 3 });
    expect(overdueOn([letter], day("2026-03-04"), calendar)).toEqual([]);
    expect(overdueOn([letter], day("2026-03-05"), calendar)).toMatchObject([{ dueOn: "2026-03-04", days: 1, href: "/cases/c/inspection" }]);
  });

  test("a letter of 30 December 2026 with 3 working days is over on 5 January 2027, provisionally: 2027 has no calendar", () => {
    const letter = fact({ kind: "check", asOf: day("2026-12-30"), workingDays: 3 });
    expect(overdueOn([letter], day("2027-01-05"), calendar)).toMatchObject([{ dueOn: "2027-01-04", provisional: true }]);
    expect(overdueOn([fact({ dueOn: day("2027-01-04") })], day("2027-01-05"), calendar)).toMatchObject([{ provisional: false }]);
  });

  test("the longest over stands first; a batch leads to its page", () => {
    const facts = [fact({ dueOn: day("2026-03-01") }), fact({ id: "2", caseId: null, stage: "motion", dueOn: day("2026-02-01") })];
    expect(overdueOn(facts, day("2026-03-02"), calendar).map(({ href }) => href)).toEqual(["/motions/m", "/cases/c"]);
  });
});

describe("the board of what is owed to everybody", () => {
  test("of 9 teams 4 analysed and 9 visited, of 49 heads 2 reviewed, 1 overdue and 46 not due, of 12 audits 3 due: 5, 0, 1 of 3 and 3 are missing", () => {
    const lines = coverageLines({
      studies: { teamCount: 9, analysed: 4, visited: 9 },
      reviews: { heads: 49, reviewed: 2, overdue: 1, waiting: 46 },
      audits: { tenures: 12, due: 3 },
    });
    expect(lines.map(({ subject, of, covered, missing, later }) => [subject, of, covered, missing, later])).toEqual([
      ["analysis", 9, 4, 5, 0],
      ["visit", 9, 9, 0, 0],
      ["principalReview", 3, 2, 1, 46],
      ["audit", 12, 9, 3, 0],
    ]);
  });

  test("what is closed to the visitor has 0 lines, not a line of zeros", () => {
    expect(coverageLines({ studies: null, reviews: { heads: 0, reviewed: 0, overdue: 0, waiting: 0 }, audits: null }).map(({ subject }) => subject)).toEqual(["principalReview"]);
  });
});
