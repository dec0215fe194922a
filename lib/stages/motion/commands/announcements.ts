import "server-only";
import { may } from "@/lib/access/policy";
import { isBefore, legalDateOf, legalDateToDb } from "@/lib/kernel/dates";
import type { Refusal } from "@/lib/law/refusal";
import type { Author } from "../../../record/recorded";
import { recorded, refuse, worked } from "../../../record/recorded";
import type { AnnouncePost, AnswerRecommendation } from "../schema";
import type { MotionRefusal } from "../types";
import type { MotionAnswer, MotionWorkRefusal } from "./in-hand";
import { changePostIn, motionEvent, postInHandIn } from "./in-hand";

/** Announces a post to the units so that they may recommend, for a span of days. Its conditions must be frozen. */
export function announcePost(input: AnnouncePost, author: Author): MotionAnswer<{ announcementId: string }> {
  return recorded<{ announcementId: string }, MotionWorkRefusal>(author, async (tx) => {
    const inHand = await postInHandIn(tx, input, "motion.edit", author);
    if (!inHand.ok) return refuse(...inHand.refusal);
    const { motion, post } = inHand.value;
    const today = legalDateOf(author.now);
    const running = await tx.postAnnouncement.count({ where: { motionPostId: post.id, openUntil: { gte: legalDateToDb(today) } } });
    const [first, ...rest] = [
      ...(post.conditionsFrozenOn === null ? [{ code: "motion.names-need-frozen-conditions" } as const] : []),
      ...(isBefore(input.openUntil, input.openFrom) || isBefore(input.openFrom, today)
        ? [{ code: "announcement.days", field: "openUntil" } as const]
        : []),
      ...(running > 0 ? [{ code: "announcement.already-open" } as const] : []),
    ] satisfies Refusal<MotionRefusal>[];
    if (first !== undefined) return refuse(first, ...rest);
    const { id } = await tx.postAnnouncement.create({
      data: {
        motionPostId: post.id,
        text: input.text,
        openFrom: legalDateToDb(input.openFrom),
        openUntil: legalDateToDb(input.openUntil),
      },
      select: { id: true },
    });
    await changePostIn(tx, post);
    const data = { announcement: id, motionPost: post.id, from: input.openFrom, until: input.openUntil };
    return worked({ announcementId: id }, motionEvent(motion.id, "announcement.published", data));
  });
}

/** Answers a unit's recommendation: admitted as a source of names, or not, always with words the unit will read. */
export function answerRecommendation(input: AnswerRecommendation, author: Author): MotionAnswer<null> {
  return recorded<null, MotionWorkRefusal>(author, async (tx) => {
    const row = await tx.unitRecommendation.findUnique({
      where: { id: input.recommendationId },
      select: {
        id: true,
        cadreId: true,
        state: true,
        version: true,
        announcement: { select: { motionPost: { select: { id: true, motionId: true, postId: true, motion: { select: { authorityId: true } } } } } },
      },
    });
    if (row === null) return refuse({ code: "unitRecommendation.not-found" });
    const { motionPost } = row.announcement;
    const post = await tx.post.findUniqueOrThrow({ where: { id: motionPost.postId }, select: { level: true } });
    const permission = may(author.actor, "unitRecommendation.answer", {
      authorityId: motionPost.motion.authorityId,
      level: post.level,
      concerns: [row.cadreId],
    });
    if (!permission.allowed) return refuse({ code: permission.reason });
    if (row.version !== input.version) return refuse({ code: "motion.stale" });
    if (row.state !== "submitted") return refuse({ code: "unitRecommendation.answered" });
    const { count } = await tx.unitRecommendation.updateMany({
      where: { id: row.id, version: row.version },
      data: { state: input.admit, answer: input.answer, version: row.version + 1 },
    });
    if (count !== 1) throw new Error(`unit recommendation ${row.id} changed under a serializable transaction`);
    const data = { recommendation: row.id, motionPost: motionPost.id, cadre: row.cadreId, answer: input.admit };
    return worked(null, motionEvent(motionPost.motionId, "unitRecommendation.answered", data));
  });
}
