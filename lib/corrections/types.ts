import type { FindingOutcome } from "@/lib/law/finding";
import type { RuleId } from "@/lib/law/rule-id";
import type { Outcome } from "@/lib/case/outcomes";
import type { Stage } from "@/lib/case/stage-order";
import type { CaseRefusal } from "@/lib/case/types";

export type CorrectionState = "requested" | "confirmed" | "refused";

/** A completed stage in one of its versions, with the stage's name so that the value's shape follows from it. */
export type StageValue = { readonly [S in Stage]: { readonly stage: S; readonly value: Outcome<S> } }[Stage];

/**
 * How a completed stage stands after a correction: it still holds, a rule now stops it, or it holds by itself but rests on a stage
 * that does not.
 */
export type Standing = "holds" | "broken" | "unsupported";

/** A rule whose answer is another than before the correction; `before` is null when the rule had nothing to say. */
export type ChangedRule = {
  readonly rule: RuleId;
  readonly before: FindingOutcome | null;
  readonly after: FindingOutcome;
};

/** A stage judged again. */
export type AffectedStage = {
  readonly stage: Stage;
  readonly standing: Standing;
  /** rules that stop the stage now */
  readonly stopping: readonly RuleId[];
  readonly changed: readonly ChangedRule[];
};

/** A correction with both versions, as it is shown. */
export type CorrectionAt = {
  readonly id: string;
  readonly state: CorrectionState;
  readonly reason: string;
  readonly requestedById: string;
  readonly requestedBy: string;
  readonly requestedOn: string;
  readonly confirmedBy: string | null;
  readonly confirmedOn: string | null;
  readonly before: StageValue;
  readonly after: StageValue;
  readonly affected: readonly AffectedStage[];
};

export type CorrectionRefusal =
  | Extract<CaseRefusal, "case.not-found" | "case.stale">
  | "correction.same-person"
  | "correction.nothing-changed"
  | "correction.not-requested"
  | "correction.stage-not-completed"
  | "correction.already-requested"
  | "correction.outdated"
  | "correction.day-in-future"
  | "correction.days-reversed"
  | "correction.more-than"
  | "correction.discipline-reply";
