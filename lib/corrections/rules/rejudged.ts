import type { Outcome, Outcomes } from "@/lib/case/outcomes";
import { withOverrides } from "@/lib/case/rules/step";
import type { Stage } from "@/lib/case/stage-order";
import type { Finding } from "@/lib/law/finding";
import { stops } from "@/lib/law/finding";
import type { RuleSetValues } from "@/lib/law/scheme";
import { rejudgeAppointment } from "@/lib/stages/appointment/rules/appointment";
import { rejudgeDecision } from "@/lib/stages/decision/rules/decision";
import { rejudgeDeliberation } from "@/lib/stages/deliberation/rules/clearing";
import { rejudgeInspection } from "@/lib/stages/inspection/rules/stage";
import { rejudgeMotion } from "@/lib/stages/motion/rules";
import { rejudgeNotice } from "@/lib/stages/notice/rules";
import { rejudgeProbation } from "@/lib/stages/probation/rules";
import { rejudgeRecommendation } from "@/lib/stages/recommendation/rules";
import type { AffectedStage, ChangedRule } from "../types";

type Rejudge = {
  readonly [S in Stage]: (own: Outcome<S>, before: Outcomes, values: RuleSetValues, stages: readonly Stage[]) => readonly Finding[];
};

const rejudge: Rejudge = {
  motion: rejudgeMotion,
  recommendation: rejudgeRecommendation,
  inspection: rejudgeInspection,
  deliberation: rejudgeDeliberation,
  decision: (own, before, values) => rejudgeDecision(own, before, values).map(majorityAsBound),
  notice: rejudgeNotice,
  appointment: rejudgeAppointment,
  probation: rejudgeProbation,
};

/** DEC-04 computes whether the vote passed; of a decision on which later steps rest, "not passed" stops. */
function majorityAsBound(finding: Finding): Finding {
  return finding.rule === "DEC-04" && finding.outputs.passed === false
    ? { ...finding, force: "block", outcome: "not-met" }
    : finding;
}

export type Rejudged = { readonly affected: AffectedStage; readonly findings: readonly Finding[] };

/** What the judgement of a correction needs of the case. */
export type CorrectedCase = {
  /** the case's stages in order */
  readonly stages: readonly Stage[];
  /** what stood before the correction */
  readonly before: Outcomes;
  /** what stands now, the corrected stage among them */
  readonly after: Outcomes;
  readonly values: RuleSetValues;
  readonly overridden: readonly string[];
};

/**
 * Judges the corrected stage and every later completed one again, in order. A stage that holds by itself but comes after one that
 * does not is `unsupported`: what it rested on is gone.
 */
export function judgeAgain(corrected: Stage, facts: CorrectedCase): readonly Rejudged[] {
  const from = facts.stages.indexOf(corrected);
  let supported = true;
  return facts.stages.slice(from).flatMap((stage): Rejudged[] => {
    if (facts.after[stage] === undefined) return [];
    const findings = findingsOf(stage, facts.after, facts);
    const stopping = [...new Set(findings.filter(stops).map((finding) => finding.rule))];
    const standing = stopping.length > 0 ? "broken" : supported ? "holds" : "unsupported";
    supported &&= standing === "holds";
    return [
      {
        affected: {
          stage,
          standing,
          stopping,
          changed: changedRules(findingsOf(stage, facts.before, facts), findings),
        },
        findings,
      },
    ];
  });
}

/** Stages that no longer hold by a rule: the reason to suspend the case. */
export function brokenStages(rejudged: readonly Rejudged[]): readonly Stage[] {
  return rejudged.flatMap(({ affected }) => (affected.standing === "broken" ? [affected.stage] : []));
}

function findingsOf(stage: Stage, outcomes: Outcomes, facts: CorrectedCase): readonly Finding[] {
  const earlier = facts.stages.slice(0, facts.stages.indexOf(stage));
  const before = Object.fromEntries(
    Object.entries(outcomes).filter(([key]) => earlier.some((one) => one === key)),
  ) as Outcomes;
  return withOverrides(rejudgedBy(stage, outcomes, before, facts), facts.overridden);
}

function rejudgedBy<S extends Stage>(
  stage: S,
  outcomes: Outcomes,
  before: Outcomes,
  { values, stages }: Pick<CorrectedCase, "values" | "stages">,
): readonly Finding[] {
  const own: Outcome<S> | undefined = outcomes[stage];
  return own === undefined ? [] : rejudge[stage](own, before, values, stages);
}

/** Rules whose answers differ, compared by their place among the answers of the same rule. */
function changedRules(before: readonly Finding[], after: readonly Finding[]): readonly ChangedRule[] {
  const nth = (findings: readonly Finding[], index: number) =>
    findings.slice(0, index).filter((one) => one.rule === findings[index]?.rule).length;
  return after.flatMap((finding, index): ChangedRule[] => {
    const same = before.filter((one) => one.rule === finding.rule)[nth(after, index)];
    return same?.outcome === finding.outcome
      ? []
      : [{ rule: finding.rule, before: same?.outcome ?? null, after: finding.outcome }];
  });
}
