import "server-only";
import type { AccessRefusal } from "@/lib/access/policy";
import { legalDateOf, legalDateToDb } from "@/lib/kernel/dates";
import { streamOf } from "@/lib/record/event";
import type { NewEvent } from "@/lib/record/event";
import type { Author } from "@/lib/record/recorded";
import { recorded, refuse, worked } from "@/lib/record/recorded";
import { countStateOf, differencesOf, faultOf } from "../rules/counts";
import type { EnterReviewCount, GiveUpCount } from "../schema";
import type { PaperField, PrincipalReviewRefusal } from "../types";
import { givenUpNumbers, reviewInHandIn, touchReviewIn } from "./review-in-hand";
import type { ReviewAnswer } from "./rounds";

export type CountAnswer = { readonly state: "first" | "differs" | "stands"; readonly differedIn: readonly PaperField[] };

/**
 * Enters one person's count of the papers about a head. A second person counts without seeing it: equal, and it stands; different, and both
 * are told in which figures, and count again under the next number. After a count stood only another pair, begun with a reason, takes its
 * place; nothing is written over.
 */
export function enterReviewCount(input: EnterReviewCount, author: Author): ReviewAnswer<CountAnswer> {
  return recorded<CountAnswer, PrincipalReviewRefusal | AccessRefusal>(author, async (tx) => {
    const review = await reviewInHandIn(tx, input, "principalReview.enterCount", author);
    if (typeof review === "string") return refuse({ code: review });
    const { reviewId, version: _version, reason, ...figures } = input;
    const fault = faultOf(figures);
    if (fault !== null) return refuse({ code: fault });
    const { step, number } = countStateOf(review.counts, review.standing, givenUpNumbers(review));
    const other = step === "second" ? review.counts.find((count) => count.number === number) : undefined;
    const { userId } = author.actor;
    if (other?.enteredById === userId) return refuse({ code: "review.same-person" });
    const again = other === undefined && review.standing !== null;
    if (again && reason === "") return refuse({ code: "review.reason-missing", field: "reason" });
    const place = other === undefined ? 1 : 2;
    await tx.principalReviewCount.create({
      data: { ...figures, reviewId, number, place, reason: again ? reason : "", enteredById: userId, enteredOn: legalDateToDb(legalDateOf(author.now)) },
    });
    const differedIn = other === undefined ? [] : differencesOf(other, figures);
    const state = other === undefined ? "first" : differedIn.length > 0 ? "differs" : "stands";
    if (state === "stands") await touchReviewIn(tx, review, number);
    else await touchReviewIn(tx, review);
    return worked({ state, differedIn }, countEvent(reviewId, number, state, again ? reason : ""));
  });
}

/**
 * Ends a recount that is under way, with a reason: the count that stands goes on standing and may be decided on. By the head of the
 * department, whom one counter alone could otherwise keep from deciding. What was counted stays as it was entered.
 */
export function giveUpCount(input: GiveUpCount, author: Author): ReviewAnswer<null> {
  return recorded<null, PrincipalReviewRefusal | AccessRefusal>(author, async (tx) => {
    const review = await reviewInHandIn(tx, input, "principalReview.decide", author);
    if (typeof review === "string") return refuse({ code: review });
    const { id: reviewId, counts, standing } = review;
    if (standing === null) return refuse({ code: "review.not-standing" });
    if (countStateOf(counts, standing, givenUpNumbers(review)).step === "standing") return refuse({ code: "review.no-count-under-way" });
    const number = Math.max(...counts.map((count) => count.number));
    await tx.principalReviewGivenUp.create({
      data: { reviewId, number, reason: input.reason, givenUpById: author.actor.userId, givenUpOn: legalDateToDb(legalDateOf(author.now)) },
    });
    await touchReviewIn(tx, review);
    return worked(null, { stream: streamOf("principalReview", reviewId), type: "principalReview.countGivenUp", data: { number }, reason: input.reason });
  });
}

/** No figures: the record is read by more people than may know the result. */
function countEvent(reviewId: string, number: number, state: CountAnswer["state"], reason: string): NewEvent {
  const types = { first: "principalReview.counted", differs: "principalReview.differs", stands: "principalReview.stands" } as const;
  return { stream: streamOf("principalReview", reviewId), type: types[state], data: { number }, ...(reason === "" ? {} : { reason }) };
}
