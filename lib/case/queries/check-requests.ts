import "server-only";
import { Prisma } from "@/prisma/generated/client";

/**
 * Checks asked before requests were kept as letters: the day asked counts as the day of the letter, the days are those of the pinned scheme
 * (the department's own, else the discipline body's, as a letter of today takes them). As a table: id, subjectId, department, number,
 * sentOn, workingDays, reply, repliedOn, verdict, result.
 */
export const checksWithoutLetter = Prisma.sql`(
  select i.id, i."subjectId", d.department, i."letterNumber" as number, i."askedOn" as "sentOn", i.answer::text as reply, i."repliedOn",
    i.verdict, i.result, coalesce((select (one ->> 'workingDays')::int from jsonb_array_elements(rs.values -> 'reviewDepartments') one
      where one ->> 'department' = d.department), (rs.values ->> 'disciplineReplyWorkingDays')::int) as "workingDays"
  from check_item i join inspection_subject s on s.id = i."subjectId" join "case" c on c.id = s."caseId" join rule_set rs on rs.id = c."ruleSetId"
    cross join lateral (select case i.kind when 'discipline' then 'disciplineOfSender' when 'letters' then 'reports' else i.kind::text end as department) d
  where i."askedOn" is not null and not exists (select from check_letter_line l join check_letter x on x.id = l."letterId"
    where l."subjectId" = i."subjectId" and x.kind = i.kind and not l.superseded))`;

/**
 * SQL condition: a request `i` of a case `k` takes a reply in the stage the case is in. In its inspection, and until the vote where it renews a
 * reply that has a last day.
 */
export const takesReply = Prisma.sql`(k.stage = 'inspection' or (i.renews and k.stage in ('deliberation', 'decision')))`;

/** Requests that wait for a reply, letters and what was asked before there were any. As a table: subjectId, department, sentOn, workingDays, renews. */
export const waitingRequests = Prisma.sql`(
  select l."subjectId", x.department::text as department, x."sentOn", x."workingDays", l.renews
    from check_letter_line l join check_letter x on x.id = l."letterId" where l.reply is null and not l.superseded
  union all select "subjectId", department, "sentOn", "workingDays", false from ${checksWithoutLetter} w where w."repliedOn" is null)`;

/** Of the requests `i` of a group the one whose day comes first: its day, and its working days. Calendars are not asked, the order is theirs. */
export const firstRequest = Prisma.sql`(array_agg(i."sentOn" order by i."sentOn" + i."workingDays"))[1],
  (array_agg(i."workingDays" order by i."sentOn" + i."workingDays"))[1]`;
