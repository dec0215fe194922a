import "server-only";
import type { Actor } from "@/lib/access/actor";
import { closedTo } from "@/lib/access/reach";
import { letterDepartmentNames } from "@/lib/messages/zh-CN/letters";
import { Prisma } from "@/prisma/generated/client";
import { takesReply } from "../../case/queries/check-requests";
import { postWords } from "../../case/queries/matters";
import { visibleCases, visibleTo } from "../../case/queries/visible";

/** SQL: the addressee of a row l of `check_letter`, or the department where the letter names no body, and its number. */
export const letterWords = Prisma.sql`coalesce(nullif(l.body, ''), case l.department::text ${Prisma.join(
  Object.entries(letterDepartmentNames).map(([department, name]) => Prisma.sql`when ${department} then ${name}`),
  " ",
)} end, '') || ' ' || l.number`;

/**
 * SQL: letters that wait for an answer about somebody under inspection, one clock each, with the day the letter itself names. Those to the
 * discipline body are counted with their check (INS-14). A letter with a matter closed to the actor is left out, as its page is.
 */
export function reviewReplies(actor: Actor): Prisma.Sql {
  return Prisma.sql`
    select 'reviewReply', l.id::text, l."authorityId", null::"Level", null::uuid, null::uuid, null::uuid, null::uuid, null::uuid, null::text,
      ${letterWords}, l."sentOn", l."dueOn", null::int
    from check_letter l where l.kind is distinct from 'discipline' and exists (select from check_letter_line i
        join inspection_subject s on s.id = i."subjectId" join "case" k on k.id = s."caseId" join motion m on m.id = k."motionId" join post p on p.id = k."postId"
        where i."letterId" = l.id and i.reply is null and not i.superseded and ${takesReply} and k.state = 'running'
          and ${visibleCases(actor, "clearance.view")})
      and not exists (select from check_letter_line i join inspection_subject s on s.id = i."subjectId" join "case" k on k.id = s."caseId"
        where i."letterId" = l.id and k."cadreId" = any(${[...closedTo(actor, "clearance.view")]}::uuid[]))`;
}

/** SQL: audits with something to put right by a day. Who may not read an audit sees no clock of it. */
export function auditRectifications(actor: Actor): Prisma.Sql {
  const columns = { authority: Prisma.sql`a."authorityId"`, level: Prisma.sql`p.level`, cadre: Prisma.sql`c.id` };
  return Prisma.sql`
    select 'auditRectification', a.id::text, a."authorityId", p.level, c.id, null, null, p.id, u.id, c.name, ${postWords},
      a."concludedOn", a."rectifyBy", null
    from economic_audit a join post_holding h on h.id = a."holdingId" join post p on p.id = h."postId" join unit u on u.id = p."unitId" join cadre c on c.id = a."cadreId"
    where a."rectifyBy" is not null and a."rectifiedOn" is null and ${visibleTo(actor, "audit.view", columns)}`;
}
