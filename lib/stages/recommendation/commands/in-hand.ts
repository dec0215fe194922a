import "server-only";
import type { Act } from "@/lib/access/acts";
import { may } from "@/lib/access/policy";
import type { AccessRefusal } from "@/lib/access/policy";
import type { CaseRefusal, MotionPostAt } from "@/lib/case/types";
import type { Result } from "@/lib/kernel/result";
import { ok, refused } from "@/lib/kernel/result";
import type { Refusals } from "@/lib/law/refusal";
import { readMotionPostIn } from "../../../case/queries/motion-posts";
import type { WriteTx } from "../../../platform/db/transaction";
import type { NewEvent } from "../../../record/event";
import { streamOf } from "../../../record/event";
import type { EventType } from "../../../record/event-types";
import type { Author } from "../../../record/recorded";
import type { RecordedRefusal } from "../../../record/recorded-refusal";
import { policyObjectOfPost } from "../policy";
import type { RecommendationRefusal } from "../types";

export type RoundWorkRefusal = RecommendationRefusal | AccessRefusal | CaseRefusal;
export type RecommendationAnswer<T> = Promise<Result<T, Refusals<RoundWorkRefusal | RecordedRefusal>>>;

/** The post whose recommendation a command works on, or why it may not: unknown, not the actor's, not at this stage. */
export async function postForRecommendationIn(
  tx: WriteTx,
  motionPostId: string,
  act: Act,
  author: Author,
): Promise<Result<MotionPostAt, Refusals<RoundWorkRefusal>>> {
  const post = await readMotionPostIn(tx, motionPostId);
  if (post === null) return refused([{ code: "round.not-found" }]);
  const permission = may(author.actor, act, policyObjectOfPost(post));
  if (!permission.allowed) return refused([{ code: permission.reason }]);
  if (!post.recommendation.takesPlace) return refused([{ code: "round.kind-without" }]);
  if (post.state !== "recommendation") return refused([{ code: "round.post-not-ready" }]);
  return ok(post);
}

/** Conditional write on the post: exactly the version that was read, or a write conflict. */
export async function changePostIn(
  tx: WriteTx,
  post: Pick<MotionPostAt, "id" | "version">,
  data: Parameters<WriteTx["motionPost"]["updateMany"]>[0]["data"] = {},
): Promise<void> {
  const { count } = await tx.motionPost.updateMany({
    where: { id: post.id, version: post.version },
    data: { ...data, version: post.version + 1 },
  });
  if (count !== 1) throw new Error(`motion post ${post.id} changed under a serializable transaction`);
}

/** The same for a round. */
export async function changeRoundIn(
  tx: WriteTx,
  round: { readonly id: string; readonly version: number },
  data: Parameters<WriteTx["round"]["updateMany"]>[0]["data"],
): Promise<void> {
  const { count } = await tx.round.updateMany({
    where: { id: round.id, version: round.version },
    data: { ...data, version: round.version + 1 },
  });
  if (count !== 1) throw new Error(`round ${round.id} changed under a serializable transaction`);
}

/** An event of the motion's stream, which answers for rounds and entries as well. */
export function motionEvent(motionId: string, type: EventType, data: NewEvent["data"], reason?: string): NewEvent {
  return { stream: streamOf("motion", motionId), type, data, ...(reason === undefined ? {} : { reason }) };
}
