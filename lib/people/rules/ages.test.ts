import { describe, expect, it } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import { candidate, career, holding } from "@/tests/support/builders/candidate";
import { agesOn, holdingsOn, levelOn, levelsUp, tenureAtLevel, tenureInPost } from "./ages";
import { fullMonthsOf } from "./spans";

describe("three ages", () => {
  const facts = candidate({
    birth: legalDate("1984-02-29"),
    workStart: legalDate("2005-07-01"),
    partyJoined: legalDate("2010-06-15"),
  });

  it("born 29 Feb 1984: 41 on 27 Feb 2026, 42 on 28 Feb 2026", () => {
    expect(agesOn(facts, legalDate("2026-02-27"))).toEqual({ age: 41, serviceYears: 20, partyYears: 15 });
    expect(agesOn(facts, legalDate("2026-02-28")).age).toBe(42);
  });

  it("outside the Party: no years in it", () => {
    expect(agesOn({ ...facts, partyJoined: null }, legalDate("2026-02-28")).partyYears).toBeNull();
  });
});

describe("time in post and at the level", () => {
  const facts = candidate({
    level: "countyDeputy",
    levelSince: legalDate("2024-03-10"),
    career: [career("2019-05-01", "2024-03-09"), career("2024-03-10", null, { level: "countyDeputy" })],
    holdings: [
      holding("2019-05-01", "2024-03-09", { postId: "old" }),
      holding("2024-03-10", null, { postId: "second", level: "countyDeputy", concurrent: true }),
      holding("2024-03-10", null, { postId: "new", level: "countyDeputy" }),
    ],
  });

  it("in the post since 10 March 2024: 11 months on 9 March 2025, 12 on 10 March 2025", () => {
    expect(tenureInPost(facts, "new", legalDate("2025-03-09"))).toEqual({ since: "2024-03-10", months: 11 });
    expect(tenureInPost(facts, "new", legalDate("2025-03-10"))?.months).toBe(12);
    expect(tenureInPost(facts, "old", legalDate("2025-03-10"))).toBeNull();
  });

  it("held on 9 March 2024: the old post; on 10 March: the main post first, then the concurrent one", () => {
    expect(holdingsOn(facts, legalDate("2024-03-09")).map((held) => held.postId)).toEqual(["old"]);
    expect(holdingsOn(facts, legalDate("2024-03-10")).map((held) => held.postId)).toEqual(["new", "second"]);
  });

  it("the level was sectionHead since 1 May 2019 until 9 March 2024, then countyDeputy", () => {
    expect(levelOn(facts, legalDate("2024-03-09"))).toEqual({ level: "sectionHead", since: "2019-05-01" });
    expect(levelOn(facts, legalDate("2024-03-10"))).toEqual({ level: "countyDeputy", since: "2024-03-10" });
    expect(tenureAtLevel(facts, legalDate("2024-05-01"))).toEqual({ since: "2024-03-10", months: 1 });
    expect(tenureAtLevel({ ...facts, levelSince: null }, legalDate("2024-05-01"))).toBeNull();
  });

  it("without posts on file the level holds from its first day: staff on 9 March 2024, countyDeputy on 10 March", () => {
    const bare = { ...facts, career: [], holdings: [] };
    expect(levelOn(bare, legalDate("2024-03-09"))).toEqual({ level: "staff", since: null });
    expect(levelOn(bare, legalDate("2024-03-10"))).toEqual({ level: "countyDeputy", since: "2024-03-10" });
  });

  it("sectionHead to countyDeputy is 1 level up, to countyHead 2, to sectionDeputy -1", () => {
    expect(levelsUp("sectionHead", "countyDeputy")).toBe(1);
    expect(levelsUp("sectionHead", "countyHead")).toBe(2);
    expect(levelsUp("sectionHead", "sectionDeputy")).toBe(-1);
  });
});

describe("months of several times", () => {
  const on = legalDate("2026-01-01");
  const span = (from: string, to: string | null) => ({ from: legalDate(from), to: to === null ? null : legalDate(to) });

  it("neighbouring times count as one: 1 Feb to 14 Feb and 15 Feb to 28 Feb are 1 month", () => {
    expect(fullMonthsOf([span("2025-02-15", "2025-02-28"), span("2025-02-01", "2025-02-14")], on)).toBe(1);
  });

  it("15 days and 16 days apart from each other are 1 month, 15 and 15 are none", () => {
    expect(fullMonthsOf([span("2025-01-01", "2025-01-15"), span("2025-03-01", "2025-03-16")], on)).toBe(1);
    expect(fullMonthsOf([span("2025-01-01", "2025-01-15"), span("2025-03-01", "2025-03-15")], on)).toBe(0);
  });

  it("a time inside another counts once, a time after the day not at all", () => {
    expect(
      fullMonthsOf([span("2024-01-01", "2024-12-31"), span("2024-03-01", "2024-05-31"), span("2026-01-01", null)], on),
    ).toBe(12);
  });
});
