import "server-only";
import type { Actor } from "@/lib/access/actor";
import { clockActor } from "@/lib/access/actor";
import type { Instant } from "@/lib/kernel/dates";
import { dateOf, legalDateOf, legalDateToDb } from "@/lib/kernel/dates";
import type { Result } from "@/lib/kernel/result";
import { ok } from "@/lib/kernel/result";
import { defaultRuleSetValues, parseRuleSetValues } from "@/lib/law/scheme";
import type { Refusals } from "@/lib/law/refusal";
import { Prisma } from "@/prisma/generated/client";
import { readLocalValuesIn } from "../posts/queries/seats";
import { newId } from "../platform/db/bulk";
import { reading } from "../platform/db/reading";
import type { WriteTx } from "../platform/db/transaction";
import { streamOf } from "../record/event";
import type { Author } from "../record/recorded";
import { recorded, refuse, worked } from "../record/recorded";
import type { RecordedRefusal } from "../record/recorded-refusal";
import { readClocksIn } from "./queries/clocks";
import { readDepartureClocksIn } from "./queries/departure-clocks";
import { addressedTo, readOpenRemindersIn } from "./queries/reminders";
import type { Reconciled } from "./rules/reminders";
import { reconcile } from "./rules/reminders";
import type { ReadReminders } from "./schema";
import type { ClockRefusal } from "./types";
import { reminderStages } from "./types";

/** Most reminders raised for one authority in one run; the next run goes on. */
const cap = 500;

/** The clock as it looks into one authority: cases, batches, letters, audits and posts of every level, nothing closed. Of resignations it reads the days alone. */
export function clockIn(authorityId: string): Actor {
  return { ...clockActor, grants: [{ role: "supervisor", authorityId, unitId: null, upToLevel: null }] };
}

export type Reminded = { readonly raised: number; readonly settled: number };

/**
 * Raises the reminders of one authority that are due today and settles those that no longer hold. Read first, written in a short
 * transaction of its own: each reminder is inserted once whoever comes first, so that it may run twice, also at the same time.
 */
export async function remind(authorityId: string, now: Instant): Promise<Result<Reminded, Refusals<ClockRefusal | RecordedRefusal>>> {
  const actor = clockIn(authorityId);
  const today = legalDateOf(now);
  const due = await reading(actor, async (tx) => {
    const local = await readLocalValuesIn(tx, authorityId, today);
    return reconcile(
      [...(await readClocksIn(tx, actor, today, reminderStages[0])), ...(await readDepartureClocksIn(tx, Prisma.sql`d."authorityId" = ${authorityId}::uuid`, today))],
      await readOpenRemindersIn(tx, authorityId),
      today,
      local === null ? defaultRuleSetValues : parseRuleSetValues(local.values),
    );
  });
  if (due.raise.length + due.settle.length === 0) return ok({ raised: 0, settled: 0 });
  return recorded<Reminded, ClockRefusal>({ actor, now }, async (tx) => {
    const raised = await raiseIn(tx, due, now);
    const { count: settled } = await tx.reminder.updateMany({
      where: { id: { in: [...due.settle] }, settledOn: null },
      data: { settledOn: legalDateToDb(today) },
    });
    if (raised + settled === 0) return refuse({ code: "clocks.nothing-to-do" });
    const data = { raised, settled };
    return worked(data, { stream: streamOf("authority", authorityId), type: "reminder.raised", data });
  });
}

async function raiseIn(tx: WriteTx, { raise }: Reconciled, now: Instant): Promise<number> {
  const today = legalDateToDb(legalDateOf(now));
  const { count } = await tx.reminder.createMany({
    data: raise.slice(0, cap).map(({ clock, stage }) => ({
      id: newId(now),
      authorityId: clock.authorityId,
      kind: clock.kind,
      subject: clock.subject,
      dueOn: legalDateToDb(clock.dueOn),
      stage,
      cadreId: clock.cadreId,
      caseId: clock.caseId,
      motionId: clock.motionId,
      postId: clock.postId,
      level: clock.level,
      raisedOn: today,
    })),
    skipDuplicates: true,
  });
  return count;
}

/** Keeps that the actor has seen reminders: the one named, or all that are in force for him. Returns how many were new to him. */
export function readReminders(
  input: ReadReminders,
  author: Author,
): Promise<Result<number, Refusals<ClockRefusal | RecordedRefusal>>> {
  const { actor, now } = author;
  return recorded<number, ClockRefusal>(author, async (tx) => {
    const rows = await tx.$queryRaw<{ id: string }[]>`
      select r.id from reminder r
      where r."settledOn" is null and (${input.id}::uuid is null or r.id = ${input.id}::uuid) and ${addressedTo(actor)}
        and not exists (select from reminder_reading y where y."reminderId" = r.id and y."userId" = ${actor.userId}::uuid)
      order by r.id`;
    if (rows.length === 0) return refuse({ code: "clocks.nothing-unread" });
    const at = dateOf(now);
    await tx.reminderReading.createMany({ data: rows.map(({ id }) => ({ reminderId: id, userId: actor.userId, at })) });
    const reminders = rows.map(({ id }) => id);
    return worked(rows.length, { stream: streamOf("user", actor.userId), type: "reminder.read", data: { reminders } });
  });
}
