import "server-only";
import { may } from "@/lib/access/policy";
import { isElected } from "@/lib/case/rules/kinds";
import { refusalsOf, withOverrides } from "@/lib/case/rules/step";
import { legalDateOf, legalDateToDb } from "@/lib/kernel/dates";
import type { Refusal } from "@/lib/law/refusal";
import type { Author } from "../../../record/recorded";
import { recorded, refuse, worked } from "../../../record/recorded";
import { readQuotaLinesIn } from "../queries/motions";
import { judgeQuota, judgeSharedVacancy } from "../rules";
import type { AddPost, CloseMotion, EditConditions, FreezeConditions, RemovePost, StopPost } from "../schema";
import type { MotionRefusal } from "../types";
import type { MotionAnswer, MotionWorkRefusal } from "./in-hand";
import { changeMotionIn, changePostIn, motionEvent, motionInHandIn, postInHandIn } from "./in-hand";

type AddedPost = { readonly motionPostId: string; readonly claimedBy: readonly string[] };

/**
 * Puts a post into the batch. Refused when the authority does not manage it (MOT-02), when it is in the batch already, and when
 * its unit, level and head/deputy would be over quota with everybody leaving and coming in this batch (ELG-11). Returns the numbers
 * of other open batches that claim the same vacancy: a warning now, judged when the conditions are frozen.
 */
export function addPost(input: AddPost, author: Author): MotionAnswer<AddedPost> {
  return recorded<AddedPost, MotionWorkRefusal>(author, async (tx) => {
    const inHand = await motionInHandIn(tx, input, "motion.edit", ["draft"], author);
    if (!inHand.ok) return refuse(...inHand.refusal);
    const motion = inHand.value;
    const today = legalDateOf(author.now);
    const post = await tx.post.findUnique({
      where: { id: input.postId },
      select: {
        level: true,
        unitId: true,
        headOrDeputy: true,
        countsAgainstQuota: true,
        appointmentWay: true,
        abolishedOn: true,
        management: {
          where: { from: { lte: legalDateToDb(today) }, OR: [{ to: null }, { to: { gte: legalDateToDb(today) } }] },
          select: { managedById: true },
        },
      },
    });
    if (post === null) return refuse({ code: "motion.post-not-found", field: "postId" });
    const permission = may(author.actor, "motion.edit", { authorityId: motion.authorityId, level: post.level });
    if (!permission.allowed) return refuse({ code: permission.reason });
    // An elected post that is held is elected anew: no seat more is filled by it.
    const anew = isElected(input.kind) && (await tx.postHolding.count({ where: { postId: input.postId, to: null } })) > 0;
    const lines = post.countsAgainstQuota && !anew ? await readQuotaLinesIn(tx, motion.id, today, input.postId) : [];
    const own = lines.filter(
      (line) => line.unitId === post.unitId && line.level === post.level && line.headOrDeputy === post.headOrDeputy,
    );
    const [first, ...rest] = [
      ...(post.abolishedOn === null ? [] : [{ code: "motion.post-abolished", field: "postId" } as const]),
      ...(isElected(input.kind) && post.appointmentWay !== "congressElection" ? [{ code: "motion.post-not-elected", field: "kind" } as const] : []),
      ...(post.management.some((row) => row.managedById === motion.authorityId)
        ? []
        : [{ code: "motion.post-not-managed", field: "postId" } as const]),
      ...(motion.posts.some((line) => line.postId === input.postId) ? [{ code: "motion.post-twice", field: "postId" } as const] : []),
      ...refusalsOf(own.map(judgeQuota)),
    ] satisfies Refusal<MotionWorkRefusal>[];
    if (first !== undefined) return refuse(first, ...rest);
    const created = await tx.motionPost.create({
      data: {
        motionId: motion.id,
        postId: input.postId,
        order: Math.max(0, ...motion.posts.map((line) => line.order)) + 1,
        kind: input.kind,
        conditions: input.conditions,
        specialGround: input.specialGround,
        stateSince: legalDateToDb(today),
      },
      select: { id: true },
    });
    await changeMotionIn(tx, motion);
    const data = { motionPost: created.id, post: input.postId, kind: input.kind, ...(own[0] === undefined ? {} : { quotaLeft: own[0].result }) };
    const shared = own.filter((line) => judgeSharedVacancy(line, "draft")?.outcome === "not-met");
    const claimedBy = shared.flatMap((line) => line.others.map((other) => other.number));
    return worked({ motionPostId: created.id, claimedBy }, motionEvent(motion.id, "motion.postAdded", data));
  });
}

/** Writes the conditions of a post, until they are frozen. */
export function editConditions(input: EditConditions, author: Author): MotionAnswer<null> {
  return recorded<null, MotionWorkRefusal>(author, async (tx) => {
    const inHand = await motionInHandIn(tx, input, "motion.edit", ["draft", "conditionsFrozen"], author);
    if (!inHand.ok) return refuse(...inHand.refusal);
    const motion = inHand.value;
    const post = motion.posts.find((line) => line.id === input.motionPostId);
    if (post === undefined) return refuse({ code: "motion.post-not-found" });
    if (post.conditionsFrozenOn !== null) return refuse({ code: "motion.conditions-frozen" });
    await changePostIn(tx, post, { conditions: input.conditions });
    await changeMotionIn(tx, motion);
    return worked(null, motionEvent(motion.id, "motion.changed", { motionPost: post.id, fields: ["conditions"] }));
  });
}

/** Takes a post out of the batch, while the batch is a draft: nobody's name can be put for it yet. */
export function removePost(input: RemovePost, author: Author): MotionAnswer<null> {
  return recorded<null, MotionWorkRefusal>(author, async (tx) => {
    const inHand = await motionInHandIn(tx, input, "motion.edit", ["draft"], author);
    if (!inHand.ok) return refuse(...inHand.refusal);
    const motion = inHand.value;
    const post = motion.posts.find((line) => line.id === input.motionPostId);
    if (post === undefined) return refuse({ code: "motion.post-not-found" });
    await tx.motionPost.delete({ where: { id: post.id } });
    await changeMotionIn(tx, motion);
    return worked(null, motionEvent(motion.id, "motion.postRemoved", { motionPost: post.id, post: post.postId }));
  });
}

/**
 * Freezes the conditions of all posts: from now on they stand still and names may be put. Before it no name can be put, so that
 * conditions are never written for a person.
 */
export function freezeConditions(input: FreezeConditions, author: Author): MotionAnswer<null> {
  return recorded<null, MotionWorkRefusal>(author, async (tx) => {
    const inHand = await motionInHandIn(tx, input, "motion.freezeConditions", ["draft"], author);
    if (!inHand.ok) return refuse(...inHand.refusal);
    const motion = inHand.value;
    const today = legalDateOf(author.now);
    const quota = await readQuotaLinesIn(tx, motion.id, today);
    const [first, ...rest] = [
      ...(motion.posts.length + motion.leavers.length === 0 ? [{ code: "motion.nothing-in-batch" } as const] : []),
      ...motion.posts
        .filter((post) => post.conditions === "")
        .map((post) => ({ code: "motion.conditions-missing", params: { post: `${post.unitName}${post.title}` } }) as const),
      ...refusalsOf(withOverrides(quota.map(judgeQuota), motion.overridden)),
      ...refusalsOf(quota.flatMap((line) => judgeSharedVacancy(line, "draft") ?? [])),
    ] satisfies Refusal<MotionRefusal | "case.rule-stops">[];
    if (first !== undefined) return refuse(first, ...rest);
    await tx.motionPost.updateMany({ where: { motionId: motion.id }, data: { conditionsFrozenOn: legalDateToDb(today) } });
    await changeMotionIn(tx, motion, { state: "conditionsFrozen", stateSince: legalDateToDb(today) });
    return worked(null, motionEvent(motion.id, "motion.conditionsFrozen", { posts: motion.posts.map((post) => post.id), on: today }));
  });
}

/** Ends the work on a post that has no subjects yet, with a reason; the quota sums no longer count it. Names stay readable. */
export function stopPost(input: StopPost, author: Author): MotionAnswer<null> {
  return recorded<null, MotionWorkRefusal>(author, async (tx) => {
    const inHand = await postInHandIn(tx, input, "motion.adoptPlan", author);
    if (!inHand.ok) return refuse(...inHand.refusal);
    const { motion, post } = inHand.value;
    if (post.conditionsFrozenOn === null) return refuse({ code: "motion.wrong-state" });
    if (post.roundRunning) return refuse({ code: "motion.round-running" });
    await changePostIn(tx, post, { state: "stopped", stateSince: legalDateToDb(legalDateOf(author.now)) });
    return worked(null, motionEvent(motion.id, "motion.postStopped", { motionPost: post.id, post: post.postId }, input.reason));
  });
}

/** Closes a batch whose posts all have subjects or are stopped and whose cases are all ended. */
export function closeMotion(input: CloseMotion, author: Author): MotionAnswer<null> {
  return recorded<null, MotionWorkRefusal>(author, async (tx) => {
    const inHand = await motionInHandIn(tx, input, "motion.adoptPlan", ["planAdopted"], author);
    if (!inHand.ok) return refuse(...inHand.refusal);
    const motion = inHand.value;
    const cases = await tx.case.count({ where: { motionId: motion.id, state: { in: ["running", "deferred", "suspended"] } } });
    const posts = motion.posts.filter((post) => post.state === "motion" || post.state === "recommendation").length;
    if (cases + posts > 0) return refuse({ code: "motion.not-finished", params: { posts, cases } });
    await changeMotionIn(tx, motion, { state: "closed", stateSince: legalDateToDb(legalDateOf(author.now)) });
    return worked(null, motionEvent(motion.id, "motion.closed", { posts: motion.posts.length }));
  });
}
