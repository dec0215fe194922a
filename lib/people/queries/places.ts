import "server-only";
import { z } from "zod";
import { levels } from "@/lib/access/actor";
import { legalDate } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { ReadTx } from "@/lib/platform/db/transaction";
import type { PlaceAt, PostAt } from "../types";

type QueryTx = Pick<ReadTx, "$queryRaw">;

const day = z.string().transform(legalDate);
const level = z.enum(levels);
const management = { managedById: z.string(), coManagedById: z.string().nullable(), filedWithId: z.string().nullable() };

const placeRow = z.object({
  cadreId: z.string(),
  name: z.string(),
  duties: z.string(),
  level,
  levelSince: day.nullable(),
  unitId: z.string(),
  orderKey: z.int(),
  holdings: z.array(z.object({ id: z.string(), postId: z.string(), from: day, concurrent: z.boolean(), outsideQuota: z.boolean() })),
  seats: z.array(z.object({ id: z.string(), authorityId: z.string(), title: z.string(), from: day })),
  career: z.array(z.object({ id: z.string(), postId: z.string().nullable(), from: day, concurrent: z.boolean() })),
  management: z.object({ ...management, id: z.string(), from: day }).nullable(),
}) satisfies z.ZodType<PlaceAt>;

/** People with the posts, seats, résumé lines and management that are open now, by cadre id. One statement. */
export async function readPlacesIn(tx: QueryTx, cadreIds: readonly string[]): Promise<ReadonlyMap<string, PlaceAt>> {
  const rows = await tx.$queryRaw<unknown[]>`
    select c.id as "cadreId", c.name, c.duties, c.level, c."levelSince"::text, c."unitId", c."orderKey",
      coalesce((select jsonb_agg(jsonb_build_object('id', h.id, 'postId', h."postId", 'from', h."from", 'concurrent', h.concurrent,
          'outsideQuota', h."outsideQuota") order by h."from", h.id)
        from post_holding h where h."cadreId" = c.id and h."to" is null), '[]') as holdings,
      coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'authorityId', s."authorityId", 'title', s.title, 'from', s."from")
          order by s."from", s.id)
        from committee_member s where s."cadreId" = c.id and s."to" is null), '[]') as seats,
      coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'postId', r."postId", 'from', r."from", 'concurrent', r.concurrent)
          order by r."from", r.id)
        from career_row r where r."cadreId" = c.id and r."to" is null), '[]') as career,
      (select jsonb_build_object('id', m.id, 'managedById', m."managedById", 'coManagedById', m."coManagedById",
          'filedWithId', m."filedWithId", 'from', m."from")
        from cadre_management m where m."cadreId" = c.id and m."to" is null order by m."from" desc limit 1) as management
    from cadre c where c.id = any(${[...cadreIds]}::uuid[])`;
  return new Map(rows.map((row) => placeRow.parse(row)).map((place) => [place.cadreId, place]));
}

const postRow = z.object({
  id: z.string(),
  unitId: z.string(),
  unitName: z.string(),
  unitOrder: z.int(),
  title: z.string(),
  level,
  headOrDeputy: z.enum(["head", "deputy"]),
  teamOrder: z.int(),
  countsAgainstQuota: z.boolean(),
  probationApplies: z.boolean(),
  appointmentWay: z.enum(["committeeDecision", "congressElection", "standingCommitteeOfCongress", "governmentAppointment"]),
  management: z.object(management).nullable(),
}) satisfies z.ZodType<PostAt>;

/** Posts with their unit and the management in force on the day, by id. One statement. */
export async function readPostsIn(tx: QueryTx, postIds: readonly string[], on: LegalDate): Promise<ReadonlyMap<string, PostAt>> {
  const rows = await tx.$queryRaw<unknown[]>`
    select p.id, p."unitId", u.name as "unitName", u."order" as "unitOrder", p.title, p.level, p."headOrDeputy", p."teamOrder",
      p."countsAgainstQuota", p."probationApplies", p."appointmentWay",
      (select jsonb_build_object('managedById', m."managedById", 'coManagedById', m."coManagedById", 'filedWithId', m."filedWithId")
        from post_management m where m."postId" = p.id and m."from" <= ${on}::date and (m."to" is null or m."to" >= ${on}::date)
        order by m."from" desc limit 1) as management
    from post p join unit u on u.id = p."unitId" where p.id = any(${[...new Set(postIds)]}::uuid[])`;
  return new Map(rows.map((row) => postRow.parse(row)).map((post) => [post.id, post]));
}
