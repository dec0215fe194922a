import type { Kind, Stage } from "@/lib/case/stage-order";
import type { CaseState, MotionPostState, MotionState } from "@/lib/case/types";
import type { LegalDate } from "@/lib/kernel/dates";

/** The unit of work on the desk: the batch, then the post in it, then the case of one person. */
export type MatterType = "motion" | "post" | "case";

/** A line of the list of motions and cases. */
export type Matter = {
  readonly type: MatterType;
  readonly id: string;
  readonly motionId: string;
  readonly number: string;
  /** title of the batch, or unit and title of the post */
  readonly title: string;
  /** null before a subject is fixed */
  readonly name: string | null;
  readonly kind: Kind | null;
  readonly stage: Stage;
  readonly state: CaseState;
  readonly stateReason: string;
  readonly since: LegalDate;
  readonly dueOn: LegalDate | null;
  readonly handler: string | null;
};

/** How far a batch has come; counts are of lines of the batch. */
export type MotionProgress = {
  readonly id: string;
  readonly state: MotionState;
  readonly analysed: boolean;
  readonly analysisRequired: boolean;
  readonly emptyFields: number;
  readonly posts: number;
  readonly leavers: number;
  readonly postsWithoutConditions: number;
  readonly planWritten: boolean;
  /** day of the meeting whose agenda has the plan; null: on none */
  readonly planMeetingOn: LegalDate | null;
};

/** How far a post has come before its subjects are fixed. */
export type PostProgress = {
  readonly id: string;
  readonly state: MotionPostState;
  readonly kind: Kind;
  readonly recommendationTakesPlace: boolean;
  readonly nominees: number;
  readonly interviewConfirmed: boolean;
  readonly meetingConfirmed: boolean;
  readonly meetingOmitted: boolean;
  readonly uncounted: number;
  readonly countedOnce: number;
  /** last day of the earliest result; null without a result */
  readonly validUntil: LegalDate | null;
  readonly fixMeetingOn: LegalDate | null;
};

export type InspectionProgress = {
  /** a team goes out; otherwise only the checks are made */
  readonly fieldwork: boolean;
  readonly noticed: boolean;
  readonly assessed: boolean;
  readonly talked: boolean;
  readonly subjectTalked: boolean;
  /** of those who must be heard */
  readonly unheard: number;
  readonly unasked: number;
  readonly unanswered: number;
  readonly adverse: number;
  readonly auditOpen: boolean;
  /** the scheme has a share for opinion polls (SED-02) and two people have not agreed on the counts yet */
  readonly pollOpen: boolean;
  readonly integrityConcluded: boolean;
  readonly signers: number;
  readonly emptySections: number;
  readonly deficiencies: number;
};

/** How far a case has come; only the part of its present stage is filled. */
export type CaseProgress = {
  readonly id: string;
  readonly kind: Kind;
  readonly stage: Stage;
  readonly state: CaseState;
  /** null before the case is in an inspection task */
  readonly inspection: InspectionProgress | null;
  readonly consultations: number;
  readonly consultationsOpen: number;
  readonly preReportsOpen: number;
  readonly checklistOpen: number;
  /** day of the meeting whose open item is this case */
  readonly meetingOn: LegalDate | null;
  readonly notice: { readonly state: "draft" | "published" | "ended"; readonly from: LegalDate; readonly until: LegalDate } | null;
  readonly objectionsOpen: number;
  readonly talked: boolean;
  /** the last nomination for an elected post; null before the first */
  readonly election: "open" | "elected" | "notElected" | null;
  readonly paper: "draft" | "issued" | null;
  readonly probation: {
    readonly endsOn: LegalDate;
    readonly reported: boolean;
    readonly assessed: boolean;
    readonly deficiencies: number;
    readonly progressNoted: number;
  } | null;
};

/** What is missing for the next step, or what is waited for. */
export type MissingCode =
  | "motion.analysis"
  | "motion.fields"
  | "motion.posts"
  | "motion.conditions"
  | "motion.freeze"
  | "motion.plan"
  | "motion.agenda"
  | "motion.meeting"
  | "post.names"
  | "post.interview"
  | "post.meeting"
  | "post.uncounted"
  | "post.second-count"
  | "post.expired"
  | "post.agenda"
  | "post.fix"
  | "inspection.task"
  | "inspection.notice"
  | "inspection.assessment"
  | "inspection.interviews"
  | "inspection.subject-talk"
  | "inspection.heard"
  | "inspection.unasked"
  | "inspection.unanswered"
  | "inspection.adverse"
  | "inspection.audit"
  | "inspection.poll"
  | "inspection.conclusion"
  | "inspection.signatures"
  | "inspection.sections"
  | "inspection.deficiencies"
  | "inspection.proposal"
  | "appointment.nominate"
  | "appointment.election"
  | "deliberation.leaders"
  | "deliberation.replies"
  | "deliberation.pre-report"
  | "deliberation.checklist"
  | "deliberation.clear"
  | "decision.agenda"
  | "decision.meeting"
  | "notice.draft"
  | "notice.publish"
  | "notice.runs"
  | "notice.objections"
  | "notice.close"
  | "appointment.talk"
  | "appointment.paper"
  | "appointment.issue"
  | "probation.not-started"
  | "probation.runs"
  | "probation.report"
  | "probation.progress"
  | "probation.assessment"
  | "probation.conclude"
  | "held";

export type Missing = { readonly code: MissingCode; readonly params: Readonly<Record<string, string | number>> };

/** Something the visitor is to do. */
export const todoKinds = [
  "round.count",
  "round.second-count",
  "assessment.count",
  "assessment.second-count",
  "poll.count",
  "poll.second-count",
  "signature.check",
  "override.answer",
  "votes.sign-off",
  "correction.confirm",
  "recommendation.answer",
  "check.reply",
  "letter.take",
  "notice.publish",
  "notice.close",
  "objection.close",
  "meeting.hold",
  "meeting.conclude",
  "meeting.close",
  "vote.resume",
  "paper.issue",
  "probation.conclude",
  "appointment.tasks",
  "matter.due",
  "fact.confirm",
  "archiveEntry.verify",
  "amendment.answer",
  "sanction.confirm",
  "clearing.confirm",
  "departure.step",
  "departure.carryOut",
  "calendar.confirm",
] as const;
export type TodoKind = (typeof todoKinds)[number];

/** A to-do as it is read; `about` names the matter, `asOf` is the day the deadline counts from where it is counted in working days. */
export type TodoFact = {
  readonly kind: TodoKind;
  readonly id: string;
  readonly motionId: string | null;
  readonly caseId: string | null;
  readonly meetingId: string | null;
  readonly about: string;
  /** stage of the case or the purpose of the sheet, where the place depends on it */
  readonly stage: Stage | null;
  readonly count: number;
  readonly dueOn: LegalDate | null;
  readonly asOf: LegalDate | null;
  readonly workingDays: number | null;
};

/** How pressing a to-do is: over its day, within ten days, later or without a day. */
export type Urgency = "overdue" | "soon" | "later" | "open";

export type Todo = Pick<TodoFact, "kind" | "id" | "about" | "count" | "dueOn"> & {
  readonly href: string;
  readonly urgency: Urgency;
  /** days until the day it is due, negative when over; null without a day */
  readonly daysLeft: number | null;
  /** counted through a year without its calendar */
  readonly provisional: boolean;
};

/** What nobody has to do today but everybody of the authority should know. */
export type WarningKind = "notice.running" | "recommendation.expires" | "announcement.closes" | "calendar.missing";

export type WarningFact = {
  readonly kind: Exclude<WarningKind, "calendar.missing">;
  readonly id: string;
  readonly motionId: string;
  readonly about: string;
  readonly on: LegalDate;
};

export type Warning = { readonly kind: WarningKind; readonly id: string; readonly about: string; readonly on: LegalDate | null; readonly href: string };
