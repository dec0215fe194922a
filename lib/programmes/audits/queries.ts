import "server-only";
import { z } from "zod";
import type { Actor, Level } from "@/lib/access/actor";
import { levels } from "@/lib/access/actor";
import { legalDate } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { Prisma } from "@/prisma/generated/client";
import { postWords } from "../../case/queries/matters";
import { visibleTo } from "../../case/queries/visible";
import type { ReadTx } from "../../platform/db/transaction";
import type { AuditAt, TenureAt } from "./types";
import { auditResults, auditTimings } from "./types";

type Tx = Pick<ReadTx, "$queryRaw">;
const day = z.string().transform(legalDate);

/** A person under way to another post, or one who is named to leave this one. */
const moving = Prisma.sql`(h."to" is null and (exists (select from "case" k where k."cadreId" = h."cadreId" and k."postId" <> h."postId"
    and k.state not in ('finished', 'stopped'))
  or exists (select from motion_leaver v join motion m on m.id = v."motionId" where v."cadreId" = h."cadreId" and v."postId" = h."postId" and m.state <> 'closed')))`;

const managedOn = (on: LegalDate) => Prisma.sql`join cadre_management r on r."cadreId" = h."cadreId" and r."from" <= ${on}::date and (r."to" is null or r."to" >= ${on}::date)`;

export type Tenure = TenureAt & { readonly authorityId: string; readonly cadreId: string; readonly level: Level };

/** A time in post with who manages its holder; null when there is none. */
export async function readTenureIn(tx: Tx, holdingId: string, on: LegalDate): Promise<Tenure | null> {
  const [row] = await tx.$queryRaw<{ row: unknown }[]>`
    select jsonb_build_object('holdingId', h.id, 'from', h."from", 'to', h."to", 'auditRequired', p."auditRequired", 'moving', ${moving},
      'authorityId', r."managedById", 'cadreId', h."cadreId", 'level', p.level) as row
    from post_holding h join post p on p.id = h."postId" ${managedOn(on)} where h.id = ${holdingId}::uuid limit 1`;
  return row === undefined ? null : tenureShape.parse(row.row);
}

const tenureShape = z.object({
  holdingId: z.string(),
  from: day,
  to: day.nullable(),
  auditRequired: z.boolean(),
  moving: z.boolean(),
  authorityId: z.string(),
  cadreId: z.string(),
  level: z.enum(levels),
});

const listedShape = tenureShape.extend({ name: z.string(), post: z.string() });
export type ListedTenure = z.output<typeof listedShape>;

/** Times in posts on the audit list of the people the visitor may see audited: those that run, and those ended within a year. One statement. */
export async function readTenuresIn(tx: Tx, actor: Actor, on: LegalDate): Promise<readonly ListedTenure[]> {
  const rows = await tx.$queryRaw<{ row: unknown }[]>`
    select jsonb_build_object('holdingId', h.id, 'from', h."from", 'to', h."to", 'auditRequired', true, 'moving', ${moving},
      'authorityId', r."managedById", 'cadreId', h."cadreId", 'level', p.level, 'name', c.name, 'post', ${postWords}) as row
    from post_holding h join post p on p.id = h."postId" join unit u on u.id = p."unitId" join cadre c on c.id = h."cadreId" ${managedOn(on)}
    where p."auditRequired" and (h."to" is null or h."to" >= ${on}::date - interval '1 year')
      and ${visibleTo(actor, "audit.view", { authority: Prisma.sql`r."managedById"`, level: Prisma.sql`p.level`, cadre: Prisma.sql`c.id` })}
    order by c."orderKey", c.id, h."from" limit 1000`;
  return rows.map(({ row }) => listedShape.parse(row));
}

const auditShape = z.object({
  id: z.string(),
  holdingId: z.string(),
  timing: z.enum(auditTimings),
  number: z.string(),
  requestedOn: day,
  carriedOutOn: day.nullable(),
  concludedOn: day.nullable(),
  result: z.enum(auditResults).nullable(),
  summary: z.string().nullable(),
  rectifyBy: day.nullable(),
  rectifiedOn: day.nullable(),
  rectification: z.string().nullable(),
  version: z.int(),
  name: z.string(),
  post: z.string(),
});
export type ListedAudit = AuditAt & { readonly name: string; readonly post: string };

/** Audits of those people, newest first; conclusions only for whom closed contents are. One statement. */
export async function readAuditsIn(tx: Tx, actor: Actor): Promise<readonly ListedAudit[]> {
  const columns = { authority: Prisma.sql`a."authorityId"`, level: Prisma.sql`p.level`, cadre: Prisma.sql`c.id` };
  const readable = visibleTo(actor, "people.viewClosed", columns);
  const rows = await tx.$queryRaw<{ row: unknown }[]>`
    select jsonb_build_object('id', a.id, 'holdingId', a."holdingId", 'timing', a.timing, 'number', a.number, 'requestedOn', a."requestedOn",
      'carriedOutOn', a."carriedOutOn", 'concludedOn', a."concludedOn", 'rectifyBy', a."rectifyBy", 'rectifiedOn', a."rectifiedOn", 'version', a.version,
      'result', case when ${readable} then a.result end, 'summary', case when ${readable} then a.summary end,
      'rectification', case when ${readable} then a.rectification end, 'name', c.name, 'post', ${postWords}) as row
    from economic_audit a join post_holding h on h.id = a."holdingId" join post p on p.id = h."postId" join unit u on u.id = p."unitId" join cadre c on c.id = a."cadreId"
    where ${visibleTo(actor, "audit.view", columns)} order by a."requestedOn" desc, a.id desc limit 500`;
  return rows.map(({ row }) => auditShape.parse(row));
}
