import type { PolicyObject } from "@/lib/access/policy";
import type { Finding } from "@/lib/law/finding";
import { stops } from "@/lib/law/finding";
import type { Refusal } from "@/lib/law/refusal";
import type { RuleId } from "@/lib/law/rule-id";
import type { CaseAt, CaseRefusal } from "../types";
import type { Stage, StageConditions } from "../stage-order";

/**
 * Rules that may be passed by 特批 (reason and a second person): only where the rule's own text or a local scheme allows
 * going on. Everything else has no override.
 */
export const overridableRules: readonly RuleId[] = ["MOT-01", "REC-09", "INS-02", "INS-09", "INS-14", "DSQ-02", "PRB-06", "SED-02"];

/**
 * Rules whose override needs an analysis of the votes, sign-off by the committee's secretary, and a result to lift: a poll that was not
 * held is held, never overridden.
 */
export const committeeOverrides: readonly RuleId[] = ["SED-02"];

/** Findings with approved overrides applied: a stopping finding of an overridden, overridable rule is kept as overridden. */
export function withOverrides(findings: readonly Finding[], overridden: readonly string[]): readonly Finding[] {
  return findings.map((finding) =>
    stops(finding) && overridden.includes(finding.rule) && isOverridable(finding)
      ? { ...finding, outcome: "overridden" }
      : finding,
  );
}

function isOverridable({ rule, outcome }: Finding): boolean {
  return overridableRules.includes(rule) && (outcome === "not-met" || !committeeOverrides.includes(rule));
}

/** One refusal for each finding that stops, in order; empty when nothing stops. */
export function refusalsOf(findings: readonly Finding[]): readonly Refusal<"case.rule-stops">[] {
  return findings
    .filter(stops)
    .map((finding) => ({ code: "case.rule-stops", params: { rule: finding.rule }, finding }) as const);
}

/** What the policy needs to know of a case. */
export function policyObjectOf(at: Pick<CaseAt, "authorityId" | "level" | "cadreId">): PolicyObject {
  return { authorityId: at.authorityId, level: at.level, concerns: [at.cadreId] };
}

/** The conditions of the kind × stage table for this case. */
export function stageConditionsOf(at: Pick<CaseAt, "probationApplies" | "rises" | "ruleSet">): StageConditions {
  const { recommendationForAdvancement, noticeForAdvancement, noticeForLateralMove, probationForAdvancement } = at.ruleSet.values;
  return {
    recommendationForAdvancement,
    noticeForAdvancement,
    noticeForLateralMove,
    probationForAdvancement,
    probationApplies: at.probationApplies,
    rises: at.rises,
  };
}

/** Whether a step of this stage may be done now: the case runs, stands in the stage, and is the version that was seen. */
export function judgeStep(at: CaseAt, stage: Stage, seenVersion: number): readonly Refusal<CaseRefusal>[] {
  const refusals: Refusal<CaseRefusal>[] = [];
  if (at.version !== seenVersion) refusals.push({ code: "case.stale" });
  if (at.state !== "running") refusals.push({ code: "case.not-running", params: { state: at.state } });
  if (at.stage !== stage) refusals.push({ code: "case.wrong-stage", params: { stage: at.stage, wanted: stage } });
  return refusals;
}
