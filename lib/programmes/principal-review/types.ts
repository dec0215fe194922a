import type { Level } from "@/lib/access/actor";
import type { LegalDate } from "@/lib/kernel/dates";
import type { ReviewProposal } from "@/lib/scoring/schemes/principal-review";

/** Papers about one head: given out, come back, invalid, and the answers on the valid ones. Whole numbers; a paper left blank is invalid. */
export type PaperCount = {
  readonly issued: number;
  readonly returned: number;
  readonly invalid: number;
  readonly satisfied: number;
  readonly basicallySatisfied: number;
  readonly dissatisfied: number;
};

/** Figures of a count, in the order of the paper. */
export const paperFields = ["issued", "returned", "invalid", "satisfied", "basicallySatisfied", "dissatisfied"] as const satisfies readonly (keyof PaperCount)[];
export type PaperField = (typeof paperFields)[number];

/** One person's count; two of one `number`, first and second in place, make a pair. */
export type CountAt = PaperCount & { readonly number: number; readonly place: number; readonly enteredById: string };

/**
 * How far the counting of a review is. `first`: nobody has counted under the number; `second`: one has; `standing`: a pair agrees and nothing
 * newer is under way. `number` is the one the next entry is made under.
 */
export type CountState = {
  readonly step: "first" | "second" | "standing";
  readonly number: number;
  /** the last pair differed in these figures; only what differed is told, never the figures */
  readonly differedIn: readonly PaperField[];
};

export const measures = ["admonitionTalk", "demotionOrRemoval", "furtherCorrection", "noMeasure"] as const;
export type Measure = (typeof measures)[number];

/** A demand to put something right, or how that was found to go; in the order of entry, `order` from 1. */
export type CorrectionAt = {
  readonly order: number;
  readonly kind: "demanded" | "checked";
  readonly on: LegalDate;
  readonly effective: boolean | null;
  readonly stillSerious: boolean | null;
};

/** A decision with what it rests on: the number of the count and how many corrections were entered. */
export type DecisionAt = { readonly standing: number; readonly corrections: number };

/** What a review points at, and since which entry that is not decided yet. */
export type OpenProposal = { readonly proposal: ReviewProposal | null; readonly decided: boolean };

/** A review as commands judge it. */
export type ReviewAt = {
  readonly id: string;
  readonly roundId: string;
  readonly authorityId: string;
  readonly cadreId: string;
  readonly level: Level;
  readonly heldOn: LegalDate;
  readonly standing: number | null;
  readonly withdrawnOn: LegalDate | null;
  readonly version: number;
};

export type PrincipalReviewRefusal =
  | "review.not-found"
  | "review.round-not-found"
  | "review.in-future"
  | "review.source-missing"
  | "review.meeting-not-found"
  | "review.nobody-chosen"
  | "review.not-a-head"
  | "review.already-in-round"
  | "review.withdrawn"
  | "review.counted-already"
  | "review.stale"
  | "review.does-not-add-up"
  | "review.no-valid-paper"
  | "review.same-person"
  | "review.reason-missing"
  | "review.not-standing"
  | "review.count-under-way"
  | "review.no-count-under-way"
  | "review.before-review"
  | "review.before-last-check"
  | "review.contradicts"
  | "review.nothing-to-decide";
