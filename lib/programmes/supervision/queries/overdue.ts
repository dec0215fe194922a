import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { stages } from "@/lib/case/stage-order";
import { legalDate } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { Prisma } from "@/prisma/generated/client";
import { firstRequest, takesReply, waitingRequests } from "../../../case/queries/check-requests";
import { mattersOf, openStates, postWords } from "../../../case/queries/matters";
import { escalatedTo } from "../../../case/queries/reminders";
import { visibleCases, visibleTo } from "../../../case/queries/visible";
import type { ReadTx } from "../../../platform/db/transaction";
import type { OverdueFact } from "../types";
import { overdueKinds } from "../types";

type Tx = Pick<ReadTx, "$queryRaw">;
const act = "supervision.view";
const day = z.string().transform(legalDate);

const overdueShape = z.object({
  kind: z.enum(overdueKinds),
  id: z.string(),
  motionId: z.string(),
  caseId: z.string().nullable(),
  name: z.string().nullable(),
  title: z.string(),
  number: z.string(),
  stage: z.enum(stages),
  count: z.int(),
  dueOn: day.nullable(),
  asOf: day.nullable(),
  workingDays: z.int().nullable(),
  handler: z.string().nullable(),
});

/** Most lines that are read; a supervisor with more has one thing to say about them all. */
const most = 500;

/**
 * What may be over its day: batches and cases with a day set, suspended votes, letters without a reply, notices that ended and were
 * not closed, probations that ended and were not concluded. One statement.
 */
export async function readOverdueIn(tx: Tx, actor: Actor, today: LegalDate): Promise<readonly OverdueFact[]> {
  const rows = await tx.$queryRaw<{ fact: unknown }[]>`
    with overdue(kind, id, "motionId", "caseId", name, title, number, stage, count, "dueOn", "asOf", "workingDays", "handlerId") as (
      ${Prisma.join([motions(actor, today), cases(actor, today), checks(actor), notices(actor, today), probations(actor, today)], " union all ")})
    select to_jsonb(o) || jsonb_build_object('handler', u."displayName") as fact
    from overdue o left join app_user u on u.id = o."handlerId" limit ${most}`;
  return rows.map(({ fact }) => overdueShape.parse(fact));
}

function motions(actor: Actor, today: LegalDate): Prisma.Sql {
  return Prisma.sql`
    select 'matter', m.id, m.id, null::uuid, null::text, m.title, m.number, 'motion', 1, m."dueOn", null::date, null::int, m."handlerId"
    from motion m
    where m.state in ('draft', 'conditionsFrozen', 'planAdopted') and m."dueOn" < ${today}::date
      and (m.state <> 'planAdopted' or exists (select from motion_post mp where mp."motionId" = m.id and mp.state in ('motion', 'recommendation'))
        or exists (select from "case" k where k."motionId" = m.id and k.state not in ('finished', 'stopped')))
      and ${visibleTo(actor, act, { authority: Prisma.sql`m."authorityId"` })}`;
}

const head = Prisma.sql`k.id, m.id, k.id, c.name, ${postWords}, k.number`;
const tables = Prisma.sql`"case" k join motion m on m.id = k."motionId" join cadre c on c.id = k."cadreId"
  join post p on p.id = k."postId" join unit u on u.id = p."unitId"`;

/** A suspended vote is named as such; it keeps its day on the case. A probation's day is told once, with the probation. */
function cases(actor: Actor, today: LegalDate): Prisma.Sql {
  return Prisma.sql`
    select case when k.stage = 'decision' and k.state = 'suspended' then 'vote' else 'matter' end, ${head}, k.stage::text, 1, k."dueOn", null, null, k."handlerId"
    from ${tables} where k.state not in ('finished', 'stopped') and k.stage <> 'probation' and k."dueOn" < ${today}::date and ${visibleCases(actor, act)}`;
}

/** Counted from the request whose day comes first; on the calendar as it stands now. */
function checks(actor: Actor): Prisma.Sql {
  return Prisma.sql`
    select 'check', ${head}, 'inspection', count(*)::int, null, ${firstRequest}, k."handlerId"
    from ${waitingRequests} i join inspection_subject s on s.id = i."subjectId" join ${tables} on k.id = s."caseId"
    where k.state not in ('finished', 'stopped') and ${takesReply} and ${visibleCases(actor, act)}
    group by k.id, m.id, c.id, p.id, u.id`;
}

function notices(actor: Actor, today: LegalDate): Prisma.Sql {
  return Prisma.sql`
    select 'notice', ${head}, 'notice', 1, max(n.until), null, null, k."handlerId"
    from notice n join notice_person np on np."noticeId" = n.id join ${tables} on k.id = np."caseId"
    where n.kind = 'first' and n.state in ('published', 'ended') and k.stage = 'notice' and k.state = 'running' and ${visibleCases(actor, act)}
    group by k.id, m.id, c.id, p.id, u.id having max(n.until) < ${today}::date`;
}

function probations(actor: Actor, today: LegalDate): Prisma.Sql {
  return Prisma.sql`
    select 'probation', ${head}, 'probation', 1, coalesce(b."extendedUntil", b."endsOn"), null, null, k."handlerId"
    from probation b join ${tables} on k.id = b."caseId"
    where b.state in ('running', 'extended') and coalesce(b."extendedUntil", b."endsOn") < ${today}::date and ${visibleCases(actor, act)}`;
}

const agesShape = z.object({ stage: z.enum(stages), since: day, count: z.int() });

/** Open matters by stage and the day since when they stand there: the same lines as the desk's list. One statement. */
export async function readStageDaysIn(tx: Tx, actor: Actor): Promise<readonly z.output<typeof agesShape>[]> {
  const rows = await tx.$queryRaw<unknown[]>`
    with matter as (${mattersOf(actor, openStates)})
    select stage, since::text, count(*)::int as count from matter group by stage, since`;
  return rows.map((row) => agesShape.parse(row));
}

export type Counts = {
  readonly overridesOpen: number;
  readonly overrides: number;
  readonly correctionsOpen: number;
  readonly corrections: number;
  readonly objectionsOpen: number;
  readonly oldestObjectionOn: string | null;
  readonly holds: number;
  /** deadlines reported upwards that are still over their day */
  readonly escalated: number;
};

/** How many overrides, corrections, open reports, held cases and deadlines reported upwards there are. One statement. */
export async function readCountsIn(tx: Tx, actor: Actor): Promise<Counts> {
  const visible = visibleCases(actor, act);
  const motion = visibleTo(actor, act, { authority: Prisma.sql`m."authorityId"` });
  const [row] = await tx.$queryRaw<Counts[]>`
    with seen as materialized (select k.id, k.state from "case" k join motion m on m.id = k."motionId" join post p on p.id = k."postId" where ${visible}),
      asked as (select o."approvedOn", o."refusedOn" from override o
        where o."caseId" in (select id from seen) or o."motionId" in (select m.id from motion m where ${motion})),
      corrected as (select x.state from correction x where x."caseId" in (select id from seen)),
      reported as (select j."receivedOn" from objection j where j."closedOn" is null and j."caseId" in (select id from seen))
    select (select count(*)::int from asked) as overrides,
      (select count(*)::int from asked where "approvedOn" is null and "refusedOn" is null) as "overridesOpen",
      (select count(*)::int from corrected) as corrections,
      (select count(*)::int from corrected where state = 'requested') as "correctionsOpen",
      (select count(*)::int from reported) as "objectionsOpen", (select min("receivedOn")::text from reported) as "oldestObjectionOn",
      (select count(*)::int from seen where state in ('deferred', 'suspended', 'returned')) as holds,
      (select count(distinct (r.kind, r.subject, r."dueOn"))::int from reminder r where r."settledOn" is null and ${escalatedTo(actor, act)}) as escalated`;
  return row ?? { overridesOpen: 0, overrides: 0, correctionsOpen: 0, corrections: 0, objectionsOpen: 0, oldestObjectionOn: null, holds: 0, escalated: 0 };
}
