import { describe, expect, it } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import { changesInTerm, computeTermEnd, judgeAnotherTerm, judgeFullTerm, judgeRenomination, judgeYearsAtLevel, termEndOf } from "./terms";

const facts = (from: string, renewalDue: string | null = null, inScope = true) => ({
  inScope,
  from: legalDate(from),
  renewalDue: renewalDue === null ? null : legalDate(renewalDue),
});

describe("TRM-01", () => {
  it("a bureau's head since 1 March 2022: the term of 5 years ends on 28 February 2027", () => {
    expect(termEndOf(facts("2022-03-01"), legalDate("2026-11-02"))).toEqual({ on: "2027-02-28", terms: 1 });
  });

  it("on the last day the 1st term runs, the day after the 2nd, which ends 5 years later", () => {
    expect(termEndOf(facts("2022-03-01"), legalDate("2027-02-28"))?.terms).toBe(1);
    expect(termEndOf(facts("2022-03-01"), legalDate("2027-03-01"))).toEqual({ on: "2032-02-29", terms: 2 });
  });

  it("an elected team renewed on 1 January 2027: the term ends the day before for all; who joined in 2024 served 0 whole terms", () => {
    expect(termEndOf(facts("2022-01-01", "2027-01-01"), legalDate("2026-11-02"))).toEqual({
      on: "2026-12-31",
      terms: 1,
    });
    expect(termEndOf(facts("2024-06-01", "2027-01-01"), legalDate("2026-11-02"))).toEqual({
      on: "2026-12-31",
      terms: 0,
    });
  });

  it("a renewal overdue since 1 January 2026 stays the end of the term of who was there", () => {
    expect(termEndOf(facts("2021-01-01", "2026-01-01"), legalDate("2026-11-02"))?.on).toBe("2025-12-31");
  });

  it("since 29 February 2004 the 4th term ends on 28 February 2024, a year that has the day again", () => {
    expect(termEndOf(facts("2004-02-29"), legalDate("2019-03-03"))).toEqual({ on: "2024-02-28", terms: 4 });
  });

  it("a post without terms has 0: not applicable", () => {
    expect(termEndOf(facts("2022-03-01", null, false), legalDate("2026-11-02"))).toBeNull();
    expect(computeTermEnd(facts("2022-03-01", null, false), legalDate("2026-11-02")).outcome).toBe("not-applicable");
  });
});

describe("TRM-03", () => {
  it("1 whole term: another may follow; 2: none", () => {
    expect(judgeAnotherTerm(facts("2022-03-01"), legalDate("2026-11-02")).outcome).toBe("met");
    expect(judgeAnotherTerm(facts("2017-03-01"), legalDate("2026-11-02")).outcome).toBe("not-met");
  });

  it("elected on 2 January 2017, renewal 1 January 2027: 1 day short of 2 terms, another may follow", () => {
    expect(judgeAnotherTerm(facts("2017-01-02", "2027-01-01"), legalDate("2026-11-02")).outcome).toBe("met");
    expect(judgeAnotherTerm(facts("2017-01-01", "2027-01-01"), legalDate("2026-11-02")).outcome).toBe("not-met");
  });

  it("put for the same post again: 2 terms by the renewal stop, 1 day less does not; without a renewal 10 years served stop, 9 warn", () => {
    const judge = (from: string, renewalDue: string | null) => judgeRenomination(facts(from, renewalDue), legalDate("2026-11-02"));
    expect(judge("2017-01-01", "2027-01-01")).toMatchObject({ outcome: "not-met", force: "block" });
    expect(judge("2017-01-02", "2027-01-01")).toMatchObject({ outcome: "met", force: "block" });
    expect(judge("2016-11-02", null)).toMatchObject({ outcome: "not-met", force: "block" });
    expect(judge("2016-11-03", null)).toMatchObject({ outcome: "not-met", force: "warn" });
    expect(judgeRenomination(facts("2010-01-01", null, false), legalDate("2026-11-02")).outcome).toBe("not-applicable");
  });
});

describe("TRM-04", () => {
  const since = [{ from: legalDate("2011-11-03"), to: null }];

  it("at the level since 3 November 2011: 15 years on 3 November 2026, not the day before", () => {
    expect(judgeYearsAtLevel(true, since, legalDate("2026-11-02"))).toMatchObject({
      outcome: "met",
      outputs: { on: "2026-11-03" },
    });
    expect(judgeYearsAtLevel(true, since, legalDate("2026-11-03")).outcome).toBe("not-met");
    expect(judgeYearsAtLevel(false, since, legalDate("2026-11-03")).outcome).toBe("not-applicable");
  });
});

describe("TRM-02", () => {
  it.each([
    ["a whole term left behind", "2020-03-02", "2025-03-01", 0],
    ["1 day short of a term", "2020-03-02", "2025-02-28", 1],
    ["left 5 years ago to the day", "2019-03-02", "2021-11-02", 0],
    ["left a day later", "2019-03-02", "2021-11-03", 1],
  ])("changes within a term before 2 November 2026, %s: %s to %s count %i", (_, from, to, count) => {
    expect(changesInTerm([{ from: legalDate(from), to: legalDate(to) }], legalDate("2026-11-02"))).toBe(count);
  });

  const facts = { inScope: true, from: legalDate("2024-03-02"), renewalDue: null };
  const moved = { excepted: false, changes: 0 };

  it.each([
    ["2029-02-28", 0, "met"],
    ["2029-02-28", 1, "not-met"],
    ["2029-03-01", 1, "met"],
    ["2029-03-02", 1, "met"],
  ])("a term from 2 March 2024 ends on 1 March 2029: moved for a special need on %s after %i earlier changes is %s", (on, changes, outcome) => {
    expect(judgeFullTerm(facts, { ...moved, changes }, legalDate(on))).toMatchObject({ outcome, force: "warn" });
  });

  it("1 of the six exceptions never warns; a post without terms is not judged", () => {
    expect(judgeFullTerm(facts, { excepted: true, changes: 3 }, legalDate("2025-01-01")).outcome).toBe("met");
    expect(judgeFullTerm({ ...facts, inScope: false }, moved, legalDate("2025-01-01")).outcome).toBe("not-applicable");
  });
});
