import type { Level } from "../access/actor";
import type { LegalDate } from "../kernel/dates";

export type HeadOrDeputy = "head" | "deputy";

/** One kind of post in one unit, as counted: `approved` null when no number was ever fixed. */
export type QuotaFacts = {
  readonly unitId: string;
  readonly level: Level;
  readonly headOrDeputy: HeadOrDeputy;
  readonly approved: number | null;
  /** people in posts that count, without those with retained treatment */
  readonly filled: number;
  /** people with retained treatment (保留待遇), shown apart */
  readonly outside: number;
};

/** A unit with the kinds of posts one authority manages in it. */
export type UnitLines = {
  readonly unitId: string;
  readonly name: string;
  readonly lines: readonly QuotaFacts[];
};

/** A person in a post, now or before; `to` null: still in post. */
export type Holder = {
  readonly cadreId: string;
  readonly name: string;
  readonly from: LegalDate;
  readonly to: LegalDate | null;
  readonly concurrent: boolean;
  readonly outsideQuota: boolean;
  readonly probationUntil: LegalDate | null;
  readonly confirmedOn: LegalDate | null;
};

export type PostWithHolders = {
  readonly postId: string;
  readonly code: string;
  readonly title: string;
  readonly level: Level;
  readonly headOrDeputy: HeadOrDeputy;
  /** place in official order: the team first, then sections */
  readonly place: number;
  readonly inTeam: boolean;
  readonly countsAgainstQuota: boolean;
  readonly probationApplies: boolean;
  readonly managedById: string | null;
  /** now in post, main holders before concurrent ones */
  readonly holders: readonly Holder[];
  /** before, latest first */
  readonly formerHolders: readonly Holder[];
};

/** Why a holder must move after some years: leader of a county or above, or a key post of the scheme. */
export type RotationDuty = "areaLeader" | "keyPost";

/** A time in a post of the register; `inAreaTeam`: the post has the duty of area leaders. */
export type PostTime = {
  readonly postId: string;
  readonly unitId: string;
  readonly level: Level;
  readonly inAreaTeam: boolean;
  readonly from: LegalDate;
  readonly to: LegalDate | null;
};

/** A person in a post now, with what his coming dates follow from. `times` only where the post has terms or a rotation duty. */
export type SeatFacts = {
  readonly postId: string;
  readonly title: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly level: Level;
  readonly headOrDeputy: HeadOrDeputy;
  readonly termScope: boolean;
  readonly rotationDuty: RotationDuty | null;
  /** of the head of a Party committee or government: the place he leads (ROT-03) */
  readonly placeId: string | null;
  readonly renewalDue: LegalDate | null;
  readonly cadreId: string;
  readonly name: string;
  readonly cadreLevel: Level;
  readonly birth: LegalDate;
  readonly sex: "male" | "female";
  readonly from: LegalDate;
  readonly concurrent: boolean;
  readonly outsideQuota: boolean;
  readonly probationUntil: LegalDate | null;
  readonly confirmedOn: LegalDate | null;
  readonly secondedUntil: LegalDate | null;
  readonly times: readonly PostTime[];
};

export const profileLineKinds = ["hardCondition", "preference"] as const;

/** What a post may ask for: job-related only. Sex, ethnicity, faith, health, birthplace and family are not in it and never will be. */
export const profileCriteria = [
  "education",
  "major",
  "professionalTitle",
  "legalQualification",
  "grassrootsWork",
  "frontLineWork",
  "fieldWork",
  "headExperience",
  "unitKindExperience",
  "projectExperience",
] as const;

export const teamDimensions = [
  "averageAge",
  "youngMembers",
  "womenMembers",
  "minorityMembers",
  "nonPartyMembers",
  "graduateMembers",
  "specialityMembers",
] as const;

export type ProfileLineKind = (typeof profileLineKinds)[number];
export type ProfileCriterion = (typeof profileCriteria)[number];
export type TeamDimension = (typeof teamDimensions)[number];

/** A line of a post's profile: what it asks for, and the document that says so. */
export type ProfileLine = {
  readonly lineId: string;
  readonly kind: ProfileLineKind;
  readonly criterion: ProfileCriterion;
  readonly words: string;
  readonly document: string;
  readonly from: LegalDate;
};

/** A target of a team: years for the average age (at most), otherwise people (at least). */
export type TeamTargetFacts = {
  readonly targetId: string;
  readonly dimension: TeamDimension;
  readonly value: number;
  readonly ageLimit: number | null;
  readonly words: string | null;
  readonly document: string;
};

/** A member of a team as counted; what is protected is counted apart and never per person. */
export type TeamMemberFacts = {
  readonly cadreId: string;
  readonly name: string;
  readonly birth: LegalDate;
  readonly education: "doctorate" | "master" | "bachelor" | "juniorCollege" | "secondary" | null;
  readonly majors: readonly string[];
};

/** People of a team by what is shown in numbers only. */
export type TeamSums = {
  readonly men: number;
  readonly women: number;
  readonly minority: number;
  readonly party: number;
  readonly otherParties: number;
  readonly nonParty: number;
};

export type PostsRefusal =
  | "posts.not-found"
  | "posts.stale"
  | "posts.line-not-found"
  | "posts.speciality-needs-words"
  | "posts.young-needs-age"
  | "posts.target-known";

export const unitCategories = [
  "partyCommittee",
  "partyDepartment",
  "governmentDepartment",
  "massOrganization",
  "congressOrConference",
  "court",
  "procuratorate",
  "township",
  "institution",
  "enterprise",
] as const;

export type UnitCategory = (typeof unitCategories)[number];
