import type { GridTypeface } from "@/lib/documents/model-grid";
import type { LegalDate } from "@/lib/kernel/dates";
import type { FormSource, FormValues } from "@/lib/people/document/exchanged";

/** The layouts of the form: 机关版 as printed since the editor began, and the newer one with the month of retirement. */
export const formLayouts = ["classic", "newer"] as const;
export type FormLayout = (typeof formLayouts)[number];

/** Retirement ages before the reform of 2025, in years, as the newer layout names them. */
export const retirementAges = [50, 55, 60, 63, 65, 66] as const;
export type RetirementAge = (typeof retirementAges)[number];

/** What the form says of a person: nothing that it does not print. */
export type FormFacts = FormSource & {
  readonly cadreId: string;
  /** texts taken from a file that the archive's rows cannot say and that still stand, by field */
  readonly stated: Readonly<Partial<FormValues>>;
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

export type FormOptions = {
  readonly layout: FormLayout;
  readonly typeface: GridTypeface;
  readonly retirementAge: RetirementAge | null;
  /** whether sanctions are printed; where they are not, the form says so in their place */
  readonly withSanctions: boolean;
  /** who took the form away and when, for the lower margin; empty: none, as the official form has it */
  readonly mark: string;
};

export type ApprovalFormRefusal = "people.no-export-reason" | "approvalForm.nobody-chosen" | "approvalForm.not-found";
