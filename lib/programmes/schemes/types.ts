import type { LegalDate } from "@/lib/kernel/dates";
import type { RuleSetValues } from "@/lib/law/scheme";

/** A version of the local scheme of an authority, confirmed or shipped as an example. */
export type SchemeVersion = {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly values: RuleSetValues;
  readonly exampleOnly: boolean;
  readonly document: string;
  readonly meeting: { readonly id: string; readonly number: string; readonly item: string } | null;
  readonly from: LegalDate;
  readonly to: LegalDate | null;
  readonly draftedBy: string | null;
  readonly confirmedBy: string | null;
  /** batches that are pinned to it, and how many of them are not closed */
  readonly motions: number;
  readonly running: number;
};

export type SchemeDraftAt = {
  readonly id: string;
  readonly baseVersion: number;
  readonly title: string;
  readonly values: RuleSetValues;
  readonly from: LegalDate;
  readonly grounds: string;
  readonly draftedById: string;
  readonly draftedBy: string;
  readonly draftedOn: LegalDate;
  readonly version: number;
};

/** A held meeting of the authority's organs that may have adopted a scheme. */
export type AdoptingMeeting = { readonly id: string; readonly number: string; readonly on: LegalDate };

export type SchemeRefusal =
  | "scheme.not-found"
  | "scheme.stale"
  | "scheme.draft-waiting"
  | "scheme.draft-not-found"
  | "scheme.nothing-changed"
  | "scheme.value-unreadable"
  | "scheme.value-impossible"
  | "scheme.backdated"
  | "scheme.too-far"
  | "scheme.same-person"
  | "scheme.not-drafter"
  | "scheme.reason-missing"
  | "scheme.document-missing"
  | "scheme.meeting-missing";
