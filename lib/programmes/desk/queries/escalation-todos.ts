import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { Act } from "@/lib/access/acts";
import { Prisma } from "@/prisma/generated/client";
import { escalatedTo } from "../../../case/queries/reminders";
import type { TodoSource } from "./todo-source";
import { noDay, noId, noNumber } from "./todo-source";

/** One line for all of an authority: its page has them one by one. `step`: -2 to the head of the department, -3 to those who supervise. */
function rows(actor: Actor, kind: string, act: Act, step: -2 | -3): Prisma.Sql {
  return Prisma.sql`
    select ${kind}::text, a.id, ${noId}, ${noId}, ${noId}, a."committeeName", null::text, count(*)::int, ${noDay}, min(r."raisedOn"), ${noNumber}
    from reminder r join authority a on a.id = r."authorityId"
    where r.stage = ${step} and r."settledOn" is null and ${escalatedTo(actor, act)}
    group by a.id`;
}

/** Deadlines that stay over their day and were reported upwards. */
export const escalationTodos: readonly TodoSource[] = [
  { acts: ["escalation.answer"], rows: (actor) => rows(actor, "escalation.answer", "escalation.answer", -2) },
  { acts: ["escalation.supervise"], rows: (actor) => rows(actor, "escalation.supervise", "escalation.supervise", -3) },
];
