import { describe, expect, it } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import { cite } from "@/lib/law/citations";
import type { Finding, FindingOutcome, Force } from "@/lib/law/finding";
import type { RuleId } from "@/lib/law/rule-id";
import { judged } from "@/tests/support/judged";
import type { FindingAt } from "../types";
import { auditChanges, gateDifferences } from "./audits";
import { changesStep } from "./changes";
import { judgeElectionsLost } from "./elections";
import { isAboutPerson, personLights, stageFindings, withoutClosedFigures } from "./lights";

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

describe("DSQ-06, SAN-07: figures that tell of a sanction", () => {
  const figures = { inputs: { sanctionId: "s" }, outputs: { until: "2026-09-01" } };

  it.each(["DSQ-06", "SAN-07"] as const)("%s keeps its answer and 0 of 2 figures", (rule) => {
    expect(judged(withoutClosedFigures(finding(rule, "not-met", figures)))).toEqual([`${rule} block not-met`, {}, {}]);
  });

  it.each(["DSQ-03", "ELG-01"] as const)("%s keeps its 2 figures", (rule) => {
    expect(judged(withoutClosedFigures(finding(rule, "not-met", figures)))).toEqual([`${rule} block not-met`, figures.inputs, figures.outputs]);
  });
});

describe("MOT-06: of several answers of 1 rule the worst counts", () => {
  const worstOf = (...after: readonly Finding[]) => auditChanges([finding("DSQ-06", "met")], after).map(({ after: now }) => judged(now)[0]);
  const open = (outcome: FindingOutcome, force: Force = "block") => finding("DSQ-06", outcome, { force });

  it.each([
    ["not-met", "unknown", "not-met"],
    ["not-met", "provisional", "not-met"],
    ["unknown", "provisional", "unknown"],
  ] as const)("of %s and %s, in either order: %s", (first, second, worst) => {
    expect(worstOf(open(first), open(second))).toEqual([`DSQ-06 block ${worst}`]);
    expect(worstOf(open(second), open(first))).toEqual([`DSQ-06 block ${worst}`]);
  });

  it("of 2 that are not met the one that stops", () => {
    expect(worstOf(open("not-met", "warn"), open("not-met"))).toEqual(["DSQ-06 block not-met"]);
    expect(worstOf(open("not-met"), open("not-met", "warn"))).toEqual(["DSQ-06 block not-met"]);
  });

  it("of 5 data the 3 that differ are told, inputs and outputs, and never the day", () => {
    const before = finding("ELG-03", "not-met", { inputs: { on: "2026-02-01", years: 1, since: "2025-01-01", gone: true }, outputs: { needed: 2 } });
    const after = finding("ELG-03", "met", { inputs: { on: "2026-03-01", years: 2, since: "2025-01-01" }, outputs: { needed: 2, freeFrom: "2027-01-01" } });
    expect(auditChanges([before], [after])).toEqual([
      {
        rule: "ELG-03",
        before,
        after,
        inputs: [
          { name: "years", before: 1, after: 2 },
          { name: "gone", before: true, after: null },
          { name: "freeFrom", before: null, after: "2027-01-01" },
        ],
      },
    ]);
  });

  it("0 or 1 gates have no difference, 3 gates with 2 changes have 2", () => {
    const gate = (step: string, outcome: FindingOutcome) => ({ stage: "motion" as const, step, on, findings: [finding("DSQ-03", outcome)] });
    const gates = [gate("a", "met"), gate("b", "not-met"), gate("c", "met")];
    expect([gateDifferences([]), gateDifferences(gates.slice(0, 1))]).toEqual([[], []]);
    expect(gateDifferences(gates).map(({ from, to, changes }) => [from.step, to.step, changes.length])).toEqual([["a", "b", 1], ["b", "c", 1]]);
  });
});

describe("APT-04", () => {
  it.each([
    [0, "met"],
    [1, "met"],
    [2, "not-met"],
    [3, "not-met"],
  ] as const)("%d elections not won in the term, of 2: %s", (lost, outcome) => {
    const since = legalDate("2024-01-10");
    expect(judged(judgeElectionsLost({ since, lost }, on))).toEqual([`APT-04 warn ${outcome}`, { lost, since: "2024-01-10" }, { limit: 2 }]);
  });
});
