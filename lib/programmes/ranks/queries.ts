import "server-only";
import { z } from "zod";
import { levels } from "@/lib/access/actor";
import { legalDate } from "@/lib/kernel/dates";
import { rankBodies, ranks } from "@/lib/law/rank-ladder";
import type { ReadTx } from "@/lib/platform/db/transaction";

type QueryTx = Pick<ReadTx, "$queryRaw">;

const day = z.string().transform(legalDate);

const rankShape = z.object({
  rank: z.enum(ranks),
  unitId: z.string(),
  unitName: z.string(),
  payGrade: z.int().nullable(),
  from: day,
  to: day.nullable(),
  document: z.string(),
});

export type ListedRank = z.infer<typeof rankShape>;

/** The ranks a person held, in the order of their days. One statement. */
export async function readRanksOfIn(tx: QueryTx, cadreId: string): Promise<readonly ListedRank[]> {
  const rows = await tx.$queryRaw<unknown[]>`
    select r.rank, r."unitId", u.name as "unitName", r."payGrade", r."from"::text, r."to"::text, r.document
    from rank_row r join unit u on u.id = r."unitId" where r."cadreId" = ${cadreId}::uuid order by r."from", r.id`;
  return rows.map((row) => rankShape.parse(row));
}

const unitShape = z.object({
  unitId: z.string(),
  name: z.string(),
  level: z.enum(levels),
  authorityId: z.string(),
  version: z.int(),
  establishment: z.object({ body: z.enum(rankBodies), civilServants: z.int(), document: z.string(), from: day }).nullable(),
  held: z.partialRecord(z.enum(ranks), z.int()),
});

/** A unit with its establishment in force and the people who hold each rank in it now. */
export type UnitRanks = z.infer<typeof unitShape>;

/** The unit's ranks, without the person `except`; null when there is no such unit. One statement. */
export async function readUnitRanksIn(tx: QueryTx, unitId: string, except: string | null): Promise<UnitRanks | null> {
  const [row] = await tx.$queryRaw<unknown[]>`
    select u.id as "unitId", u.name, u.level, u."authorityId", u.version,
      (select jsonb_build_object('body', e.body, 'civilServants', e."civilServants", 'document', e.document, 'from', e."from")
        from rank_establishment e where e."unitId" = u.id and e."to" is null) as establishment,
      coalesce((select jsonb_object_agg(k.rank, k.people) from (
        select r.rank, count(*)::int as people from rank_row r
        where r."unitId" = u.id and r."to" is null and (${except}::uuid is null or r."cadreId" <> ${except}::uuid) group by r.rank) k), '{}') as held
    from unit u where u.id = ${unitId}::uuid`;
  return row === undefined ? null : unitShape.parse(row);
}
