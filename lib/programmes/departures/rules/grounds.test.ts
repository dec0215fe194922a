import { describe, expect, it } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import { stepDownGrounds, type DepartureKind, type StepAt, type StepKind, type StepOutcome } from "../types";
import { nextSteps, stateAfter } from "./course";
import { judgeBlameGround, judgeMeans, judgePriorReminder, judgeProcedure, judgeStepDownGround } from "./grounds";
import { measureOf } from "./measure";

const step = (kind: StepKind, on = "2026-03-02", outcome: StepOutcome | null = null): StepAt => ({ kind, on: legalDate(on), outcome });
const at = (kind: DepartureKind, ...steps: readonly StepAt[]) => ({ kind, steps, means: null });

describe("RSG-03", () => {
  it.each([
    ["seriousFault", "2025 年某工程失误", "met"],
    ["majorAccident", " ", "not-met"],
    ["otherOfArticle15", "事实", "unknown"],
    ["", "事实", "not-met"],
  ])("ground %s with facts “%s” is %s", (ground, facts, outcome) => {
    expect(judgeBlameGround({ kind: "blameResignation", ground, facts })).toMatchObject({ outcome, force: "warn" });
  });
});

describe("DWN-01", () => {
  it("there are 15 situations; 1 to 7 are met with their facts, from 8 on the text is missing", () => {
    const outcomes = stepDownGrounds.map((ground) => judgeStepDownGround({ kind: "stepDown", ground, facts: "事实" }).outcome);
    expect(outcomes).toHaveLength(15);
    expect(outcomes.slice(6, 8)).toEqual(["met", "unknown"]);
    expect(new Set(outcomes.slice(7))).toEqual(new Set(["unknown"]));
    expect(judgeStepDownGround({ kind: "stepDown", ground: "drive", facts: "" }).outcome).toBe("not-met");
  });
});

describe("DWN-02", () => {
  const four = [step("verified"), step("proposed"), step("decided", "2026-03-10", "agreed"), step("talked", "2026-03-12")];

  it("4 of 4 steps in order are met, 3 are not, and a decision before its proposal is not", () => {
    expect(judgeProcedure(at("stepDown", ...four)).outcome).toBe("met");
    expect(judgeProcedure(at("stepDown", ...four.slice(0, 3)))).toMatchObject({ outcome: "not-met", force: "warn", outputs: { missing: "talked" } });
    expect(judgeProcedure(at("stepDown", step("verified"), step("decided", "2026-03-01", "agreed"), step("proposed"), step("talked"))).outcome).toBe("not-met");
  });
});

describe("DWN-03 and DWN-04", () => {
  it("means are asked for once it is decided: 0 before, 1 after", () => {
    const decided = at("stepDown", step("decided", "2026-03-10", "agreed"));
    expect(judgeMeans(at("stepDown")).outcome).toBe("not-applicable");
    expect([judgeMeans(decided).outcome, judgeMeans({ ...decided, means: "transfer" }).outcome]).toEqual(["not-met", "met"]);
  });

  it.each([
    ["2022-09-07", false, "not-met"],
    ["2022-09-07", true, "met"],
    ["2022-09-08", false, "met"],
  ])("opened on %s, reminded before %s: %s", (openedOn, remindedBefore, outcome) => {
    expect(judgePriorReminder({ kind: "stepDown", openedOn: legalDate(openedOn), remindedBefore }).outcome).toBe(outcome);
  });
});

describe("which step may come when", () => {
  it("an ordered resignation: 1 step first, after the notice 3, after an appeal its decision only", () => {
    const order = step("decided", "2026-03-02", "agreed");
    expect(nextSteps(at("orderedResignation"))).toEqual(["decided"]);
    expect(nextSteps(at("orderedResignation", order, step("talked"), step("notified")))).toEqual(["applied", "appealed", "refusedToApply"]);
    expect(nextSteps(at("orderedResignation", order, step("talked"), step("notified"), step("appealed")))).toEqual(["appealDecided"]);
    expect(nextSteps(at("orderedResignation", order, step("notified"), step("refusedToApply")))).toEqual(["talked", "appealed", "removalDecided"]);
  });

  it("a decision put off comes again; refused and answered, or revoked, the office is kept: 2 ways", () => {
    const voluntary = at("voluntaryResignation", step("applied"), step("decided", "2026-03-10", "deferred"));
    expect(nextSteps(voluntary)).toContain("decided");
    expect(nextSteps(voluntary)).not.toContain("answered");
    const refused = at("voluntaryResignation", step("applied"), step("decided", "2026-03-10", "refused"));
    expect(nextSteps(refused)).not.toContain("carriedOut");
    expect(stateAfter(refused, step("answered"))).toBe("kept");
    expect(stateAfter(at("orderedResignation"), step("appealDecided", "2026-03-02", "revoked"))).toBe("kept");
  });

  it("SAN-10: the measure that begins an effect period, 2 of an ordered resignation, 2 of 4 means", () => {
    expect(measureOf(at("orderedResignation", step("applied")))).toBe("orderedResignation");
    expect(measureOf(at("orderedResignation", step("removalDecided")))).toBe("removal");
    expect((["transfer", "rank", "removal", "demotion"] as const).map((means) => measureOf({ ...at("stepDown"), means }))).toEqual([null, null, "removal", "demotion"]);
    expect(measureOf(at("blameResignation"))).toBeNull();
  });
});
