import { describe, expect, it } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import { parameter } from "./parameters";
import { ruleIds } from "./rule-id";
import { defaultRuleSetValues, parseRuleSetValues, type RuleSetValues, ruleSetValuesSchema } from "./scheme";
import { schemeParameters } from "./scheme-parameters";

function accepts(change: Partial<RuleSetValues>): boolean {
  return ruleSetValuesSchema.safeParse({ ...defaultRuleSetValues, ...change }).success;
}

describe("local numbers", () => {
  it("the defaults have the shape, survive JSON, and 1 missing or 1 unknown value is refused", () => {
    expect(parseRuleSetValues(JSON.parse(JSON.stringify(defaultRuleSetValues)))).toEqual(defaultRuleSetValues);
    const { barEndsInclusive, ...incomplete } = defaultRuleSetValues;
    expect(barEndsInclusive).toBe(true);
    expect(() => parseRuleSetValues(incomplete)).toThrow();
    expect(() => parseRuleSetValues({ ...defaultRuleSetValues, unheardOf: 1 })).toThrow();
  });

  it("a notice of 4 working days is below the national 5 and refused, 5 and 7 are accepted", () => {
    expect(parameter("noticeWorkingDays", legalDate("2026-01-01"))).toBe(5);
    expect([4, 5, 7].map((noticeWorkingDays) => accepts({ noticeWorkingDays }))).toEqual([false, true, true]);
  });

  it("a share of 3/2 or of 1/0 is refused, 2/3 accepted", () => {
    const shares = [
      { num: 3, den: 2 },
      { num: 1, den: 0 },
      { num: 2, den: 3 },
    ];
    expect(shares.map((recommendationAttendance) => accepts({ recommendationAttendance }))).toEqual([
      false,
      false,
      true,
    ]);
  });

  it("a whole share of 3/3 is accepted, and an inspection notice of exactly 3 to 3 days", () => {
    expect(accepts({ recommendationAttendance: { num: 3, den: 3 } })).toBe(true);
    expect(accepts({ inspectionNoticeWorkingDays: { min: 3, max: 3 } })).toBe(true);
  });

  it("SED-03: the second look comes after the first (3 and 6 months, not 6 and 6), the line of removal above that of the talk (1/3 and 1/2, not 2/4 and 1/2), no line at 0", () => {
    const review = (change: Partial<RuleSetValues["principalReview"]>) => accepts({ principalReview: { ...defaultRuleSetValues.principalReview, ...change } });
    expect([[3, 6], [6, 6], [7, 6]].map(([admonitionMonths = 0, removalMonths = 0]) => review({ admonitionMonths, removalMonths }))).toEqual([true, false, false]);
    const half = { num: 1, den: 2 };
    const lines = [{ num: 1, den: 3 }, { num: 2, den: 4 }, { num: 2, den: 3 }, { num: 0, den: 3 }];
    expect(lines.map((admonitionAbove) => review({ admonitionAbove, removalAbove: half }))).toEqual([true, false, false, false]);
  });

  it("an inspection notice of 3 to 1 days, a weight of 0 and two groups A are refused", () => {
    expect(accepts({ inspectionNoticeWorkingDays: { min: 3, max: 1 } })).toBe(false);
    expect(accepts({ voterGroups: [{ code: "A", label: "甲", weight: 0 }] })).toBe(false);
    const group = { code: "A", label: "甲", weight: 50 };
    expect(accepts({ voterGroups: [group, group] })).toBe(false);
  });

  it("every one of the parameters has a label, a known rule, and is marked as an example", () => {
    expect(Object.keys(schemeParameters).sort()).toEqual(Object.keys(defaultRuleSetValues).sort());
    for (const [key, described] of Object.entries(schemeParameters)) {
      expect(described.label, key).toMatch(/\p{Script=Han}/u);
      expect(ruleIds, key).toContain(described.rule);
      expect(described.exampleOnly, key).toBe(true);
    }
  });
});
