import "server-only";
import { may } from "@/lib/access/policy";
import { isId } from "@/lib/formats/ids";
import { legalDateOf } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { Finding } from "@/lib/law/finding";
import { ranks, type Rank } from "@/lib/law/rank-ladder";
import type { Refused } from "@/lib/people/loaders";
import { readCandidateFactsIn } from "@/lib/people/queries/candidate";
import { readOpenPersonIn, writingHindrance } from "@/lib/people/queries/open-person";
import type { PersonHead } from "@/lib/people/queries/person";
import { reading } from "@/lib/platform/db/reading";
import { requireVisit } from "@/lib/platform/session";
import type { ListedRank, UnitRanks } from "./queries";
import { readRanksOfIn, readUnitRanksIn } from "./queries";
import { judgeRankQuota, rankLimits, type RankLimit } from "./rules/quota";
import { judgeRankYears, rankOn } from "./rules/years";

export type PersonRankPage = {
  readonly person: PersonHead;
  readonly held: readonly ListedRank[];
  /** the next rank up with what the rules say of it today; null at the top of the ladder */
  readonly next: { readonly rank: Rank; readonly findings: readonly Finding[] } | null;
  readonly mayEdit: boolean;
  readonly today: LegalDate;
};

/** A person's ranks and the next one; null when there is no such person, a refusal when closed. Four statements. */
export async function loadPersonRank(cadreId: string): Promise<PersonRankPage | Refused | null> {
  if (!isId(cadreId)) return null;
  const { actor, now } = await requireVisit();
  const today = legalDateOf(now);
  return reading(actor, async (tx) => {
    const person = await readOpenPersonIn(tx, actor, { cadreId, on: today, act: "people.view" });
    if (person === null || "refusal" in person) return person;
    const held = await readRanksOfIn(tx, cadreId);
    const facts = (await readCandidateFactsIn(tx, [cadreId])).get(cadreId);
    const unit = await readUnitRanksIn(tx, person.unitId, cadreId);
    const present = rankOn(held, today);
    const rank = present === null ? null : (ranks[ranks.indexOf(present.rank) - 1] ?? null);
    const quota = unit?.establishment == null ? null : { ...unit.establishment, held: unit.held };
    return {
      person,
      held,
      next: rank === null || facts === undefined ? null : { rank, findings: [judgeRankYears(rank, { ...facts, ranks: held }, today), judgeRankQuota(rank, quota, today)] },
      mayEdit: writingHindrance(actor, "people.edit", person) === null,
      today,
    };
  });
}

export type UnitRanksPage = {
  readonly unit: UnitRanks;
  readonly limits: readonly (RankLimit & { readonly people: number })[];
  readonly mayEdit: boolean;
};

/** The quotas of ranks of a unit; null when there is none, a refusal when closed. One statement. */
export async function loadUnitRanks(unitId: string): Promise<UnitRanksPage | Refused | null> {
  if (!isId(unitId)) return null;
  const { actor, now } = await requireVisit();
  return reading(actor, async (tx) => {
    const unit = await readUnitRanksIn(tx, unitId, null);
    if (unit === null) return null;
    const object = { authorityId: unit.authorityId, level: unit.level };
    const permission = may(actor, "posts.view", object);
    if (!permission.allowed) return { refusal: permission.reason };
    const limits = unit.establishment === null ? [] : rankLimits(unit.establishment.body, unit.establishment.civilServants, legalDateOf(now));
    return {
      unit,
      limits: limits.map((limit) => ({ ...limit, people: limit.ranks.reduce((sum, rank) => sum + (unit.held[rank] ?? 0), 0) })),
      mayEdit: may(actor, "posts.edit", object).allowed,
    };
  });
}
