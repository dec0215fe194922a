import "server-only";
import { cache } from "react";
import type { AccessRefusal, Hindrance } from "@/lib/access/policy";
import { hindrance, may } from "@/lib/access/policy";
import { isId } from "@/lib/formats/ids";
import { legalDateOf } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { Finding } from "@/lib/law/finding";
import { reading } from "@/lib/platform/db/reading";
import { requireVisit } from "@/lib/platform/session";
import { reviewObject } from "../policy";
import type { KeptCount, KeptReview } from "../queries/reviews";
import { readReviewIn } from "../queries/reviews";
import { countStateOf, standingCount } from "../rules/counts";
import { findingsOf } from "../rules/findings";
import type { CorrectionTime } from "../rules/judge";
import { correctionsDue, openProposal } from "../rules/judge";
import type { CountState, OpenProposal } from "../types";

export type ReviewPage = {
  readonly review: Omit<KeptReview, "counts" | "authorityId" | "cadreId">;
  readonly state: CountState;
  /** who counted first under the number that is under way; null: nobody yet */
  readonly firstBy: string | null;
  /** the visitor's own count under way */
  readonly own: KeptCount | null;
  /** counts up to the one that stands, the latest first: figures of a pair that does not stand yet are shown to nobody */
  readonly counts: readonly KeptCount[];
  readonly findings: readonly Finding[];
  readonly open: OpenProposal;
  readonly due: readonly { readonly time: CorrectionTime; readonly due: LegalDate }[];
  readonly today: LegalDate;
  readonly counting: Hindrance;
  readonly recording: Hindrance;
  readonly deciding: Hindrance;
};

/** One review of a head; null when there is none, a refusal when it is closed to the visitor. One statement. */
export const loadReview = cache(async (reviewId: string): Promise<ReviewPage | { readonly refusal: AccessRefusal } | null> => {
  if (!isId(reviewId)) return null;
  const { actor, now } = await requireVisit();
  const today = legalDateOf(now);
  return reading(actor, async (tx) => {
    const kept = await readReviewIn(tx, reviewId);
    if (kept === null) return null;
    const object = reviewObject(kept);
    const permission = may(actor, "principalReview.view", object);
    if (!permission.allowed) return { refusal: permission.reason };
    const { counts, authorityId: _authority, cadreId: _cadre, ...review } = kept;
    const { heldOn, standing, corrections, decisions, values } = review;
    const worded = (["people.viewProtected", "supervision.view"] as const).some((act) => may(actor, act, object).allowed);
    const state = countStateOf(counts, standing, review.givenUp.map(({ number }) => number));
    const first = state.step === "second" ? counts.find(({ number }) => number === state.number) : undefined;
    const findings = findingsOf(kept, today);
    return {
      review: worded ? review : withoutWords(review),
      state,
      firstBy: first?.enteredBy ?? null,
      own: first?.enteredById === actor.userId ? first : null,
      counts: counts.filter(({ number }) => standing !== null && number <= standing).toReversed(),
      findings,
      open: openProposal(findings, standing, corrections, decisions),
      due: correctionsDue({ heldOn, standing: standingCount(counts, standing), entries: corrections }, values),
      today,
      counting: hindrance(actor, "principalReview.enterCount", object),
      recording: hindrance(actor, "principalReview.record", object),
      deciding: hindrance(actor, "principalReview.decide", object),
    };
  });
});

/** The review without what is written of the correction and why it was decided so: protected. */
function withoutWords(review: ReviewPage["review"]): ReviewPage["review"] {
  return {
    ...review,
    corrections: review.corrections.map((entry) => ({ ...entry, words: "" })),
    decisions: review.decisions.map((decision) => ({ ...decision, reason: "" })),
  };
}
