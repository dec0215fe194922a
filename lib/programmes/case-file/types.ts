import type { Stage } from "@/lib/case/stage-order";
import type { LegalDate } from "@/lib/kernel/dates";

/** Every document a case may have, in the order of its stages. */
export const documents = [
  "teamAnalysis",
  "priorOpinions",
  "planMeeting",
  "workPlan",
  "interviewRound",
  "meetingRound",
  "fixMeeting",
  "inspectionNotice",
  "assessment",
  "interviews",
  "heard",
  "letters",
  "checks",
  "integrity",
  "opinionPoll",
  "performance",
  "report",
  "proposalMeeting",
  "approvalForm",
  "consultations",
  "preReport",
  "checklist",
  "decisionMeeting",
  "vote",
  "notice",
  "objections",
  "nomination",
  "talk",
  "filing",
  "paper",
  "probationReport",
  "probationAssessment",
  "probationConclusion",
  "supervisors",
  "overrides",
  "corrections",
  "processRecord",
] as const;

export type DocumentId = (typeof documents)[number];

/**
 * present: held or generated; missing: its stage is completed without it; pending: its stage is being worked on; later: its stage has
 * not begun; none: only kept where there is occasion, and there was none; hidden: closed to the reader's role.
 */
export type DocumentState = "present" | "missing" | "pending" | "later" | "none" | "hidden";

/** A line of the catalogue. `stage` null: it belongs to the whole case. */
export type CatalogueLine = {
  readonly id: DocumentId;
  readonly stage: Stage | null;
  readonly state: DocumentState;
  readonly on: LegalDate | null;
  readonly number: string;
  /** how many papers, replies or people; null: nothing is counted. Never what they say */
  readonly count: { readonly done: number; readonly all: number } | null;
  readonly href: string | null;
  /** files that belong to it; null: no file is expected, the system generates the paper */
  readonly files: readonly OpenFile[] | null;
};

/** A file of the case or its motion that is not closed. */
export type OpenFile = { readonly id: string; readonly digest: string; readonly fileName: string; readonly purpose: string; readonly size: number };

export type Held = { readonly on: LegalDate | null; readonly number: string; readonly href: string | null };

/** A number of things, and the last day of them. */
export type Counted = { readonly done: number; readonly all: number; readonly on: LegalDate | null };

export type CaseFileFacts = {
  readonly analysed: boolean;
  readonly opinions: Counted;
  readonly items: readonly { readonly id: string; readonly meetingId: string; readonly number: string; readonly on: LegalDate }[];
  readonly notice: Held | null;
  readonly assessedOn: LegalDate | null;
  readonly probationAssessedOn: LegalDate | null;
  readonly interviews: Counted;
  readonly letters: Counted;
  /** under the conclusion on integrity; done: checked against the scan */
  readonly signatures: Counted;
  /** the poll in force, null: none was entered; `on` null until two counts agree */
  readonly poll: { readonly on: LegalDate | null } | null;
  /** the analysis of results, null: none was written; `on` null until the second of the team signed */
  readonly performance: { readonly on: LegalDate | null } | null;
  readonly reported: boolean;
  readonly preReports: Counted & { readonly number: string };
  readonly checklist: Counted;
  readonly publicNotice: { readonly number: string } | null;
  readonly objections: Counted;
  readonly nomination: { readonly on: LegalDate; readonly number: string } | null;
  readonly filing: { readonly on: LegalDate; readonly number: string } | null;
  readonly probation: { readonly selfReport: boolean; readonly concludedOn: LegalDate | null } | null;
  /** invited supervisors at the meetings, consultations and inspection of the case */
  readonly supervisors: Counted;
  readonly overrides: Counted;
  readonly corrections: Counted;
  /** columns of the closed class, counts and days only; null for a reader who may not see them */
  readonly closed: { readonly heard: Counted; readonly checks: Counted; readonly consultations: Counted; readonly talkOn: LegalDate | null } | null;
};

/** Size of all files of one download, in bytes: what one person waits for; the server holds one file at a time. */
export const largestCaseFile = 200 * 1024 * 1024;

export type CaseFileRefusal = "caseFile.not-found" | "caseFile.too-large";
