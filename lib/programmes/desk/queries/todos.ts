import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { holdsAct } from "@/lib/access/policy";
import { stages } from "@/lib/case/stage-order";
import { legalDate } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { Prisma } from "@/prisma/generated/client";
import type { ReadTx } from "../../../platform/db/transaction";
import { todoKinds } from "../types";
import type { TodoFact } from "../types";
import { archiveTodos, calendarTodos } from "./archive-todos";
import { caseTodos } from "./case-todos";
import { departureTodos } from "./departure-todos";
import { escalationTodos } from "./escalation-todos";
import { meetingTodos, motionTodos } from "./motion-todos";
import type { TodoSource } from "./todo-source";
import { seenCases } from "./todo-source";

const day = z.string().transform(legalDate).nullable();

const todoShape = z.object({
  kind: z.enum(todoKinds),
  id: z.string(),
  motionId: z.string().nullable(),
  caseId: z.string().nullable(),
  meetingId: z.string().nullable(),
  about: z.string(),
  stage: z.enum(stages).nullable(),
  count: z.int(),
  dueOn: day,
  asOf: day,
  workingDays: z.int().nullable(),
});

/** Most of a day's work on one page; the number of all is told. */
const most = 100;

/**
 * What the actor is to do, earliest deadline first: only acts his roles carry, only matters he may see, nothing he has done himself
 * and another person must do. One statement; none when no role of his has anything to do here.
 */
export async function readTodosIn(
  tx: Pick<ReadTx, "$queryRaw">,
  actor: Actor,
  today: LegalDate,
): Promise<{ readonly count: number; readonly todos: readonly TodoFact[] }> {
  const todos = todosOf(actor, today);
  if (todos === null) return { count: 0, todos: [] };
  const rows = await tx.$queryRaw<{ all: number; todo: unknown }[]>`
    ${todos}
    select (count(*) over ())::int as "all", to_jsonb(todo) as todo
    from todo order by "dueOn" nulls last, "asOf", kind, about limit ${most}`;
  return { count: rows[0]?.all ?? 0, todos: rows.map((row) => todoShape.parse(row.todo)) };
}

/** How many lines the actor has to do in all: the number above the list. One statement; none when no role of his has anything to do here. */
export async function countTodosIn(tx: Pick<ReadTx, "$queryRaw">, actor: Actor, today: LegalDate): Promise<number> {
  const todos = todosOf(actor, today);
  if (todos === null) return 0;
  const [row] = await tx.$queryRaw<{ count: number }[]>`${todos} select count(*)::int as count from todo`;
  return row?.count ?? 0;
}

const sources: readonly TodoSource[] = [...caseTodos, ...motionTodos, ...meetingTodos, ...archiveTodos, ...departureTodos, ...calendarTodos, ...escalationTodos];

/** SQL: `with` every line the actor has to do as `todo`; null when no role of his has anything to do here. */
function todosOf(actor: Actor, today: LegalDate): Prisma.Sql | null {
  const branches = sources.filter(({ acts }) => acts.some((act) => holdsAct(actor, act))).map(({ rows }) => rows(actor, today));
  if (branches.length === 0) return null;
  return Prisma.sql`
    with seen as materialized (${seenCases(actor)}), todo(kind, id, "motionId", "caseId", "meetingId", about, stage, count, "dueOn", "asOf", "workingDays") as (
      ${Prisma.join(branches, " union all ")})`;
}
