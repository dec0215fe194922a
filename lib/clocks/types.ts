import type { Level } from "@/lib/access/actor";
import type { Act } from "@/lib/access/acts";
import type { LegalDate } from "@/lib/kernel/dates";
import type { RuleId } from "@/lib/law/rule-id";

/** Every deadline the product keeps (期限), in the order in which pages name them. */
export const clockKinds = [
  "recommendationValidity",
  "disciplineReply",
  "reviewReply",
  "assistingConsent",
  "preReportReply",
  "suspendedVote",
  "noticeEnd",
  "probationEnd",
  "effectPeriod",
  "matterDue",
  "auditRectification",
  "appointmentTask",
  "retirement",
  "termEnd",
  "yearsAtLevel",
  "rotationInPost",
  "rotationInTeam",
  "keyPostRotation",
  "secondmentEnd",
  "principalReviewDue",
  "reviewCorrectionFirst",
  "reviewCorrectionSecond",
  "officialResignation",
  "voluntaryResignation",
  "orderedResignation",
  "resignationAppeal",
  "appealDecision",
] as const;
export type ClockKind = (typeof clockKinds)[number];

/** Days left at which somebody is reminded, and once when the day is over. */
export const reminderStages = [60, 30, 10, -1] as const;
export type ReminderStage = (typeof reminderStages)[number];

/** Reported upwards once it stays over its day: -2 to the head of the department, -3 to those who supervise (超期上报). */
export const escalationSteps = [-2, -3] as const;
export type EscalationStep = (typeof escalationSteps)[number];

/** What a clock is of and who may see it: ids and words of a list, nothing closed. */
type ClockPlace = {
  readonly kind: ClockKind;
  /** one clock of a kind has one subject: id of the round, letter, notice, case, "post:person", or "departure:period" */
  readonly subject: string;
  readonly authorityId: string;
  /** level of the post; null: of no one level */
  readonly level: Level | null;
  readonly cadreId: string | null;
  readonly caseId: string | null;
  readonly motionId: string | null;
  readonly postId: string | null;
  readonly unitId: string | null;
  readonly name: string | null;
  readonly about: string;
};

/** A deadline of a case, batch or notice as it is read: the day stands, or is counted from `from`. */
export type ClockFact = ClockPlace & {
  readonly from: LegalDate | null;
  readonly dueOn: LegalDate | null;
  readonly workingDays: number | null;
};

/** A deadline with its rule; `dueOn` is its last day. */
export type Clock = ClockPlace & {
  /** null: a day somebody set, no rule */
  readonly rule: RuleId | null;
  readonly from: LegalDate | null;
  readonly dueOn: LegalDate;
  /** counted through a year without its calendar */
  readonly provisional: boolean;
};

/** Rule and acts of a kind: who may do what the clock waits for. No acts: nobody has to do anything, nobody is reminded. */
export type ClockDuty = { readonly rule: RuleId | null; readonly acts: readonly Act[] };

/** A reminder in force. */
export type ReminderAt = {
  readonly id: string;
  readonly kind: ClockKind;
  readonly subject: string;
  readonly dueOn: LegalDate;
  readonly stage: ReminderStage | EscalationStep;
};

/** `nothing-to-do`: another run was faster. */
export type ClockRefusal = "clocks.nothing-unread" | "clocks.nothing-to-do";

/** What the clock does by itself: the sweeps of the server process. */
export const jobNames = ["noticesEnd", "reminders", "expired"] as const;
export type JobName = (typeof jobNames)[number];
