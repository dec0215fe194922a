import "server-only";
import { z } from "zod";
import { levels } from "@/lib/access/actor";
import type { LegalDate } from "@/lib/kernel/dates";
import type { ReadTx } from "@/lib/platform/db/transaction";
import { Prisma } from "@/prisma/generated/client";
import type { QuotaFilter } from "../rules/quota-sums";
import type { QuotaFacts, UnitLines } from "../types";

type QueryTx = Pick<ReadTx, "$queryRaw">;

const lineShape = z.object({
  unitId: z.string(),
  name: z.string(),
  level: z.enum(levels),
  headOrDeputy: z.enum(["head", "deputy"]),
  approved: z.int().nullable(),
  filled: z.int(),
  outside: z.int(),
});

type Asked = { readonly authorityId: string; readonly today: LegalDate };

/** The kinds of posts the authority manages in each unit, counted on the day, as `line` with the place of the unit; `units` narrows the units u. */
function linesOf({ authorityId, today }: Asked, units: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    with managed as (
      select p.id, p."unitId", p.level, p."headOrDeputy", p."countsAgainstQuota"
      from post p join post_management m on m."postId" = p.id
        and m."from" <= ${today}::date and (m."to" is null or m."to" >= ${today}::date)
      where m."managedById" = ${authorityId}::uuid and p."abolishedOn" is null and p."unitId" in (select u.id from unit u where ${units})),
    seated as (
      select m."unitId", m.level, m."headOrDeputy",
        count(h.id) filter (where m."countsAgainstQuota" and not h."outsideQuota")::int as filled,
        count(h.id) filter (where h."outsideQuota")::int as outside,
        bool_or(m."countsAgainstQuota") as counts
      from managed m left join post_holding h on h."postId" = m.id
        and h."from" <= ${today}::date and (h."to" is null or h."to" >= ${today}::date)
      group by 1, 2, 3),
    line as (
      select s."unitId", u.name, u."order", s.level, s."headOrDeputy", q.approved, s.filled, s.outside
      from seated s join unit u on u.id = s."unitId"
        left join quota q on q."unitId" = s."unitId" and q.level = s.level and q."headOrDeputy" = s."headOrDeputy"
          and q."from" <= ${today}::date and (q."to" is null or q."to" >= ${today}::date)
      where s.counts or s.outside > 0)`;
}

/** Units with the text as part of a present or former name; all of them for an empty text. */
function namedBy(search: string): Prisma.Sql {
  if (search === "") return Prisma.sql`true`;
  const pattern = `%${search.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  return Prisma.sql`(u.name like ${pattern} or exists (select 1 from unit_name n where n."unitId" = u.id and n.name like ${pattern}))`;
}

/**
 * Units in official order with the kinds of posts the authority manages in each, counted on the day. `search` is part of
 * a present or former name. One statement.
 */
export function readUnitLinesIn(tx: QueryTx, asked: Asked & { readonly search: string }): Promise<readonly UnitLines[]> {
  return unitsIn(tx, linesOf(asked, namedBy(asked.search)));
}

/** The same for the given units alone. One statement, none without ids. */
export async function readLinesOfUnitsIn(
  tx: QueryTx,
  asked: Asked & { readonly unitIds: readonly string[] },
): Promise<readonly UnitLines[]> {
  if (asked.unitIds.length === 0) return [];
  return unitsIn(tx, linesOf(asked, Prisma.sql`u.id = any(${[...asked.unitIds]}::uuid[])`));
}

async function unitsIn(tx: QueryTx, lines: Prisma.Sql): Promise<readonly UnitLines[]> {
  const rows = await tx.$queryRaw<unknown[]>`${lines}
    select "unitId", name, level, "headOrDeputy", approved, filled, outside from line
    order by "order", "unitId", level, "headOrDeputy"`;
  return grouped(rows.map((row) => lineShape.parse(row)));
}

/** `countQuota` as a condition on the lines of a unit: one of them has a vacancy, too many people, or retained treatment. */
const shows = {
  vacant: Prisma.sql`bool_or(filled < coalesce(approved, 0))`,
  over: Prisma.sql`bool_or(filled > coalesce(approved, 0))`,
  outside: Prisma.sql`bool_or(outside > 0)`,
} as const satisfies Record<QuotaFilter, Prisma.Sql>;

const kindShape = lineShape.omit({ unitId: true, name: true }).extend({ units: z.int() });
const unitListShape = z.object({ unitIds: z.array(z.string()), kinds: z.array(kindShape) });

/** Units in official order, and the lines of all of them: equal lines are one, with the number of units that have it. */
type UnitList = z.infer<typeof unitListShape>;

/** All units that match, however many, without their names. One statement. */
export async function readUnitListIn(
  tx: QueryTx,
  asked: Asked & { readonly search: string; readonly show: QuotaFilter | null },
): Promise<UnitList> {
  const [row] = await tx.$queryRaw<unknown[]>`${linesOf(asked, namedBy(asked.search))},
    shown as materialized (
      select "unitId", "order" from line group by 1, 2 having ${asked.show === null ? Prisma.sql`true` : shows[asked.show]})
    select array(select "unitId"::text from shown order by "order", "unitId") as "unitIds",
      (select coalesce(jsonb_agg(k), '[]') from (
        select level, "headOrDeputy", approved, filled, outside, count(*)::int as units
        from line where "unitId" in (select "unitId" from shown) group by 1, 2, 3, 4, 5) k) as kinds`;
  return unitListShape.parse(row);
}

/** The kinds of posts of one unit, whoever manages them. One statement. */
export async function readQuotaLinesOfUnitIn(
  tx: QueryTx,
  unitId: string,
  today: LegalDate,
): Promise<readonly QuotaFacts[]> {
  const rows = await tx.$queryRaw<unknown[]>`
    with kinds as (
      select level, "headOrDeputy" from post where "unitId" = ${unitId}::uuid and "countsAgainstQuota" and "abolishedOn" is null
      union
      select level, "headOrDeputy" from quota
      where "unitId" = ${unitId}::uuid and "from" <= ${today}::date and ("to" is null or "to" >= ${today}::date))
    select u.id as "unitId", u.name, k.level, k."headOrDeputy",
      (select q.approved from quota q where q."unitId" = u.id and q.level = k.level and q."headOrDeputy" = k."headOrDeputy"
        and q."from" <= ${today}::date and (q."to" is null or q."to" >= ${today}::date)) as approved,
      (select count(*) filter (where not h."outsideQuota")::int
        from post p join post_holding h on h."postId" = p.id
        where p."unitId" = u.id and p.level = k.level and p."headOrDeputy" = k."headOrDeputy" and p."countsAgainstQuota"
          and h."from" <= ${today}::date and (h."to" is null or h."to" >= ${today}::date)) as filled,
      (select count(*) filter (where h."outsideQuota")::int
        from post p join post_holding h on h."postId" = p.id
        where p."unitId" = u.id and p.level = k.level and p."headOrDeputy" = k."headOrDeputy"
          and h."from" <= ${today}::date and (h."to" is null or h."to" >= ${today}::date)) as outside
    from kinds k cross join unit u
    where u.id = ${unitId}::uuid
    order by k.level, k."headOrDeputy"`;
  return rows.map((row) => lineShape.parse(row));
}

function grouped(rows: readonly z.infer<typeof lineShape>[]): readonly UnitLines[] {
  const units = new Map<string, { unitId: string; name: string; lines: QuotaFacts[] }>();
  for (const { name, ...line } of rows) {
    const unit = units.get(line.unitId) ?? { unitId: line.unitId, name, lines: [] };
    unit.lines.push(line);
    units.set(line.unitId, unit);
  }
  return [...units.values()];
}
