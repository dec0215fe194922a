import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { legalDate, legalDateFromDb } from "@/lib/kernel/dates";
import { Prisma } from "@/prisma/generated/client";
import { postWords } from "../../case/queries/matters";
import { notConcerned, reminderColumns } from "../../case/queries/reminders";
import { visibleTo } from "../../case/queries/visible";
import { taskWords } from "../../stages/appointment/queries/tasks";
import type { ReadTx } from "../../platform/db/transaction";
import { clockDuties } from "../rules/clocks";
import type { ReminderAt } from "../types";
import { clockKinds, escalationSteps, reminderStages } from "../types";
import { letterWords } from "./clearance-clocks";

type Tx = Pick<ReadTx, "$queryRaw">;
const day = z.string().transform(legalDate);
const kind = z.enum(clockKinds);
const stage = z.union(reminderStages.map((one) => z.literal(one)));
const kept = z.union([...reminderStages, ...escalationSteps].map((one) => z.literal(one)));

/** Reminders and reports upwards of an authority that are in force. One statement. */
export async function readOpenRemindersIn(tx: Pick<ReadTx, "reminder">, authorityId: string): Promise<readonly ReminderAt[]> {
  const rows = await tx.reminder.findMany({ where: { authorityId, settledOn: null }, orderBy: { id: "asc" } });
  return rows.map((row) => ({
    id: row.id,
    kind: kind.parse(row.kind),
    subject: row.subject,
    dueOn: legalDateFromDb(row.dueOn),
    stage: kept.parse(row.stage),
  }));
}

/**
 * SQL condition on a row r of `reminder`: somebody who has to do what it waits for, in his authority and on his levels, or to whom a task
 * was given. Own matters and those of declared relatives are left out, also where they stand among the names of a post, on a notice or in
 * a letter; so is what was reported upwards, which others have to see.
 */
export function addressedTo(actor: Actor): Prisma.Sql {
  const columns = reminderColumns;
  const kinds = clockKinds.flatMap((one) => {
    const { acts } = clockDuties[one];
    if (acts.length === 0) return [];
    const any = Prisma.join(acts.map((act) => visibleTo(actor, act, columns)), " or ");
    return [Prisma.sql`(r.kind = ${one} and (${any}))`];
  });
  const given = Prisma.sql`(r.kind = 'appointmentTask' and ${visibleTo(actor, "case.view", columns)} and exists (select from appointment_task t
    where t.id::text = r.subject and t."ownerId" = ${actor.userId}::uuid))`;
  return Prisma.sql`(r.stage >= -1 and (${Prisma.join([...kinds, given], " or ")}) and ${notConcerned(actor)})`;
}

/** Tables that name what a row r of `reminder` is about. */
export const reminderTables = Prisma.sql`left join cadre c on c.id = r."cadreId" left join post p on p.id = r."postId" left join unit u on u.id = p."unitId"
  left join motion m on m.id = r."motionId" left join notice n on r.kind = 'noticeEnd' and n.id::text = r.subject
  left join check_letter l on r.kind = 'reviewReply' and l.id::text = r.subject
  left join appointment_task t on r.kind = 'appointmentTask' and t.id::text = r.subject`;

/** What it is about in words: the post with the task, the notice, the letter, or the batch. */
const aboutWords = Prisma.sql`coalesce(${postWords} || coalesce('　' || ${taskWords}, ''), n.number, ${letterWords}, m.title)`;

/** What every line of a reminder says: of which deadline, of whom and what. */
export const reminderShape = z.object({
  id: z.string(),
  kind,
  subject: z.string(),
  dueOn: day,
  caseId: z.string().nullable(),
  motionId: z.string().nullable(),
  postId: z.string().nullable(),
  unitId: z.string().nullable(),
  name: z.string().nullable(),
  about: z.string().nullable(),
});

/** SQL: `reminderShape` as jsonb, of a row r of `reminder` with `reminderTables`. */
export const reminderWords = Prisma.sql`jsonb_build_object('id', r.id, 'kind', r.kind, 'subject', r.subject, 'dueOn', r."dueOn", 'caseId', r."caseId",
  'motionId', r."motionId", 'postId', r."postId", 'unitId', u.id, 'name', c.name, 'about', ${aboutWords})`;

const lineShape = reminderShape.extend({
  stage,
  raisedOn: day,
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
      ${reminderWords} || jsonb_build_object('stage', r.stage, 'raisedOn', r."raisedOn", 'readAt', y.at,
        'readers', (select count(*)::int from reminder_reading z where z."reminderId" = r.id)) as line
    from reminder r ${reminderTables}
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
