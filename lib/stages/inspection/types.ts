import type { LegalDate } from "@/lib/kernel/dates";

export const checkKinds = ["file", "personalMatters", "discipline", "letters", "audit"] as const;
export type CheckKind = (typeof checkKinds)[number];

export const checkAnswers = ["nothingFound", "suspend", "unsuitable"] as const;
export type CheckAnswer = (typeof checkAnswers)[number];

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
    readonly state: "planned" | "noticed" | "running" | "reported" | "closed";
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
  readonly heard: readonly { readonly addressee: Addressee; readonly on: LegalDate; readonly opinion: string }[];
  readonly signatures: readonly SignatureAt[];
  readonly evaluationId: string | null;
};

export type InspectionRefusal =
  | "inspection.post-not-found"
  | "inspection.plan-not-adopted"
  | "inspection.already-fixed"
  | "inspection.kind-without-subjects"
  | "inspection.no-exception-for-kind"
  | "inspection.nobody-chosen"
  | "inspection.not-a-nominee"
  | "inspection.reason-missing"
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
  | "inspection.letter-before-reply"
  | "inspection.meeting-before-inspection"
  | "inspection.result-missing";
