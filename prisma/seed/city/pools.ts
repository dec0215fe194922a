import { addMonths, legalDateToDb } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { Level, PoolKind, Prisma } from "@/prisma/generated/client";
import type { Random } from "./random";

export type PoolKey = "principal" | "deputy" | "youngTalent" | "countyA";

type PoolPlan = {
  readonly key: PoolKey;
  readonly area: "city" | "countyA";
  readonly title: string;
  readonly kind: PoolKind;
  readonly level: Level;
  readonly from: Level;
  readonly members: number;
};

const plans: readonly PoolPlan[] = [
  {
    key: "principal",
    area: "city",
    title: "县处级正职后备干部",
    kind: "principal",
    level: "countyHead",
    from: "countyDeputy",
    members: 16,
  },
  {
    key: "deputy",
    area: "city",
    title: "县处级副职后备干部",
    kind: "deputy",
    level: "countyDeputy",
    from: "sectionHead",
    members: 28,
  },
  {
    key: "youngTalent",
    area: "city",
    title: "优秀年轻干部",
    kind: "youngTalent",
    level: "countyDeputy",
    from: "sectionHead",
    members: 20,
  },
  {
    key: "countyA",
    area: "countyA",
    title: "乡科级正职后备干部",
    kind: "principal",
    level: "sectionHead",
    from: "sectionDeputy",
    members: 10,
  },
];

/** A cadre who may stand in a pool. */
export type PoolCandidate = {
  readonly cadreId: string;
  readonly level: Level;
  readonly area: string;
  readonly wanted: boolean;
};

/** The reserve pools with members in official order; the wanted people stand in the pool of their next level. */
export function buildPools(
  candidates: readonly PoolCandidate[],
  means: {
    nextId: () => string;
    random: Random;
    today: LegalDate;
    authorityIds: Readonly<Record<"city" | "countyA", string>>;
  },
) {
  const pools: Prisma.PoolCreateManyInput[] = [];
  const members: Prisma.PoolMemberCreateManyInput[] = [];
  const ids = {} as Record<PoolKey, string>;
  for (const plan of plans) {
    const poolId = means.nextId();
    ids[plan.key] = poolId;
    pools.push({
      id: poolId,
      authorityId: means.authorityIds[plan.area],
      title: plan.title,
      kind: plan.kind,
      level: plan.level,
    });
    const own = candidates.filter(
      (candidate) => candidate.level === plan.from && (plan.area === "city" || candidate.area === plan.area),
    );
    const chosen = new Set(
      [...own.filter((candidate) => candidate.wanted), ...means.random.shuffled(own)].slice(0, plan.members),
    );
    for (const candidate of own.filter((one) => chosen.has(one))) {
      members.push({
        id: means.nextId(),
        poolId,
        cadreId: candidate.cadreId,
        enteredOn: legalDateToDb(addMonths(means.today, -means.random.int(25, 40))),
        form: "单位党组推荐，组织部门研判",
        reason: "综合研判入库（示例）",
        document: "云组〔2024〕8号（示例）",
      });
    }
  }
  return { pools, members, ids };
}
