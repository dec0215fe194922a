import type { LegalDate } from "@/lib/kernel/dates";
import type { SanctionKind } from "@/lib/law/sanction-periods";
import type { EducationRow, PersonalGrade, PoliticalStatus } from "@/lib/people/types";

/** The layouts of the form: 机关版 as printed since the editor began, and the newer one with the month of retirement. */
export const formLayouts = ["classic", "newer"] as const;
export type FormLayout = (typeof formLayouts)[number];

/** Retirement ages before the reform of 2025, in years, as the newer layout names them. */
export const retirementAges = [50, 55, 60, 63, 65, 66] as const;
export type RetirementAge = (typeof retirementAges)[number];

/** A line of the résumé; `to` null: to the present, otherwise the last day. */
export type FormCareer = {
  readonly from: LegalDate;
  readonly to: LegalDate | null;
  readonly unitText: string;
  readonly postText: string;
};

export type FormRelative = {
  readonly relation: string;
  readonly name: string | null;
  readonly birth: LegalDate | null;
  readonly politicalStatus: string | null;
  readonly employerAndPost: string | null;
};

/** What the form says of a person: nothing that it does not print. */
export type FormFacts = {
  readonly cadreId: string;
  readonly name: string;
  readonly sex: "male" | "female";
  readonly birth: LegalDate;
  readonly ethnicity: string;
  readonly nativePlace: string;
  readonly birthPlace: string;
  readonly politicalStatus: PoliticalStatus;
  readonly partyJoined: LegalDate | null;
  /** 入党时间 as free text, such as 199306；九三学社; empty: written from status and day */
  readonly partyText: string;
  readonly workStart: LegalDate;
  readonly healthFit: boolean | null;
  readonly professionalTitle: string;
  readonly expertise: string;
  readonly education: readonly EducationRow[];
  readonly duties: string;
  readonly career: readonly FormCareer[];
  readonly honours: readonly { readonly name: string; readonly body: string; readonly on: LegalDate }[];
  readonly sanctions: readonly {
    readonly kind: SanctionKind;
    readonly body: string;
    readonly effectiveOn: LegalDate;
  }[];
  readonly grades: readonly { readonly year: number; readonly grade: PersonalGrade }[];
  readonly family: readonly FormRelative[];
};

/** What stands on the form beyond the person: the proposal and who fills it in. Empty texts print as empty cells. */
export type FormProposal = {
  readonly appoint: string;
  readonly remove: string;
  readonly reason: string;
  /** 呈报单位 */
  readonly reportedBy: string;
  /** 填表人 */
  readonly filledBy: string;
  /** 计算年龄时间, null: not stated */
  readonly agesOn: LegalDate | null;
  /** 填表时间, null: not stated */
  readonly filledOn: LegalDate | null;
  readonly today: LegalDate;
};

export type FormOptions = { readonly layout: FormLayout; readonly retirementAge: RetirementAge | null };

export type ApprovalFormRefusal = "approvalForm.nobody-chosen" | "approvalForm.not-found";
