import type { Level } from "@/lib/access/actor";
import type { LegalDate } from "@/lib/kernel/dates";
import type { SanctionKind } from "@/lib/law/sanction-periods";

/** Whether a leading post is the head's (正职) or a deputy's (副职). */
export type HeadOrDeputy = "head" | "deputy";

export type PoliticalStatus = "partyMember" | "probationaryPartyMember" | "democraticParty" | "nonParty";

export type EducationLevel = "doctorate" | "master" | "bachelor" | "juniorCollege" | "secondary";

export type PersonalGrade = "EXCELLENT" | "COMPETENT" | "BASICALLY_COMPETENT" | "INCOMPETENT" | "UNGRADED";

export type ExperienceKind =
  "grassroots" | "frontLine" | "secondment" | "povertyRelief" | "investmentPromotion" | "specialPost";

export type KinshipRelation = "spouse" | "directBlood" | "collateralBlood" | "closeInLaw";

/** A qualification, full-time (全日制) and in-service (在职) kept apart. */
export type EducationFact = {
  readonly mode: "fullTime" | "inService";
  readonly education: EducationLevel;
  readonly graduatedOn: LegalDate;
};

/** The same with degree (学位; null: none), school and subject, as forms write it. */
export type EducationRow = EducationFact & {
  readonly degree: string | null;
  readonly schoolAndMajor: string;
};

/** A line of the résumé (简历); `to` null: to the present, otherwise the last day. */
export type CareerFact = {
  readonly from: LegalDate;
  readonly to: LegalDate | null;
  readonly level: Level;
  /** null: no leading post */
  readonly headOrDeputy: HeadOrDeputy | null;
  readonly concurrent: boolean;
  /** null: a post outside the register */
  readonly postId: string | null;
};

/** A post held by appointment; `from` is the start of the time in post (APT-02), `to` the last day. */
export type HoldingFact = {
  readonly postId: string;
  readonly unitId: string;
  readonly level: Level;
  readonly headOrDeputy: HeadOrDeputy;
  readonly from: LegalDate;
  readonly to: LegalDate | null;
  /** first and last day of the probation, null when there is none */
  readonly probationFrom: LegalDate | null;
  readonly probationUntil: LegalDate | null;
  readonly confirmedOn: LegalDate | null;
  /** the promotion into this post broke the years-in-post requirement (EXC-04) */
  readonly yearsInPostBroken: boolean;
  readonly concurrent: boolean;
  /** retained treatment, not counted against the quota */
  readonly outsideQuota: boolean;
};

/** A sanction, admonition or organisational measure without its reason: rules need kind and days only. */
export type SanctionFact = {
  readonly id: string;
  readonly kind: SanctionKind;
  /** number of the decision; two sanctions of one decision were decided together (SAN-07) */
  readonly document: string;
  readonly effectiveOn: LegalDate;
  /** months stated in the decision, null: those of the table */
  readonly months: number | null;
  /** SAN-04: day the rights of a Party member were restored; null: not entered */
  readonly rightsRestoredOn: LegalDate | null;
  /** a person found that the period is over but still affects use (DSQ-06) */
  readonly stillAffecting: boolean;
};

/** The grade of a calendar year; `fixedOn` null when the day is not recorded. */
export type GradeFact = { readonly year: number; readonly grade: PersonalGrade; readonly fixedOn: LegalDate | null };

/** Typed experience; `to` null: to the present, otherwise the last day. */
export type ExperienceFact = {
  readonly kind: ExperienceKind;
  readonly from: LegalDate;
  readonly to: LegalDate | null;
};

/** What a register keeps the day of: a home visit (家访), and reports of major matters by kind. Never what was said or reported. */
export const registerKinds = ["homeVisit", "workMatter", "emergency", "absence", "otherMatter"] as const;

/** Subjects of the exams before an appointment; combined: law and Party rules in one paper. */
export const examSubjects = ["law", "partyRules", "combined"] as const;

/** An exam before an appointment (任前考试); of its score only whether it was passed is known here. */
export type ExamFact = { readonly on: LegalDate; readonly passed: boolean };

export const trainingModes = ["fullTime", "partTime", "online", "selfChosen"] as const;
export type TrainingMode = (typeof trainingModes)[number];

/** A course: hours of class, days, hours missed with leave. */
export type TrainingFact = {
  readonly mode: TrainingMode;
  readonly from: LegalDate;
  readonly to: LegalDate;
  readonly hours: number;
  readonly days: number;
  readonly absentHours: number;
};

/** An office that ended by resignation or adjustment; `leftFrom`: first day it was no longer held. */
export type DepartureFact = {
  readonly kind: "officialResignation" | "voluntaryResignation" | "blameResignation" | "orderedResignation" | "stepDown";
  readonly means: "transfer" | "rank" | "removal" | "demotion" | null;
  readonly leftFrom: LegalDate;
};

/**
 * A report about the person in a case that is over. `unended`: its check was never brought to an end; `affecting`: it found something that
 * keeps from the post; `unaffecting`: it found nothing that does. `clearedOn`: day two people had cleared him of it; null: not cleared.
 */
export type ReportFact = {
  readonly receivedOn: LegalDate;
  readonly state: "unended" | "affecting" | "unaffecting";
  readonly clearedOn: LegalDate | null;
};

/** Declared kinship with another cadre. */
export type KinFact = { readonly cadreId: string; readonly relation: KinshipRelation };

/**
 * What a kind of appointment asks of the person. `bars`: everything that keeps somebody from becoming an inspection subject (Art. 24), or
 * only what keeps from a post of the present level. `level`: any that the qualifications allow, or the present one only.
 * `exceptional`: an exceptional promotion (破格提拔) may be asked for.
 */
export type PersonMove = {
  readonly bars: "subject" | "equalPost";
  readonly level: "any" | "same";
  readonly exceptional: boolean;
};

/** A case of the person that is not finished: running, deferred or suspended. */
export type OpenCase = { readonly caseId: string; readonly motionId: string; readonly postId: string };

/**
 * Everything the rules on persons read of one cadre, as it stands today; rows in the order of their days. Which rows
 * count on an earlier day is for the rule to decide by its own date.
 */
export type CandidateFacts = {
  readonly cadreId: string;
  readonly birth: LegalDate;
  readonly workStart: LegalDate;
  readonly partyJoined: LegalDate | null;
  readonly politicalStatus: PoliticalStatus;
  readonly education: readonly EducationFact[];
  readonly career: readonly CareerFact[];
  readonly holdings: readonly HoldingFact[];
  readonly level: Level;
  /** first day at the present level, null when not recorded */
  readonly levelSince: LegalDate | null;
  readonly sanctions: readonly SanctionFact[];
  readonly grades: readonly GradeFact[];
  readonly experience: readonly ExperienceFact[];
  /** null: nobody has recorded it */
  readonly healthFit: boolean | null;
  readonly kin: readonly KinFact[];
  readonly openCases: readonly OpenCase[];
  readonly training: readonly TrainingFact[];
  readonly exams: readonly ExamFact[];
  readonly departures: readonly DepartureFact[];
  readonly reports: readonly ReportFact[];
};

/** The post a candidate is considered for. */
export type TargetPost = {
  readonly postId: string;
  readonly level: Level;
  readonly headOrDeputy: HeadOrDeputy;
  readonly partyPost: boolean;
  readonly unitId: string;
  readonly isPrincipal: boolean;
  readonly auditRequired: boolean;
};

/** A post with the unit directly above its own, null at the top of the tree. */
export type PlacedPost = TargetPost & { readonly parentUnitId: string | null };

/** How the holder of a post comes into it (APT-02). */
export type AppointmentWay = "committeeDecision" | "congressElection" | "standingCommitteeOfCongress" | "governmentAppointment";

/** A post as far as an appointment changes it. */
export type PostAt = {
  readonly id: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly unitOrder: number;
  readonly title: string;
  readonly level: Level;
  readonly headOrDeputy: "head" | "deputy";
  readonly teamOrder: number;
  readonly countsAgainstQuota: boolean;
  readonly probationApplies: boolean;
  readonly appointmentWay: AppointmentWay;
  /** management now in force; null when none is recorded */
  readonly management: Management | null;
};

export type Management = {
  readonly managedById: string;
  readonly coManagedById: string | null;
  readonly filedWithId: string | null;
};

/** A post the person holds now. */
export type OpenHolding = {
  readonly id: string;
  readonly postId: string;
  readonly from: LegalDate;
  readonly concurrent: boolean;
  readonly outsideQuota: boolean;
};

/** A seat of a committee the person has now. */
export type OpenSeat = { readonly id: string; readonly authorityId: string; readonly title: string; readonly from: LegalDate };

/** An open line of the résumé. */
export type OpenCareerRow = {
  readonly id: string;
  readonly postId: string | null;
  readonly from: LegalDate;
  readonly concurrent: boolean;
};

/** A person's place as it stands before the appointment takes effect. */
export type PlaceAt = {
  readonly cadreId: string;
  readonly name: string;
  readonly duties: string;
  readonly level: Level;
  readonly levelSince: LegalDate | null;
  readonly unitId: string;
  readonly orderKey: number;
  readonly holdings: readonly OpenHolding[];
  readonly seats: readonly OpenSeat[];
  readonly career: readonly OpenCareerRow[];
  readonly management: (Management & { readonly id: string; readonly from: LegalDate }) | null;
};

export type PeopleRefusal =
  | "people.not-found"
  | "people.no-export-reason"
  | "people.stale"
  | "people.in-future"
  | "people.grade-known"
  | "people.grade-before-year-end"
  | "people.id-number-wrong"
  | "people.relative-not-found"
  | "people.relative-is-self"
  | "people.kinship-known"
  | "people.fact-needs-day"
  | "people.fact-needs-text"
  | "people.birth-after-work"
  | "people.reading-count"
  | "people.fact-needs-evidence"
  | "people.fact-pending"
  | "people.determination-not-found"
  | "people.determination-decided"
  | "people.same-person"
  | "people.sanction-not-found"
  | "people.correction-waits"
  | "people.restored-without-probation"
  | "people.restored-too-early"
  | "people.correction-empty"
  | "people.correction-needs-evidence"
  | "people.correction-not-found"
  | "people.correction-answered"
  | "people.correction-not-proposer"
  | "people.correction-same-person"
  | "people.correction-needs-reason"
  | "people.correction-outdated";

/** Name under which the people a user chose are kept, and for how many days. */
export const selectionForm = "people-selection";
export const selectionDays = 7;

/** Most people chosen at once to be put on a motion. */
export const mostChosen = 100;
