import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { Act } from "@/lib/access/acts";
import { closedTo, reachOf } from "@/lib/access/reach";
import { addDays, addYears } from "@/lib/kernel/dates";
import { withinReach } from "@/lib/people/queries/within-reach";
import type { PeopleQuery } from "@/lib/people/schema";
import type { ReadTx } from "@/lib/platform/db/transaction";
import { Prisma } from "@/prisma/generated/client";
import { linesOf } from "../rules/conditions";
import type { SearchWord } from "../rules/words";
import { wholeNamesOf, wordsOf } from "../rules/words";
import type { Condition } from "../types";
import type { CompileMeans } from "./compile";
import { compileCondition } from "./compile";
import type { SearchPlaces } from "./units";

type QueryTx = Pick<ReadTx, "$queryRaw">;

/** What is searched for, by whom, on which day. */
export type PeopleSearch = {
  readonly query: PeopleQuery;
  readonly condition: Condition | null;
  readonly actor: Actor;
  /** the searcher must hold all of them for a person to see him */
  readonly acts: readonly Act[];
  readonly means: CompileMeans;
  readonly units: SearchPlaces;
};

/** A page of people in the order asked for, and how many are found in all. */
export type FoundPage = { readonly ids: readonly string[]; readonly personCount: number };

type PageOf = { readonly limit: number; readonly offset: number };

/**
 * A page of the people found and how many there are in all. In official order what is named exactly stands first while words are
 * searched; the order never says anything about fitness. Where something narrows the list both come from one pass; the whole
 * list is counted and paged by its indexes. One or two statements.
 *
 * @param countAll how many the whole list has, where nothing narrows it
 */
export async function readFoundPageIn(
  tx: QueryTx,
  search: PeopleSearch,
  page: PageOf,
  countAll: () => Promise<number>,
): Promise<FoundPage> {
  if (!isNarrowed(search)) return { ids: await readFoundIdsIn(tx, search, page), personCount: await countAll() };
  const [row] = await tx.$queryRaw<{ ids: string[]; count: number }[]>`
    with found as materialized (
      select c.id, ${rankOf(search.query)} as rank, ${sortTextOf(search.query)} as text, c."orderKey" from cadre c where ${whereOf(search)})
    select (select count(*)::int from found) as count,
      array(select f.id::text from found f order by f.rank, f.text, f."orderKey", f.id limit ${page.limit} offset ${page.offset}) as ids`;
  return { ids: row?.ids ?? [], personCount: row?.count ?? 0 };
}

/** How many people are found in all. One statement. */
export async function countPeopleIn(tx: QueryTx, search: PeopleSearch): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from cadre c where ${whereOf(search)}`;
  return row?.count ?? 0;
}

/** Ids of the people found, in the order asked for. One statement. */
export async function readFoundIdsIn(tx: QueryTx, search: PeopleSearch, page: PageOf): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select c.id from cadre c where ${whereOf(search)}
    order by ${orderOf(search.query)} limit ${page.limit} offset ${page.offset}`;
  return rows.map(({ id }) => id);
}

/** Those of the given people the search finds, in official order. One statement. */
export async function readFoundAmongIn(
  tx: QueryTx,
  search: PeopleSearch,
  ids: readonly string[],
): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select c.id from cadre c where ${whereOf(search)} and c.id = any(${[...ids]}::uuid[]) order by c."orderKey", c.id`;
  return rows.map(({ id }) => id);
}

/** Whether anything but reach and status chooses the people. */
function isNarrowed({ query, condition }: PeopleSearch): boolean {
  const { unit, level, ageFrom, ageTo, education, kind, q } = query;
  const plain = [unit, ageFrom, ageTo, education, kind].every((value) => value === null) && level.length === 0;
  return !plain || condition !== null || wordsOf(q).length > 0;
}

function orderOf(query: PeopleQuery): Prisma.Sql {
  if (query.order !== "official") return Prisma.sql`${sortTextOf(query)}, c."orderKey", c.id`;
  return wordsOf(query.q).length === 0
    ? Prisma.sql`c."orderKey", c.id`
    : Prisma.sql`${rankOf(query)}, c."orderKey", c.id`;
}

function sortTextOf({ order }: PeopleQuery): Prisma.Sql {
  if (order === "name") return Prisma.sql`c."nameOrder"`;
  return order === "strokes" ? Prisma.sql`c."nameStrokes"` : Prisma.sql`null::text`;
}

/** In official order: 0 the whole name, 1 its whole reading, 2 its initials, 3 a part of it, 4 found by something else. */
function rankOf({ order, q }: PeopleQuery): Prisma.Sql {
  const wanted = [...wholeNamesOf(wordsOf(q))];
  if (order !== "official" || wanted.join("") === "") return Prisma.sql`0`;
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
    ...acts.map((act) => withinReach(reachOf(actor, act), means.today)),
    ...(closed.length === 0 ? [] : [Prisma.sql`not c.id = any(${closed}::uuid[])`]),
    ...filtersOf(search),
    ...wordsOf(query.q).map((word, index) => foundBy(word, search.units.ofWords[index] ?? [], search.units.namesWithoutKeys)),
    ...(condition === null ? [] : [compileCondition(condition, means)]),
  ];
  return Prisma.join(parts, " and ");
}

/** The plain conditions of the list, each only where it is asked for. */
function filtersOf({ query, units, means: { today } }: PeopleSearch): readonly Prisma.Sql[] {
  const parts: Prisma.Sql[] = [];
  if (units.below !== null) parts.push(Prisma.sql`c."unitId" = any(${[...units.below]}::uuid[])`);
  if (query.level.length > 0) parts.push(Prisma.sql`c.level = any(${query.level}::text[]::"Level"[])`);
  if (query.ageFrom !== null) parts.push(Prisma.sql`c.birth <= ${addYears(today, -query.ageFrom)}::date`);
  if (query.ageTo !== null) parts.push(Prisma.sql`c.birth >= ${addDays(addYears(today, -query.ageTo - 1), 1)}::date`);
  if (query.education !== null) {
    parts.push(Prisma.sql`exists (select from education_row e where e."cadreId" = c.id
      and e.education = ${query.education}::"EducationLevel") and not exists (select from education_row e
      where e."cadreId" = c.id and e.education < ${query.education}::"EducationLevel")`);
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
 * A word is found in the name, its readings or initials, the present or a former name of the unit, as a whole ID number, and from
 * two signs on in the duties; each way has an index. Names written before keys were kept are found by their beginning, where there
 * are any: asked for in vain, they would have the keys of everybody found looked at a second time.
 */
function foundBy(word: SearchWord, unitIds: readonly string[], namesWithoutKeys: boolean): Prisma.Sql {
  if (word.idNumber !== null) return Prisma.sql`c."idNumber" = ${word.idNumber}::text`;
  const ways = [Prisma.sql`c."nameKeys" @> array[${word.key}]::text[]`];
  if (namesWithoutKeys) ways.push(byBeginning(word));
  if (unitIds.length > 0) ways.push(Prisma.sql`c."unitId" = any(${[...unitIds]}::uuid[])`);
  if (word.latin || [...word.raw].length < 2) return Prisma.sql`(${Prisma.join(ways, " or ")})`;
  // in a set of its own, because as a part of "or" the pairs would be taken apart again for every row
  const inDuties = Prisma.sql`sign_pairs(c.duties) @> sign_pairs(${word.raw}::text) and c.duties like ${word.anywhere}::text`;
  const sets = [...ways, inDuties].map((way) => Prisma.sql`select c.id from cadre c where ${way}`);
  return Prisma.sql`c.id in (${Prisma.join(sets, " union ")})`;
}

function byBeginning({ key, beginning }: SearchWord): Prisma.Sql {
  const latin = `${key}%`;
  return Prisma.sql`(c."nameOrder" is null and (c.name like ${beginning}::text
    or c."namePinyin" like ${latin}::text or c."nameInitials" like ${latin}::text))`;
}
