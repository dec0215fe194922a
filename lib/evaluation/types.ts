import type { EntryDifference } from "../ballot/box/rules/double-entry";
import type { AssessmentOption, Tally } from "../ballot/box/types";
import type { LegalDate } from "../kernel/dates";

export type AssessmentPurpose = "inspection" | "probation";

/** A voter group of a sheet with its weight, frozen when the sheet is opened. */
export type SheetGroup = { readonly id: string; readonly label: string; readonly weight: number };

export type SheetEntry = { readonly enteredById: string; readonly tally: Tally<AssessmentOption> };

/** A sitting of democratic assessment about one case. `tally` is there only when two people's entries agreed. */
export type SheetAt = {
  readonly id: string;
  readonly caseId: string;
  readonly purpose: AssessmentPurpose;
  readonly heldOn: LegalDate;
  readonly place: string;
  readonly groups: readonly SheetGroup[];
  readonly state: "open" | "enteredOnce" | "confirmed" | "void";
  readonly entries: readonly SheetEntry[];
  readonly tally: Tally<AssessmentOption> | null;
  readonly evaluationId: string | null;
  readonly version: number;
};

/** What an entry led to: the first of two, both equal and evaluated, or differences to be put right. */
export type EntryAnswer =
  | { readonly state: "first" }
  | { readonly state: "differs"; readonly differences: readonly EntryDifference[] }
  | { readonly state: "confirmed"; readonly evaluationId: string; readonly display: number };

export type EvaluationRefusalCode =
  | "evaluation.sheet-not-found"
  | "evaluation.already-confirmed"
  | "evaluation.already-open"
  | "evaluation.in-future"
  | "evaluation.count-wrong"
  | "evaluation.more-returned-than-issued"
  | "evaluation.group-empty";
