import { describe, expect, it } from "vitest";
import { barredByFirm, conflicts, homePlace, prohibitions, type Post } from "./avoidance";
import { barOn, barredByGrade, monthsOfDecision } from "./bars";
import { anniversary, dayFromIso, isoOf, lastDayOfPeriod } from "./days";
import { deputyYears, gathered, levelYears, lowerHeadYears, terms, type Holding } from "./tenure";

const day = dayFromIso;
const last = (events: Parameters<typeof barOn>[0]) => {
  const answer = barOn(events, 0).last;
  return answer === null ? null : isoOf(answer);
};

describe("the oracle's days", () => {
  it("end 29 Feb 2024 + 12 months on 28 Feb 2025 and 31 Jan + 1 month on 28 Feb", () => {
    expect(isoOf(lastDayOfPeriod(day("2024-02-29"), 12))).toBe("2025-02-28");
    expect(isoOf(anniversary(day("2025-01-31"), 1))).toBe("2025-02-28");
    expect(isoOf(lastDayOfPeriod(day("2025-01-15"), 6))).toBe("2025-07-14");
    expect(day("1970-01-01")).toBe(0);
    expect(day("2026-11-22") * 86_400_000).toBe(Date.UTC(2026, 10, 22));
  });
});

describe("the oracle's bars", () => {
  it("bar 12 months after a Party warning, the anniversary included", () => {
    expect(last([{ family: "party", kind: "warning", from: day("2024-03-05") }])).toBe("2025-03-05");
  });

  it("add 12 months to the 4 that are left of 6, and stop at 48", () => {
    const events = [
      { family: "government", from: day("2024-01-10"), acts: ["warning"], months: null },
      { family: "government", from: day("2024-03-10"), acts: ["demerit"], months: null },
    ] as const;
    expect(last(events)).toBe("2025-07-10");
    const heavy = ["2020-01-10", "2020-02-10", "2020-03-10"].map(
      (text) => ({ family: "government", from: day(text), acts: ["dismissal"], months: null }) as const,
    );
    expect(last(heavy)).toBe("2024-03-10");
  });

  it("execute only the heaviest of different kinds, and at most 48 months of like ones", () => {
    expect(monthsOfDecision(["warning", "demerit"], 18)).toBe(12);
    expect(monthsOfDecision(["majorDemerit", "majorDemerit", "majorDemerit"], 54)).toBe(48);
    expect(monthsOfDecision(["demerit", "demerit"], 30)).toBe(24);
  });

  it("has no end before rights are restored, and 24 months after", () => {
    expect(barOn([{ family: "partyProbation", from: 0, restoredOn: null }], 9999)).toEqual({
      barred: true,
      last: null,
      open: true,
    });
    expect(last([{ family: "partyProbation", from: day("2022-05-01"), restoredOn: day("2023-05-01") }])).toBe(
      "2025-05-01",
    );
  });

  it("looks at the grade of 1 year only, worked example 19", () => {
    const grades = new Map([
      [2023, "BASICALLY_COMPETENT"],
      [2024, "COMPETENT"],
    ] as const);
    expect([day("2024-06-01"), day("2025-06-01"), day("2026-06-01")].map((at) => barredByGrade(grades, at))).toEqual([
      true,
      false,
      null,
    ]);
  });
});

const held = (from: string, to: string | null, role: "head" | "deputy", level = 3, post = "p"): Holding => ({
  post,
  level,
  role,
  area: "a",
  inScope: true,
  from: day(from),
  to: to === null ? null : day(to),
});

describe("the oracle's tenure", () => {
  it("reaches 2 years as deputy on the day itself, worked example 16", () => {
    const career = [held("2022-05-01", null, "deputy")];
    expect([deputyYears(career, 3, day("2024-04-30")), deputyYears(career, 3, day("2024-05-01"))]).toEqual([
      false,
      true,
    ]);
  });

  it("counts 3 years 4 months and 2 years 11 months as lower head, worked examples 14 and 15", () => {
    expect(lowerHeadYears([held("2021-03-01", null, "head", 2)], 3, day("2024-07-01"))).toBe(true);
    expect(lowerHeadYears([held("2021-08-01", null, "head", 2)], 3, day("2024-07-01"))).toBe(false);
  });

  it("bars after 2 terms of 5 years and 15 years at a level", () => {
    const career = [held("2010-01-01", null, "head")];
    expect(terms(career, "p", day("2019-12-31"))).toEqual({ full: 1, barred: false });
    expect(terms(career, "p", day("2020-01-01"))).toEqual({ full: 2, barred: true });
    expect([5473, 5474, 5483, 5484].map((days) => gathered(days, 1, 15))).toEqual([false, "edge", "edge", true]);
    expect([levelYears(career, 3, day("2024-12-31")), levelYears(career, 3, day("2025-01-01"))]).toEqual([false, true]);
  });
});

describe("the oracle's avoidance", () => {
  const post = (
    id: string,
    body: string,
    superior: string | null,
    leading = false,
    work: Post["work"] = "other",
  ): Post => ({
    id,
    body,
    superior,
    leading,
    work,
  });

  it("finds the 5 prohibitions between two posts, and none across two bodies", () => {
    expect(prohibitions(post("a", "B", "x"), post("b", "B", "x"))).toEqual(["sameLeader"]);
    expect(prohibitions(post("a", "B", "b"), post("b", "B", null))).toEqual(["superior"]);
    expect(prohibitions(post("a", "B", null), post("b", "B", "a"))).toEqual(["subordinate"]);
    expect(prohibitions(post("a", "B", null, false, "audit"), post("b", "B", null, true))).toEqual([
      "sensitiveWorkUnderRelative",
    ]);
    expect(prohibitions(post("a", "B", null, true), post("b", "B", null, false, "finance"))).toEqual([
      "relativeInSensitiveWork",
    ]);
    expect(prohibitions(post("a", "B", "x"), post("b", "C", "x"))).toEqual([]);
  });

  it("takes 1 declaration of either side for both", () => {
    const posts = [post("a", "B", "b"), post("b", "B", null)];
    const rows = [{ person: "Q", post: "b" }];
    const target = posts[0] ?? post("a", "B", null);
    for (const said of [
      { by: "P", of: "Q" },
      { by: "Q", of: "P" },
    ])
      expect(conflicts("P", target, posts, rows, [{ ...said, kinship: "closeInLaw" }])).toHaveLength(1);
    expect(conflicts("P", target, posts, rows, [{ by: "P", of: "Q", kinship: "beyond" }])).toEqual([]);
  });

  it("bars 1 leader of the regulator for a larger share of a child's spouse, and nobody for a small one", () => {
    const target = post("a", "B", null, true);
    const firm = { owner: "childsSpouse", hold: "largerShare", regulators: ["B"] } as const;
    expect(barredByFirm(target, [firm])).toBe(true);
    expect(barredByFirm(target, [{ ...firm, hold: "smallShare" }])).toBe(false);
    expect(barredByFirm(post("b", "C", null, true), [firm])).toBe(false);
  });

  it("blocks in the county, warns in 2 other tiers, and leaves another place free", () => {
    const head = (tier: "township" | "county" | "prefecture") => ({
      place: "x",
      tier,
      headOfNamedBody: true,
      headOfDepartment: false,
    });
    expect((["township", "county", "prefecture"] as const).map((tier) => homePlace(head(tier), ["x"]))).toEqual([
      "warn",
      "block",
      "warn",
    ]);
    expect(homePlace(head("county"), ["y"])).toBe("free");
  });
});
