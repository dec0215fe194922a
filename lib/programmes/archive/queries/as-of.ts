import "server-only";
import { z } from "zod";
import { levels } from "@/lib/access/actor";
import { addDays, instantOf, legalDate } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { ReadTx } from "@/lib/platform/db/transaction";
import type { HeldPost, VersionMark } from "../types";

type QueryTx = Pick<ReadTx, "$queryRaw">;

const day = z.string().transform(legalDate);

const heldShape = z.object({
  postId: z.string(),
  title: z.string(),
  unitName: z.string(),
  level: z.enum(levels),
  from: day,
  to: day.nullable(),
  concurrent: z.boolean(),
  outsideQuota: z.boolean(),
}) satisfies z.ZodType<HeldPost>;

/** What the person held on the day by the dated register, the main post first. One statement. */
export async function readHeldOnIn(tx: QueryTx, cadreId: string, asOf: LegalDate): Promise<readonly HeldPost[]> {
  const rows = await tx.$queryRaw<unknown[]>`
    select p.id as "postId", p.title, p.level, h."from"::text, h."to"::text, h.concurrent, h."outsideQuota",
      coalesce((select n.name from unit_name n where n."unitId" = u.id and n."to" >= ${asOf}::date
        and (n."from" is null or n."from" <= ${asOf}::date) order by n."to" limit 1), u.name) as "unitName"
    from post_holding h join post p on p.id = h."postId" join unit u on u.id = p."unitId"
    where h."cadreId" = ${cadreId}::uuid and h."from" <= ${asOf}::date and (h."to" is null or h."to" >= ${asOf}::date)
    order by h.concurrent, h."from", p.id`;
  return rows.map((row) => heldShape.parse(row));
}

export type KeptVersion = VersionMark & { readonly cadreId: string; readonly content: string };

type VersionRow = {
  readonly cadreId: string;
  readonly seq: number;
  readonly at: Date;
  readonly digest: string;
  readonly content: string;
  readonly laterChanges: number;
};

/**
 * The version of each person's archive in force at the end of the day in Asia/Shanghai; who has none yet is left out. Its text is
 * closed data: give on only the classes the visitor may see. One statement.
 */
export async function readVersionsOnIn(
  tx: QueryTx,
  cadreIds: readonly string[],
  asOf: LegalDate,
): Promise<readonly KeptVersion[]> {
  const rows = await tx.$queryRaw<VersionRow[]>`
    select wanted.id as "cadreId", v.seq, v.at, v.content, e.digest,
      (select count(*)::int from record_version later where later.stream = v.stream and later.seq > v.seq) as "laterChanges"
    from unnest(${[...cadreIds]}::uuid[]) as wanted(id)
      cross join lateral (select * from record_version kept
        where kept.stream = 'cadre:' || wanted.id::text
          and kept.at < (${addDays(asOf, 1)}::date::timestamp at time zone 'Asia/Shanghai')
        order by kept.seq desc limit 1) v
      join record_event e on e.stream = v.stream and e.seq = v.seq`;
  return rows.map((row) => ({ ...row, at: instantOf(row.at) }));
}

/** Day in Asia/Shanghai of the person's first version, null when there is none. One statement. */
export async function readFirstVersionDayIn(tx: QueryTx, cadreId: string): Promise<LegalDate | null> {
  const [row] = await tx.$queryRaw<{ on: string }[]>`
    select (at at time zone 'Asia/Shanghai')::date::text as on from record_version
    where stream = ${`cadre:${cadreId}`} order by seq limit 1`;
  return row === undefined ? null : legalDate(row.on);
}

const pastPostShape = z.object({
  postId: z.string(),
  title: z.string(),
  level: z.enum(levels),
  inTeam: z.boolean(),
  holders: z.array(
    z.object({
      cadreId: z.string(),
      name: z.string(),
      from: day,
      to: day.nullable(),
      concurrent: z.boolean(),
      outsideQuota: z.boolean(),
    }),
  ),
});

/** A post of a unit with those who held it on the day. */
export type PastPost = z.infer<typeof pastPostShape>;

/** The unit's posts that were not abolished by the day, each with its holders of that day; the team first. One statement. */
export async function readPostsOnIn(tx: QueryTx, unitId: string, asOf: LegalDate): Promise<readonly PastPost[]> {
  const rows = await tx.$queryRaw<unknown[]>`
    select p.id as "postId", p.title, p.level, p."teamId" is not null as "inTeam",
      coalesce((select jsonb_agg(jsonb_build_object('cadreId', c.id, 'name', c.name, 'from', h."from", 'to', h."to",
          'concurrent', h.concurrent, 'outsideQuota', h."outsideQuota") order by h.concurrent, h."from")
        from post_holding h join cadre c on c.id = h."cadreId"
        where h."postId" = p.id and h."from" <= ${asOf}::date and (h."to" is null or h."to" >= ${asOf}::date)), '[]') as holders
    from post p where p."unitId" = ${unitId}::uuid and (p."abolishedOn" is null or p."abolishedOn" > ${asOf}::date)
    order by p."teamOrder" = 0, p."teamId" is null, p."teamOrder", p.code`;
  return rows.map((row) => pastPostShape.parse(row));
}
