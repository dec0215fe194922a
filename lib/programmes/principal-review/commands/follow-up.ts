import "server-only";
import type { AccessRefusal } from "@/lib/access/policy";
import { isAfter, isBefore, legalDateOf, legalDateToDb } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { Refusal } from "@/lib/law/refusal";
import { streamOf } from "@/lib/record/event";
import type { Author } from "@/lib/record/recorded";
import { recorded, refuse, worked } from "@/lib/record/recorded";
import type { KeptReview } from "../queries/reviews";
import { countStateOf } from "../rules/counts";
import { findingsOf } from "../rules/findings";
import { openProposal } from "../rules/judge";
import type { CheckCorrection, DecideReview, DemandCorrection } from "../schema";
import type { PrincipalReviewRefusal } from "../types";
import { givenUpNumbers, reviewInHandIn, touchReviewIn } from "./review-in-hand";
import type { ReviewAnswer } from "./rounds";

type Refused = PrincipalReviewRefusal | AccessRefusal;
type Entry = { readonly kind: "demanded" | "checked"; readonly on: LegalDate; readonly effective: boolean | null; readonly stillSerious: boolean | null; readonly words: string };

/** Enters what a head was asked to put right after the review; the periods of the correction run from the day of the review. */
export function demandCorrection({ on, words, ...asked }: DemandCorrection, author: Author): ReviewAnswer<null> {
  return enterCorrection(asked, { kind: "demanded", on, effective: null, stillSerious: null, words }, author);
}

/** Enters how a correction was found to go on a day, with the evidence in words. A correction that shows is not still serious. */
export function checkCorrection({ on, words, outcome, stillSerious, ...asked }: CheckCorrection, author: Author): ReviewAnswer<null> {
  return enterCorrection(asked, { kind: "checked", on, effective: outcome === "effective", stillSerious, words }, author);
}

function enterCorrection(asked: { readonly reviewId: string; readonly version: number }, entry: Entry, author: Author): ReviewAnswer<null> {
  return recorded<null, Refused>(author, async (tx) => {
    const review = await reviewInHandIn(tx, asked, "principalReview.record", author);
    if (typeof review === "string") return refuse({ code: review });
    const today = legalDateOf(author.now);
    const refusal = refusalOf(review, entry, today);
    if (refusal !== null) return refuse(refusal);
    const order = review.corrections.length + 1;
    await tx.principalReviewCorrection.create({
      data: { ...entry, reviewId: review.id, order, on: legalDateToDb(entry.on), enteredById: author.actor.userId, enteredOn: legalDateToDb(today) },
    });
    await touchReviewIn(tx, review);
    const type = entry.kind === "demanded" ? "principalReview.demanded" : "principalReview.checked";
    return worked(null, { stream: streamOf("principalReview", review.id), type, data: { order, on: entry.on } });
  });
}

function refusalOf(review: KeptReview, { kind, on, effective, stillSerious }: Entry, today: LegalDate): Refusal<PrincipalReviewRefusal> | null {
  if (review.standing === null) return { code: "review.not-standing" };
  if (isAfter(on, today)) return { code: "review.in-future", field: "on" };
  if (isBefore(on, review.heldOn)) return { code: "review.before-review", field: "on" };
  if (kind !== "checked") return null;
  const last = review.corrections.findLast((one) => one.kind === "checked");
  if (last !== undefined && isBefore(on, last.on)) return { code: "review.before-last-check", field: "on" };
  return effective === true && stillSerious === true ? { code: "review.contradicts", field: "stillSerious" } : null;
}

/**
 * Keeps what the head of the department decided on what a review points at, with the findings it rested on and his reason (SED-03). It changes
 * nothing of the person: a talk, a removal or a demotion goes its own way.
 */
export function decideReview(input: DecideReview, author: Author): ReviewAnswer<null> {
  return recorded<null, Refused>(author, async (tx) => {
    const review = await reviewInHandIn(tx, input, "principalReview.decide", author);
    if (typeof review === "string") return refuse({ code: review });
    const { standing, corrections } = review;
    if (standing === null) return refuse({ code: "review.not-standing" });
    if (countStateOf(review.counts, standing, givenUpNumbers(review)).step !== "standing") return refuse({ code: "review.count-under-way" });
    const today = legalDateOf(author.now);
    const findings = findingsOf(review, today);
    const { proposal } = openProposal(findings, standing, corrections, review.decisions);
    if (proposal === null) return refuse({ code: "review.nothing-to-decide" });
    const { measure, reason } = input;
    await tx.principalReviewDecision.create({
      data: {
        reviewId: review.id,
        standing,
        corrections: corrections.length,
        measure,
        reason,
        findings: structuredClone([...findings]),
        decidedById: author.actor.userId,
        decidedOn: legalDateToDb(today),
      },
    });
    await touchReviewIn(tx, review);
    return worked(null, { stream: streamOf("principalReview", review.id), type: "principalReview.decided", data: { standing, corrections: corrections.length } });
  });
}
