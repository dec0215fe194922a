import { atLeast, ratio, wholeQuotient } from "@/lib/kernel/ratio";
import type { LegalDate } from "@/lib/kernel/dates";
import { type Finding, judged, notApplicable, ruleOfTheDay, unknown } from "@/lib/law/finding";
import { parameterOrNull } from "@/lib/law/parameters";
import type { Rank, RankBody, RankShare } from "@/lib/law/rank-ladder";
import type { RankQuotaFacts } from "../types";

/** A group of ranks with the most people it may have. */
export type RankLimit = { readonly key: string; readonly ranks: readonly Rank[]; readonly percent: number; readonly of: string; readonly limit: number };

/** The quotas of a body with so many civil servants: each group's whole number, rounded down, the narrower ones of the wider; none before there were ranks. */
export function rankLimits(body: RankBody, civilServants: number, on: LegalDate): readonly RankLimit[] {
  const limits = new Map<string, number>([["civilServants", civilServants]]);
  return (parameterOrNull("rankShares", on)?.[body] ?? []).map((share: RankShare) => {
    const limit = wholeQuotient((limits.get(share.of) ?? 0) * share.percent, 100);
    limits.set(share.key, limit);
    return { ...share, limit };
  });
}

/**
 * RNK-03, 释义：各职级人数不超过按机关规格规定的比例，逐级计算。 With the person counted, every group his new rank belongs to stays within its number.
 * A rank without a quota of its own here is not judged; without an establishment nothing is known.
 */
export function judgeRankQuota(rank: Rank, quota: RankQuotaFacts | null, on: LegalDate): Finding {
  if (rank === "staffMember1" || rank === "staffMember2") return notApplicable("RNK-03", "block", "noQuotaOfRank");
  if (parameterOrNull("rankShares", on) === null) return unknown("RNK-03", "warn", ruleOfTheDay);
  if (quota === null) return unknown("RNK-03", "block", "rankEstablishment");
  const groups = rankLimits(quota.body, quota.civilServants, on).filter((group) => group.ranks.includes(rank));
  if (groups.length === 0) return unknown("RNK-03", "warn", "quotaOfRank");
  const counted = groups.map(({ key, ranks, limit }) => ({ key, limit, after: ranks.reduce((sum, one) => sum + (quota.held[one] ?? 0), 1) }));
  const over = counted.find(({ limit, after }) => !atLeast(limit, 1, ratio(after)));
  const shown = over ?? counted[0] ?? { key: "", limit: 0, after: 0 };
  const inputs = { body: quota.body, civilServants: quota.civilServants, after: shown.after };
  const outputs = { group: shown.key, limit: shown.limit };
  return judged("RNK-03", "block", over === undefined, inputs, outputs);
}
