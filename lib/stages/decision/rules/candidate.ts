import type { PreReportAt, PreReportGround } from "@/lib/case/rules/pre-reports";
import { isApprovedInTime, judgeExceptionalApproval, judgePreReports } from "@/lib/case/rules/pre-reports";
import type { StandingReply } from "@/lib/case/rules/standing-replies";
import { judgeStandingReplies } from "@/lib/case/rules/standing-replies";
import { traitsOf } from "@/lib/case/rules/kinds";
import type { Kind } from "@/lib/case/stage-order";
import type { LegalDate } from "@/lib/kernel/dates";
import type { Finding } from "@/lib/law/finding";
import type { RuleSetValues } from "@/lib/law/scheme";
import type { RelativePost } from "@/lib/people/rules/avoidance";
import { judgePerson } from "@/lib/people/rules/person";
import type { CandidateFacts, PlacedPost } from "@/lib/people/types";

/** What is judged again about the person on the day of the meeting. */
export type CandidateOnDay = {
  readonly kind: Kind;
  readonly on: LegalDate;
  readonly facts: CandidateFacts;
  readonly target: PlacedPost;
  /** where declared relatives work */
  readonly relatives: readonly RelativePost[];
  readonly values: RuleSetValues;
  /** what a person found about Art. 24 items that no data decides */
  readonly barFinding: string | null;
  readonly exceptional: { readonly ground: string; readonly text: string } | null;
  readonly grounds: readonly PreReportGround[];
  readonly reports: readonly PreReportAt[];
  /** what departments answered in the checks, as it counts on the day */
  readonly replies: readonly StandingReply[];
  /** first day of the inspection; null where there was none */
  readonly inspectedFrom: LegalDate | null;
};

/**
 * Bars, qualifications and approvals on the day of the decision, not of the motion: what has changed since counts. A removal has
 * no candidate to qualify; only what was reported beforehand is judged.
 */
export function judgeCandidateOnDay(candidate: CandidateOnDay): readonly Finding[] {
  const { kind, on, facts, target, relatives, values, grounds, reports } = candidate;
  const beforehand = [judgeExceptionalApproval(grounds, reports, on, candidate.inspectedFrom), judgePreReports(reports, on), ...judgeStandingReplies(candidate.replies, on)];
  const { move } = traitsOf(kind, values);
  if (move === null) return beforehand;
  const exceptional = exceptionalOf(candidate);
  const considered = { facts, target, relatives, values, human: { barFinding: candidate.barFinding }, decides: true } as const;
  return [...judgePerson(move, exceptional === undefined ? considered : { ...considered, exceptional }, on), ...beforehand];
}

function exceptionalOf({ exceptional, reports, on, inspectedFrom }: CandidateOnDay) {
  if (exceptional === null) return undefined;
  const approved = (ground: PreReportGround) => isApprovedInTime(ground, reports, on, inspectedFrom);
  return {
    ...exceptional,
    approvedBeforeInspection: approved("skipLevel"),
    approvedBeforeMeeting: approved("exceptional"),
  };
}
