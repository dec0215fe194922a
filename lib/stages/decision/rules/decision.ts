import type { Outcome, Outcomes } from "@/lib/case/outcomes";
import { addDays, isAfter, isBefore, legalDate } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { Finding, Judgement } from "@/lib/law/finding";
import { judged } from "@/lib/law/finding";
import type { Refusal } from "@/lib/law/refusal";
import type { RuleSetValues } from "@/lib/law/scheme";
import type { MeetingKind } from "@/lib/meetings/types";
import type { DecisionFacts, DecisionRefusal, NotPassedChoice, SuspensionGround } from "../types";
import { isPrincipalLast, judgeBallotForm, judgeMinutes, judgeStatedOpinions, judgeVoteCounts, judgeWithdrawals } from "./opinions";
import { judgeBody, judgeMajority, judgePlenaryBallot, judgeQuorum, sittingOf } from "@/lib/case/rules/sitting";

/** The rules of this stage, for the rule index. */
export const decisionRules = [
  "DEC-01",
  "DEC-02",
  "DEC-03",
  "DEC-04",
  "DEC-05",
  "DEC-06",
  "DEC-07",
  "DEC-08",
  "DEC-09",
  "DEC-12",
  "DEL-06",
] as const;

/**
 * Judges a vote on one person: quorum, stated opinions with the principal last, form and counts, withdrawals, minutes, majority.
 * The verdict says whether the committee agreed; it holds only when no finding stops.
 */
export function judgeDecision(facts: DecisionFacts): Judgement<"passed" | "notPassed"> {
  const sitting = sittingOf(facts);
  const quorum =
    facts.meetingKind === "plenaryCommittee" ? judgePlenaryBallot(sitting, facts.vote, facts) : judgeQuorum(sitting, facts.on);
  const majority = judgeMajority(facts.vote.agree, sitting.shouldAttend, facts.on);
  return {
    verdict: majority.outputs.passed === true ? "passed" : "notPassed",
    findings: [
      judgeBody(facts.meetingKind),
      quorum,
      judgeWithdrawals(facts, facts.opinions),
      judgeStatedOpinions(facts, facts.opinions),
      judgeBallotForm(facts),
      judgeVoteCounts(facts),
      judgeMinutes(facts),
      majority,
    ],
  };
}

/** What the stage leaves behind. */
export function decisionOutcomeOf(
  facts: DecisionFacts,
  where: { readonly meetingId: string; readonly itemId: string },
  passed: boolean,
): Outcome<"decision"> {
  const { shouldAttend, present, withdrawn } = sittingOf(facts);
  return {
    ...where,
    on: facts.on,
    shouldAttend,
    present,
    withdrawn,
    principalLast: isPrincipalLast(facts, facts.opinions),
    form: facts.form,
    ...facts.vote,
    passed,
  };
}

/** The decision judged again after an earlier stage was corrected: its own counts, and that deliberation was cleared before it. */
export function rejudgeDecision(own: Outcome<"decision">, before: Outcomes, _ruleSet: RuleSetValues): readonly Finding[] {
  const on = legalDate(own.on);
  const clearedOn = before.deliberation?.clearedOn ?? null;
  const inputs = { decidedOn: own.on, clearedOn };
  const inOrder = clearedOn !== null && clearedOn <= own.on;
  return [
    judgeQuorum(own, on),
    judgeMajority(own.agree, own.shouldAttend, on),
    judged("DEC-09", "block", inOrder, inputs),
  ];
}

/** Whether a vote that is not passed says what follows, and a passed one does not. */
export function judgeChoice(passed: boolean, choice: NotPassedChoice | null, reason: string): readonly Refusal<DecisionRefusal>[] {
  if (passed) return [];
  const refusals: Refusal<DecisionRefusal>[] = [];
  if (choice === null) refusals.push({ code: "decision.choice-missing", field: "whenNotPassed" });
  if (reason === "") refusals.push({ code: "decision.choice-reason-missing", field: "reason" });
  return refusals;
}

/**
 * DEC-05 「意见分歧较大时，暂缓进行表决。」 One national ground; "a major question is unclear" is the older wording and stands only
 * by local scheme or at a plenary.
 */
export function judgeSuspension(
  ground: SuspensionGround,
  meetingKind: MeetingKind,
  ruleSet: Pick<RuleSetValues, "suspendOnMajorQuestion">,
): Finding {
  const inputs = { ground, meetingKind, local: ruleSet.suspendOnMajorQuestion };
  const allowed = ground === "opinionsDiverge" || ruleSet.suspendOnMajorQuestion || meetingKind === "plenaryCommittee";
  return judged("DEC-05", "block", allowed, inputs);
}

/** Last day by which a suspended vote is to be taken up again: the local number of days after the meeting. */
export function suspensionDueOn(meetingOn: LegalDate, ruleSet: Pick<RuleSetValues, "suspendedVoteDueDays">): LegalDate {
  return addDays(meetingOn, ruleSet.suspendedVoteDueDays);
}

/** Whether the day set for taking the vote up again lies after the meeting and inside the local limit. */
export function judgeDueDay(dueOn: LegalDate, meetingOn: LegalDate, latest: LegalDate): readonly Refusal<DecisionRefusal>[] {
  if (!isAfter(dueOn, meetingOn)) return [{ code: "decision.due-before-meeting", field: "dueOn" }];
  return isAfter(dueOn, latest) ? [{ code: "decision.due-too-late", field: "dueOn", params: { latest } }] : [];
}

/** Whether the meeting comes after deliberation was cleared. */
export function judgeOrderOfDays(outcomes: Outcomes, meetingOn: LegalDate): readonly Refusal<DecisionRefusal>[] {
  const clearedOn = outcomes.deliberation?.clearedOn;
  if (clearedOn === undefined || !isBefore(meetingOn, legalDate(clearedOn))) return [];
  return [{ code: "decision.meeting-before-deliberation", params: { clearedOn, on: meetingOn } }];
}
