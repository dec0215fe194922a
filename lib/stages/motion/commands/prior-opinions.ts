import "server-only";
import { may } from "@/lib/access/policy";
import { isAfter, legalDateOf, legalDateToDb } from "@/lib/kernel/dates";
import type { Refusal } from "@/lib/law/refusal";
import type { Author } from "../../../record/recorded";
import { recorded, refuse, worked } from "../../../record/recorded";
import { opinionObject } from "../policy";
import type { EnterOpinion, WithdrawOpinion } from "../schema";
import type { MotionRefusal } from "../types";
import type { MotionAnswer, MotionWorkRefusal } from "./in-hand";
import { changeMotionIn, motionEvent, motionInHandIn } from "./in-hand";

/**
 * Enters what somebody said before the motion about one post of the batch or about the whole of it, until the plan is adopted. What
 * stands is never changed: a mistake is withdrawn with a reason and entered anew. Returns the id of the opinion.
 */
export function enterOpinion(input: EnterOpinion, author: Author): MotionAnswer<{ opinionId: string }> {
  return recorded<{ opinionId: string }, MotionWorkRefusal>(author, async (tx) => {
    const inHand = await motionInHandIn(tx, input, "motion.edit", ["draft", "conditionsFrozen"], author);
    if (!inHand.ok) return refuse(...inHand.refusal);
    const motion = inHand.value;
    const today = legalDateOf(author.now);
    const inBatch = input.postId === null || motion.posts.some((post) => post.postId === input.postId);
    const [first, ...rest] = [
      ...(inBatch ? [] : [{ code: "motion.post-not-found", field: "postId" } as const]),
      ...(isAfter(input.on, today) ? [{ code: "motion.opinion-in-future", field: "on" } as const] : []),
      ...(input.way === "letter" && input.letterNumber === "" ? [{ code: "motion.opinion-letter-number", field: "letterNumber" } as const] : []),
      ...(input.answer !== "agree" && input.words === "" ? [{ code: "motion.opinion-words", field: "words" } as const] : []),
    ] satisfies Refusal<MotionRefusal>[];
    if (first !== undefined) return refuse(first, ...rest);
    const { postId, capacity, who, title, way, answer, words } = input;
    const { id } = await tx.priorOpinion.create({
      data: {
        motionId: motion.id,
        ...{ postId, capacity, who, title, way, answer, words },
        letterNumber: way === "letter" ? input.letterNumber : "",
        on: legalDateToDb(input.on),
        enteredById: author.actor.userId,
        enteredOn: legalDateToDb(today),
      },
      select: { id: true },
    });
    await changeMotionIn(tx, motion);
    return worked({ opinionId: id }, motionEvent(motion.id, "motion.opinionEntered", { opinion: id, post: postId, capacity, on: input.on }));
  });
}

/** Withdraws an opinion that was entered by mistake, until the plan is adopted; it stays on file with the reason. */
export function withdrawOpinion(input: WithdrawOpinion, author: Author): MotionAnswer<null> {
  return recorded<null, MotionWorkRefusal>(author, async (tx) => {
    const inHand = await motionInHandIn(tx, input, "motion.edit", ["draft", "conditionsFrozen"], author);
    if (!inHand.ok) return refuse(...inHand.refusal);
    const motion = inHand.value;
    const opinion = await tx.priorOpinion.findFirst({ where: { id: input.opinionId, motionId: motion.id }, select: { id: true, postId: true } });
    if (opinion === null) return refuse({ code: "motion.opinion-not-found" });
    const permission = may(author.actor, "motion.edit", opinionObject(motion, opinion));
    if (!permission.allowed) return refuse({ code: permission.reason });
    const { count } = await tx.priorOpinion.updateMany({
      where: { id: opinion.id, withdrawnOn: null },
      data: { withdrawnOn: legalDateToDb(legalDateOf(author.now)), withdrawnReason: input.reason },
    });
    if (count === 0) return refuse({ code: "motion.opinion-withdrawn" });
    await changeMotionIn(tx, motion);
    return worked(null, motionEvent(motion.id, "motion.opinionWithdrawn", { opinion: opinion.id }, input.reason));
  });
}
