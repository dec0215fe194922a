import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { roles } from "@/lib/access/actor";
import { reachOf } from "@/lib/access/reach";
import { addDays } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { eventTypes } from "@/lib/record/event-types";
import { Prisma } from "@/prisma/generated/client";
import type { ReadTx } from "../../../platform/db/transaction";
import type { RecordQuery } from "../schema";
import { kindsOf, recordPageSize, recordReach } from "../schema";
import type { RecordEventAt, RecordState, StreamLabel } from "../types";
import { closedIds, streamsOf } from "./streams";

type Tx = Pick<ReadTx, "$queryRaw">;

const eventShape = z.object({
  id: z.string(),
  stream: z.string(),
  at: z.string(),
  type: z.enum(eventTypes),
  data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())])),
  reason: z.string().nullable(),
  author: z.string().nullable(),
  roles: z.array(z.enum(roles)).nullable(),
  requestedBy: z.string().nullable(),
  hash: z.string(),
});

export type EventPage = { readonly eventCount: number; readonly events: readonly RecordEventAt[] };

/**
 * One page of the events of the actor's authorities, newest first, and how many there are (at most `recordReach`). The chains are
 * found by the rows they are the history of, all at once: no query per event. One statement.
 */
export async function readEventsIn(tx: Tx, actor: Actor, query: RecordQuery, today: LegalDate): Promise<EventPage> {
  const streams = Prisma.join(kindsOf(query).map((kind) => Prisma.sql`(${streamsOf(actor, kind, today)})`), " union all ");
  const [row] = await tx.$queryRaw<{ eventCount: number; events: unknown[] }[]>`
    with stream(name) as materialized (${streams}), closed(id) as materialized (${closedIds(actor)}),
      found as (
        select e.id, e.stream, e.at, e.body::jsonb as body, e.hash from stream s join record_event e on e.stream = s.name
        where ${conditionsOf(query)} and not exists (select from closed c where position(c.id in e.body) > 0)
        order by e.id desc limit ${recordReach}),
      page as (select * from found order by id desc limit ${recordPageSize} offset ${(query.page - 1) * recordPageSize})
    select (select count(*)::int from found) as "eventCount",
      coalesce((select jsonb_agg(jsonb_build_object('id', p.id::text, 'stream', p.stream,
          'at', to_char(p.at at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI'), 'type', p.body ->> 'type', 'data', p.body -> 'data',
          'reason', p.body ->> 'reason', 'author', u."displayName", 'requestedBy', r."displayName", 'hash', p.hash,
          'roles', (select array_agg(distinct g.role::text) from role_grant g where g."userId" = u.id
            and g."from" <= (p.at at time zone 'Asia/Shanghai')::date
            and (g."to" is null or g."to" >= (p.at at time zone 'Asia/Shanghai')::date))) order by p.id desc)
        from page p left join app_user u on u.id::text = p.body ->> 'author'
          left join app_user r on r.id::text = p.body -> 'data' ->> 'requestedBy'), '[]') as events`;
  return { eventCount: row?.eventCount ?? 0, events: (row?.events ?? []).map((event) => eventShape.parse(event)) };
}

/** Days begin and end in Asia/Shanghai. */
function conditionsOf({ type, author, from, to, of }: RecordQuery): Prisma.Sql {
  const end = to === null ? null : addDays(to, 1);
  return Prisma.sql`(${of}::text is null or e.stream = ${of}::text)
    and (${type}::text is null or e.body::jsonb ->> 'type' = ${type}::text)
    and (${author}::text is null or e.body::jsonb ->> 'author' = ${author}::text)
    and (${from}::date is null or e.at >= (${from}::date)::timestamp at time zone 'Asia/Shanghai')
    and (${end}::date is null or e.at < (${end}::date)::timestamp at time zone 'Asia/Shanghai')`;
}

/** What these chains are about and where they are shown. The caller has asked whether the actor may see them. One statement. */
export async function readStreamLabelsIn(tx: Tx, streams: readonly string[]): Promise<ReadonlyMap<string, StreamLabel>> {
  if (streams.length === 0) return new Map();
  const rows = await tx.$queryRaw<(StreamLabel & { stream: string })[]>`
    with wanted as (
      select distinct w.stream, split_part(w.stream, ':', 1) as kind,
        case when split_part(w.stream, ':', 1) <> 'calendar' then split_part(w.stream, ':', 2)::uuid end as id
      from unnest(${[...new Set(streams)]}::text[]) w(stream)),
    object as (
      select w.stream, w.kind, w.id from wanted w where w.kind not in ('signature', 'attachment')
      union all select w.stream, s."objectKind", s."objectId" from wanted w join signature s on w.kind = 'signature' and s.id = w.id
      union all select w.stream, a."objectKind", a."objectId" from wanted w join attachment a on w.kind = 'attachment' and a.id = w.id)
    ${labels}`;
  return new Map(rows.map(({ stream, words, href }) => [stream, { words, href }]));
}

const labels = Prisma.sql`
  select o.stream, c.name || '　' || u.name || p.title as words, '/cases/' || k.id as href
    from object o join "case" k on o.kind = 'case' and k.id = o.id join cadre c on c.id = k."cadreId"
      join post p on p.id = k."postId" join unit u on u.id = p."unitId"
  union all select o.stream, m.number || '　' || m.title, '/motions/' || m.id from object o join motion m on o.kind = 'motion' and m.id = o.id
  union all select o.stream, g.number, '/meetings/' || g.id from object o join meeting g on o.kind = 'meeting' and g.id = o.id
  union all select o.stream, t.title, '/motions/' || t."motionId" || '/inspection' from object o join inspection_task t on o.kind = 'inspectionTask' and t.id = o.id
  union all select o.stream, n.number, '/motions/' || n."motionId" || '/notice' from object o join notice n on o.kind = 'notice' and n.id = o.id
  union all select o.stream, x.number, (select '/motions/' || k."motionId" || '/appointment' from paper_line l join "case" k on k.id = l."caseId"
      where l."paperId" = x.id limit 1) from object o join paper x on o.kind = 'paper' and x.id = o.id
  union all select o.stream, l.title, '/programmes/reserve-pool' from object o join pool l on o.kind = 'pool' and l.id = o.id
  union all select o.stream, a."committeeName", null from object o join authority a on o.kind = 'authority' and a.id = o.id
  union all select o.stream, u.name, null from object o join unit u on o.kind = 'unit' and u.id = o.id
  union all select o.stream, c.name, '/people/' || c.id from object o join cadre c on o.kind = 'cadre' and c.id = o.id
  union all select o.stream, b.number, null from object o join import_batch b on o.kind = 'importBatch' and b.id = o.id
  union all select o.stream, split_part(o.stream, ':', 2) || ' 年工作日历', '/system/calendar?year=' || split_part(o.stream, ':', 2)
    from object o where o.kind = 'calendar'
  union all select o.stream, l.label, '/system/codes/' || l.subject from object o join local_code l on o.kind = 'localCode' and l.id = o.id`;

/** Who may have written here: everybody with a role at the authorities, ever. One statement. */
export async function readAuthorsIn(tx: Tx, actor: Actor): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const authorities = reachOf(actor, "record.view").map(({ authorityId }) => authorityId);
  return tx.$queryRaw<{ id: string; name: string }[]>`
    select a.id, a."displayName" as name from app_user a
    where exists (select from role_grant g where g."userId" = a.id and g."authorityId" = any(${authorities}::uuid[]))
    order by a."displayName", a.id`;
}

/** Newest hash, chains and last checkpoint. One statement. */
export async function readRecordStateIn(tx: Tx): Promise<RecordState> {
  const [row] = await tx.$queryRaw<RecordState[]>`
    select (select e.hash from record_event e order by e.id desc limit 1) as "newestHash",
      count(*)::int as streams, (count(*) filter (where h.seq > h.checkpointed))::int as moved,
      (select jsonb_build_object('number', c.number, 'at', to_char(c.at at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI'), 'cause', c.cause,
        'hash', c.hash) from record_checkpoint c order by c.number desc limit 1) as checkpoint
    from record_head h`;
  return row ?? { newestHash: null, streams: 0, moved: 0, checkpoint: null };
}
