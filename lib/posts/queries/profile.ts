import "server-only";
import { z } from "zod";
import { levels } from "@/lib/access/actor";
import { legalDate } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { ReadTx } from "@/lib/platform/db/transaction";
import type { ProfileLine } from "../types";
import { profileCriteria, profileLineKinds } from "../types";

type QueryTx = Pick<ReadTx, "$queryRaw">;

const day = z.string().transform(legalDate);

const headShape = z.object({
  postId: z.string(),
  unitId: z.string(),
  unitName: z.string(),
  code: z.string(),
  title: z.string(),
  level: z.enum(levels),
  headOrDeputy: z.enum(["head", "deputy"]),
  isPrincipal: z.boolean(),
  inTeam: z.boolean(),
  countsAgainstQuota: z.boolean(),
  probationApplies: z.boolean(),
  partyPost: z.boolean(),
  duties: z.string(),
  termScope: z.boolean(),
  rotationDuty: z.enum(["areaLeader", "keyPost"]).nullable(),
  abolishedOn: day.nullable(),
  version: z.int(),
  managedById: z.string().nullable(),
});

/** A post with what its page shows and what decides who may see and change it. */
export type PostHead = z.infer<typeof headShape>;

/** The post, or null when there is none. One statement. */
export async function readPostHeadIn(tx: QueryTx, postId: string, today: LegalDate): Promise<PostHead | null> {
  const [row] = await tx.$queryRaw<unknown[]>`
    select p.id as "postId", u.id as "unitId", u.name as "unitName", p.code, p.title, p.level, p."headOrDeputy", p."isPrincipal",
      p."teamId" is not null as "inTeam", p."countsAgainstQuota", p."probationApplies", p."partyPost", p.duties,
      coalesce(p."termScope", false) as "termScope", p."rotationDuty", p."abolishedOn"::text, p.version,
      (select m."managedById" from post_management m where m."postId" = p.id and m."from" <= ${today}::date
        and (m."to" is null or m."to" >= ${today}::date) order by m."from" desc limit 1) as "managedById"
    from post p join unit u on u.id = p."unitId" where p.id = ${postId}::uuid`;
  return row === undefined ? null : headShape.parse(row);
}

const lineShape = z.object({
  lineId: z.string(),
  kind: z.enum(profileLineKinds),
  criterion: z.enum(profileCriteria),
  words: z.string(),
  document: z.string(),
  from: day,
}) satisfies z.ZodType<ProfileLine>;

/** The lines of the post's profile in force on the day, hard conditions first. One statement. */
export async function readProfileIn(tx: QueryTx, postId: string, today: LegalDate): Promise<readonly ProfileLine[]> {
  const rows = await tx.$queryRaw<unknown[]>`
    select id as "lineId", kind, criterion, words, document, "from"::text from post_profile_line
    where "postId" = ${postId}::uuid and "from" <= ${today}::date and ("to" is null or "to" >= ${today}::date)
    order by kind, criterion, "from", id`;
  return rows.map((row) => lineShape.parse(row));
}

const pastShape = z.object({
  cadreId: z.string(),
  name: z.string(),
  from: day,
  to: day,
  concurrent: z.boolean(),
  outsideQuota: z.boolean(),
});

/** Somebody who held the post before. */
export type PastHolder = z.infer<typeof pastShape>;

/** Past holders in the order in which they came. One statement. */
export async function readPastHoldersIn(tx: QueryTx, postId: string, today: LegalDate): Promise<readonly PastHolder[]> {
  const rows = await tx.$queryRaw<unknown[]>`
    select c.id as "cadreId", c.name, h."from"::text, h."to"::text, h.concurrent, h."outsideQuota"
    from post_holding h join cadre c on c.id = h."cadreId"
    where h."postId" = ${postId}::uuid and h."to" < ${today}::date
    order by h."from", h."to", c.id`;
  return rows.map((row) => pastShape.parse(row));
}
