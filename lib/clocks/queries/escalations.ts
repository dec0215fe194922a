import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { legalDate } from "@/lib/kernel/dates";
import { Prisma } from "@/prisma/generated/client";
import { escalatedTo } from "../../case/queries/reminders";
import type { ReadTx } from "../../platform/db/transaction";
import { reminderShape, reminderTables, reminderWords } from "./reminders";

const day = z.string().transform(legalDate);

const shape = reminderShape.extend({
  toHeadOn: day.nullable(),
  /** null: not yet so many days over */
  toSupervisorOn: day.nullable(),
  /** null: still over its day */
  endedOn: day.nullable(),
});

/** A deadline that stayed over its day, with the days on which it was reported upwards, and the day it ended. */
export type EscalationLine = z.output<typeof shape>;

/** `open`: still over their day; `done`: ended since. */
export type EscalationState = "open" | "done";

/**
 * Deadlines reported upwards the actor may see, longest over first; of those that ended, the last first. One line a deadline and day,
 * whatever the steps it came to. One statement.
 */
export async function readEscalationsIn(
  tx: Pick<ReadTx, "$queryRaw">,
  actor: Actor,
  state: EscalationState,
  page: { readonly size: number; readonly number: number },
): Promise<{ readonly open: number; readonly count: number; readonly lines: readonly EscalationLine[] }> {
  const order = state === "open" ? Prisma.sql`g."dueOn", g.kind, g.id` : Prisma.sql`g."endedOn" desc, g."dueOn", g.id`;
  const [row] = await tx.$queryRaw<{ open: number; count: number; lines: unknown[] }[]>`
    with step as materialized (select r.* from reminder r where ${escalatedTo(actor, "supervision.view")}),
      deadline as (
        select min(r.id::text)::uuid as id, r.kind, r.subject, r."dueOn", r."cadreId", r."caseId", r."motionId", r."postId",
          min(r."raisedOn") filter (where r.stage = -2) as "toHeadOn", min(r."raisedOn") filter (where r.stage = -3) as "toSupervisorOn",
          case when bool_or(r."settledOn" is null) then null else max(r."settledOn") end as "endedOn"
        from step r group by r.kind, r.subject, r."dueOn", r."cadreId", r."caseId", r."motionId", r."postId"),
      listed as (select * from deadline where ("endedOn" is null) = ${state === "open"}),
      shown as (select g.*, row_number() over (order by ${order}) as place from listed g order by place
        limit ${page.size} offset ${page.size * (page.number - 1)})
    select (select count(*)::int from deadline where "endedOn" is null) as open, (select count(*)::int from listed) as count,
      coalesce((select jsonb_agg(${reminderWords} || jsonb_build_object('toHeadOn', r."toHeadOn",
          'toSupervisorOn', r."toSupervisorOn", 'endedOn', r."endedOn") order by r.place)
        from shown r ${reminderTables}), '[]') as lines`;
  return row === undefined ? { open: 0, count: 0, lines: [] } : { ...row, lines: row.lines.map((line) => shape.parse(line)) };
}
