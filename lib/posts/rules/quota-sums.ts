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

type QuotaCounts = Pick<QuotaFacts, "approved" | "filled" | "outside">;

/**
 * 核定、现配、空缺、超配 of one kind of post. Without an approved number everybody in post is over it: nobody may sit in a
 * post nobody approved.
 */
export function countQuota(line: QuotaCounts): QuotaSums {
  const approved = line.approved ?? 0;
  return {
    approved,
    filled: line.filled,
    vacant: Math.max(0, approved - line.filled),
    over: Math.max(0, line.filled - approved),
    outside: line.outside,
  };
}

const nothing: QuotaSums = { approved: 0, filled: 0, vacant: 0, over: 0, outside: 0 };

/** Counts of several kinds together. A vacancy of one kind never makes up for too many people of another. */
export function sumQuotas(lines: readonly QuotaCounts[]): QuotaSums {
  return sumOfUnits(lines.map((line) => ({ ...line, units: 1 })));
}

/** The same where each line stands for `units` equal ones. */
export function sumOfUnits(lines: readonly (QuotaCounts & { readonly units: number })[]): QuotaSums {
  return lines.reduce((sum, { units, ...line }) => {
    const one = countQuota(line);
    return {
      approved: sum.approved + units * one.approved,
      filled: sum.filled + units * one.filled,
      vacant: sum.vacant + units * one.vacant,
      over: sum.over + units * one.over,
      outside: sum.outside + units * one.outside,
    };
  }, nothing);
}

/** A unit's counts level by level, heads and deputies together; null where it has no such posts. */
export function countsByLevel(unit: UnitLines, columns: readonly Level[]): readonly (QuotaSums | null)[] {
  return columns.map((level) => {
    const own = unit.lines.filter((line) => line.level === level);
    return own.length === 0 ? null : sumQuotas(own);
  });
}

/** Levels that occur in the lines, highest first. */
export function levelsOf(lines: readonly Pick<QuotaFacts, "level">[]): readonly Level[] {
  const found = new Set(lines.map(({ level }) => level));
  return levels.filter((level) => found.has(level));
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
