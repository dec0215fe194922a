import "server-only";
import type { Act } from "@/lib/access/acts";
import { may } from "@/lib/access/policy";
import type { AccessRefusal, PolicyObject } from "@/lib/access/policy";
import type { CaseRefusal, MotionState } from "@/lib/case/types";
import { legalDateOf } from "@/lib/kernel/dates";
import type { Result } from "@/lib/kernel/result";
import { ok, refused } from "@/lib/kernel/result";
import type { Refusal, Refusals } from "@/lib/law/refusal";
import type { MeetingsRefusal } from "@/lib/meetings/types";
import type { WriteTx } from "../../../platform/db/transaction";
import type { NewEvent } from "../../../record/event";
import { streamOf } from "../../../record/event";
import type { EventType } from "../../../record/event-types";
import type { Author } from "../../../record/recorded";
import type { RecordedRefusal } from "../../../record/recorded-refusal";
import { policyObjectOfMotion, policyObjectOfPost } from "../policy";
import { readMotionIn } from "../queries/motions";
import type { BatchPost, MotionAt, MotionRefusal } from "../types";

export type MotionWorkRefusal = MotionRefusal | AccessRefusal | CaseRefusal | MeetingsRefusal;
export type MotionAnswer<T> = Promise<Result<T, Refusals<MotionWorkRefusal | RecordedRefusal>>>;

/**
 * The motion a command is to change, or every reason why it may not: unknown, not the actor's, changed meanwhile, in another
 * state than the act needs.
 */
export async function motionInHandIn(
  tx: WriteTx,
  seen: { readonly motionId: string; readonly version: number },
  act: Act,
  states: readonly MotionState[],
  author: Author,
): Promise<Result<MotionAt, Refusals<MotionWorkRefusal>>> {
  const motion = await readMotionIn(tx, seen.motionId, legalDateOf(author.now));
  if (motion === null) return refused([{ code: "motion.not-found" }]);
  const permission = may(author.actor, act, policyObjectOfMotion(motion));
  if (!permission.allowed) return refused([{ code: permission.reason }]);
  const [first, ...rest] = [
    ...(motion.version === seen.version ? [] : [{ code: "motion.stale" } as const]),
    ...(states.includes(motion.state) ? [] : [{ code: "motion.wrong-state" } as const]),
  ] satisfies Refusal<MotionRefusal>[];
  return first === undefined ? ok(motion) : refused([first, ...rest]);
}

export type PostInHand = { readonly motion: MotionAt; readonly post: BatchPost };

/** The same for one post of the batch, by the post's own version. `further`: cadres about to be put for it. */
export async function postInHandIn(
  tx: WriteTx,
  seen: { readonly motionPostId: string; readonly version: number },
  act: Act,
  author: Author,
  further: readonly string[] = [],
): Promise<Result<PostInHand, Refusals<MotionWorkRefusal>>> {
  const row = await tx.motionPost.findUnique({ where: { id: seen.motionPostId }, select: { motionId: true } });
  const motion = row === null ? null : await readMotionIn(tx, row.motionId, legalDateOf(author.now));
  const post = motion?.posts.find((line) => line.id === seen.motionPostId);
  if (motion === null || post === undefined) return refused([{ code: "motion.post-not-found" }]);
  const object: PolicyObject = policyObjectOfPost(motion, post, further);
  const permission = may(author.actor, act, object);
  if (!permission.allowed) return refused([{ code: permission.reason }]);
  const refusals: Refusal<MotionRefusal>[] = [];
  if (post.version !== seen.version) refusals.push({ code: "motion.stale" });
  if (post.state === "subjectsFixed" || post.state === "stopped") refusals.push({ code: "motion.post-closed" });
  const [first, ...rest] = refusals;
  return first === undefined ? ok({ motion, post }) : refused([first, ...rest]);
}

/** Conditional write on the motion: exactly the version that was read, or a write conflict. */
export async function changeMotionIn(
  tx: WriteTx,
  motion: Pick<MotionAt, "id" | "version">,
  data: Parameters<WriteTx["motion"]["updateMany"]>[0]["data"] = {},
): Promise<void> {
  const { count } = await tx.motion.updateMany({
    where: { id: motion.id, version: motion.version },
    data: { ...data, version: motion.version + 1 },
  });
  if (count !== 1) throw new Error(`motion ${motion.id} changed under a serializable transaction`);
}

/** The same for a post of the batch. */
export async function changePostIn(
  tx: WriteTx,
  post: Pick<BatchPost, "id" | "version">,
  data: Parameters<WriteTx["motionPost"]["updateMany"]>[0]["data"] = {},
): Promise<void> {
  const { count } = await tx.motionPost.updateMany({
    where: { id: post.id, version: post.version },
    data: { ...data, version: post.version + 1 },
  });
  if (count !== 1) throw new Error(`motion post ${post.id} changed under a serializable transaction`);
}

/** An event of the motion's stream. */
export function motionEvent(motionId: string, type: EventType, data: NewEvent["data"], reason?: string): NewEvent {
  return { stream: streamOf("motion", motionId), type, data, ...(reason === undefined ? {} : { reason }) };
}
