import type { Level } from "../../access/actor";
import { levels } from "../../access/actor";
import type { PostWithHolders, QuotaFacts, UnitLines } from "../types";

/** Counts of one or several kinds of posts: people, all of them integers. `over` is what is filled beyond `approved`. */
export type QuotaSums = {
  readonly approved: number;
  readonly filled: number;
  readonly vacant: number;
  readonly over: number;
  readonly outside: number;
};

/**
 * 核定、现配、空缺、超配 of one kind of post. Without an approved number everybody in post is over it: nobody may sit in a
 * post nobody approved.
 */
export function countQuota(line: Pick<QuotaFacts, "approved" | "filled" | "outside">): QuotaSums {
  const approved = line.approved ?? 0;
  return {
    approved,
    filled: line.filled,
    vacant: Math.max(0, approved - line.filled),
    over: Math.max(0, line.filled - approved),
    outside: line.outside,
  };
}

/** Counts of several kinds together. A vacancy of one kind never makes up for too many people of another. */
export function sumQuotas(lines: readonly QuotaFacts[]): QuotaSums {
  return lines.map(countQuota).reduce(
    (sum, line) => ({
      approved: sum.approved + line.approved,
      filled: sum.filled + line.filled,
      vacant: sum.vacant + line.vacant,
      over: sum.over + line.over,
      outside: sum.outside + line.outside,
    }),
    { approved: 0, filled: 0, vacant: 0, over: 0, outside: 0 },
  );
}

/** A unit's counts level by level, heads and deputies together; null where it has no such posts. */
export function countsByLevel(unit: UnitLines, columns: readonly Level[]): readonly (QuotaSums | null)[] {
  return columns.map((level) => {
    const own = unit.lines.filter((line) => line.level === level);
    return own.length === 0 ? null : sumQuotas(own);
  });
}

/** Levels that occur in the lines, highest first. */
export function levelsOf(units: readonly UnitLines[]): readonly Level[] {
  return levels.filter((level) => units.some((unit) => unit.lines.some((line) => line.level === level)));
}

export type QuotaFilter = "vacant" | "over" | "outside";

/** Whether a unit has a vacancy, too many people, or somebody with retained treatment. */
export function matchesFilter(unit: UnitLines, filter: QuotaFilter | null): boolean {
  if (filter === null) return true;
  return sumQuotas(unit.lines)[filter] > 0;
}

/** Posts in official order: the team as it is listed, then the other posts; a post without a place comes last by its code. */
export function inOfficialOrder(posts: readonly PostWithHolders[]): readonly PostWithHolders[] {
  return [...posts].sort((a, b) => rank(a) - rank(b) || a.place - b.place || (a.code < b.code ? -1 : 1));
}

function rank(post: PostWithHolders): number {
  if (post.place === 0) return 2;
  return post.inTeam ? 0 : 1;
}
