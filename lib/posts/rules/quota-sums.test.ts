import { describe, expect, it } from "vitest";
import { countQuota, countsByLevel, inOfficialOrder, levelsOf, matchesFilter, sumOfUnits, sumQuotas } from "./quota-sums";
import type { PostWithHolders, QuotaFacts, UnitLines } from "../types";

function line(approved: number | null, filled: number, more: Partial<QuotaFacts> = {}): QuotaFacts {
  return { unitId: "u", level: "countyDeputy", headOrDeputy: "deputy", approved, filled, outside: 0, ...more };
}

function unit(...lines: QuotaFacts[]): UnitLines {
  return { unitId: "u", name: "云泽市水利局", lines };
}

describe("counting quotas", () => {
  it.each([
    { approved: 3, filled: 2, vacant: 1, over: 0 },
    { approved: 3, filled: 3, vacant: 0, over: 0 },
    { approved: 3, filled: 4, vacant: 0, over: 1 },
    { approved: 0, filled: 0, vacant: 0, over: 0 },
  ])("$approved approved, $filled in post: $vacant vacant, $over over", ({ approved, filled, vacant, over }) => {
    expect(countQuota(line(approved, filled))).toMatchObject({ approved, filled, vacant, over });
  });

  it("no approved number, 2 in post: 2 over", () => {
    expect(countQuota(line(null, 2))).toMatchObject({ approved: 0, vacant: 0, over: 2 });
  });

  it("3 approved, 3 in post and 1 with retained treatment: none over, 1 shown apart", () => {
    expect(countQuota(line(3, 3, { outside: 1 }))).toMatchObject({ over: 0, outside: 1 });
  });

  it("1 vacancy among heads and 1 too many among deputies stay 1 vacant and 1 over", () => {
    const heads = line(1, 0, { headOrDeputy: "head" });
    expect(sumQuotas([heads, line(3, 4)])).toEqual({ approved: 4, filled: 4, vacant: 1, over: 1, outside: 0 });
  });

  it("2 units with 3 approved and 2 in post, 1 unit with 3 and 4: 9 approved, 8 in post, 2 vacant, 1 over", () => {
    expect(sumOfUnits([{ ...line(3, 2), units: 2 }, { ...line(3, 4), units: 1 }])).toEqual({ approved: 9, filled: 8, vacant: 2, over: 1, outside: 0 });
  });

  it("finds units with a vacancy, with too many people, with retained treatment", () => {
    expect(matchesFilter(unit(line(3, 2)), "vacant")).toBe(true);
    expect(matchesFilter(unit(line(3, 3)), "vacant")).toBe(false);
    expect(matchesFilter(unit(line(3, 4)), "over")).toBe(true);
    expect(matchesFilter(unit(line(3, 3, { outside: 1 })), "outside")).toBe(true);
    expect(matchesFilter(unit(line(3, 3)), null)).toBe(true);
  });

  it("1 head and 3 deputies of one level stand in one cell, a level without posts stays empty", () => {
    const one = unit(line(1, 1, { headOrDeputy: "head" }), line(3, 2));
    expect(countsByLevel(one, ["countyHead", "countyDeputy"])).toEqual([
      null,
      { approved: 4, filled: 3, vacant: 1, over: 0, outside: 0 },
    ]);
  });

  it("lists levels from the highest down", () => {
    const lines = [line(1, 1, { level: "sectionHead" }), line(1, 1, { level: "countyHead" })];
    expect(levelsOf(lines)).toEqual(["countyHead", "sectionHead"]);
  });
});

describe("official order", () => {
  const post = (code: string, place: number, inTeam: boolean) => ({ code, place, inTeam }) as PostWithHolders;

  it("team in its order, then other posts, posts without a place last", () => {
    const posts = [post("d", 0, false), post("c", 9, false), post("b", 2, true), post("a", 1, true)];
    expect(inOfficialOrder(posts).map((one) => one.code)).toEqual(["a", "b", "c", "d"]);
  });
});
