import "server-only";
import { z } from "zod";
import { levels } from "@/lib/access/actor";
import { legalDate } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { ReadTx } from "@/lib/platform/db/transaction";
import type { PostWithHolders } from "../types";

type QueryTx = Pick<ReadTx, "$queryRaw">;

const day = z.string().transform(legalDate);
const openEnd = day.nullable();

const holderShape = z.object({
  cadreId: z.string(),
  name: z.string(),
  from: day,
  to: openEnd,
  concurrent: z.boolean(),
  outsideQuota: z.boolean(),
  probationUntil: openEnd,
  confirmedOn: openEnd,
});

const postShape = z.object({
  postId: z.string(),
  code: z.string(),
  title: z.string(),
  level: z.enum(levels),
  headOrDeputy: z.enum(["head", "deputy"]),
  place: z.int(),
  inTeam: z.boolean(),
  countsAgainstQuota: z.boolean(),
  probationApplies: z.boolean(),
  managedById: z.string().nullable(),
  holders: z.array(holderShape),
  formerHolders: z.array(holderShape),
}) satisfies z.ZodType<PostWithHolders>;

/** The unit's posts that exist, with present and former holders; unordered. One statement. */
export async function readPostsOfUnitIn(
  tx: QueryTx,
  unitId: string,
  today: LegalDate,
): Promise<readonly PostWithHolders[]> {
  const rows = await tx.$queryRaw<unknown[]>`
    with held as (
      select h."postId", h."to" is null or h."to" >= ${today}::date as now, h."from", h.concurrent,
        jsonb_build_object('cadreId', c.id, 'name', c.name, 'from', h."from", 'to', h."to", 'concurrent', h.concurrent,
          'outsideQuota', h."outsideQuota", 'probationUntil', h."probationUntil", 'confirmedOn', h."confirmedOn") as holder
      from post_holding h join cadre c on c.id = h."cadreId" join post p on p.id = h."postId"
      where p."unitId" = ${unitId}::uuid and h."from" <= ${today}::date)
    select p.id as "postId", p.code, p.title, p.level, p."headOrDeputy", p."teamOrder" as place,
      p."teamId" is not null as "inTeam", p."countsAgainstQuota", p."probationApplies",
      (select m."managedById" from post_management m where m."postId" = p.id and m."from" <= ${today}::date
        and (m."to" is null or m."to" >= ${today}::date) order by m."from" desc limit 1) as "managedById",
      coalesce((select jsonb_agg(holder order by concurrent, "from") from held where "postId" = p.id and now), '[]') as holders,
      coalesce((select jsonb_agg(holder order by "from" desc) from held where "postId" = p.id and not now), '[]') as "formerHolders"
    from post p where p."unitId" = ${unitId}::uuid and p."abolishedOn" is null`;
  return rows.map((row) => postShape.parse(row));
}

const unitShape = z.object({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  level: z.enum(levels),
  authorityId: z.string(),
  parent: z.object({ id: z.string(), name: z.string() }).nullable(),
  foundedOn: openEnd,
  abolishedOn: openEnd,
  creditCode: z.string().nullable(),
  version: z.int(),
  team: z.object({ name: z.string(), session: z.int(), electedOn: openEnd, renewalDue: openEnd }).nullable(),
  formerNames: z.array(z.object({ name: z.string(), from: openEnd, to: day })),
  changes: z.array(
    z.object({
      kind: z.enum(["founded", "renamed", "merged", "split", "moved", "abolished"]),
      on: day,
      document: z.string(),
      relatedName: z.string().nullable(),
    }),
  ),
  managerIds: z.array(z.string()),
});

/** A unit with its place, team, former names and history; `managerIds` are the authorities that manage posts in it. */
export type UnitAt = z.infer<typeof unitShape>;

/** The unit, or null when it does not exist. One statement. */
export async function readUnitIn(tx: QueryTx, unitId: string, today: LegalDate): Promise<UnitAt | null> {
  const [row] = await tx.$queryRaw<unknown[]>`
    select u.id, u.code, u.name, u.level, u."authorityId", u."foundedOn"::text, u."abolishedOn"::text, u."creditCode", u.version,
      (select jsonb_build_object('id', p.id, 'name', p.name) from unit p where p.id = u."parentId") as parent,
      (select jsonb_build_object('name', t.name, 'session', t.session, 'electedOn', t."electedOn", 'renewalDue', t."renewalDue")
        from team t where t."unitId" = u.id) as team,
      coalesce((select jsonb_agg(jsonb_build_object('name', n.name, 'from', n."from", 'to', n."to") order by n."to" desc)
        from unit_name n where n."unitId" = u.id), '[]') as "formerNames",
      coalesce((select jsonb_agg(jsonb_build_object('kind', c.kind, 'on', c."on", 'document', c.document,
          'relatedName', r.name) order by c."on" desc)
        from unit_change c left join unit r on r.id = c."relatedUnitId" where c."unitId" = u.id), '[]') as changes,
      coalesce((select jsonb_agg(distinct m."managedById") from post_management m join post p on p.id = m."postId"
        where p."unitId" = u.id and m."from" <= ${today}::date and (m."to" is null or m."to" >= ${today}::date)), '[]')
        as "managerIds"
    from unit u where u.id = ${unitId}::uuid`;
  return row === undefined ? null : unitShape.parse(row);
}
