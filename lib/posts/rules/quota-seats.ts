import type { Level } from "@/lib/access/actor";
import type { HeadOrDeputy, Holder, PostWithHolders } from "../types";

export const quotaShows = ["approved", "filled", "vacant", "outside"] as const;

/** Which number of a line of the quota table is opened: `over` opens the people in post, `approved` all posts of the kind. */
export type QuotaShow = (typeof quotaShows)[number];

/** A kind of posts of a unit with one of its numbers. */
export type OpenedNumber = { readonly level: Level; readonly headOrDeputy: HeadOrDeputy; readonly show: QuotaShow };

/** A post with the person who makes it count; `holder` null: the post itself. */
export type QuotaSeat = { readonly post: PostWithHolders; readonly holder: Holder | null };

/**
 * The posts and people behind a number of the quota table, in official order. Retained treatment stands in `outside` only, also in
 * posts that take up no quota.
 */
export function seatsBehind(posts: readonly PostWithHolders[], opened: OpenedNumber): readonly QuotaSeat[] {
  const ofKind = posts.filter((post) => post.level === opened.level && post.headOrDeputy === opened.headOrDeputy);
  const counting = ofKind.filter((post) => post.countsAgainstQuota);
  switch (opened.show) {
    case "approved":
      return counting.map((post) => ({ post, holder: null }));
    case "filled":
      return counting.flatMap((post) => inside(post).map((holder) => ({ post, holder })));
    case "vacant":
      return counting.filter((post) => inside(post).length === 0).map((post) => ({ post, holder: null }));
    case "outside":
      return ofKind.flatMap((post) =>
        post.holders.filter((holder) => holder.outsideQuota).map((holder) => ({ post, holder })),
      );
  }
}

function inside(post: PostWithHolders): readonly Holder[] {
  return post.holders.filter((holder) => !holder.outsideQuota);
}
