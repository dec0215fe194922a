import type { Level } from "@/lib/access/actor";
import type { LegalDate } from "@/lib/kernel/dates";
import type { EducationLevel, ExperienceKind, HeadOrDeputy, PersonalGrade, PoliticalStatus } from "@/lib/people/types";

/** `not`: the people for whom it does not hold. A day of null is the day of the search. */
type Line<K extends string, F> = { readonly kind: K; readonly not: boolean } & Readonly<F>;

type Bounds = { readonly from: number | null; readonly to: number | null; readonly on: LegalDate | null };

/** One condition of the closed list. */
export type ConditionLine =
  /** full years since birth */
  | Line<"age", Bounds>
  | Line<"level", { readonly levels: readonly Level[] }>
  /** full years since the present level was reached; nobody without that day */
  | Line<"yearsAtLevel", Bounds>
  /** the unit and everything below it */
  | Line<"unit", { readonly unitId: string }>
  | Line<"status", { readonly statuses: readonly CadreStatus[] }>
  /** the highest education; of full-time education only with `mode` */
  | Line<"education", { readonly educations: readonly EducationLevel[]; readonly mode: "any" | "fullTime" }>
  | Line<"grade", { readonly year: number; readonly grades: readonly PersonalGrade[] }>
  /** completed months of one kind of experience, counted as the rules count them */
  | Line<"experience", { readonly experience: ExperienceKind; readonly months: number; readonly on: LegalDate | null }>
  | Line<"post", { readonly post: HeadOrDeputy | "none" }>
  /** an unoccupied leading post in the person's own unit */
  | Line<"vacancy", { readonly post: HeadOrDeputy }>
  | Line<"sex", { readonly sex: "male" | "female" }>
  /** the name as written in the archive; `minority` is everybody but the Han */
  | Line<"ethnicity", { readonly ethnicity: string }>
  | Line<"politicalStatus", { readonly politicalStatuses: readonly PoliticalStatus[] }>
  /** a sanction or measure whose period has not ended */
  | Line<"sanction", { readonly on: LegalDate | null }>;

export type CadreStatus = "inPost" | "underInspection" | "retired" | "left";

export type ConditionKind = ConditionLine["kind"];

export type ConditionGroup = {
  readonly kind: "group";
  readonly match: "all" | "any";
  readonly items: readonly Condition[];
};

export type Condition = ConditionLine | ConditionGroup;

export type SearchRefusal =
  | "search.not-found"
  | "search.not-yours"
  | "search.needs-document"
  | "search.stale"
  | "search.compare-count"
  | "search.nobody"
  | "search.too-many"
  | "search.nobody-chosen"
  | "search.too-many-chosen";
