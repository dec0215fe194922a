import "server-only";
import type { Act } from "@/lib/access/acts";
import type { AccessRefusal } from "@/lib/access/policy";
import { may } from "@/lib/access/policy";
import type { WriteTx } from "@/lib/platform/db/transaction";
import type { Author } from "@/lib/record/recorded";
import { reviewObject } from "../policy";
import type { KeptReview } from "../queries/reviews";
import { readReviewIn } from "../queries/reviews";
import type { PrincipalReviewRefusal, ReviewAt } from "../types";

type Asked = { readonly reviewId: string; readonly version: number };

/** The review the author may do the act on, at the version he was shown; or why not. */
export async function reviewInHandIn(tx: WriteTx, { reviewId, version }: Asked, act: Act, { actor }: Author): Promise<KeptReview | PrincipalReviewRefusal | AccessRefusal> {
  const review = await readReviewIn(tx, reviewId);
  if (review === null) return "review.not-found";
  const permission = may(actor, act, reviewObject(review));
  if (!permission.allowed) return permission.reason;
  if (review.withdrawnOn !== null) return "review.withdrawn";
  return review.version === version ? review : "review.stale";
}

/** Counts up the version of a review that was read in this transaction, and says which count stands where that changed. */
export async function touchReviewIn(tx: WriteTx, { id, version }: Pick<ReviewAt, "id" | "version">, standing?: number): Promise<void> {
  const { count } = await tx.principalReview.updateMany({
    where: { id, version },
    data: { version: { increment: 1 }, ...(standing === undefined ? {} : { standing }) },
  });
  if (count !== 1) throw new Error(`review ${id} changed under a serializable transaction`);
}

/** Numbers of the counts that were ended before a second person had entered the same. */
export function givenUpNumbers({ givenUp }: Pick<KeptReview, "givenUp">): readonly number[] {
  return givenUp.map(({ number }) => number);
}
