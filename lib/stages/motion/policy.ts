import type { Actor, Level } from "@/lib/access/actor";
import { levels } from "@/lib/access/actor";
import type { PolicyObject } from "@/lib/access/policy";
import { may } from "@/lib/access/policy";
import type { BatchPost, MotionAt, PriorOpinion } from "./types";

/** The highest level among the posts of a batch; null for an empty one. */
export function highestLevelOf(motion: Pick<MotionAt, "posts" | "leavers">): Level | null {
  const found = [...motion.posts, ...motion.leavers].map((line) => levels.indexOf(line.level));
  return levels[Math.min(...found)] ?? null;
}

/** What the policy asks about the whole batch: everybody in it is concerned (AVD-04). */
export function policyObjectOfMotion(motion: Pick<MotionAt, "authorityId" | "posts" | "leavers">): PolicyObject {
  const concerns = [...motion.posts.flatMap((post) => post.nomineeCadreIds), ...motion.leavers.map((leaver) => leaver.cadreId)];
  return { authorityId: motion.authorityId, level: highestLevelOf(motion), concerns };
}

/** The same for one post of the batch: those whose names are put for it, and whoever is about to be. */
export function policyObjectOfPost(
  motion: Pick<MotionAt, "authorityId">,
  post: Pick<BatchPost, "level" | "nomineeCadreIds">,
  further: readonly string[] = [],
): PolicyObject {
  return { authorityId: motion.authorityId, level: post.level, concerns: [...post.nomineeCadreIds, ...further] };
}

/** What the policy asks about an opinion: its post while that stands in the batch, the whole batch otherwise. */
export function opinionObject(
  motion: Pick<MotionAt, "authorityId" | "posts" | "leavers">,
  opinion: Pick<PriorOpinion, "postId">,
): PolicyObject {
  const post = motion.posts.find((line) => line.postId === opinion.postId);
  return post === undefined ? policyObjectOfMotion(motion) : policyObjectOfPost(motion, post);
}

/** Opinions before the motion as the actor may read them: protected data; null when none of them is his to read. */
export function openOpinions<T extends Pick<PriorOpinion, "postId">>(
  actor: Actor,
  motion: Pick<MotionAt, "authorityId" | "posts" | "leavers">,
  opinions: readonly T[],
): readonly T[] | null {
  const mayRead = (object: PolicyObject) => may(actor, "people.viewProtected", object).allowed || may(actor, "supervision.view", object).allowed;
  if (!mayRead({ ...policyObjectOfMotion(motion), concerns: [] })) return null;
  return opinions.filter((opinion) => mayRead(opinionObject(motion, opinion)));
}
