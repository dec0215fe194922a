import type { LegalDate } from "@/lib/kernel/dates";

export type ProbationState = "running" | "confirmed" | "extended" | "returned";

/** A fault named before the appointment with what was noted about it since, oldest first. */
export type NamedDeficiency = {
  readonly id: string;
  readonly text: string;
  readonly progress: readonly { readonly on: LegalDate; readonly text: string }[];
};

/** The probation of one case. `endsOn` is the last day of the year, `extendedUntil` the last day after an extension. */
export type ProbationAt = {
  readonly id: string;
  readonly caseId: string;
  readonly holdingId: string;
  readonly noticeIssuedOn: LegalDate;
  readonly endsOn: LegalDate;
  readonly extendedUntil: LegalDate | null;
  readonly extensionReason: string;
  readonly selfReport: string;
  readonly principalView: string;
  readonly state: ProbationState;
  readonly concludedOn: LegalDate | null;
  readonly conclusion: string;
  readonly version: number;
  readonly deficiencies: readonly NamedDeficiency[];
};

/** What a line of the assessment's gates read: how many of how many, and whether it flags. */
export type FlagReading = { readonly gateId: string; readonly fires: boolean; readonly part: number; readonly baseCount: number };

/** The democratic assessment at the end, when its two entries agreed. */
export type EndAssessment = {
  readonly evaluationId: string;
  readonly heldOn: LegalDate;
  readonly flags: readonly FlagReading[];
};

/** The notice at the end of probation, as far as one was held. */
export type SecondNotice = { readonly until: LegalDate; readonly openObjections: number; readonly cancelled: number };

export type Conclusion = "confirmed" | "returned";

export type ProbationRefusal =
  | "probation.not-found"
  | "probation.stale"
  | "probation.deficiency-unknown"
  | "probation.day-impossible"
  | "probation.item-needed"
  | "probation.item-of-another"
  | "probation.placement-missing";
