import { describe, expect, it } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import { cite } from "@/lib/law/citations";
import type { Finding, FindingOutcome } from "@/lib/law/finding";
import type { RuleId } from "@/lib/law/rule-id";
import { judged } from "@/tests/support/judged";
import type { FindingAt } from "../types";
import { changesStep } from "./changes";
import { isAboutPerson, personLights, stageFindings, withFiguresSeen } from "./lights";

const on = legalDate("2026-03-02");

function finding(rule: RuleId, outcome: FindingOutcome, rest: Partial<Finding> = {}): Finding {
  return { rule, cite: cite(rule), force: "block", outcome, inputs: {}, outputs: {}, ...rest };
}

function at(rule: RuleId, stage: FindingAt["stage"], step: string, outcome: FindingOutcome = "met"): FindingAt {
  return { ...finding(rule, outcome), id: "f", stage, step, on };
}

const told = (findings: readonly FindingAt[]) => findings.map(({ rule, stage, step, outcome }) => `${rule} ${stage} ${step} ${outcome}`);

describe("which rules speak about the person", () => {
  it.each(["DSQ-01", "DSQ-07", "SAN-07", "PRB-04", "AVD-03", "ELG-01", "ELG-10", "EXC-01", "EXC-05"] as const)("%s does: 1 light", (rule) => {
    expect(isAboutPerson(rule)).toBe(true);
  });

  it.each(["ELG-11", "EXC-06", "EXC-07", "PRB-05", "REC-09", "DEC-08", "INS-01"] as const)("%s does not: 0 lights", (rule) => {
    expect(isAboutPerson(rule)).toBe(false);
  });
});

describe("DSQ-03, ELG-03: lights of the person, the newest answer of each rule", () => {
  it("2 rules keep their own newest answer; what the same step said in another stage, and another step of the stage, are over", () => {
    const findings = [
      at("DSQ-03", "inspection", "complete", "not-met"),
      at("ELG-03", "inspection", "fixSubject", "not-met"),
      at("DSQ-03", "decision", "open", "not-met"),
      at("DSQ-03", "decision", "complete"),
    ];
    expect(told(personLights(findings))).toEqual(["ELG-03 inspection fixSubject not-met", "DSQ-03 decision complete met"]);
  });

  it("0 lights from a rule of a step and from what changed while the case ran", () => {
    expect(personLights([at("DEC-01", "decision", "complete"), at("DSQ-06", "decision", changesStep, "computed")])).toEqual([]);
    expect(told(personLights([at("DSQ-06", "decision", "complete"), at("DSQ-06", "decision", changesStep, "computed")]))).toEqual(["DSQ-06 decision complete met"]);
  });
});

describe("REC-09, CHK-6: findings by stage", () => {
  it("1 rule in 2 stages is told in both, in the order of the stages; the person's rules and the changes are told in neither", () => {
    const findings = [
      at("CHK-6", "deliberation", "complete"),
      at("CHK-6", "inspection", "complete", "not-met"),
      at("REC-09", "inspection", "fixSubject"),
      at("REC-09", "inspection", "complete", "not-met"),
      at("DSQ-03", "inspection", "complete"),
      at("RET-02", "inspection", changesStep, "computed"),
    ];
    expect(stageFindings(findings).map(({ stage, findings: own }) => [stage, told(own)])).toEqual([
      ["inspection", ["CHK-6 inspection complete not-met", "REC-09 inspection complete not-met"]],
      ["deliberation", ["CHK-6 deliberation complete met"]],
    ]);
    expect(stageFindings([])).toEqual([]);
  });
});

describe("figures that tell of a sanction, a poll, a report, or who is related to whom", () => {
  const figures = { inputs: { sanctionId: "s" }, outputs: { until: "2026-09-01" } };
  const bare = (rule: RuleId) => [`${rule} block not-met`, {}, {}];
  const full = (rule: RuleId) => [`${rule} block not-met`, figures.inputs, figures.outputs];
  const seenBy = (rule: RuleId, closed: boolean, kin: boolean) => judged(withFiguresSeen(finding(rule, "not-met", figures), { closed, kin }));

  it.each(["DSQ-06", "SAN-07", "SED-02", "REP-04"] as const)("%s keeps its answer and 0 of 2 figures without the right to closed data", (rule) => {
    expect([seenBy(rule, false, true), seenBy(rule, true, false)]).toEqual([bare(rule), full(rule)]);
  });

  it("CHK-3: that a renewed reply was not clear is told to 0 without the right to closed data; when one ends is told", () => {
    const said = (outputs: Finding["outputs"]) => judged(withFiguresSeen(finding("CHK-3", "not-met", { inputs: figures.inputs, outputs }), { closed: false, kin: false }));
    expect([said({ standing: "notClear" }), said(figures.outputs)]).toEqual([bare("CHK-3"), full("CHK-3")]);
  });

  it.each(["AVD-01", "AVD-04", "INS-05", "SED-29"] as const)("%s keeps its answer and 0 of 2 figures without the right to protected data", (rule) => {
    expect([seenBy(rule, true, false), seenBy(rule, false, true)]).toEqual([bare(rule), full(rule)]);
  });

  it.each(["DSQ-03", "ELG-01"] as const)("%s keeps its 2 figures", (rule) => {
    expect(seenBy(rule, false, false)).toEqual(full(rule));
  });
});
