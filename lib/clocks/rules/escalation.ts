import type { LegalDate } from "@/lib/kernel/dates";
import type { EscalationKind, RuleSetValues } from "@/lib/law/scheme";
import type { Clock, ClockKind, EscalationStep } from "../types";
import { daysLeftOf } from "./clocks";

/** Which number of the scheme counts for a kind of deadline; null: silence is an answer or nothing has to be done, nobody is told. */
const kindOf: Readonly<Record<ClockKind, EscalationKind | null>> = {
  recommendationValidity: "matter",
  disciplineReply: "reply",
  reviewReply: "reply",
  assistingConsent: null,
  preReportReply: "reply",
  suspendedVote: "matter",
  noticeEnd: "notice",
  probationEnd: "probation",
  effectPeriod: null,
  matterDue: "matter",
  auditRectification: "rectification",
  appointmentTask: "matter",
  retirement: "term",
  termEnd: "term",
  yearsAtLevel: "term",
  rotationInPost: "term",
  rotationInTeam: "term",
  keyPostRotation: "term",
  secondmentEnd: "term",
  principalReviewDue: "review",
  reviewCorrectionFirst: "rectification",
  reviewCorrectionSecond: "rectification",
  officialResignation: "resignation",
  voluntaryResignation: "resignation",
  orderedResignation: "resignation",
  resignationAppeal: null,
  appealDecision: "resignation",
};

type Days = Pick<RuleSetValues, "escalationToHeadDays" | "escalationToSupervisorDays">;

/**
 * Steps upwards a deadline has come to: more than so many days over, to the head of the department; more than the larger of the two
 * numbers, to those who supervise as well. Exactly so many days is no step.
 */
export function escalationsOf(clock: Pick<Clock, "kind" | "dueOn">, values: Days, today: LegalDate): readonly EscalationStep[] {
  const kind = kindOf[clock.kind];
  if (kind === null) return [];
  const over = -daysLeftOf(clock, today);
  const toHead = values.escalationToHeadDays[kind];
  const steps: EscalationStep[] = [];
  if (over > toHead) steps.push(-2);
  if (over > Math.max(toHead, values.escalationToSupervisorDays[kind])) steps.push(-3);
  return steps;
}
