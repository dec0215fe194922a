import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { legalDate, legalDateFromDb } from "@/lib/kernel/dates";
import { Prisma } from "@/prisma/generated/client";
import { postWords } from "../../case/queries/matters";
import { visibleTo } from "../../case/queries/visible";
import { taskWords } from "../../stages/appointment/queries/tasks";
import type { ReadTx } from "../../platform/db/transaction";
import { clockDuties } from "../rules/clocks";
import type { ReminderAt } from "../types";
import { clockKinds, reminderStages } from "../types";

type Tx = Pick<ReadTx, "$queryRaw">;
const day = z.string().transform(legalDate);
const kind = z.enum(clockKinds);
const stage = z.union(reminderStages.map((one) => z.literal(one)));

/** Reminders of an authority that are in force. One statement. */
export async function readOpenRemindersIn(tx: Pick<ReadTx, "reminder">, authorityId: string): Promise<readonly ReminderAt[]> {
  const rows = await tx.reminder.findMany({ where: { authorityId, settledOn: null }, orderBy: { id: "asc" } });
  return rows.map((row) => ({
    id: row.id,
    kind: kind.parse(row.kind),
    subject: row.subject,
    dueOn: legalDateFromDb(row.dueOn),
    stage: stage.parse(row.stage),
  }));
}

/**
 * SQL condition on a row r of `reminder`: somebody who has to do what it waits for, in his authority and on his levels, or to whom a task
 * was given. Own matters and
 * those of declared relatives are left out, also where they stand among the names of a post, on a notice or in a letter.
 */
export function addressedTo(actor: Actor): Prisma.Sql {
  const columns = {
    authority: Prisma.sql`r."authorityId"`,
    level: Prisma.sql`coalesce(r.level, 'staff')`,
    cadre: Prisma.sql`coalesce(r."cadreId", r.id)`,
  };
  const kinds = clockKinds.flatMap((one) => {
    const { acts } = clockDuties[one];
    if (acts.length === 0) return [];
    const any = Prisma.join(acts.map((act) => visibleTo(actor, act, columns)), " or ");
    return [Prisma.sql`(r.kind = ${one} and (${any}))`];
  });
  const given = Prisma.sql`(r.kind = 'appointmentTask' and ${visibleTo(actor, "case.view", columns)} and exists (select from appointment_task t
    where t.id::text = r.subject and t."ownerId" = ${actor.userId}::uuid))`;
  const closed = [...actor.closedCadreIds];
  return Prisma.sql`((${Prisma.join([...kinds, given], " or ")})
    and not (r.kind = 'recommendationValidity' and exists (select from nominee n where n."motionPostId"::text = r.subject
      and n."withdrawnOn" is null and n."cadreId" = any(${closed}::uuid[])))
    and not (r.kind = 'noticeEnd' and exists (select from notice_person np join "case" x on x.id = np."caseId"
      where np."noticeId"::text = r.subject and x."cadreId" = any(${closed}::uuid[])))
    and not (r.kind = 'reviewReply' and exists (select from check_letter_line i join inspection_subject s on s.id = i."subjectId"
      join "case" x on x.id = s."caseId" where i."letterId"::text = r.subject and x."cadreId" = any(${closed}::uuid[]))))`;
}

const lineShape = z.object({
  id: z.string(),
  subject: z.string(),
  kind,
  dueOn: day,
  stage,
  raisedOn: day,
  caseId: z.string().nullable(),
  motionId: z.string().nullable(),
  postId: z.string().nullable(),
  unitId: z.string().nullable(),
  name: z.string().nullable(),
  about: z.string().nullable(),
  readAt: z.string().nullable(),
  readers: z.int(),
});

export type ReminderLine = z.infer<typeof lineShape>;

/** Reminders in force the actor has to see to, unread first, then earliest day first; the number of all and of those unread. One statement. */
export async function readRemindersIn(
  tx: Tx,
  actor: Actor,
  page: { readonly size: number; readonly number: number },
): Promise<{ readonly count: number; readonly unread: number; readonly lines: readonly ReminderLine[] }> {
  const rows = await tx.$queryRaw<{ all: number; unread: number; line: unknown }[]>`
    select (count(*) over ())::int as "all", (count(*) filter (where y.at is null) over ())::int as unread,
      jsonb_build_object('id', r.id, 'kind', r.kind, 'subject', r.subject, 'dueOn', r."dueOn", 'stage', r.stage, 'raisedOn', r."raisedOn", 'caseId', r."caseId",
        'motionId', r."motionId", 'postId', r."postId", 'unitId', u.id, 'name', c.name, 'readAt', y.at,
        'about', coalesce(${postWords} || coalesce('　' || ${taskWords}, ''), n.number, l.body || ' ' || l.number, m.title),
        'readers', (select count(*)::int from reminder_reading z where z."reminderId" = r.id)) as line
    from reminder r left join cadre c on c.id = r."cadreId" left join post p on p.id = r."postId" left join unit u on u.id = p."unitId"
      left join motion m on m.id = r."motionId" left join notice n on r.kind = 'noticeEnd' and n.id::text = r.subject
      left join check_letter l on r.kind = 'reviewReply' and l.id::text = r.subject
      left join appointment_task t on r.kind = 'appointmentTask' and t.id::text = r.subject
      left join reminder_reading y on y."reminderId" = r.id and y."userId" = ${actor.userId}::uuid
    where r."settledOn" is null and ${addressedTo(actor)}
    order by y.at is not null, r."dueOn", r.kind, r.id limit ${page.size} offset ${page.size * (page.number - 1)}`;
  return { count: rows[0]?.all ?? 0, unread: rows[0]?.unread ?? 0, lines: rows.map(({ line }) => lineShape.parse(line)) };
}

/** How many reminders in force the actor has not seen, and how many of these are over their day. One statement. */
export async function countUnreadIn(tx: Tx, actor: Actor): Promise<{ readonly unread: number; readonly overdue: number }> {
  const [row] = await tx.$queryRaw<{ unread: number; overdue: number }[]>`
    select count(*)::int as unread, (count(*) filter (where r.stage = -1))::int as overdue
    from reminder r
    where r."settledOn" is null and ${addressedTo(actor)}
      and not exists (select from reminder_reading y where y."reminderId" = r.id and y."userId" = ${actor.userId}::uuid)`;
  return row ?? { unread: 0, overdue: 0 };
}
