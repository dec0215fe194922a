import { describe, expect, it } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import type { Rank } from "@/lib/law/rank-ladder";
import { candidate, career } from "@/tests/support/builders/candidate";
import type { RankHeld } from "../types";
import { judgeRankQuota, rankLimits } from "./quota";
import { judgePayGrade, judgeRankDay, judgeRankYears, rankOn, rankReachedOn } from "./years";

const on = legalDate("2026-03-02");
const held = (rank: Rank, from: string): readonly RankHeld[] => [{ rank, unitId: "unit", from: legalDate(from), to: null }];
const excellent = (...days: readonly string[]) => days.map((day) => ({ year: Number(day.slice(0, 4)) - 1, grade: "EXCELLENT" as const, fixedOn: legalDate(day) }));

describe("RNK-01 and EVA-18", () => {
  it("example 30: 四级主任科员 since 1 June 2023 is 三级 on 1 June 2025, with 1 EXCELLENT on 1 December 2024, with a 2nd fixed in 2025 not before it", () => {
    const since = legalDate("2023-06-01");
    expect(rankReachedOn(since, 2, [], on)).toBe("2025-06-01");
    expect(rankReachedOn(since, 2, excellent("2024-02-20"), on)).toBe("2024-12-01");
    expect(rankReachedOn(since, 2, excellent("2024-02-20", "2025-02-20"), on)).toBe("2024-12-01");
    expect(rankReachedOn(since, 2, excellent("2025-02-20"), on)).toBe("2025-02-20");
    expect(rankReachedOn(since, 2, excellent("2023-05-31"), on)).toBe("2025-06-01");
  });

  it.each([
    ["2024-03-03", "not-met"],
    ["2024-03-02", "met"],
    ["2024-03-01", "met"],
  ])("2 years in the rank below since %s: %s", (from, outcome) => {
    expect(judgeRankYears("principalStaff3", { ...candidate(), career: [], ranks: held("principalStaff4", from) }, on)).toMatchObject({ outcome, force: "block" });
  });

  it("a rank held to 1 March is the rank of that day and of none after it", () => {
    const [rank] = held("principalStaff4", "2020-01-01");
    if (rank === undefined) throw new Error("a rank");
    const ended = [{ ...rank, to: legalDate("2026-03-01") }];
    expect(["2019-12-31", "2020-01-01", "2026-03-01", "2026-03-02"].map((day) => rankOn(ended, legalDate(day))?.rank ?? null)).toEqual([null, "principalStaff4", "principalStaff4", null]);
  });

  it("2 years as county deputy lead to 三级调研员 without 四级; a rank two steps up is not reached; moving down needs 0 years", () => {
    const deputy = { ...candidate({ career: [career("2024-03-02", null, { level: "countyDeputy", headOrDeputy: "deputy" })] }), ranks: [] };
    expect(judgeRankYears("researcher3", deputy, on).outcome).toBe("met");
    expect(judgeRankYears("researcher2", { ...candidate(), ranks: held("researcher4", "2015-01-01") }, on).outcome).toBe("not-met");
    expect(judgeRankYears("researcher4", { ...candidate(), ranks: held("researcher3", "2026-01-01") }, on)).toMatchObject({ outcome: "not-applicable", force: "block", inputs: { reason: "noPromotion" } });
    expect(judgeRankYears("staffMember2", { ...candidate(), ranks: [] }, on).outcome).toBe("not-applicable");
  });
});

describe("RNK-03", () => {
  const limitsOf = (body: "prefecture" | "countyTownship", people: number) => rankLimits(body, people, on).map(({ limit }) => limit);

  it("example 29: a county body with 200 has 4, 20, 8 and 120; one with 199 rounds down; a prefecture body 40, 16, 8 and 120", () => {
    expect(limitsOf("countyTownship", 200)).toEqual([4, 20, 8, 120]);
    expect(limitsOf("countyTownship", 199)).toEqual([3, 19, 7, 119]);
    expect(limitsOf("prefecture", 200)).toEqual([40, 16, 8, 120]);
  });

  it.each([
    [7, 12, "met"],
    [8, 12, "not-met"],
    [7, 13, "not-met"],
    [6, 12, "met"],
  ])("三级 with %i others in 三级 and %i in 四级 of 8 and 20: %s", (third, fourth, outcome) => {
    const quota = { body: "countyTownship", civilServants: 200, held: { researcher3: third, researcher4: fourth } } as const;
    expect(judgeRankQuota("researcher3", quota, on).outcome).toBe(outcome);
  });

  it("without an establishment it stops as unknown, a rank without a quota here warns, 二级科员 has none", () => {
    const quota = { body: "countyTownship", civilServants: 200, held: {} } as const;
    expect(judgeRankQuota("researcher3", null, on)).toMatchObject({ outcome: "unknown", force: "block" });
    expect(judgeRankQuota("counsel2", quota, on)).toMatchObject({ outcome: "unknown", force: "warn" });
    expect(judgeRankQuota("staffMember2", null, on).outcome).toBe("not-applicable");
  });
});

describe("RNK-02 and RNK-05", () => {
  it.each([
    [14, "met"],
    [20, "met"],
    [13, "not-met"],
    [21, "not-met"],
    [null, "not-applicable"],
  ])("四级调研员 has grades 20 to 14: %s is %s", (grade, outcome) => {
    expect(judgePayGrade("researcher4", grade, on).outcome).toBe(outcome);
  });

  it("no rank begins on 31 May 2019, one may on 1 June 2019", () => {
    expect([judgeRankDay(legalDate("2019-05-31")).outcome, judgeRankDay(legalDate("2019-06-01")).outcome]).toEqual(["not-met", "met"]);
  });
});

describe("RNK-01, RNK-02 and RNK-03 before there were ranks", () => {
  it.each([
    ["2019-05-31", ["unknown", "unknown", "unknown"], 0],
    ["2019-06-01", ["not-met", "not-met", "met"], 4],
  ] as const)("on %s the years, the pay grade and the quota are %j, with %i groups", (day, outcomes, groups) => {
    const at = legalDate(day);
    const years = judgeRankYears("principalStaff3", { ...candidate(), career: [], ranks: [] }, at);
    const quota = judgeRankQuota("principalStaff3", { body: "prefecture", civilServants: 100, held: {} }, at);
    expect([years, judgePayGrade("counsel1", 27, at), quota].map(({ outcome }) => outcome)).toEqual(outcomes);
    expect(rankLimits("prefecture", 100, at)).toHaveLength(groups);
  });
});
