import type { DeterminationRefusal } from "@/lib/people/commands/facts";
import type { LegalDate } from "@/lib/kernel/dates";

/** Parts of the archive a cadre may ask to have put right; the first six are determined, the others entered by the office. */
export const determinedParts = ["birth", "partyEntry", "workStart", "education", "career", "identity"] as const;
export const enteredParts = ["basic", "holding", "grade", "honour", "family", "kinship", "other"] as const;
export const amendmentParts = [...determinedParts, ...enteredParts] as const;

export type DeterminedPart = (typeof determinedParts)[number];
export type AmendmentPart = (typeof amendmentParts)[number];
export type AmendmentState = "requested" | "underDetermination" | "accepted" | "refused" | "withdrawn";

/** Where a value of the own record comes from. */
export type FieldSource =
  | { readonly kind: "determined"; readonly on: LegalDate | null; readonly reviewer: string }
  | { readonly kind: "imported"; readonly number: string; readonly on: LegalDate }
  | { readonly kind: "entered" };

export type OwnRecordRefusal =
  | DeterminationRefusal
  | "amendment.not-found"
  | "amendment.stale"
  | "amendment.pending"
  | "amendment.needs-day"
  | "amendment.needs-evidence"
  | "amendment.decided"
  | "amendment.determined-apart"
  | "amendment.entered-apart";
