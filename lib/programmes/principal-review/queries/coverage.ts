import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { levels } from "@/lib/access/actor";
import { legalDate } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { peopleScopeOf, shownTo } from "@/lib/people/queries/within-reach";
import { Prisma } from "@/prisma/generated/client";
import { postWords } from "../../../case/queries/matters";
import { visibleTo } from "../../../case/queries/visible";
import type { ReadTx } from "../../../platform/db/transaction";
import type { CoverageView } from "../schema";

type Tx = Pick<ReadTx, "$queryRaw">;
const day = z.string().transform(legalDate);

/**
 * Heads of an authority on a day: who holds a principal post it manages (党政正职), each once with his main one. Columns `cadreId`, `name`,
 * `postId`, `postName`, `level` of the post, `authorityId`, `unitId`, `unitOrder`.
 */
function headsOn(authorityId: string, on: LegalDate): Prisma.Sql {
  return Prisma.sql`
    select distinct on (h."cadreId") h."cadreId", c.name, p.id as "postId", ${postWords} as "postName", p.level, m."managedById" as "authorityId",
      u.id as "unitId", u."order" as "unitOrder"
    from post p join unit u on u.id = p."unitId"
      join post_management m on m."postId" = p.id and m."managedById" = ${authorityId}::uuid and m."from" <= ${on}::date and (m."to" is null or m."to" >= ${on}::date)
      join post_holding h on h."postId" = p.id and h."from" <= ${on}::date and (h."to" is null or h."to" >= ${on}::date)
      join cadre c on c.id = h."cadreId"
    where p."isPrincipal" and (p."abolishedOn" is null or p."abolishedOn" > ${on}::date)
    order by h."cadreId", h.concurrent, u."order", p.code`;
}

const headShape = z.object({ cadreId: z.string(), name: z.string(), postId: z.string(), postName: z.string(), level: z.enum(levels) });
export type Head = z.output<typeof headShape>;

/** Those of the people who are heads of the authority on the day. One statement. */
export async function readHeadsIn(tx: Tx, authorityId: string, on: LegalDate, cadreIds: readonly string[]): Promise<readonly Head[]> {
  const rows = await tx.$queryRaw<unknown[]>`
    select "cadreId", name, "postId", "postName", level from (${headsOn(authorityId, on)}) head where "cadreId" = any(${[...cadreIds]}::uuid[])`;
  return rows.map((row) => headShape.parse(row));
}

/** Heads the actor may see who are not in the round yet, longest not reviewed first, and how many there are; `find`: part of name or post. One statement. */
export async function readAddableIn(
  tx: Tx,
  actor: Actor,
  round: { readonly id: string; readonly authorityId: string; readonly heldOn: LegalDate },
  { find, limit }: { readonly find: string; readonly limit: number },
): Promise<{ readonly heads: readonly Head[]; readonly count: number }> {
  const rows = await tx.$queryRaw<{ count: number; head: unknown }[]>`
    select count(*) over ()::int as count, to_jsonb(head) as head from (${headsOn(round.authorityId, round.heldOn)}) head
    where ${visible(actor)} and ${find === "" ? Prisma.sql`true` : named(find)}
      and not exists (select from principal_review v where v."roundId" = ${round.id}::uuid and v."cadreId" = head."cadreId" and v."withdrawnOn" is null)
    order by (select max(o."heldOn") from principal_review v join principal_review_round o on o.id = v."roundId"
      where v."cadreId" = head."cadreId" and v."authorityId" = head."authorityId" and v.standing is not null and v."withdrawnOn" is null) nulls first,
      "unitOrder", "cadreId" limit ${limit}`;
  return { heads: rows.map(({ head }) => headShape.parse(head)), count: rows[0]?.count ?? 0 };
}

/** Name or post contains the words; % and _ are letters. */
function named(find: string): Prisma.Sql {
  const pattern = `%${find.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  return Prisma.sql`(name like ${pattern} or "postName" like ${pattern})`;
}

function visible(actor: Actor): Prisma.Sql {
  return visibleTo(actor, "principalReview.view", { authority: Prisma.sql`head."authorityId"`, level: Prisma.sql`head.level`, cadre: Prisma.sql`head."cadreId"` });
}

/** Rows of `head` with `since` when, their last review and `dueOn`, the last day by which they have to be reviewed (SED-03). */
function datedHeads(today: LegalDate, everyYears: number): Prisma.Sql {
  return Prisma.sql`
      select head.*, tenure.since, last."heldOn" as "lastOn", last.id as "lastReviewId",
        (greatest(tenure.since, last."heldOn") + make_interval(years => ${everyYears}::int))::date as "dueOn"
      from head
      cross join lateral (select lower(spell) as since from (
          select unnest(range_agg(daterange(b."from", b."to", '[]'))) as spell from post_holding b join post q on q.id = b."postId" and q."isPrincipal"
          where b."cadreId" = head."cadreId" and b."from" <= ${today}::date and (b."to" is null or b."to" >= b."from")) spells
        where spell @> ${today}::date) tenure
      left join lateral (select v.id, o."heldOn" from principal_review v join principal_review_round o on o.id = v."roundId"
        where v."cadreId" = head."cadreId" and v."authorityId" = head."authorityId" and v.standing is not null and v."withdrawnOn" is null
          and o."heldOn" <= ${today}::date
        order by o."heldOn" desc, v.id desc limit 1) last on true`;
}

const dueShape = headShape.extend({ unitId: z.string(), from: day, dueOn: day });

/**
 * Heads the actor may see who have to be reviewed by a day up to `until` or had to before (SED-03); none in an authority that holds no such
 * reviews. One statement.
 */
export async function readHeadsDueIn(
  tx: Tx,
  actor: Actor,
  { authorityId, today, until, everyYears }: { readonly authorityId: string; readonly today: LegalDate; readonly until: LegalDate; readonly everyYears: number },
): Promise<readonly z.output<typeof dueShape>[]> {
  const rows = await tx.$queryRaw<{ head: unknown }[]>`
    with head as (${headsOn(authorityId, today)}), dated as (${datedHeads(today, everyYears)} where ${visible(actor)})
    select to_jsonb(d) || jsonb_build_object('from', greatest(d.since, d."lastOn")) as head from dated d
    where d."dueOn" <= ${until}::date and exists (select from principal_review_round o where o."authorityId" = ${authorityId}::uuid)
    order by d."dueOn", d."cadreId"`;
  return rows.map(({ head }) => dueShape.parse(head));
}

const coveredShape = headShape.extend({
  /** since when a head without a break, in whatever principal post */
  since: day,
  lastOn: day.nullable(),
  lastReviewId: z.string().nullable(),
  dueOn: day,
  standing: z.enum(["overdue", "reviewed", "waiting"]),
  mayOpenPerson: z.boolean(),
});
/** A head with the last day by which he has to be reviewed. */
export type CoveredHead = z.output<typeof coveredShape>;

/** Heads by how they stand; `overdue`, `reviewed` and `waiting` add to `heads`, `soon` are some of the last two. */
export type Coverage = { readonly heads: number; readonly overdue: number; readonly soon: number; readonly reviewed: number; readonly waiting: number };

export type CoverageAsked = { readonly authorityId: string; readonly today: LegalDate; readonly soonUntil: LegalDate; readonly everyYears: number; readonly show: CoverageView; readonly find: string };

/**
 * A page of the heads the actor may see, the earliest day first, and the coverage of all of them (SED-03): each is reviewed within so many
 * years of his last review, or of having become a head. The last day itself is still in time. One statement.
 */
export async function readCoverageIn(
  tx: Tx,
  actor: Actor,
  { authorityId, today, soonUntil, everyYears, show, find }: CoverageAsked,
  page: { readonly limit: number; readonly offset: number },
): Promise<{ readonly heads: readonly CoveredHead[]; readonly rowCount: number; readonly coverage: Coverage }> {
  const soon = Prisma.sql`("dueOn" between ${today}::date and ${soonUntil}::date)`;
  const shown = show === "all" ? Prisma.sql`true` : show === "soon" ? soon : Prisma.sql`standing = ${show}`;
  const wanted = find === "" ? shown : Prisma.sql`(${shown} and ${named(find)})`;
  const [row] = await tx.$queryRaw<(Coverage & { rowCount: number; page: unknown[] })[]>`
    with head as (${headsOn(authorityId, today)}),
    dated as materialized (
      ${datedHeads(today, everyYears)}
      where ${visible(actor)}),
    listed as materialized (select *, case when "dueOn" < ${today}::date then 'overdue'
      when "lastOn" is not null and "lastOn" >= since then 'reviewed' else 'waiting' end as standing from dated),
    asked as (select * from listed where ${wanted} order by "dueOn", "unitOrder", "cadreId" limit ${page.limit} offset ${page.offset})
    select count(*)::int as heads, (count(*) filter (where standing = 'overdue'))::int as overdue, (count(*) filter (where ${soon}))::int as soon,
      (count(*) filter (where standing = 'reviewed'))::int as reviewed, (count(*) filter (where standing = 'waiting'))::int as waiting,
      (count(*) filter (where ${wanted}))::int as "rowCount",
      coalesce((select jsonb_agg(jsonb_build_object('cadreId', a."cadreId", 'name', a.name, 'postId', a."postId", 'postName', a."postName", 'level', a.level,
          'since', a.since, 'lastOn', a."lastOn", 'lastReviewId', a."lastReviewId", 'dueOn', a."dueOn", 'standing', a.standing,
          'mayOpenPerson', exists (select from cadre c where c.id = a."cadreId" and ${shownTo(peopleScopeOf(actor, "people.view"), today)}))
        order by a."dueOn", a."unitOrder", a."cadreId") from asked a), '[]') as page
    from listed`;
  if (row === undefined) return { heads: [], rowCount: 0, coverage: { heads: 0, overdue: 0, soon: 0, reviewed: 0, waiting: 0 } };
  const { rowCount, page: rows, ...coverage } = row;
  return { heads: rows.map((one) => coveredShape.parse(one)), rowCount, coverage };
}
