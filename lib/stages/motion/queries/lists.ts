import "server-only";
import type { Actor, Level } from "@/lib/access/actor";
import { visibleCases } from "@/lib/case/queries/visible";
import type { Stage } from "@/lib/case/stage-order";
import type { CaseState, MotionState } from "@/lib/case/types";
import type { LegalDate } from "@/lib/kernel/dates";
import { legalDate } from "@/lib/kernel/dates";
import type { EventType } from "@/lib/record/event-types";
import type { ReadTx } from "../../../platform/db/transaction";
import type { MotionQuery } from "../schema";

type QueryTx = Pick<ReadTx, "$queryRaw">;

/** A line of the list of batches. `days`: days in the present state. */
export type ListedMotion = {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly state: MotionState;
  readonly stateSince: LegalDate;
  readonly dueOn: LegalDate | null;
  readonly handler: string;
  readonly posts: number;
  readonly leavers: number;
  /** running cases by stage, and how many are finished or ended */
  readonly stages: readonly { readonly stage: Stage; readonly cases: number }[];
  readonly ended: number;
};

/**
 * One page of batches of these authorities, newest number first, and how many there are; cases are counted as far as the actor may be
 * shown them. One statement.
 */
export async function readMotionPageIn(
  tx: QueryTx,
  actor: Actor,
  authorityIds: readonly string[],
  query: MotionQuery,
): Promise<{ readonly motions: readonly ListedMotion[]; readonly motionCount: number }> {
  const pattern = `%${query.q.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  const visible = visibleCases(actor, "motion.view");
  const rows = await tx.$queryRaw<(Omit<ListedMotion, "stateSince" | "dueOn"> & { stateSince: string; dueOn: string | null; found: number })[]>`
    select m.id, m.number, m.title, m.state, m."stateSince"::text, m."dueOn"::text, u."displayName" as handler,
      (select count(*)::int from motion_post mp where mp."motionId" = m.id and mp.state <> 'stopped') as posts,
      (select count(*)::int from motion_leaver l where l."motionId" = m.id) as leavers,
      coalesce((select jsonb_agg(s) from (select k.stage, count(*)::int as cases from "case" k
        join post p on p.id = k."postId" where k."motionId" = m.id and ${visible} and k.state in ('running', 'deferred', 'suspended') group by k.stage order by k.stage) s), '[]') as stages,
      (select count(*)::int from "case" k join post p on p.id = k."postId"
        where k."motionId" = m.id and ${visible} and k.state not in ('running', 'deferred', 'suspended')) as ended,
      (count(*) over ())::int as found
    from motion m join app_user u on u.id = m."handlerId"
    where m."authorityId" = any(${[...authorityIds]}::uuid[])
      and (${query.state}::text is null or m.state::text = ${query.state})
      and (${query.year}::int is null or m.year = ${query.year}::int)
      and (${query.q} = '' or m.title like ${pattern} or m.number like ${pattern})
    order by m.year desc, m.number desc
    limit ${query.size} offset ${(query.page - 1) * query.size}`;
  return {
    motionCount: rows[0]?.found ?? 0,
    motions: rows.map(({ found: _found, ...row }) => ({
      ...row,
      stateSince: legalDate(row.stateSince),
      dueOn: row.dueOn === null ? null : legalDate(row.dueOn),
    })),
  };
}

/** A case of the batch with the words of its line. */
export type ListedCase = {
  readonly id: string;
  readonly number: string;
  readonly cadreId: string;
  readonly name: string;
  readonly duties: string;
  readonly post: string;
  /** of the post */
  readonly level: Level;
  readonly kind: "promotion" | "advancement" | "lateralMove" | "removal" | "electedPost";
  readonly stage: Stage;
  readonly state: CaseState;
  readonly stateReason: string;
  readonly stageSince: LegalDate;
  readonly dueOn: LegalDate | null;
};

/** Cases of a batch in official order. One statement. */
export async function readCasesOfMotionIn(tx: QueryTx, motionId: string): Promise<readonly ListedCase[]> {
  const rows = await tx.$queryRaw<(Omit<ListedCase, "stageSince" | "dueOn"> & { stageSince: string; dueOn: string | null })[]>`
    select k.id, k.number, k."cadreId", c.name, c.duties, u.name || p.title as post, p.level, k.kind, k.stage, k.state, k."stateReason",
      k."stageSince"::text, k."dueOn"::text
    from "case" k join cadre c on c.id = k."cadreId" join post p on p.id = k."postId" join unit u on u.id = p."unitId"
    where k."motionId" = ${motionId}::uuid order by c."orderKey", k.number`;
  return rows.map((row) => ({ ...row, stageSince: legalDate(row.stageSince), dueOn: row.dueOn === null ? null : legalDate(row.dueOn) }));
}

/** A meeting's item about the batch, one of its posts or cases. */
export type ListedItem = {
  readonly itemId: string;
  readonly meetingId: string;
  readonly number: string;
  readonly on: LegalDate;
  readonly title: string;
  readonly state: "open" | "decided" | "deferred" | "suspended" | "withdrawn";
  readonly conclusion: string;
  /** cadre whose case the item is about; null for the batch or a post */
  readonly cadreId: string | null;
  /** of the post the item is about; null for the batch */
  readonly level: Level | null;
};

/** Everything of the batch that was or is on an agenda, oldest meeting first. One statement. */
export async function readItemsOfMotionIn(tx: QueryTx, motionId: string): Promise<readonly ListedItem[]> {
  const rows = await tx.$queryRaw<(Omit<ListedItem, "on"> & { on: string })[]>`
    select i.id as "itemId", g.id as "meetingId", g.number, g."on"::text, i.title, i.state, i.conclusion, k."cadreId",
      p.level
    from meeting_item i join meeting g on g.id = i."meetingId" left join "case" k on k.id = i."caseId"
      left join motion_post mp on mp.id = i."motionPostId" left join post p on p.id = coalesce(k."postId", mp."postId")
    where i."motionId" = ${motionId}::uuid or k."motionId" = ${motionId}::uuid
      or i."motionPostId" in (select id from motion_post where "motionId" = ${motionId}::uuid)
    order by g."on", g.number, i."order"`;
  return rows.map((row) => ({ ...row, on: legalDate(row.on) }));
}

/** A line of the record of the batch. `at`: local time in Asia/Shanghai, "2026-03-02T09:14". */
export type ListedEvent = {
  readonly id: string;
  readonly at: string;
  readonly type: EventType;
  readonly author: string;
  readonly reason: string | null;
  readonly hash: string;
};

/** The latest events of the batch's own chain, newest first; at most 12. One statement. */
export function readEventsOfMotionIn(tx: QueryTx, motionId: string): Promise<readonly ListedEvent[]> {
  return tx.$queryRaw<ListedEvent[]>`
    select e.id::text, to_char(e.at at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI') as at, e.body::jsonb ->> 'type' as type,
      coalesce(u."displayName", '系统') as author, e.body::jsonb ->> 'reason' as reason, e.hash
    from record_event e left join app_user u on u.id::text = e.body::jsonb ->> 'author'
    where e.stream = ${`motion:${motionId}`} order by e.seq desc limit 12`;
}
