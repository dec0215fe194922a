import type { LegalDate } from "@/lib/kernel/dates";

export type NoticeState = "draft" | "published" | "ended" | "withdrawn";

/** `first` after the decision; `second` at the end of probation where the local scheme asks for it (PRB-07). */
export type NoticeKind = "first" | "second";

/** Why a case may go on without a notice (PUB-01): the two exceptions of the article and nothing else. */
export const exemptionGrounds = ["specialPost", "publicisedAtReelection"] as const;
export type ExemptionGround = (typeof exemptionGrounds)[number];

/** suspend: the matter is being checked and the case waits; doesNotAffect and cancel close the report. */
export const objectionConclusions = ["doesNotAffect", "suspend", "cancel"] as const;
export type ObjectionConclusion = (typeof objectionConclusions)[number];

export const objectionWays = ["letter", "phone", "mail", "visit", "network", "transferred"] as const;
export type ObjectionWay = (typeof objectionWays)[number];

/** The prescribed fields of a person as published (PUB-03): texts, nothing else of the archive. */
export type PublishedPerson = {
  readonly name: string;
  readonly sex: "male" | "female";
  /** "1981年4月" */
  readonly birthMonth: string;
  readonly nativePlace: string;
  readonly education: string;
  readonly politicalStatus: string;
  readonly career: string;
  readonly presentDuties: string;
  readonly intendedDuties: string;
  /** ground and reason of an exceptional promotion (EXC-07); empty when there is none */
  readonly exceptionalReason: string;
};

/** Where a reader can turn to, and when. */
export type NoticeFrame = {
  readonly number: string;
  readonly kind: NoticeKind;
  readonly from: LegalDate;
  readonly until: LegalDate;
  readonly workingDays: number;
  readonly channels: string;
  readonly phone: string;
  readonly address: string;
  readonly mail: string;
  readonly supervisingOffice: string;
};

/** A person on a notice, with the case it is about. */
export type NoticePersonAt = PublishedPerson & { readonly caseId: string; readonly order: number };

/** What goes out of a notice on paper: the poster for the board, the card for reports. */
export const noticePapers = ["poster", "registrationCard"] as const;
export type NoticePaper = (typeof noticePapers)[number];

/** A notice as the stage sees it. */
export type NoticeAt = NoticeFrame & {
  readonly id: string;
  readonly motionId: string;
  readonly authorityId: string;
  readonly provisional: boolean;
  readonly state: NoticeState;
  readonly publishedOn: LegalDate | null;
  readonly preparedById: string;
  readonly withdrawnReason: string;
  readonly version: number;
  /** in the order in which they are published */
  readonly people: readonly NoticePersonAt[];
};

/** A report during a notice. `substance`, `reporter` and `finding` are closed data: read for the case at hand only. */
export type ObjectionAt = {
  readonly id: string;
  readonly number: string;
  readonly noticeId: string;
  readonly caseId: string;
  readonly receivedOn: LegalDate;
  readonly way: string;
  readonly realName: boolean;
  readonly reporter: string;
  readonly substance: string;
  readonly finding: string;
  readonly conclusion: ObjectionConclusion | null;
  readonly closedOn: LegalDate | null;
  readonly feedbackOn: LegalDate | null;
  readonly version: number;
};

/** What a member of the public may be shown of a notice on a day. */
export type PublicView = "shown" | "gone" | "unknown";

export type NoticeRefusal =
  | "notice.not-found"
  | "notice.stale"
  | "notice.nobody-left"
  | "notice.number-taken"
  | "notice.already-noticed"
  | "notice.second-not-used"
  | "notice.starts-in-the-past"
  | "notice.starts-before-decision"
  | "notice.same-person"
  | "notice.not-a-draft"
  | "notice.not-published"
  | "notice.none-for-case"
  | "objection.not-found"
  | "objection.stale"
  | "objection.closed-already"
  | "objection.day-impossible"
  | "objection.reporter-missing"
  | "objection.feedback-missing";
