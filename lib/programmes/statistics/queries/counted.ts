import "server-only";
import { z } from "zod";
import { levels } from "@/lib/access/actor";
import { addYears } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { shownTo, type PeopleScope } from "@/lib/people/queries/within-reach";
import type { ReadTx } from "@/lib/platform/db/transaction";
import { Prisma } from "@/prisma/generated/client";
import type { Bucket, CellAt, CubeRow } from "../types";
import { sexes } from "../types";

type QueryTx = Pick<ReadTx, "$queryRaw">;

/** Of whom: those in post whom the scope reaches, of a unit with everything below it or of all. */
export type CountedScope = { readonly scope: PeopleScope; readonly unit: string | null; readonly today: LegalDate };

/**
 * People in post the scope reaches with every facet they have, one row for each: the table counts these rows and the people
 * behind a number are these rows, so that both agree. `bucket` is the row of the table by units a person falls into: a
 * unit right below the chosen one (or below the top of the tree) with everything under it, or the chosen or top unit by itself. Age is
 * in completed years; someone born on 29 February completes one on 28 February of other years, as the kernel counts.
 */
function faceted({ scope, unit, today }: CountedScope): Prisma.Sql {
  return Prisma.sql`with recursive
    placed as (
      select u.id, u.id as bucket, 0 as depth from unit u
        where u.id = ${unit}::uuid or (${unit}::uuid is null and u."parentId" is null)
      union all select u.id, case when p.depth = 0 then u.id else p.bucket end, p.depth + 1
        from unit u join placed p on u."parentId" = p.id),
    seen as materialized (
      select c.id from cadre c where c.status = 'inPost' and ${shownTo(scope, today)}),
    schooled as (
      select e."cadreId", min(e.education) as highest, min(e.education) filter (where e.mode = 'fullTime') as "fullTime",
        min(e.education) filter (where e.mode = 'inService') as "inService",
        min(case when e.degree like '%博士%' then 1 when e.degree like '%硕士%' then 2 when e.degree like '%学士%' then 3 end) as degree
      from education_row e join seen on seen.id = e."cadreId" group by e."cadreId"),
    experienced as (
      select x."cadreId", array_agg(distinct 'experience.' || x.kind) as kinds
      from experience_row x join seen on seen.id = x."cadreId" where x."from" <= ${today}::date group by x."cadreId"),
    people as (
      select c.id, c."orderKey", c.level, c.sex, v.bucket, c.ethnicity, c."politicalStatus", c."levelSince", s.highest, s."fullTime",
        s."inService", s.degree, coalesce(x.kinds, '{}') as kinds, y.years - (c.birth + make_interval(years => y.years) > ${today}::date)::int as age
      from seen join cadre c on c.id = seen.id join placed v on v.id = c."unitId"
        cross join lateral (select (extract(year from ${today}::date) - extract(year from c.birth))::int as years) y
        left join schooled s on s."cadreId" = c.id left join experienced x on x."cadreId" = c.id),
    faceted as (
      select p.id, p."orderKey", p.level, p.sex, p.bucket, p.age, f.facet from people p cross join lateral unnest(array[
        'total', 'sex.' || p.sex, case when p.ethnicity in ('汉族', '汉') then 'ethnic.han' else 'ethnic.minority' end,
        case p."politicalStatus" when 'nonParty' then 'party.none' when 'democraticParty' then 'party.democratic' else 'party.member' end,
        'age.' || case when p.age <= 30 then 30 when p.age > 55 then 56 else (p.age + 4) / 5 * 5 end,
        'education.' || coalesce(p.highest::text, 'unknown'),
        'fullTime.' || ${modeWord("fullTime")}, 'inService.' || ${modeWord("inService")},
        'degree.' || case p.degree when 1 then 'doctor' when 2 then 'master' when 3 then 'bachelor' else 'none' end,
        'tenure.' || case when p."levelSince" is null then 'unknown' when p."levelSince" > ${addYears(today, -2)}::date then '2'
          when p."levelSince" > ${addYears(today, -5)}::date then '5' when p."levelSince" > ${addYears(today, -10)}::date then '10' else 'more' end
      ] || p.kinds) as f(facet))`;
}

function modeWord(column: "fullTime" | "inService"): Prisma.Sql {
  const name = Prisma.raw(`p."${column}"`);
  return Prisma.sql`case when ${name} is null then 'none' when ${name} in ('doctorate', 'master') then 'postgraduate' else ${name}::text end`;
}

const rowShape = z.object({
  facet: z.string(),
  level: z.enum(levels).nullable(),
  sex: z.enum(sexes).nullable(),
  bucket: z.string().nullable(),
  count: z.int(),
  ages: z.int(),
});

/** Every count of the tables: by facet alone, and narrowed by level, by sex, by unit, by unit and level. One statement. */
export async function countFacetsIn(tx: QueryTx, of: CountedScope): Promise<readonly CubeRow[]> {
  const rows = await tx.$queryRaw<unknown[]>`${faceted(of)}
    select facet, level, sex, bucket, count(*)::int as count, sum(age)::int as ages from faceted
    group by grouping sets ((facet), (facet, level), (facet, sex), (facet, bucket), (facet, bucket, level))`;
  return rows.map((row) => rowShape.parse(row));
}

/** Units that are rows of the table by units and have people, in official order; the chosen unit itself first. One statement. */
export async function readBucketsIn(
  tx: QueryTx,
  ids: readonly string[],
  unit: string | null,
): Promise<readonly Bucket[]> {
  return tx.$queryRaw<Bucket[]>`
    select u.id, case when u.id = ${unit}::uuid or (${unit}::uuid is null and u."parentId" is null) then u.name || '（本级）' else u.name end as name from unit u
    where u.id = any(${[...ids]}::uuid[]) order by u.id is distinct from ${unit}::uuid, u."parentId" is not null, u."order", u.id`;
}

const foundShape = z.object({ ids: z.array(z.string()), count: z.int() });

/** The people behind one number, in official order: ids of a page, and how many there are. One statement. */
export async function findCellPeopleIn(
  tx: QueryTx,
  of: CountedScope,
  cell: CellAt,
  page: { readonly number: number; readonly size: number },
): Promise<z.infer<typeof foundShape>> {
  const [row] = await tx.$queryRaw<unknown[]>`${faceted(of)},
    cell as (
      select id, "orderKey" from faceted where facet = ${cell.facet}
        and (${cell.level}::text is null or level::text = ${cell.level}::text) and (${cell.sex}::text is null or sex::text = ${cell.sex}::text)
        and (${cell.bucket}::uuid is null or bucket = ${cell.bucket}::uuid))
    select (select count(*)::int from cell) as count, coalesce((select jsonb_agg(p.id order by p."orderKey", p.id) from (
      select id, "orderKey" from cell order by "orderKey", id limit ${page.size} offset ${(page.number - 1) * page.size}) p), '[]') as ids`;
  return foundShape.parse(row);
}
