import type { Actor } from "@/lib/access/actor";
import type { PolicyObject } from "@/lib/access/policy";
import { may } from "@/lib/access/policy";
import type { MotionPostAt } from "@/lib/case/types";

/** What the policy asks about the recommendation of a post: everybody whose name is put is concerned (AVD-04). */
export function policyObjectOfPost(post: Pick<MotionPostAt, "authorityId" | "level" | "nominees">): PolicyObject {
  const concerns = post.nominees.filter((nominee) => !nominee.withdrawn).map((nominee) => nominee.cadreId);
  return { authorityId: post.authorityId, level: post.level, concerns };
}

/**
 * Who receives totals of a confirmed round: those who hold or count rounds and those who bring the plan to the meeting. Fixed
 * before any round opens; nobody receives a part of a result.
 */
export function maySeeTotals(actor: Actor, object: PolicyObject): boolean {
  return (["recommendation.hold", "recommendation.enterCount", "motion.adoptPlan"] as const).some((act) => may(actor, act, object).allowed);
}
