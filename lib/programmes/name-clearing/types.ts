import type { AccessRefusal } from "@/lib/access/policy";
import type { LegalDate } from "@/lib/kernel/dates";

/** Before whom a name is cleared: the person, his unit, or a wider circle named in words. */
export const clearingScopes = ["person", "unit", "circle"] as const;
export type ClearingScope = (typeof clearingScopes)[number];

/** In writing, at a meeting, face to face. */
export const clearingForms = ["written", "meeting", "talk"] as const;
export type ClearingForm = (typeof clearingForms)[number];

export const toleranceConclusions = ["exempted", "mitigated", "notTolerated"] as const;
export type ToleranceConclusion = (typeof toleranceConclusions)[number];

/** The later checks a tolerance decision counts for. */
export const toleranceUses = ["yearlyAssessment", "selection", "disciplineOpinion", "honours"] as const;
export type ToleranceUse = (typeof toleranceUses)[number];

export const proposalStates = ["waiting", "confirmed", "refused", "withdrawn"] as const;
export type ProposalState = (typeof proposalStates)[number];
export const proposalAnswers = ["confirmed", "refused", "withdrawn"] as const;
export type ProposalAnswer = (typeof proposalAnswers)[number];

/** A report during a notice, or the reply to a check letter that told of one. */
export const reportKinds = ["notice", "letter"] as const;
export type ReportKind = (typeof reportKinds)[number];

/** What a clearing says, as it is proposed. */
export type ClearingValues = {
  readonly allegation: string;
  readonly finding: string;
  readonly verifiedBy: string;
  readonly verifiedOn: LegalDate;
  readonly scope: ClearingScope;
  /** the circle in words; empty for the other scopes */
  readonly circle: string;
  readonly form: ClearingForm;
  readonly clearedOn: LegalDate;
};

/** A report a clearing is about. `reporter` is read to keep it out of the texts and goes to no page. */
export type ReportAt = {
  readonly receivedOn: LegalDate;
  /** concluded, or its case is over */
  readonly settled: boolean;
  /** a clearing of it waits or stands */
  readonly taken: boolean;
  readonly reporter: string;
};

export type ToleranceValues = {
  readonly conclusion: ToleranceConclusion;
  readonly decidedOn: LegalDate;
  readonly countsFor: readonly ToleranceUse[];
};

export type ClearingRefusal =
  | "clearing.person-not-found"
  | "clearing.report-not-found"
  | "clearing.report-open"
  | "clearing.already"
  | "clearing.in-future"
  | "clearing.before-report"
  | "clearing.out-of-order"
  | "clearing.general-verdict"
  | "clearing.names-reporter"
  | "clearing.circle-missing"
  | "clearing.not-found"
  | "clearing.answered"
  | "clearing.same-person"
  | "clearing.not-proposer"
  | "clearing.needs-reason"
  | "tolerance.use-missing"
  | "tolerance.use-too-many"
  | AccessRefusal;
