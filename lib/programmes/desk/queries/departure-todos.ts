import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { Act } from "@/lib/access/acts";
import { Prisma } from "@/prisma/generated/client";
import { postWords } from "../../../case/queries/matters";
import { visibleTo } from "../../../case/queries/visible";
import type { TodoSource } from "./todo-source";
import { noId, noNumber } from "./todo-source";

/** A departure d that was agreed to, or ordered and followed or ended by a removal, and only wants carrying out (`nextSteps` of departures). */
const carriable = Prisma.sql`(select s.outcome from departure_step s where s."departureId" = d.id and s.kind = 'decided' order by s."order" desc limit 1) = 'agreed'
  and (d.kind <> 'orderedResignation' or ${has("removalDecided")} or (${has("applied")} and (not ${has("appealed")} or ${has("appealDecided")})))
  and (d.kind not in ('voluntaryResignation', 'blameResignation', 'officialResignation') or ${has("answered")})`;

function has(kind: string): Prisma.Sql {
  return Prisma.sql`exists (select from departure_step s where s."departureId" = d.id and s.kind::text = ${kind})`;
}

/** One line a departure; due on the nearest day somebody was reminded of. */
function rows(actor: Actor, kind: string, act: Act, condition: Prisma.Sql): Prisma.Sql {
  const reached = visibleTo(actor, act, { authority: Prisma.sql`d."authorityId"`, level: Prisma.sql`c.level`, cadre: Prisma.sql`d."cadreId"` });
  return Prisma.sql`
    select ${kind}::text, d.id, ${noId}, ${noId}, ${noId}, c.name || '　' || ${postWords}, null::text, 1,
      (select min(r."dueOn") from reminder r where r."settledOn" is null and r."cadreId" = c.id and r.subject like d.id::text || ':%'), d."openedOn", ${noNumber}
    from departure d join cadre c on c.id = d."cadreId" join post_holding h on h.id = d."holdingId" join post p on p.id = h."postId"
      join unit u on u.id = p."unitId"
    where d.state = 'running' and ${reached} and ${condition}`;
}

/** Resignations and step-downs: their next step for who enters it, what is agreed to for who carries it out and did not open or decide it. */
export const departureTodos: readonly TodoSource[] = [
  { acts: ["departure.record"], rows: (actor) => rows(actor, "departure.step", "departure.record", Prisma.sql`not coalesce(${carriable}, false)`) },
  {
    acts: ["departure.carryOut"],
    rows: (actor) =>
      rows(actor, "departure.carryOut", "departure.carryOut", Prisma.sql`${carriable} and d."openedById" <> ${actor.userId}::uuid
        and not exists (select from departure_step s where s."departureId" = d.id and s."enteredById" = ${actor.userId}::uuid
          and s.kind in ('decided', 'appealDecided', 'removalDecided'))`),
  },
];
