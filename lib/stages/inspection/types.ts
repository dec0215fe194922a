import type { LegalDate } from "@/lib/kernel/dates";
import type { LetterDepartment } from "@/lib/law/scheme";

export const checkKinds = ["file", "personalMatters", "discipline", "letters", "audit"] as const;
export type CheckKind = (typeof checkKinds)[number];

export const checkAnswers = ["nothingFound", "suspend", "unsuitable"] as const;
export type CheckAnswer = (typeof checkAnswers)[number];

/** What a department answers; `noAnswer` says that its day passed, and closes no check. */
export const letterReplies = [...checkAnswers, "noAnswer"] as const;
export type LetterReply = (typeof letterReplies)[number];

/** What the verification of the personal-matters report (PMR-07) or the review of the file (CHK-1) came to; never the contents. */
export const checkVerdicts = ["consistent", "underReported", "concealed", "fileInOrder", "fileWithGaps", "fileInDoubt"] as const;
export type CheckVerdict = (typeof checkVerdicts)[number];

/** Where a department was asked about a subject, and what it answered. */
export type AskedAt = {
  readonly lineId: string;
  readonly letterId: string;
  readonly department: LetterDepartment;
  readonly number: string;
  readonly sentOn: LegalDate;
  readonly dueOn: LegalDate;
  readonly dueProvisional: boolean;
  readonly reply: LetterReply | null;
  readonly repliedOn: LegalDate | null;
};

/** An inspector of the register; `usesInYear` counts the teams of the last year. */
export type InspectorAt = {
  readonly id: string;
  readonly cadreId: string;
  readonly name: string;
  readonly duties: string;
  readonly qualifiedOn: LegalDate;
  readonly trainedOn: LegalDate;
  readonly training: string;
  readonly endedOn: LegalDate | null;
  readonly usesInYear: number;
  readonly lastUsedOn: LegalDate | null;
  readonly version: number;
};

export const interviewStances = ["agree", "disagree", "reserve"] as const;
export type InterviewStance = (typeof interviewStances)[number];

/** A talk under its code; `words` null for everybody outside the team. */
export type InterviewAt = {
  readonly id: string;
  readonly code: string;
  readonly groupLabel: string;
  readonly heldOn: LegalDate | null;
  readonly stance: InterviewStance | null;
  readonly words: string | null;
};

/** The fixed questions of an analysis of results (实绩分析), in the order in which they are answered. */
export const analysisQuestions = ["task", "ownPart", "conditions", "evidence"] as const;
export type AnalysisQuestion = (typeof analysisQuestions)[number];

/** A result of the archive as the analysis shows it; its source stays closed. */
export type ResultAt = {
  readonly id: string;
  readonly on: LegalDate;
  readonly until: LegalDate | null;
  readonly goal: string;
  readonly fact: string;
  readonly verified: boolean;
  readonly evidenceId: string | null;
  readonly evidenceName: string | null;
};

/** The written analysis with who signed it; `second` null: the second signature is missing. */
export type AnalysisAt = {
  readonly answers: Readonly<Record<AnalysisQuestion, string>>;
  readonly entryIds: readonly string[];
  readonly first: { readonly cadreId: string; readonly name: string; readonly on: LegalDate };
  readonly second: { readonly name: string; readonly on: LegalDate } | null;
};

/** Where an extended inspection hears people (INS-12). */
export const extendedPlaces = ["formerUnit", "superiorDept", "servedUnit", "community"] as const;
export type ExtendedPlace = (typeof extendedPlaces)[number];

export type ExtendedAt = {
  readonly id: string;
  readonly place: ExtendedPlace;
  readonly name: string;
  readonly on: LegalDate;
  readonly people: number;
  readonly opinion: string;
};

/** Who must be heard (INS-10); others as needed. */
export const mustBeHeard = ["unitOrganizationDept", "disciplineBody", "officePartyBody"] as const;
export const addressees = [...mustBeHeard, "disciplineTour", "audit", "other"] as const;
export type Addressee = (typeof addressees)[number];

export const dimensions = ["virtue", "ability", "diligence", "achievement", "integrity"] as const;
export const reportSections = [...dimensions, "strengths", "figures", "conclusions"] as const;
export type ReportSection = (typeof reportSections)[number];

export type CheckAt = {
  readonly kind: CheckKind;
  readonly letterNumber: string;
  readonly askedOn: LegalDate | null;
  readonly repliedOn: LegalDate | null;
  readonly responsibleName: string;
  readonly answer: CheckAnswer | null;
  /** the result only, never the contents */
  readonly result: string;
  readonly verdict: CheckVerdict | null;
  readonly version: number;
};

/** A signature under the integrity conclusion. `signer` tells persons apart: cadre id, else the name. */
export type SignatureAt = {
  readonly id: string;
  readonly signer: string;
  readonly signerName: string;
  readonly capacity: string;
  readonly signedOn: LegalDate;
  readonly enteredById: string;
  /** without a scan a signature counts as entered and cannot be checked */
  readonly scanId: string | null;
  readonly checked: boolean;
};

export type InterviewGroup = {
  readonly label: string;
  readonly talked: number;
  readonly agree: number;
  readonly disagree: number;
  readonly reserve: number;
};

export type InspectionState = "planned" | "noticed" | "running" | "reported" | "closed";

/** Everything the inspection of one subject has gathered. */
export type SubjectAt = {
  readonly id: string;
  readonly caseId: string;
  readonly version: number;
  readonly task: {
    readonly id: string;
    readonly title: string;
    readonly startsOn: LegalDate;
    readonly noticeOn: LegalDate | null;
    readonly state: InspectionState;
    readonly version: number;
    readonly memberCadreIds: readonly string[];
    readonly leaders: number;
  };
  readonly sections: Readonly<Record<ReportSection, string>>;
  readonly deficiencies: readonly string[];
  readonly interviews: readonly InterviewGroup[];
  readonly unitPrincipalTalkOn: LegalDate | null;
  readonly subjectTalkOn: LegalDate | null;
  readonly feedbackOn: LegalDate | null;
  readonly integrityConclusion: string;
  readonly checks: readonly CheckAt[];
  /** letters that count: the newest to each department */
  readonly asked: readonly AskedAt[];
  readonly heard: readonly { readonly addressee: Addressee; readonly on: LegalDate; readonly opinion: string }[];
  readonly signatures: readonly SignatureAt[];
  readonly evaluationId: string | null;
};

/**
 * What an entry of an opinion poll led to: the first of two, both equal, different from the other person's, or different for the second
 * time, after which both enter anew. Neither the other's numbers nor where they differ is told.
 */
export type PollEntryAnswer = { readonly state: "first" | "differs" | "anew" | "confirmed" };

export type InspectionRefusal =
  | "inspection.post-not-found"
  | "inspection.plan-not-adopted"
  | "inspection.already-fixed"
  | "inspection.kind-without-subjects"
  | "inspection.no-exception-for-kind"
  | "inspection.nobody-chosen"
  | "inspection.not-a-nominee"
  | "inspection.task-not-found"
  | "inspection.case-not-in-motion"
  | "inspection.already-in-task"
  | "inspection.one-leader"
  | "inspection.notice-after-start"
  | "inspection.not-noticed"
  | "inspection.not-started"
  | "inspection.subject-not-found"
  | "inspection.reply-before-letter"
  | "inspection.in-future"
  | "inspection.check-not-asked"
  | "inspection.letter-answered"
  | "inspection.unsuitable-stands"
  | "inspection.unsuitable-by-body"
  | "inspection.letter-before-reply"
  | "inspection.result-missing"
  | "inspection.letter-number-used"
  | "inspection.letter-number-twice"
  | "inspection.no-department"
  | "inspection.several-authorities"
  | "inspection.not-in-scheme"
  | "inspection.letter-not-found"
  | "inspection.nothing-replied"
  | "inspection.reply-incomplete"
  | "inspection.line-answered"
  | "inspection.reply-waits"
  | "inspection.reply-taken"
  | "inspection.reply-not-waiting"
  | "inspection.reply-own"
  | "inspection.reply-document"
  | "inspection.letter-over"
  | "inspection.no-answer-early"
  | "inspection.valid-until-early"
  | "inspection.reply-without-end"
  | "inspection.verdict-missing"
  | "inspection.not-staff"
  | "inspection.inspector-not-found"
  | "inspection.too-many-interviews"
  | "inspection.not-in-team"
  | "inspection.task-ended"
  | "inspection.task-not-ended"
  | "inspection.task-not-running"
  | "inspection.ended-before-start"
  | "inspection.nobody-in-inspection"
  | "inspection.two-of-the-team"
  | "inspection.interview-noted"
  | "inspection.meeting-before-inspection"
  | "inspection.analysis-not-in-team"
  | "inspection.analysis-missing"
  | "inspection.analysis-signed"
  | "inspection.analysis-same-signer"
  | "inspection.analysis-scores"
  | "inspection.entry-not-verified"
  | "inspection.poll-not-needed"
  | "inspection.poll-too-early"
  | "inspection.poll-there"
  | "inspection.poll-not-found"
  | "inspection.poll-confirmed"
  | "inspection.poll-counted"
  | "inspection.poll-two-have-entered"
  | "inspection.poll-counts"
  | "inspection.poll-empty";
