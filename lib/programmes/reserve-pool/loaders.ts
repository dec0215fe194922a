import "server-only";
import { cache } from "react";
import { closedTo } from "@/lib/access/reach";
import type { AccessRefusal } from "@/lib/access/policy";
import { authoritiesFor, may } from "@/lib/access/policy";
import type { AuthorityName } from "@/lib/authority/types";
import { readAuthoritiesIn } from "@/lib/authority/queries";
import { isId } from "@/lib/formats/ids";
import type { LegalDate } from "@/lib/kernel/dates";
import { legalDateOf } from "@/lib/kernel/dates";
import type { Finding } from "@/lib/law/finding";
import { reading } from "@/lib/platform/db/reading";
import { requireVisit } from "@/lib/platform/session";
import type { ListedMember, ListedPool, OpenMotionPost, PickableEntrant } from "./queries";
import { findEntrantsIn, readMembersIn, readPoolIn, readPoolNumbersIn, readPoolsIn, readPostsTakingNamesIn } from "./queries";
import { judgeNearTerm, judgePoolSize, judgeStructure } from "./rules/pool";
import type { PoolQuery } from "./schema";
import { poolQuerySchema } from "./schema";
import type { PoolAt } from "./types";

type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

export type PoolsPage = {
  readonly pools: readonly ListedPool[];
  /** authorities for which the visitor may open pools */
  readonly authorities: readonly AuthorityName[];
};

/** The pools of the visitor's authorities; null for who may see none. Two statements. */
export async function loadPools(): Promise<PoolsPage | null> {
  const { actor } = await requireVisit();
  const visible = authoritiesFor(actor, "pool.view");
  if (visible.length === 0) return null;
  return reading(actor, async (tx) => ({
    pools: (await readPoolsIn(tx, visible)).filter(
      ({ authorityId, level }) => may(actor, "pool.view", { authorityId, level }).allowed,
    ),
    authorities: await readAuthoritiesIn(tx, authoritiesFor(actor, "pool.edit")),
  }));
}

export type PoolPage = {
  readonly pool: PoolAt;
  readonly query: PoolQuery;
  readonly today: LegalDate;
  /** in official order; those who stand in the pool, or those who left */
  readonly members: readonly ListedMember[];
  /** size, near-term part and structure of the pool, as the local numbers judge them */
  readonly findings: readonly Finding[];
  readonly standingCount: number;
  readonly leftCount: number;
  /** the member in hand */
  readonly member: ListedMember | null;
  /** null before anything was searched */
  readonly entrants: readonly PickableEntrant[] | null;
  readonly takingNames: readonly OpenMotionPost[];
  /** why the visitor may not change the pool; null when he may */
  readonly hindrance: AccessRefusal | null;
  /** the visitor is a cadre here: he and his declared relatives are not listed */
  readonly leavesOutOwn: boolean;
};

/** A pool with its members; null when there is none or it is closed to the visitor. Five statements. */
export const loadPool = cache(async (poolId: string, params: SearchParams): Promise<PoolPage | null> => {
  if (!isId(poolId)) return null;
  const { actor, now } = await requireVisit();
  const query = poolQuerySchema.parse(params);
  const today = legalDateOf(now);
  return reading(actor, async (tx) => {
    const pool = await readPoolIn(tx, poolId);
    if (pool === null || !may(actor, "pool.view", pool).allowed) return null;
    const permission = may(actor, "pool.edit", pool);
    const closed = closedTo(actor, "pool.view");
    const all = await readMembersIn(tx, poolId, closed);
    const { numbers, values } = await readPoolNumbersIn(tx, pool, today);
    const left = all.filter(({ leftOn }) => leftOn !== null);
    const standing = all.filter(({ leftOn }) => leftOn === null);
    return {
      pool,
      query,
      today,
      members: query.show === "left" ? left : standing,
      findings: [judgePoolSize(pool.kind, numbers.members, numbers, values), judgeNearTerm(numbers.members, numbers.nearTerm, values), judgeStructure(numbers, values)],
      standingCount: standing.length,
      leftCount: left.length,
      member: all.find(({ id }) => id === query.member) ?? null,
      entrants:
        query.q === "" || !permission.allowed
          ? null
          : await findEntrantsIn(tx, pool, { words: query.q, closed, today }),
      takingNames: may(actor, "motion.nominate", { authorityId: pool.authorityId }).allowed
        ? await readPostsTakingNamesIn(tx, pool.authorityId)
        : [],
      hindrance: permission.allowed ? null : permission.reason,
      leavesOutOwn: closed.length > 0,
    };
  });
});
