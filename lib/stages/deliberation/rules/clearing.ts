import type { Outcome, Outcomes } from "@/lib/case/outcomes";
import { judgeStandingReplies } from "@/lib/case/rules/standing-replies";
import type { Stage } from "@/lib/case/stage-order";
import { isAfter, isBefore } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { present } from "@/lib/kernel/assert";
import type { Finding, Judgement } from "@/lib/law/finding";
import { stops, warns } from "@/lib/law/finding";
import type { Refusal } from "@/lib/law/refusal";
import type { RuleSetValues } from "@/lib/law/scheme";
import type { RecordConsultation } from "../schema";
import type { DeliberationFacts, DeliberationRefusal } from "../types";
import { judgeAudit, judgeCheckClosed, judgeChecklist, judgeDisciplineAnswer, judgeIntegritySigned, judgeStepsDone } from "./checklist";
import { dualConsentOf, judgeDualManagement, judgeLeadersConsulted, judgeSuperiorHeard, judgeUnitedFrontHeard } from "./consultations";
import { judgeReplyTime, judgeReportDue } from "./pre-reports";

/** The rules of this stage, for the rule index. */
export const deliberationRules = [
  "DEL-01",
  "DEL-02",
  "DEL-03",
  "DEL-04",
  "DEL-05",
  "RPT-01",
  "RPT-02",
  "RPT-03",
  "EXC-06",
  "CHK-1",
  "CHK-2",
  "CHK-3",
  "CHK-4",
  "CHK-5",
  "CHK-6",
  "INS-10",
] as const;

/** Whether the matter may go to the meeting: every finding of consultations, checklist and pre-reports. */
export function judgeDeliberation(facts: DeliberationFacts): Judgement<boolean> {
  const findings: readonly [Finding, ...Finding[]] = [
    judgeLeadersConsulted(facts),
    judgeSuperiorHeard(facts),
    judgeUnitedFrontHeard(facts),
    judgeDualManagement(facts),
    judgeReportDue(facts),
    ...facts.reports.map((report) => judgeReplyTime(report, facts)),
    ...judgeChecklist(facts).flatMap((row) => row.findings),
    ...judgeStandingReplies(facts.replies, facts.on).filter(({ rule }) => rule === "INS-10"),
  ];
  return { verdict: !findings.some(stops), findings };
}

/** What clearing leaves behind. Only for facts that were judged to pass. */
export function deliberationOutcomeOf(facts: DeliberationFacts, findings: readonly Finding[]): Outcome<"deliberation"> {
  const approved = facts.reports.findLast((report) => report.approved === true);
  return {
    consulted: facts.consultations.length,
    clearedOn: facts.on,
    dualConsent: present(dualConsentOf(facts), "the assisting side's consent"),
    preReportId: approved?.id ?? null,
    checklistOpen: findings.filter((finding) => finding.rule === "DEL-05" && warns(finding)).length,
  };
}

/** The deliberation judged again after an earlier stage was corrected: what of it rested on the inspection. `stages`: those of the case. */
export function rejudgeDeliberation(
  _own: Outcome<"deliberation">,
  before: Outcomes,
  _ruleSet: RuleSetValues,
  stages: readonly Stage[],
): readonly Finding[] {
  const auditRequired = before.inspection?.checks.some((check) => check.kind === "audit") === true;
  return [
    judgeStepsDone(stages, before),
    judgeCheckClosed("CHK-1", stages, before),
    judgeCheckClosed("CHK-2", stages, before),
    judgeDisciplineAnswer(stages, before),
    judgeCheckClosed("CHK-4", stages, before),
    judgeAudit({ stages, auditRequired, outcomes: before }),
    judgeIntegritySigned(stages, before),
  ];
}

/** Whether a consultation can have happened as entered. */
export function judgeConsultation(
  input: Pick<RecordConsultation, "kind" | "way" | "askedOn" | "repliedOn" | "stance" | "letterNumber">,
  openedOn: LegalDate,
  today: LegalDate,
): readonly Refusal<DeliberationRefusal>[] {
  const refusals: Refusal<DeliberationRefusal>[] = [];
  if (isAfter(input.askedOn, today)) refusals.push({ code: "deliberation.asked-in-future", field: "askedOn" });
  if (isBefore(input.askedOn, openedOn)) refusals.push({ code: "deliberation.asked-before-case", field: "askedOn", params: { openedOn } });
  if (input.way === "letter" && input.letterNumber === "") {
    refusals.push({ code: "deliberation.letter-number-missing", field: "letterNumber" });
  }
  if (input.repliedOn !== null && input.stance === null) refusals.push({ code: "deliberation.stance-missing", field: "stance" });
  if (input.repliedOn === null && input.stance !== null) refusals.push({ code: "deliberation.day-missing", field: "repliedOn" });
  if (input.repliedOn !== null) refusals.push(...judgeReplyDay(input.askedOn, input.repliedOn, today));
  return refusals;
}

/** Whether an answer can have come on the day. */
export function judgeReplyDay(askedOn: LegalDate, repliedOn: LegalDate, today: LegalDate): readonly Refusal<DeliberationRefusal>[] {
  const refusals: Refusal<DeliberationRefusal>[] = [];
  if (isBefore(repliedOn, askedOn)) refusals.push({ code: "deliberation.replied-before-asked", field: "repliedOn", params: { askedOn } });
  if (isAfter(repliedOn, today)) refusals.push({ code: "deliberation.replied-in-future", field: "repliedOn" });
  return refusals;
}
