import { describe, expect, it } from "vitest";
import { defaultRuleSetValues } from "@/lib/law/scheme";
import { evaluate } from "../evaluate";
import { schemeSchema, type Scheme } from "../scheme";
import { frontLineShareReached } from "./front-line-share";
import { opinionPollFrom, pollNode } from "./opinion-poll";
import { principalReviewFrom, proposalAfterCorrection, reviewGroup, reviewNode } from "./principal-review";

function effectsOf(scheme: Scheme, nodeId: string, group: string, counts: Readonly<Record<string, number>>): readonly string[] {
  const valid = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const result = evaluate(scheme, { [nodeId]: { groups: { [group]: { shouldAttend: valid, present: valid, returned: valid, valid, counts, unfilled: 0 } } } });
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value.gates.filter(({ fires }) => fires).map(({ effect }) => effect);
}

const review = defaultRuleSetValues.principalReview;
const principalReviewScheme = principalReviewFrom(review, { version: "1", exampleOnly: true });

const dissatisfied = (count: number, voters: number) =>
  effectsOf(principalReviewScheme, reviewNode, reviewGroup, { SATISFIED: voters - count, BASICALLY_SATISFIED: 0, DISSATISFIED: count });

describe("SED-03: worked example 31", () => {
  it("41 voters: 13 dissatisfied nothing, 14 and 20 an admonition, 21 a proposal to remove as well", () => {
    expect([13, 14, 20].map((count) => dissatisfied(count, 41))).toEqual([[], ["admonition"], ["admonition"]]);
    expect(dissatisfied(21, 41)).toEqual(["admonition", "removalProposal"]);
  });

  it("42 voters: 14 are exactly a third, nothing; 21 are exactly half, an admonition only", () => {
    expect(dissatisfied(14, 42)).toEqual([]);
    expect(dissatisfied(15, 42)).toEqual(["admonition"]);
    expect(dissatisfied(21, 42)).toEqual(["admonition"]);
    expect(dissatisfied(22, 42)).toEqual(["admonition", "removalProposal"]);
  });
});

describe("SED-03: worked example 32", () => {
  it("8 of 41 dissatisfied, the correction shows nothing: 2 months nothing, 3 an admonition, 6 and still serious a proposal to remove", () => {
    expect(dissatisfied(8, 41)).toEqual([]);
    const after = (months: number, stillSerious: boolean) => proposalAfterCorrection({ months, effective: false, stillSerious }, review);
    expect([after(2, true), after(3, true), after(5, true), after(6, true)]).toEqual([null, "admonition", "admonition", "removalProposal"]);
    expect(after(6, false)).toBe("admonition");
    expect(proposalAfterCorrection({ months: 7, effective: true, stillSerious: false }, review)).toBeNull();
  });
});

describe("SED-02: worked example 33", () => {
  const stamp = { version: "1", exampleOnly: false };
  const asked = (agree: number, of: number, opinionVetoBelow: { num: number; den: number } | null = { num: 60, den: 100 }) =>
    effectsOf(opinionPollFrom({ opinionVetoBelow }, stamp), pollNode, "all", { AGREE: agree, DISAGREE: of - agree });

  it("60 percent of 210: 128 and exactly 126 pass, 125 is a veto", () => {
    expect([asked(128, 210), asked(126, 210), asked(125, 210)]).toEqual([[], [], ["veto"]]);
  });

  it("a rule set without a share has no line, 1 of 210 passes", () => {
    expect(asked(1, 210, null)).toEqual([]);
  });
});

describe("SED-20: worked example 35", () => {
  const shares = defaultRuleSetValues.frontLineShares;

  it("city committee 15 of 25 reaches 60 percent, 14 does not; county 16 of 20 reaches 80, 15 does not; departments 10 of 20 reach 50", () => {
    expect([15, 14].map((count) => frontLineShareReached("cityCommittee", 25, count, shares))).toEqual([true, false]);
    expect([16, 15].map((count) => frontLineShareReached("county", 20, count, shares))).toEqual([true, false]);
    expect([10, 9].map((count) => frontLineShareReached("cityDepartments", 20, count, shares))).toEqual([true, false]);
    expect(frontLineShareReached("county", 0, 0, shares)).toBeNull();
  });
});

describe("the built-in methods as they are stored", () => {
  it("both are sound schemes", () => {
    const both = [principalReviewScheme, opinionPollFrom({ opinionVetoBelow: { num: 3, den: 5 } }, { version: "1", exampleOnly: true })];
    expect(both.map((scheme) => schemeSchema.safeParse(scheme).success)).toEqual([true, true]);
  });
});
