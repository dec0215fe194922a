import "server-only";
import type { Actor } from "@/lib/access/actor";
import { levels } from "@/lib/access/actor";
import type { Act } from "@/lib/access/acts";
import type { Reach } from "@/lib/access/reach";
import { closedTo, reachOf } from "@/lib/access/reach";
import { addDays, addYears } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { PeopleQuery } from "@/lib/people/schema";
import type { ReadTx } from "@/lib/platform/db/transaction";
import { Prisma } from "@/prisma/generated/client";
import { linesOf } from "../rules/conditions";
import type { SearchWord } from "../rules/words";
import { wholeNamesOf, wordsOf } from "../rules/words";
import type { Condition } from "../types";
import type { CompileMeans } from "./compile";
import { compileCondition } from "./compile";

type QueryTx = Pick<ReadTx, "$queryRaw">;

/** What is searched for, by whom, on which day. */
export type PeopleSearch = {
  readonly query: PeopleQuery;
  readonly condition: Condition | null;
  readonly actor: Actor;
  /** the searcher must hold all of them for a person to see him */
  readonly acts: readonly Act[];
  readonly means: CompileMeans;
};

/** How many people are found in all. One statement. */
export async function countPeopleIn(tx: QueryTx, search: PeopleSearch): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from cadre c where ${whereOf(search)}`;
  return row?.count ?? 0;
}

/**
 * Ids of the people found, in the order asked for. In official order what is named exactly stands first while words are
 * searched; the order never says anything about fitness. One statement.
 */
export async function readFoundIdsIn(
  tx: QueryTx,
  search: PeopleSearch,
  page: { readonly limit: number; readonly offset: number },
): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select c.id from cadre c where ${whereOf(search)}
    order by ${orderOf(search.query)} limit ${page.limit} offset ${page.offset}`;
  return rows.map(({ id }) => id);
}

function orderOf({ order, q }: PeopleQuery): Prisma.Sql {
  if (order === "name") return Prisma.sql`c."nameOrder", c."orderKey", c.id`;
  if (order === "strokes") return Prisma.sql`c."nameStrokes", c."orderKey", c.id`;
  const words = wordsOf(q);
  return words.length === 0 ? Prisma.sql`c."orderKey", c.id` : Prisma.sql`${rankOf(words)}, c."orderKey", c.id`;
}

/** 0 the whole name, 1 its whole reading, 2 its initials, 3 a part of it, 4 found by something else. */
function rankOf(words: readonly SearchWord[]): Prisma.Sql {
  const wanted = [...wholeNamesOf(words)];
  return Prisma.sql`case when translate(lower(c.name), '·•‧・．.∙⋅ 　', '') = any(${wanted}::text[]) then 0
    when c."namePinyin" = any(${wanted}::text[]) then 1 when c."nameInitials" = any(${wanted}::text[]) then 2
    when c."nameKeys" && ${wanted}::text[] then 3 else 4 end`;
}

function whereOf(search: PeopleSearch): Prisma.Sql {
  const { query, condition, actor, acts, means } = search;
  // conditions that speak of the status take the place of the plain one
  const saysStatus = query.status === "inPost" && linesOf(condition).some(({ kind }) => kind === "status");
  const closed = [...new Set(acts.flatMap((act) => closedTo(actor, act)))];
  const parts = [
    ...(saysStatus ? [] : [Prisma.sql`c.status = ${query.status}::"CadreStatus"`]),
    ...acts.map((act) => within(reachOf(actor, act), means.today)),
    ...(closed.length === 0 ? [] : [Prisma.sql`not c.id = any(${closed}::uuid[])`]),
    ...filtersOf(query, means.today),
    ...wordsOf(query.q).map(foundBy),
    ...(condition === null ? [] : [compileCondition(condition, means)]),
  ];
  return Prisma.join(parts, " and ");
}

/** Managed, co-managed or filed within the reach of an act on the day; nobody where the reach is empty. */
function within(reach: readonly Reach[], today: LegalDate): Prisma.Sql {
  if (reach.length === 0) return Prisma.sql`false`;
  const places = reach.map((one) => {
    const managed = Prisma.sql`${one.authorityId}::uuid in (m."managedById", m."coManagedById", m."filedWithId")`;
    return one.levels.length === levels.length
      ? managed
      : Prisma.sql`(${managed} and c.level::text = any(${[...one.levels]}::text[]))`;
  });
  return Prisma.sql`exists (select from cadre_management m where m."cadreId" = c.id and m."from" <= ${today}::date
    and (m."to" is null or m."to" >= ${today}::date) and (${Prisma.join(places, " or ")}))`;
}

/** The plain conditions of the list, each only where it is asked for. */
function filtersOf(query: PeopleQuery, today: LegalDate): readonly Prisma.Sql[] {
  const parts: Prisma.Sql[] = [];
  if (query.unit !== null) {
    parts.push(Prisma.sql`c."unitId" in (with recursive below as (
        select id from unit where id = ${query.unit}::uuid
        union select u.id from unit u join below b on u."parentId" = b.id)
      select id from below)`);
  }
  if (query.level.length > 0) parts.push(Prisma.sql`c.level::text = any(${query.level}::text[])`);
  if (query.ageFrom !== null) parts.push(Prisma.sql`c.birth <= ${addYears(today, -query.ageFrom)}::date`);
  if (query.ageTo !== null) parts.push(Prisma.sql`c.birth >= ${addDays(addYears(today, -query.ageTo - 1), 1)}::date`);
  if (query.education !== null) {
    parts.push(Prisma.sql`(select e.education::text from education_row e where e."cadreId" = c.id
      order by e.education limit 1) = ${query.education}::text`);
  }
  if (query.kind !== null) parts.push(holds(query.kind));
  return parts;
}

function holds(kind: "head" | "deputy" | "none"): Prisma.Sql {
  if (kind === "none") {
    return Prisma.sql`not exists (select from post_holding h where h."cadreId" = c.id and h."to" is null)`;
  }
  return Prisma.sql`exists (select from post_holding h join post p on p.id = h."postId"
    where h."cadreId" = c.id and h."to" is null and p."headOrDeputy"::text = ${kind}::text)`;
}

/**
 * A word is found in the name, its readings or initials, the present or a former name of the unit, the duties, or as a whole
 * ID number. Each way has an index of its own except the duties. Names written before keys were kept are found by their
 * beginning.
 */
function foundBy(word: SearchWord): Prisma.Sql {
  if (word.idNumber !== null) return Prisma.sql`c."idNumber" = ${word.idNumber}::text`;
  const ways = [
    Prisma.sql`select id from cadre where "nameKeys" @> array[${word.key}]::text[]`,
    Prisma.sql`select id from cadre where name like ${word.beginning}::text`,
    Prisma.sql`select k.id from cadre k where k."unitId" in (select u.id from unit u where u.name like ${word.anywhere}::text
      union select n."unitId" from unit_name n where n.name like ${word.anywhere}::text)`,
    ...(word.latin
      ? [
          Prisma.sql`select id from cadre where "namePinyin" like ${`${word.key}%`}::text`,
          Prisma.sql`select id from cadre where "nameInitials" like ${`${word.key}%`}::text`,
        ]
      : [Prisma.sql`select id from cadre where duties like ${word.anywhere}::text`]),
  ];
  return Prisma.sql`c.id in (${Prisma.join(ways, " union all ")})`;
}
