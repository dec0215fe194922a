import { describe, expect, it } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import { cite } from "@/lib/law/citations";
import type { FindingOutcome, Force } from "@/lib/law/finding";
import type { RuleId } from "@/lib/law/rule-id";
import { defaultRuleSetValues } from "@/lib/law/scheme";
import type { CaseAt, OutcomeVersion } from "../types";
import { judgeStep, overridableRules, policyObjectOf, refusalsOf, stageConditionsOf, withOverrides } from "./step";
import { correctedStages, standingOutcomes } from "./versions";

const day = legalDate("2026-03-02");
const finding = (rule: RuleId, force: Force, outcome: FindingOutcome) => ({ rule, cite: cite(rule), force, outcome, inputs: { count: 1 }, outputs: { needed: 2 } });

function caseAt(rest: Partial<CaseAt> = {}): CaseAt {
  return {
    id: "case", number: "1号", motionId: "m", motionPostId: null, cadreId: "cadre", postId: "p", kind: "promotion", stage: "decision", state: "running",
    version: 3, openedOn: day, stageSince: day, handlerId: "h", authorityId: "authority", level: "countyDeputy", probationApplies: true, rises: false,
    ruleSet: { id: "r", version: 1, exampleOnly: true, values: defaultRuleSetValues }, ruleSetTo: null, outcomes: {}, overridden: [], ...rest,
  };
}

describe("MOT-01, REC-09, INS-02, INS-09, INS-14, DSQ-02, PRB-06, SED-02: the rules a special approval may pass", () => {
  it.each(overridableRules)("%s that stops is kept as overridden, with its 2 figures", (rule) => {
    const open = finding(rule, "block", "not-met");
    expect(withOverrides([open], [rule])).toEqual([{ ...open, outcome: "overridden" }]);
  });

  it("of 6 findings 1 is passed: not one that only warns or is met, of a rule that has no override, or that was not approved", () => {
    const findings = [
      finding("REC-09", "block", "not-met"),
      finding("REC-09", "warn", "not-met"),
      finding("REC-09", "block", "met"),
      finding("DEC-01", "block", "not-met"),
      finding("MOT-01", "gate", "unknown"),
      finding("INS-04", "block", "not-met"),
    ];
    const outcomes = withOverrides(findings, ["REC-09", "DEC-01"]).map(({ outcome }) => outcome);
    expect(outcomes).toEqual(["overridden", "not-met", "met", "not-met", "unknown", "not-met"]);
    expect(withOverrides(findings, [])).toEqual(findings);
  });
});

describe("SED-02: the line of the opinion poll", () => {
  it("1 result below it may be passed, 0 polls may not: the poll is held", () => {
    const outcome = (said: FindingOutcome) => withOverrides([finding("SED-02", "block", said)], ["SED-02"])[0]?.outcome;
    expect([outcome("not-met"), outcome("unknown"), outcome("provisional")]).toEqual(["overridden", "unknown", "provisional"]);
  });

  it("a missing datum of another of the rules, INS-14 asked 0 times, may be passed", () => {
    expect(withOverrides([finding("INS-14", "gate", "unknown")], ["INS-14"])[0]?.outcome).toBe("overridden");
  });
});

describe("refusals of a step", () => {
  it("1 for each of 2 findings that stop, of 4, in their order", () => {
    const [first, second] = [finding("DEC-01", "block", "not-met"), finding("CHK-1", "gate", "unknown")];
    const refusals = refusalsOf([finding("INS-02", "warn", "not-met"), first, finding("DEC-09", "block", "met"), second]);
    expect(refusals).toEqual([
      { code: "case.rule-stops", params: { rule: "DEC-01" }, finding: first },
      { code: "case.rule-stops", params: { rule: "CHK-1" }, finding: second },
    ]);
    expect(refusalsOf([])).toEqual([]);
  });

  const stale = { code: "case.stale" };
  const halted = { code: "case.not-running", params: { state: "suspended" } };
  const elsewhere = { code: "case.wrong-stage", params: { stage: "notice", wanted: "decision" } };
  it.each([
    ["running at its decision, seen at version 3", {}, []],
    ["version 4 seen at 3", { version: 4 }, [stale]],
    ["suspended", { state: "suspended" }, [halted]],
    ["in its notice", { stage: "notice" }, [elsewhere]],
    ["all 3 at once", { version: 2, state: "suspended", stage: "notice" }, [stale, halted, elsewhere]],
  ] as const)("a case %s", (_, rest, refusals) => {
    expect(judgeStep(caseAt(rest), "decision", 3)).toEqual(refusals);
  });
});

describe("what others read of a case", () => {
  it("the policy: authority, level and the 1 person concerned", () => {
    expect(policyObjectOf(caseAt())).toEqual({ authorityId: "authority", level: "countyDeputy", concerns: ["cadre"] });
  });

  it("PUB-01, PRB-01: 4 conditions of its scheme, 2 of its own", () => {
    const values = { ...defaultRuleSetValues, noticeForLateralMove: true, probationForAdvancement: false };
    const at = caseAt({ ruleSet: { id: "r", version: 1, exampleOnly: true, values } });
    expect(stageConditionsOf(at)).toEqual({
      recommendationForAdvancement: true, noticeForAdvancement: true, noticeForLateralMove: true, probationForAdvancement: false, probationApplies: true,
      rises: false,
    });
  });
});

describe("versions of outcomes", () => {
  const value = (clearedOn: string) => ({ consulted: 3, clearedOn, dualConsent: "notNeeded", preReportId: null, checklistOpen: 0 }) as const;
  const version = (number: number, stage: OutcomeVersion["stage"], clearedOn: string, rest: Partial<OutcomeVersion> = {}): OutcomeVersion => ({
    id: String(number), stage, number, on: day, value: value(clearedOn), supersededOn: null, correctionId: null, ...rest,
  });
  const versions = [
    version(2, "deliberation", "2026-02-27", { correctionId: "c" }),
    version(1, "deliberation", "2026-02-26", { supersededOn: day }),
    version(1, "decision", "2026-03-01"),
    version(1, "notice", "2026-03-02", { supersededOn: day }),
  ];

  it("of 4 versions of 3 stages the 2 that stand; 1 stage was corrected", () => {
    expect(standingOutcomes(versions)).toEqual({ deliberation: value("2026-02-27"), decision: value("2026-03-01") });
    expect([...correctedStages(versions)]).toEqual(["deliberation"]);
    expect([standingOutcomes([]), correctedStages([]).size]).toEqual([{}, 0]);
  });
});
