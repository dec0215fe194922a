import "server-only";
import { z } from "zod";
import { actRule } from "@/lib/access/acts";
import { legalDate, type LegalDate } from "@/lib/kernel/dates";
import { taskKindNames } from "@/lib/messages/zh-CN/appointment";
import type { ReadTx } from "@/lib/platform/db/transaction";
import { Prisma } from "@/prisma/generated/client";
import type { TaskAt, TaskOwner } from "../types";
import { taskKinds } from "../types";

type QueryTx = Pick<ReadTx, "$queryRaw">;

/** SQL: what a row t of `appointment_task` is and who does it, in words. */
export const taskWords = Prisma.sql`case t.kind::text ${Prisma.join(taskKinds.map((kind) => Prisma.sql`when ${kind} then ${taskKindNames[kind]}`), " ")} end || '（' || t.owner || '）'`;

const day = z.string().transform(legalDate);

const taskRow = z.object({
  id: z.string(),
  kind: z.enum(taskKinds),
  owner: z.string(),
  ownerId: z.string().nullable(),
  dueOn: day,
  doneOn: day.nullable(),
  doneNote: z.string(),
  version: z.int(),
}) satisfies z.ZodType<TaskAt>;

/** What is left to do after an appointment, and what was done, by deadline. One statement. */
export async function readTasksIn(tx: QueryTx, caseId: string): Promise<readonly TaskAt[]> {
  const rows = await tx.$queryRaw<unknown[]>`
    select t.id, t.kind, t.owner, t."ownerId", t."dueOn"::text, t."doneOn"::text, t."doneNote", t.version from appointment_task t
    where t."caseId" = ${caseId}::uuid order by t."dueOn", t.kind`;
  return rows.map((row) => taskRow.parse(row));
}

/** Users of the authority who may look at its cases on the day, by name: a task may be given to them. One statement. */
export async function readTaskOwnersIn(tx: QueryTx, authorityId: string, today: LegalDate): Promise<readonly TaskOwner[]> {
  return tx.$queryRaw<TaskOwner[]>`
    select a.id, a."displayName" as name from app_user a
    where a."disabledAt" is null and exists (select from role_grant g where g."userId" = a.id and g."authorityId" = ${authorityId}::uuid
      and g.role::text = any(${[...actRule("case.view").roles]}::text[]) and g."from" <= ${today}::date and (g."to" is null or g."to" >= ${today}::date))
    order by a."displayName", a.id`;
}
