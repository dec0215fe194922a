import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { levels } from "@/lib/access/actor";
import type { Act } from "@/lib/access/acts";
import type { Reach } from "@/lib/access/reach";
import { closedTo, reachOf } from "@/lib/access/reach";
import { addDays, addYears, legalDate } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { ReadTx } from "@/lib/platform/db/transaction";
import type { PeopleQuery } from "../schema";

type QueryTx = Pick<ReadTx, "$queryRaw">;

/** Whom the actor may see: what his authorities manage, co-manage or have filed, up to the level of his grant. */
export type PeopleScope = {
  readonly managed: readonly Reach[];
  /** the actor and his declared relatives: not listed */
  readonly closedCadreIds: readonly string[];
};

/** The scope of a list act for the actor; empty `managed` when no role carries the act. */
export function peopleScopeOf(actor: Actor, act: Act): PeopleScope {
  return { managed: reachOf(actor, act), closedCadreIds: closedTo(actor, act) };
}

const day = z.string().transform(legalDate);

const listedShape = z.object({
  cadreId: z.string(),
  name: z.string(),
  unitId: z.string(),
  unitName: z.string(),
  duties: z.string(),
  level: z.enum(levels),
  levelSince: day.nullable(),
  birth: day,
  workStart: day,
  status: z.enum(["inPost", "underInspection", "retired", "left"]),
  education: z.enum(["doctorate", "master", "bachelor", "juniorCollege", "secondary"]).nullable(),
  lastGrade: z
    .object({
      year: z.int(),
      grade: z.enum(["EXCELLENT", "COMPETENT", "BASICALLY_COMPETENT", "INCOMPETENT", "UNGRADED"]),
    })
    .nullable(),
});

/** A line of the list: open and internal columns only. */
export type ListedPerson = z.infer<typeof listedShape>;

/** One page of the people who match, and how many there are on all pages. Two statements. */
export async function readPeoplePageIn(
  tx: QueryTx,
  options: { readonly query: PeopleQuery; readonly scope: PeopleScope; readonly today: LegalDate },
): Promise<{ readonly people: readonly ListedPerson[]; readonly personCount: number }> {
  const { ids, personCount } = await readMatchingIn(tx, options);
  return { people: await readListedIn(tx, ids, options.today), personCount };
}

const matchingShape = z.object({ ids: z.array(z.string()), personCount: z.int() });

/** Ids of the page asked for, in the order asked for, and how many match in all. One statement. */
async function readMatchingIn(
  tx: QueryTx,
  { query, scope, today }: { readonly query: PeopleQuery; readonly scope: PeopleScope; readonly today: LegalDate },
): Promise<z.infer<typeof matchingShape>> {
  const words = wordsOf(query.q);
  const bornBefore = query.ageFrom === null ? null : addYears(today, -query.ageFrom);
  const bornAfter = query.ageTo === null ? null : addDays(addYears(today, -query.ageTo - 1), 1);
  const byName = query.order === "name";
  const [row] = await tx.$queryRaw<unknown[]>`
    with recursive below as (
      select id from unit where id = ${query.unit}::uuid
      union all select u.id from unit u join below b on u."parentId" = b.id),
    seen as (
      select distinct m."cadreId" as id from cadre_management m join cadre c on c.id = m."cadreId"
        join jsonb_to_recordset(${JSON.stringify(scope.managed)}::jsonb) as s("authorityId" uuid, levels text[])
          on s."authorityId" in (m."managedById", m."coManagedById", m."filedWithId") and c.level::text = any(s.levels)
      where m."from" <= ${today}::date and (m."to" is null or m."to" >= ${today}::date)),
    matching as materialized (
    select c.id, c."orderKey", case when ${byName} then c."namePinyin" end as pinyin, case when ${byName} then c.name end as name
    from cadre c join seen on seen.id = c.id join unit u on u.id = c."unitId"
    where c.status = ${query.status}::"CadreStatus"
      and not c.id = any(${[...scope.closedCadreIds]}::uuid[])
      and (${query.unit}::uuid is null or c."unitId" in (select id from below))
      and (${query.level.length === 0} or c.level::text = any(${query.level}::text[]))
      and (${bornBefore}::date is null or c.birth <= ${bornBefore}::date)
      and (${bornAfter}::date is null or c.birth >= ${bornAfter}::date)
      and (${query.education}::text is null or ${query.education}::text = (
        select e.education::text from education_row e where e."cadreId" = c.id order by e.education limit 1))
      and (${query.kind}::text is null or (${query.kind}::text = 'none') = not exists (
        select 1 from post_holding h join post p on p.id = h."postId"
        where h."cadreId" = c.id and h."to" is null
          and (${query.kind}::text = 'none' or p."headOrDeputy"::text = ${query.kind}::text)))
      and not exists (select 1 from unnest(${words.map((word) => word.anywhere)}::text[], ${words.map((word) => word.prefix)}::text[],
          ${words.map((word) => word.plain)}::text[]) as w(anywhere, prefix, plain)
        where not (c.name like w.anywhere or c."namePinyin" like w.prefix or c."nameInitials" like w.prefix
          or c.duties like w.anywhere or u.name like w.anywhere or c."idNumber" = w.plain
          or exists (select 1 from unit_name n where n."unitId" = u.id and n.name like w.anywhere))))
    select (select count(*)::int from matching) as "personCount",
      coalesce((select jsonb_agg(id order by place) from (
        select id, row_number() over (order by pinyin, name, "orderKey", id) as place from matching
        order by place limit ${query.size} offset ${(query.page - 1) * query.size}) page), '[]') as ids`;
  return matchingShape.parse(row);
}

/** Lines for the given people, in the order of the ids; unknown ids are left out. One statement. */
export async function readListedIn(
  tx: QueryTx,
  ids: readonly string[],
  today: LegalDate,
): Promise<readonly ListedPerson[]> {
  if (ids.length === 0) return [];
  const rows = await tx.$queryRaw<unknown[]>`
    select c.id as "cadreId", c.name, u.id as "unitId", u.name as "unitName", c.duties, c.level, c."levelSince"::text,
      c.birth::text, c."workStart"::text, c.status,
      (select e.education from education_row e where e."cadreId" = c.id order by e.education limit 1) as education,
      (select jsonb_build_object('year', g.year, 'grade', g.grade) from yearly_grade g
        where g."cadreId" = c.id and g."fixedOn" <= ${today}::date order by g.year desc limit 1) as "lastGrade"
    from unnest(${[...ids]}::uuid[]) with ordinality as wanted(id, place)
      join cadre c on c.id = wanted.id join unit u on u.id = c."unitId"
    order by wanted.place`;
  return rows.map((row) => listedShape.parse(row));
}

/** Those of the given people the reader sees, in official order. One statement. */
export async function readVisibleIdsIn(
  tx: QueryTx,
  scope: PeopleScope,
  ids: readonly string[],
  today: LegalDate,
): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select c.id from cadre c
    where c.id = any(${[...ids]}::uuid[]) and not c.id = any(${[...scope.closedCadreIds]}::uuid[])
      and exists (select 1 from cadre_management m
        join jsonb_to_recordset(${JSON.stringify(scope.managed)}::jsonb) as s("authorityId" uuid, levels text[])
          on s."authorityId" in (m."managedById", m."coManagedById", m."filedWithId") and c.level::text = any(s.levels)
        where m."cadreId" = c.id and m."from" <= ${today}::date and (m."to" is null or m."to" >= ${today}::date))
    order by c."orderKey", c.id`;
  return rows.map((row) => row.id);
}

type Word = { readonly anywhere: string; readonly prefix: string; readonly plain: string };

/** At most four words; each must be found somewhere. Pinyin and initials match from their beginning, an ID number only whole. */
function wordsOf(search: string): readonly Word[] {
  return search
    .split(/\s+/u)
    .filter((word) => word !== "")
    .slice(0, 4)
    .map((word) => {
      const escaped = word.replaceAll(/[\\%_]/gu, String.raw`\$&`);
      return { anywhere: `%${escaped}%`, prefix: `${escaped.toLowerCase()}%`, plain: word.toUpperCase() };
    });
}
