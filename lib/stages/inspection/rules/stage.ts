import { traitsOf } from "@/lib/case/rules/kinds";
import type { Outcome, Outcomes } from "@/lib/case/outcomes";
import type { PollAt } from "@/lib/case/rules/opinion-poll";
import { judgeOpinionPoll } from "@/lib/case/rules/opinion-poll";
import type { StandingReply } from "@/lib/case/rules/standing-replies";
import { judgeStandingReplies } from "@/lib/case/rules/standing-replies";
import type { CaseAt } from "@/lib/case/types";
import type { LegalDate } from "@/lib/kernel/dates";
import { isAfter, parseLegalDate } from "@/lib/kernel/dates";
import type { WorkingCalendar } from "@/lib/kernel/working-days";
import type { Finding } from "@/lib/law/finding";
import { judged, notApplicable, unknown } from "@/lib/law/finding";
import type { RuleSetValues } from "@/lib/law/scheme";
import type { SubjectAt } from "../types";
import { judgeAudit, judgeDisciplineAskedBefore, judgeDualSignature, judgeFourMusts, judgeHeard, judgeSignedAfterLetters } from "./checks";
import { judgeJointReview } from "./letters";
import { judgeDimensions, judgeFaultsNamed, judgeReportComplete } from "./report";
import { judgeNoticeTiming, judgeTeamSize } from "./team";
import { judgeTargetedVerification, judgeVerificationResult } from "./verification";

export type InspectionFacts = {
  readonly at: Pick<CaseAt, "kind" | "rises">;
  readonly subject: SubjectAt;
  /** the opinion poll in force, null: none was entered */
  readonly poll: Pick<PollAt, "tally"> | null;
  readonly replies: readonly StandingReply[];
  readonly auditRequired: boolean;
  readonly calendar: WorkingCalendar;
  readonly values: RuleSetValues;
  readonly on: LegalDate;
  /** checks: the checks and the integrity conclusion only, as a lateral move asks */
  readonly extent: Outcome<"inspection">["extent"];
};

/** Every rule the inspection of one subject must satisfy before a proposal, met and unmet alike. */
export function judgeInspection(facts: InspectionFacts): readonly Finding[] {
  const { subject, auditRequired, on } = facts;
  const full = facts.extent === "full";
  return [
    ...(full ? judgeFieldwork(facts) : withoutFieldwork),
    ...judgeFourMusts(subject.checks),
    judgeTargetedVerification(subject.checks),
    judgeVerificationResult(subject.checks),
    judgeAudit(auditRequired, subject.checks),
    ...judgeStandingReplies(facts.replies, on),
    judgeDualSignature(subject.integrityConclusion, subject.signatures, on),
    judgeSignedAfterLetters(subject.signatures, subject.checks),
    judgeOpinionPoll(facts.at, facts.poll, facts.values),
    ...(full ? [judgeDimensions(subject), judgeReportComplete(subject), judgeFaultsNamed(subject)] : []),
  ];
}

/** What only a team can do: announce, listen, assess. */
function judgeFieldwork({ subject, calendar, values, on }: InspectionFacts): readonly Finding[] {
  const { task } = subject;
  return [
    judgeTeamSize(task.memberCadreIds.length, on),
    task.noticeOn === null
      ? unknown("INS-09", "warn", "notice")
      : judgeNoticeTiming(task.noticeOn, task.startsOn, calendar, values),
    judgeAssessed(subject),
    judgeHeard(subject.heard),
    judgeJointReview(subject, values),
    judgeDisciplineAskedBefore(subject.checks, task.startsOn),
  ];
}

/** 释义：平级交流不确定考察对象、不组成考察组，只做核查和回避审核。 Kept with the case, so that nobody wonders where the report is. */
const withoutFieldwork: readonly Finding[] = (
  [
    ["INS-04", "block"],
    ["INS-06", "gate"],
    ["INS-07", "block"],
    ["INS-09", "warn"],
    ["INS-10", "gate"],
    ["INS-11", "block"],
    ["INS-14", "warn"],
  ] as const
).map(([rule, force]) => notApplicable(rule, force, "checksOnly"));

/** INS-06, 释义：考察采取个别谈话、民主测评等方法。 A confirmed assessment, counted interviews and the talk with the subject. */
export function judgeAssessed(subject: Pick<SubjectAt, "evaluationId" | "interviews" | "subjectTalkOn">): Finding {
  const talked = subject.interviews.reduce((sum, group) => sum + group.talked, 0);
  const inputs = { assessed: subject.evaluationId !== null, talked, subjectTalked: subject.subjectTalkOn !== null };
  return judged("INS-06", "gate", inputs.assessed && talked > 0 && inputs.subjectTalked, inputs);
}

/** Whether the inspection has begun: the team listens and proposes only from then on. */
export function hasStarted({ state }: Pick<SubjectAt["task"], "state">): boolean {
  return state !== "planned" && state !== "noticed";
}

/** How far a case is inspected under its local parameters. */
export function extentOf({ kind, ruleSet }: Pick<CaseAt, "kind" | "ruleSet">): Outcome<"inspection">["extent"] {
  return traitsOf(kind, ruleSet.values).inspection === "full" ? "full" : "checks";
}

/** What the inspection leaves behind once its proposal is made. */
export function inspectionOutcomeOf(
  subject: SubjectAt,
  fixed: { readonly fixedOn: LegalDate; readonly fixItemId: string; readonly reason: string; readonly firstByVotes: boolean | null },
  proposal: { readonly itemId: string; readonly on: LegalDate },
  extent: Outcome<"inspection">["extent"],
): Outcome<"inspection"> {
  const signed = subject.signatures.filter((signature) => signature.checked);
  return {
    ...fixed,
    extent,
    taskId: subject.task.id,
    teamSize: subject.task.memberCadreIds.length,
    noticeOn: subject.task.noticeOn,
    startsOn: subject.task.startsOn,
    evaluationId: subject.evaluationId,
    checks: subject.checks.flatMap((check) =>
      check.repliedOn === null || check.answer === null
        ? []
        : [{ kind: check.kind, answer: check.answer, repliedOn: check.repliedOn }],
    ),
    signers: [...new Set(signed.map((signature) => signature.signer))],
    signedOn: signed.map((signature) => signature.signedOn).toSorted().at(-1) ?? null,
    deficiencies: subject.deficiencies.length,
    proposalItemId: proposal.itemId,
    proposedOn: proposal.on,
  };
}

/** Judges a completed inspection again after an earlier stage was corrected: the subject must still rest on a valid recommendation. */
export function rejudgeInspection(own: Outcome<"inspection">, before: Outcomes, values: RuleSetValues): readonly Finding[] {
  const fixedOn = parseLegalDate(own.fixedOn);
  const validUntil = parseLegalDate(before.recommendation?.validUntil ?? "");
  const findings: Finding[] = [];
  if (fixedOn !== null && validUntil !== null) {
    const inputs = { on: fixedOn, inclusive: values.recommendationValidityInclusive };
    const outputs = { validUntil };
    findings.push(
      judged("REC-02", "block", !isAfter(fixedOn, validUntil), inputs, outputs),
    );
  }
  if (fixedOn !== null && own.extent === "full") findings.push(judgeTeamSize(own.teamSize, fixedOn));
  return findings;
}
