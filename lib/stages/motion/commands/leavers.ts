import "server-only";
import { may } from "@/lib/access/policy";
import { legalDateOf, legalDateToDb } from "@/lib/kernel/dates";
import { stops } from "@/lib/law/finding";
import type { Refusal } from "@/lib/law/refusal";
import type { Author } from "../../../record/recorded";
import { recorded, refuse, worked } from "../../../record/recorded";
import { judgeRemovalGround } from "../rules";
import type { AddLeaver, RemoveLeaver } from "../schema";
import type { MotionRefusal } from "../types";
import type { MotionAnswer, MotionWorkRefusal } from "./in-hand";
import { changeMotionIn, motionEvent, motionInHandIn } from "./in-hand";

/**
 * Puts a person leaving a post into the batch; the quota sums count the place as free. `withCase`: the removal is a case of its own,
 * opened when the plan is adopted. Somebody appointed elsewhere in the batch leaves with that appointment, without a case.
 */
export function addLeaver(input: AddLeaver, author: Author): MotionAnswer<{ leaverId: string }> {
  return recorded<{ leaverId: string }, MotionWorkRefusal>(author, async (tx) => {
    const inHand = await motionInHandIn(tx, input, "motion.edit", ["draft", "conditionsFrozen"], author);
    if (!inHand.ok) return refuse(...inHand.refusal);
    const motion = inHand.value;
    const [cadreId = "", postId = ""] = input.holding.split(":");
    const today = legalDateToDb(legalDateOf(author.now));
    const holding = await tx.postHolding.findFirst({
      where: { cadreId, postId, from: { lte: today }, OR: [{ to: null }, { to: { gte: today } }] },
      select: {
        post: {
          select: {
            level: true,
            management: { where: { from: { lte: today }, OR: [{ to: null }, { to: { gte: today } }] }, select: { managedById: true } },
          },
        },
      },
    });
    if (holding === null) return refuse({ code: "motion.leaver-not-holding", field: "holding" });
    const permission = may(author.actor, "motion.edit", {
      authorityId: motion.authorityId,
      level: holding.post.level,
      concerns: [cadreId],
    });
    if (!permission.allowed) return refuse({ code: permission.reason });
    const managed = holding.post.management.some((row) => row.managedById === motion.authorityId);
    const explained = judgeRemovalGround({ ...input, postId });
    const twice = motion.leavers.some((line) => line.cadreId === cadreId && line.postId === postId);
    const [first, ...rest] = [
      ...(managed ? [] : [{ code: "motion.post-not-managed", field: "holding" } as const]),
      ...(twice ? [{ code: "motion.leaver-twice", field: "holding" } as const] : []),
      ...(stops(explained) ? [{ code: "motion.leaver-note-missing", field: "note", finding: explained } as const] : []),
      ...(input.ground === "appointedElsewhere" && input.withCase
        ? [{ code: "motion.leaver-elsewhere-with-case", field: "withCase" } as const]
        : []),
    ] satisfies Refusal<MotionRefusal>[];
    if (first !== undefined) return refuse(first, ...rest);
    const created = await tx.motionLeaver.create({
      data: { motionId: motion.id, cadreId, postId, ground: input.ground, withCase: input.withCase, note: input.note },
      select: { id: true },
    });
    await changeMotionIn(tx, motion);
    const data = { leaver: created.id, cadre: cadreId, post: postId, ground: input.ground, withCase: input.withCase };
    return worked({ leaverId: created.id }, motionEvent(motion.id, "motion.leaverAdded", data));
  });
}

/** Takes a person leaving out of the batch, until the plan is adopted. */
export function removeLeaver(input: RemoveLeaver, author: Author): MotionAnswer<null> {
  return recorded<null, MotionWorkRefusal>(author, async (tx) => {
    const inHand = await motionInHandIn(tx, input, "motion.edit", ["draft", "conditionsFrozen"], author);
    if (!inHand.ok) return refuse(...inHand.refusal);
    const motion = inHand.value;
    const leaver = motion.leavers.find((line) => line.id === input.leaverId);
    if (leaver === undefined) return refuse({ code: "motion.leaver-not-found" });
    await tx.motionLeaver.delete({ where: { id: leaver.id } });
    await changeMotionIn(tx, motion);
    return worked(null, motionEvent(motion.id, "motion.leaverRemoved", { leaver: leaver.id, cadre: leaver.cadreId, post: leaver.postId }));
  });
}
