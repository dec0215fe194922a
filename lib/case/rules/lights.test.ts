import { describe, expect, it } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import { met, notMet } from "@/lib/law/finding";
import type { RuleId } from "@/lib/law/rule-id";
import type { FindingAt } from "../types";
import { personLights, stageFindings } from "./lights";

function at(rule: RuleId, step: string, stage: FindingAt["stage"], ok: boolean): FindingAt {
  const finding = (ok ? met : notMet)(rule, "block", {});
  return { ...finding, id: `${rule}-${step}`, stage, step, on: legalDate("2026-03-02") };
}

describe("lights of a case", () => {
  it("of DSQ-03 asked at fixing and at the vote the 1 answer of the vote is shown", () => {
    const shown = personLights([
      at("DSQ-03", "fixSubject", "inspection", false),
      at("DSQ-03", "complete", "decision", true),
    ]);
    expect(shown.map(({ step, outcome }) => [step, outcome])).toEqual([["complete", "met"]]);
  });

  it("of 2 answers of 1 rule in the same step the open 1 is shown, 2 open ones stay side by side; rules about the step stand with their stage", () => {
    const findings = [
      at("REC-02", "fixSubject", "inspection", true),
      at("REC-02", "fixSubject", "inspection", false),
      at("REC-06", "fixSubject", "inspection", false),
      at("REC-06", "fixSubject", "inspection", false),
      at("REC-09", "fixSubject", "inspection", true),
      at("REC-09", "fixSubject", "inspection", true),
      at("ELG-03", "fixSubject", "inspection", true),
    ];
    expect(stageFindings(findings)).toMatchObject([
      { stage: "inspection", findings: [{ rule: "REC-02", outcome: "not-met" }, { rule: "REC-06" }, { rule: "REC-06" }, { rule: "REC-09" }] },
    ]);
    expect(personLights(findings).map(({ rule }) => rule)).toEqual(["ELG-03"]);
  });

  it("the correction of a decision speaks after its completion", () => {
    const shown = stageFindings([
      at("DEC-04", "complete", "decision", true),
      at("DEC-04", "correction", "decision", false),
    ]);
    expect(shown[0]?.findings.map(({ outcome }) => outcome)).toEqual(["not-met"]);
  });
});
