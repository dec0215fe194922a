import { describe, expect, it } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import { defaultRuleSetValues } from "@/lib/law/scheme";
import { judgeMember, judgeNearTerm, judgePoolSize, judgeSource, judgeSteps, judgeStructure, poolLimit } from "./pool";

const values = defaultRuleSetValues;
const on = legalDate("2026-03-02");

describe("RSV-01 and RSV-04", () => {
  it("example 38: 2 heads and 9 deputies allow 13, of whom at least 5 are ready in the near term", () => {
    expect(poolLimit({ heads: 2, deputies: 9 }, values)).toBe(13);
    expect([4, 5, 6].map((near) => judgeNearTerm(13, near, values).outcome)).toEqual(["not-met", "met", "met"]);
    expect(judgeNearTerm(13, 4, values).outputs).toEqual({ needed: 5 });
  });

  it.each([
    ["principal", 3, "met"],
    ["principal", 4, "met"],
    ["principal", 5, "not-met"],
    ["deputy", 10, "not-met"],
    ["youngTalent", 99, "not-applicable"],
  ] as const)("2 heads, 9 deputies: a %s pool of %i is %s", (kind, members, outcome) => {
    expect(judgePoolSize(kind, members, { heads: 2, deputies: 9 }, values)).toMatchObject({ outcome, force: "warn" });
  });
});

describe("RSV-02 and RSV-03", () => {
  it.each([
    ["principal", "countyHead", "countyDeputy", "met", false],
    ["principal", "countyHead", "sectionHead", "met", true],
    ["principal", "countyHead", "sectionDeputy", "not-met", undefined],
    ["deputy", "countyDeputy", "countyDeputy", "not-met", undefined],
  ] as const)("a %s pool of %s and a %s: %s", (kind, pool, member, outcome, exceptionally) => {
    const finding = judgeSource(kind, pool, member);
    expect([finding.outcome, finding.outputs["exceptionally"]]).toEqual([outcome, exceptionally]);
  });

  it("without an age in the scheme nobody's age is judged; with 45, 45 is met and 46 is not; secondary school is below", () => {
    const facts = { birth: legalDate("1980-03-03"), level: "sectionHead", education: "bachelor" } as const;
    expect(judgeMember({ ...facts, birth: legalDate("1960-01-01") }, on, values).outcome).toBe("met");
    const limited = { ...values, reservePoolAgeAtMost: 45 };
    expect([judgeMember(facts, on, limited).outcome, judgeMember({ ...facts, birth: legalDate("1980-03-02") }, on, limited).outcome]).toEqual(["met", "not-met"]);
    expect(judgeMember({ ...facts, education: "secondary" }, on, values).outcome).toBe("not-met");
    expect(judgeMember({ ...facts, education: null }, on, values).outcome).toBe("unknown");
  });
});

describe("RSV-05 and RSV-07", () => {
  it("shares are sums: with 1/4 and 1/10 of 20, 5 and 2 are met, 4 and 2 are not; without shares only shown", () => {
    const shares = { ...values, reservePoolShares: { women: { num: 1, den: 4 }, nonParty: { num: 1, den: 10 } } };
    const judged = (women: number, nonParty: number) => judgeStructure({ members: 20, women, nonParty }, shares).outcome;
    expect([judged(5, 2), judged(4, 2), judged(5, 1)]).toEqual(["met", "not-met", "not-met"]);
    expect(judgeStructure({ members: 20, women: 0, nonParty: 0 }, values).outcome).toBe("computed");
  });

  it("3 steps: inspected on the day of entry is met, a day later or not at all is not", () => {
    const entry = { enteredOn: on, form: "单位党组推荐", document: "云组〔2026〕3号" };
    const outcomes = [on, legalDate("2026-03-03"), null].map((inspectedOn) => judgeSteps({ ...entry, inspectedOn }).outcome);
    expect(outcomes).toEqual(["met", "not-met", "not-met"]);
  });
});
