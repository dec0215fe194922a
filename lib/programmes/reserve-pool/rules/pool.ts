import { levels, type Level } from "@/lib/access/actor";
import { isAfter, type LegalDate } from "@/lib/kernel/dates";
import { atLeast, ratio, smallestAtLeast } from "@/lib/kernel/ratio";
import { computed, type Finding, judged, met, notApplicable, notMet, unknown } from "@/lib/law/finding";
import type { RuleSetValues } from "@/lib/law/scheme";
import { fullYearsBetween } from "@/lib/kernel/dates";
import type { PoolKind, PoolMemberFacts, PoolPosts } from "../types";

type Values = Pick<RuleSetValues, "reservePoolPerPost" | "reservePoolNearTerm" | "reservePoolAgeAtMost" | "reservePoolShares">;

/** RSV-01: the most people a pool for so many posts may have (正职 1:2、副职 1:1, the scheme's numbers). */
export function poolLimit(posts: PoolPosts, { reservePoolPerPost }: Pick<Values, "reservePoolPerPost">): number {
  return posts.heads * reservePoolPerPost.head + posts.deputies * reservePoolPerPost.deputy;
}

/** The posts a pool of the kind is for: heads, deputies, or none for the young, who have no ratio. */
export function postsOfKind(kind: PoolKind, posts: PoolPosts): PoolPosts | null {
  if (kind === "youngTalent") return null;
  return kind === "principal" ? { heads: posts.heads, deputies: 0 } : { heads: 0, deputies: posts.deputies };
}

/** RSV-01 (地方做法): the pool is not larger than its posts allow. `members` counts who stands in it. */
export function judgePoolSize(kind: PoolKind, members: number, posts: PoolPosts, values: Values): Finding {
  const counted = postsOfKind(kind, posts);
  if (counted === null) return notApplicable("RSV-01", "warn", "noRatio");
  const limit = poolLimit(counted, values);
  const inputs = { members, posts: counted.heads + counted.deputies };
  return judged("RSV-01", "warn", members <= limit, inputs, { limit });
}

/** RSV-04 (地方做法): at least a share of the pool, one third, is ready in the near term. An empty pool is not judged. */
export function judgeNearTerm(members: number, nearTerm: number, { reservePoolNearTerm }: Pick<Values, "reservePoolNearTerm">): Finding {
  if (members === 0) return notApplicable("RSV-04", "warn", "emptyPool");
  const share = ratio(reservePoolNearTerm.num, reservePoolNearTerm.den);
  const outputs = { needed: smallestAtLeast(members, share) };
  return judged("RSV-04", "warn", atLeast(nearTerm, members, share), { members, nearTerm }, outputs);
}

/**
 * RSV-05 (地方做法): shares of women and of people outside the Party, in sums only and never of a person. Numbers the scheme does not set are
 * shown and not judged.
 */
export function judgeStructure(sums: { readonly members: number; readonly women: number; readonly nonParty: number }, { reservePoolShares }: Pick<Values, "reservePoolShares">): Finding {
  if (sums.members === 0) return notApplicable("RSV-05", "warn", "emptyPool");
  if (reservePoolShares === null) return computed("RSV-05", "warn", sums);
  const { women, nonParty } = reservePoolShares;
  const enough = atLeast(sums.women, sums.members, ratio(women.num, women.den)) && atLeast(sums.nonParty, sums.members, ratio(nonParty.num, nonParty.den));
  const outputs = { neededWomen: smallestAtLeast(sums.members, ratio(women.num, women.den)), neededNonParty: smallestAtLeast(sums.members, ratio(nonParty.num, nonParty.den)) };
  return judged("RSV-05", "warn", enough, sums, outputs);
}

/**
 * RSV-02 (地方做法): for head posts normally deputies of the level, exceptionally heads below; for deputy posts heads below, exceptionally
 * deputies below. Everybody else warns.
 */
export function judgeSource(kind: PoolKind, poolLevel: Level, member: Level): Finding {
  if (kind === "youngTalent") return notApplicable("RSV-02", "warn", "noSource");
  const below = levels.indexOf(member) - levels.indexOf(poolLevel);
  const inputs = { poolLevel, member };
  if (below === 1) return met("RSV-02", "warn", inputs, { exceptionally: false });
  return below === 2 ? met("RSV-02", "warn", inputs, { exceptionally: true }) : notMet("RSV-02", "warn", inputs);
}

/** RSV-03 (地方做法): junior college and, where the scheme sets an age, at most that age on the day. */
export function judgeMember({ birth, education }: PoolMemberFacts, on: LegalDate, { reservePoolAgeAtMost }: Pick<Values, "reservePoolAgeAtMost">): Finding {
  if (education === null) return unknown("RSV-03", "warn", "education");
  const age = fullYearsBetween(birth, on);
  const inputs = { age, education };
  const outputs = { atMost: reservePoolAgeAtMost };
  const fits = education !== "secondary" && (reservePoolAgeAtMost === null || age <= reservePoolAgeAtMost);
  return judged("RSV-03", "warn", fits, inputs, outputs);
}

/** RSV-07 (地方做法): recommended, inspected, approved, in this order; the inspection is not after the entry. */
export function judgeSteps(entry: { readonly inspectedOn: LegalDate | null; readonly enteredOn: LegalDate; readonly form: string; readonly document: string }): Finding {
  const { inspectedOn, enteredOn, form, document } = entry;
  const inputs = { recommended: form !== "", inspectedOn, approved: document !== "" };
  return judged("RSV-07", "warn", inputs.recommended && inputs.approved && inspectedOn !== null && !isAfter(inspectedOn, enteredOn), inputs);
}
