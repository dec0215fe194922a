import "server-only";
import { z } from "zod";
import type { Level } from "@/lib/access/actor";
import { levels } from "@/lib/access/actor";
import { legalDate } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { ReadTx } from "@/lib/platform/db/transaction";
import { memberShape, sumsShape, teamSums } from "@/lib/posts/queries/team";
import type { SchemeTeam } from "./types";

type QueryTx = Pick<ReadTx, "$queryRaw">;

const day = z.string().transform(legalDate);
const seat = z.object({ postId: z.string(), cadreId: z.string() });

const batchShape = z.object({
  motionId: z.string(),
  number: z.string(),
  title: z.string(),
  authorityId: z.string(),
  posts: z.array(
    z.object({
      motionPostId: z.string(),
      postId: z.string(),
      title: z.string(),
      level: z.enum(levels),
      subjectsFixed: z.boolean(),
      candidates: z.array(z.object({ cadreId: z.string(), name: z.string() })),
    }),
  ),
  leaving: z.array(seat),
});

/** An open batch as far as it touches one team. */
export type TeamBatch = z.infer<typeof batchShape>;

/**
 * Batches not closed with a post of the unit's team to fill or to leave, latest first. Candidates: subjects whose case is not stopped
 * once they are fixed, names put and not withdrawn before; in official order. One statement.
 */
export async function readTeamBatchesIn(tx: QueryTx, unitId: string): Promise<readonly TeamBatch[]> {
  const rows = await tx.$queryRaw<unknown[]>`
    with own as (select p.id, p.title, p.level from post p join team t on t.id = p."teamId" where t."unitId" = ${unitId}::uuid),
    wanted as (
      select mp."motionId", mp.id, mp."postId", mp."order", mp.state = 'subjectsFixed' as fixed, own.title, own.level,
        case when mp.state = 'subjectsFixed' then array(select k."cadreId" from "case" k where k."motionPostId" = mp.id and k.state <> 'stopped')
          else array(select n."cadreId" from nominee n where n."motionPostId" = mp.id and n."withdrawnOn" is null) end as ids
      from motion_post mp join own on own.id = mp."postId" where mp.state <> 'stopped'),
    leaving as (select l."motionId", l."postId", l."cadreId" from motion_leaver l join own on own.id = l."postId")
    select m.id as "motionId", m.number, m.title, m."authorityId",
      coalesce((select jsonb_agg(jsonb_build_object('motionPostId', w.id, 'postId', w."postId", 'title', w.title, 'level', w.level,
          'subjectsFixed', w.fixed, 'candidates', coalesce((select jsonb_agg(jsonb_build_object('cadreId', c.id, 'name', c.name)
            order by c."orderKey", c.id) from cadre c where c.id = any(w.ids)), '[]')) order by w."order")
        from wanted w where w."motionId" = m.id), '[]') as posts,
      coalesce((select jsonb_agg(jsonb_build_object('postId', l."postId", 'cadreId', l."cadreId"))
        from leaving l where l."motionId" = m.id), '[]') as leaving
    from motion m where m.state <> 'closed'
      and (m.id in (select "motionId" from wanted) or m.id in (select "motionId" from leaving))
    order by m."startedOn" desc, m.number desc`;
  return rows.map((row) => batchShape.parse(row));
}

const seatShape = z.object({
  unitName: z.string(),
  teamName: z.string(),
  level: z.enum(levels),
  managerIds: z.array(z.string()),
  seats: z.array(seat),
});

/** A unit's team as it stands: who sits where, without retained treatment, and which authorities manage its posts. */
export type SeatedTeam = z.infer<typeof seatShape> & { readonly level: Level };

/** The unit's team on the day, or null when it has none. One statement. */
export async function readSeatedTeamIn(tx: QueryTx, unitId: string, today: LegalDate): Promise<SeatedTeam | null> {
  const [row] = await tx.$queryRaw<unknown[]>`
    select u.name as "unitName", t.name as "teamName", u.level,
      coalesce((select jsonb_agg(distinct m."managedById") from post p join post_management m on m."postId" = p.id
        and m."from" <= ${today}::date and (m."to" is null or m."to" >= ${today}::date)
        where p."teamId" = t.id and p."abolishedOn" is null), '[]') as "managerIds",
      coalesce((select jsonb_agg(jsonb_build_object('postId', h."postId", 'cadreId', h."cadreId"))
        from post p join post_holding h on h."postId" = p.id and not h."outsideQuota"
          and h."from" <= ${today}::date and (h."to" is null or h."to" >= ${today}::date)
        where p."teamId" = t.id and p."abolishedOn" is null), '[]') as seats
    from team t join unit u on u.id = t."unitId" where u.id = ${unitId}::uuid`;
  return row === undefined ? null : seatShape.parse(row);
}

const teamShape = z.object({
  members: z.array(memberShape.extend({ levelSince: day.nullable(), grassroots: z.boolean(), frontLine: z.boolean() })),
  sums: sumsShape,
}) satisfies z.ZodType<SchemeTeam>;

/** What is counted of the people; sex, ethnicity and party leave the database as sums alone. One statement. */
export async function readCountedIn(tx: QueryTx, cadreIds: readonly string[], today: LegalDate): Promise<SchemeTeam> {
  const [row] = await tx.$queryRaw<unknown[]>`
    with people as (select c.* from cadre c where c.id = any(${[...cadreIds]}::uuid[]))
    select coalesce((select jsonb_agg(jsonb_build_object('cadreId', c.id, 'name', c.name, 'birth', c.birth, 'levelSince', c."levelSince",
        'education', (select e.education from education_row e where e."cadreId" = c.id order by e.education limit 1),
        'majors', coalesce((select jsonb_agg(e."schoolAndMajor") from education_row e where e."cadreId" = c.id), '[]'),
        'grassroots', exists (select from experience_row x where x."cadreId" = c.id and x.kind = 'grassroots' and x."from" <= ${today}::date),
        'frontLine', exists (select from experience_row x where x."cadreId" = c.id and x.kind = 'frontLine' and x."from" <= ${today}::date))
        order by c."orderKey", c.id) from people c), '[]') as members,
      (select ${teamSums} from people c) as sums`;
  return teamShape.parse(row);
}
