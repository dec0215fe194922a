import type { PolicyObject } from "@/lib/access/policy";
import type { ReviewAt } from "./types";

/** What the policy is asked about a review: the authority that holds it, the level of the post, the head it is about. */
export function reviewObject({ authorityId, level, cadreId }: Pick<ReviewAt, "authorityId" | "level" | "cadreId">): PolicyObject {
  return { authorityId, level, concerns: [cadreId] };
}
