import type { LegalDate } from "@/lib/kernel/dates";
import type { EducationLevel, PersonalGrade, PoliticalStatus } from "../types";

/** What the cross-field checks and the completeness list read of one archive, as it stands today; rows in the order of their days. */
export type ArchiveFacts = {
  readonly cadreId: string;
  readonly idNumber: string;
  /** the region of the number is one that was added here */
  readonly regionAddedHere: boolean;
  readonly sex: "male" | "female";
  readonly politicalStatus: PoliticalStatus;
  readonly birth: LegalDate;
  readonly partyJoined: LegalDate | null;
  readonly workStart: LegalDate;
  readonly status: "inPost" | "underInspection" | "retired" | "left";
  readonly healthKnown: boolean;
  readonly hasPhoto: boolean;
  /** facts of the three ages, two records and identity that were determined (认定) */
  readonly determined: readonly string[];
  readonly career: readonly CareerLineFact[];
  readonly holdings: readonly HeldFact[];
  readonly education: readonly StudyFact[];
  readonly family: readonly RelativeFact[];
  readonly grades: readonly { readonly year: number; readonly grade: PersonalGrade }[];
};

/** A line of the résumé; `to` null: to the present. */
export type CareerLineFact = {
  readonly from: LegalDate;
  readonly to: LegalDate | null;
  readonly text: string;
  readonly concurrent: boolean;
  readonly postId: string | null;
};

/** A post held by the register; `documented`: a case or paper led to it, or it came with the archive when that was first entered. */
export type HeldFact = {
  readonly postId: string;
  readonly text: string;
  readonly from: LegalDate;
  readonly to: LegalDate | null;
  readonly concurrent: boolean;
  readonly documented: boolean;
};

export type StudyFact = {
  readonly mode: "fullTime" | "inService";
  readonly education: EducationLevel;
  readonly schoolAndMajor: string;
  readonly graduatedOn: LegalDate;
};

export type RelativeFact = {
  readonly relation: string;
  readonly birth: LegalDate | null;
  readonly politicalStatus: string | null;
};

/** The cross-field checks of an archive (PA-14), in the order they are shown. */
export const consistencyChecks = [
  "id-number-unreadable",
  "birth-differs-from-id-number",
  "sex-differs-from-id-number",
  "region-of-id-number-unknown",
  "work-start-before-16",
  "party-entry-before-18",
  "party-entry-missing",
  "party-entry-without-party",
  "day-in-future",
  "end-before-start",
  "career-before-work-start",
  "main-posts-overlap",
  "career-gap",
  "holding-not-in-career",
  "holding-without-document",
  "in-post-after-leaving",
  "studies-out-of-order",
  "full-time-study-after-work-start",
  "grade-before-work-start",
  "child-not-younger",
  "parent-not-older",
  "league-member-too-old",
] as const;

export type ConsistencyCheck = (typeof consistencyChecks)[number];

/** Parts of the archive, each with its place on the person's page. */
export type ArchivePart = "basics" | "facts" | "career" | "holdings" | "education" | "grades" | "family";

/** A row concerned: its days and its words as they stand in the archive; of relatives only the relation. */
export type ConcernedRow = {
  readonly part: ArchivePart;
  readonly text: string;
  readonly from: LegalDate | null;
  readonly to: LegalDate | null;
};

/**
 * What a check found. `wrong`: cannot be; `ask`: may be, but somebody has to look. The first row's part is the place to mend.
 */
export type Inconsistency = {
  readonly check: ConsistencyCheck;
  readonly weight: "wrong" | "ask";
  /** class of the columns it was found in: who may not see them does not see the result */
  readonly fieldClass: "internal" | "protected";
  readonly rows: readonly [ConcernedRow, ...ConcernedRow[]];
};
