import "server-only";
import { postWords } from "@/lib/case/queries/matters";
import { visibleCases } from "@/lib/case/queries/visible";
import { committeeOverrides } from "@/lib/case/rules/step";
import { addDays } from "@/lib/kernel/dates";
import { Prisma } from "@/prisma/generated/client";
import { firstRequest, takesReply, waitingRequests } from "../../../case/queries/check-requests";
import type { TodoSource } from "./todo-source";
import { noDay, noId, noNumber, reached } from "./todo-source";

/** Days before the end of a probation from which it stands on the desk: the earliest of the reminders at 60, 30 and 10 days. */
const probationReminder = 60;

const head = (kind: string) => Prisma.sql`select ${kind}::text, k.id, k."motionId", k.id, ${noId}, k.about`;
const byCase = Prisma.sql`group by k.id, k."motionId", k.about, k.stage`;

const assessmentCounts: TodoSource = {
  acts: ["assessment.enterCount"],
  rows: (actor, today) => Prisma.sql`
    select case when a.state = 'open' then 'assessment.count' else 'assessment.second-count' end, a.id, k."motionId", k.id, ${noId}, k.about,
      a.purpose::text, 1, ${noDay}, a."heldOn", ${noNumber}
    from assessment_sheet a join seen k on k.id = a."caseId"
    where a.state in ('open', 'enteredOnce') and a."heldOn" <= ${today}::date and k.state = 'running'
      and not exists (select from tally_entry e where e."assessmentSheetId" = a.id and e."enteredById" = ${actor.userId}::uuid)
      and ${reached(actor, "assessment.enterCount")}`,
};

const pollCounts: TodoSource = {
  acts: ["assessment.enterCount"],
  rows: (actor) => Prisma.sql`
    select case when a.state = 'open' then 'poll.count' else 'poll.second-count' end, a.id, k."motionId", k.id, ${noId}, k.about,
      'inspection', 1, ${noDay}, a."heldOn", ${noNumber}
    from opinion_poll a join seen k on k.id = a."caseId"
    where a.state in ('open', 'enteredOnce') and k.state = 'running' and k.stage = 'inspection'
      and not exists (select from tally_entry e where e."opinionPollId" = a.id and e.attempt = a.attempt and e."enteredById" = ${actor.userId}::uuid)
      and ${reached(actor, "assessment.enterCount")}`,
};

const signatures: TodoSource = {
  acts: ["signature.check"],
  rows: (actor) => Prisma.sql`
    ${head("signature.check")}, k.stage, count(*)::int, ${noDay}, min(s."signedOn"), ${noNumber}
    from signature s join seen k on k.id = s."objectId"
    where s."objectKind" = 'case' and s."checkedById" is null and s."scanId" is not null and s."enteredById" <> ${actor.userId}::uuid
      and ${reached(actor, "signature.check")} ${byCase}`,
};

const overrides: TodoSource = {
  acts: ["case.approveOverride"],
  rows: (actor) => Prisma.sql`
    ${head("override.answer")}, k.stage, count(*)::int, ${noDay}, min(o."requestedOn"), ${noNumber}
    from override o join seen k on k.id = o."caseId"
    where o."approvedOn" is null and o."refusedOn" is null and o."requestedById" <> ${actor.userId}::uuid
      and not o.rule = any(${[...committeeOverrides]}::text[]) and ${reached(actor, "case.approveOverride")} ${byCase}`,
};

const votesToSign: TodoSource = {
  acts: ["case.signOffVotes"],
  rows: (actor) => Prisma.sql`
    select 'votes.sign-off', o.id, k."motionId", k.id, ${noId}, k.about, k.stage, 1, ${noDay}, o."requestedOn", ${noNumber}
    from override o join seen k on k.id = o."caseId"
    where o."approvedOn" is null and o."refusedOn" is null and o.rule = any(${[...committeeOverrides]}::text[])
      and ${reached(actor, "case.signOffVotes")}`,
};

const corrections: TodoSource = {
  acts: ["case.confirmCorrection"],
  rows: (actor) => Prisma.sql`
    ${head("correction.confirm")}, k.stage, count(*)::int, ${noDay}, min(o."requestedOn"), ${noNumber}
    from correction o join seen k on k.id = o."caseId"
    where o.state = 'requested' and o."requestedById" <> ${actor.userId}::uuid
      and ${reached(actor, "case.confirmCorrection")} ${byCase}`,
};

/** Letters without an answer; those who only answer for the discipline body see only that letter. */
const checkReplies: TodoSource = {
  acts: ["inspection.check", "inspection.disciplineAnswer"],
  rows: (actor) => Prisma.sql`
    ${head("check.reply")}, 'inspection', count(*)::int, ${noDay}, ${firstRequest}
    from ${waitingRequests} i join inspection_subject s on s.id = i."subjectId" join seen k on k.id = s."caseId"
    where k.state = 'running' and ${takesReply}
      and (${reached(actor, "inspection.check")}
        or (i.department in ('disciplineOfSender', 'disciplineOfUnit') and ${reached(actor, "inspection.disciplineAnswer")})) ${byCase}`,
};

/** What departments answered themselves and nobody has taken over; of a discipline body by who may enter its replies. */
const repliesToTake: TodoSource = {
  acts: ["departmentReply.take"],
  rows: (actor) => Prisma.sql`
    select 'letter.take', l.id, ${noId}, ${noId}, ${noId}, l.body || '　' || l.number, 'inspection', count(*)::int, ${noDay},
      min((r."givenAt" at time zone 'Asia/Shanghai')::date), ${noNumber}
    from department_reply r join check_letter_line i on i.id = r."lineId" join check_letter l on l.id = i."letterId"
      join inspection_subject s on s.id = i."subjectId" join seen k on k.id = s."caseId"
    where r."takenById" is null and r."givenById" <> ${actor.userId}::uuid and not i.superseded and k.state = 'running' and ${takesReply}
      and ${reached(actor, "departmentReply.take")}
      and case when l.department in ('disciplineOfSender', 'disciplineOfUnit') then ${reached(actor, "inspection.disciplineAnswer")}
        else ${reached(actor, "inspection.check")} end
    group by l.id`,
};

const objections: TodoSource = {
  acts: ["notice.objection"],
  rows: (actor) => Prisma.sql`
    ${head("objection.close")}, 'notice', count(*)::int, ${noDay}, min(o."receivedOn"), ${noNumber}
    from objection o join seen k on k.id = o."caseId"
    where o."closedOn" is null and ${reached(actor, "notice.objection")} ${byCase}`,
};

const suspendedVotes: TodoSource = {
  acts: ["decision.record"],
  rows: (actor) => Prisma.sql`
    ${head("vote.resume")}, 'decision', 1, k."dueOn", k."stageSince", ${noNumber}
    from seen k
    where k.stage = 'decision' and k.state = 'suspended' and k."dueOn" is not null and ${reached(actor, "decision.record")}`,
};

const probations: TodoSource = {
  acts: ["probation.record", "probation.conclude"],
  rows: (actor, today) => Prisma.sql`
    ${head("probation.conclude")}, 'probation', 1, coalesce(b."extendedUntil", b."endsOn"), b."noticeIssuedOn", ${noNumber}
    from probation b join seen k on k.id = b."caseId"
    where b.state in ('running', 'extended') and coalesce(b."extendedUntil", b."endsOn") <= ${addDays(today, probationReminder)}::date
      and (${reached(actor, "probation.record")} or ${reached(actor, "probation.conclude")})`,
};

/** Those of the office, and those given to the actor. Also of cases that are finished: `seen` has only what is still under way. */
const appointmentTasks: TodoSource = {
  acts: ["appointment.prepare", "case.view"],
  rows: (actor) => Prisma.sql`
    select 'appointment.tasks'::text, k.id, k."motionId", k.id, ${noId}, c.name || '　' || ${postWords}, 'appointment', count(*)::int,
      min(t."dueOn"), ${noDay}, ${noNumber}
    from appointment_task t join "case" k on k.id = t."caseId" join motion m on m.id = k."motionId" join cadre c on c.id = k."cadreId"
      join post p on p.id = k."postId" join unit u on u.id = p."unitId"
    where t."doneOn" is null
      and (${visibleCases(actor, "appointment.prepare")} or (t."ownerId" = ${actor.userId}::uuid and ${visibleCases(actor, "case.view")}))
    group by k.id, k."motionId", c.name, p.id, u.id`,
};

export const caseTodos: readonly TodoSource[] = [
  assessmentCounts,
  pollCounts,
  signatures,
  overrides,
  votesToSign,
  corrections,
  checkReplies,
  repliesToTake,
  objections,
  suspendedVotes,
  probations,
  appointmentTasks,
];
