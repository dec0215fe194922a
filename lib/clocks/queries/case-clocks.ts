import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { levels } from "@/lib/access/actor";
import { closedTo } from "@/lib/access/reach";
import { legalDate } from "@/lib/kernel/dates";
import { parseRuleSetValues } from "@/lib/law/scheme";
import { Prisma } from "@/prisma/generated/client";
import { postWords } from "../../case/queries/matters";
import { visibleCases, visibleMotionPosts, visibleTo } from "../../case/queries/visible";
import { readCandidateFactsIn } from "../../people/queries/candidate";
import type { ReadTx } from "../../platform/db/transaction";
import { taskWords } from "../../stages/appointment/queries/tasks";
import type { SanctionedFact } from "../rules/clocks";
import type { ClockFact } from "../types";
import { clockKinds } from "../types";
import { auditRectifications, reviewReplies } from "./clearance-clocks";

type Tx = Pick<ReadTx, "$queryRaw">;
const day = z.string().transform(legalDate).nullable();

const place = {
  subject: z.string(),
  authorityId: z.string(),
  level: z.enum(levels).nullable(),
  cadreId: z.string().nullable(),
  caseId: z.string().nullable(),
  motionId: z.string().nullable(),
  postId: z.string().nullable(),
  unitId: z.string().nullable(),
  name: z.string().nullable(),
  about: z.string(),
};
const factShape = z.object({ kind: z.enum(clockKinds), ...place, from: day, dueOn: day, workingDays: z.int().nullable() });

const tables = Prisma.sql`"case" k join motion m on m.id = k."motionId" join cadre c on c.id = k."cadreId"
  join post p on p.id = k."postId" join unit u on u.id = p."unitId"`;
const ofCase = Prisma.sql`m."authorityId", p.level, c.id, k.id, m.id, p.id, u.id, c.name, ${postWords}`;

/** Most deadlines of cases and batches that are read at once, the earliest first. */
const most = 5000;

/**
 * Every deadline of batches, notices and cases the actor may see: validity of recommendations, letters to the discipline body, the
 * assisting side's month, pre-reports, suspended votes, notices, probations, days set by the office, answers to letters, audits to put right,
 * tasks after an appointment.
 * One statement.
 */
export async function readCaseClocksIn(tx: Tx, actor: Actor): Promise<readonly ClockFact[]> {
  const branches = [recommendations(actor), letters(actor), consents(actor), preReports(actor), notices(actor), probations(actor), matters(actor), batches(actor), reviewReplies(actor), auditRectifications(actor), appointmentTasks(actor)];
  const rows = await tx.$queryRaw<{ fact: unknown }[]>`
    with clock(kind, subject, "authorityId", level, "cadreId", "caseId", "motionId", "postId", "unitId", name, about, "from", "dueOn", "workingDays") as (
      ${Prisma.join(branches, " union all ")})
    select to_jsonb(clock) as fact from clock order by coalesce("dueOn", "from"), subject limit ${most}`;
  return rows.map(({ fact }) => factShape.parse(fact));
}

function recommendations(actor: Actor): Prisma.Sql {
  return Prisma.sql`
    select 'recommendationValidity', mp.id::text, m."authorityId", p.level, null::uuid, null::uuid, m.id, p.id, u.id, null::text, ${postWords},
      min(r."heldOn"), min(r."validUntil"), null::int
    from round r join motion_post mp on mp.id = r."motionPostId" join motion m on m.id = mp."motionId" join post p on p.id = mp."postId"
      join unit u on u.id = p."unitId"
    where r.state = 'confirmed' and r."validUntil" is not null and ${visibleMotionPosts(actor, "motion.view")}
      and (mp.state = 'recommendation' or exists (select from "case" k where k."motionPostId" = mp.id
        and k.state not in ('stopped', 'finished') and k.stage in ('inspection', 'deliberation', 'decision')))
    group by mp.id, m.id, p.id, u.id`;
}

/** INS-14: the days of the scheme are those of the discipline body alone; other letters have no day. */
function letters(actor: Actor): Prisma.Sql {
  return Prisma.sql`
    select 'disciplineReply', i.id::text, ${ofCase}, i."askedOn", null::date, (rs.values->>'disciplineReplyWorkingDays')::int
    from check_item i join inspection_subject s on s.id = i."subjectId" join ${tables} on k.id = s."caseId" join rule_set rs on rs.id = k."ruleSetId"
    where i.kind = 'discipline' and i."askedOn" is not null and i."repliedOn" is null and k.state = 'running' and ${visibleCases(actor, "case.view")}`;
}

function consents(actor: Actor): Prisma.Sql {
  return Prisma.sql`
    select 'assistingConsent', q.id::text, ${ofCase}, q."askedOn", null::date, null::int
    from consultation q join ${tables} on k.id = q."caseId"
    where q.kind = 'dualManagement' and q."repliedOn" is null and q.stance is null and q.way <> 'mediation' and k.stage = 'deliberation'
      and k.state = 'running' and ${visibleCases(actor, "case.view")}`;
}

function preReports(actor: Actor): Prisma.Sql {
  return Prisma.sql`
    select 'preReportReply', r.id::text, ${ofCase}, r."sentOn", null::date, (rs.values->>'preReportReplyWorkingDays')::int
    from pre_report r join ${tables} on k.id = r."caseId" join rule_set rs on rs.id = k."ruleSetId"
    where r."repliedOn" is null and k.state not in ('stopped', 'finished') and ${visibleCases(actor, "case.view")}
    union all
    select 'preReportReply', r.id::text, m."authorityId", null, null, null, m.id, null, null, null, m.title, r."sentOn", null,
      (rs.values->>'preReportReplyWorkingDays')::int
    from pre_report r join motion m on m.id = r."motionId" join rule_set rs on rs.id = m."ruleSetId"
    where r."repliedOn" is null and m.state <> 'closed' and ${visibleTo(actor, "motion.view", { authority: Prisma.sql`m."authorityId"` })}`;
}

/** A notice on which a case stands that is closed to the actor is left out. */
function notices(actor: Actor): Prisma.Sql {
  return Prisma.sql`
    select 'noticeEnd', n.id::text, m."authorityId", null, null, null, m.id, null, null, null, n.number, n."from", n.until, null
    from notice n join motion m on m.id = n."motionId"
    where n.kind = 'first' and n.state in ('published', 'ended') and ${visibleTo(actor, "motion.view", { authority: Prisma.sql`m."authorityId"` })}
      and exists (select from notice_person np join "case" k on k.id = np."caseId" where np."noticeId" = n.id and k.stage = 'notice' and k.state = 'running')
      and not exists (select from notice_person np join "case" k on k.id = np."caseId"
        where np."noticeId" = n.id and k."cadreId" = any(${[...closedTo(actor, "motion.view")]}::uuid[]))`;
}

function probations(actor: Actor): Prisma.Sql {
  return Prisma.sql`
    select 'probationEnd', b.id::text, ${ofCase}, b."noticeIssuedOn", coalesce(b."extendedUntil", b."endsOn"), null
    from probation b join ${tables} on k.id = b."caseId"
    where b.state in ('running', 'extended') and ${visibleCases(actor, "case.view")}`;
}

/** The day kept on a case: of a suspended vote (DEC-05), or one the office set. A probation's day is told once, with the probation. */
function matters(actor: Actor): Prisma.Sql {
  return Prisma.sql`
    select case when k.stage = 'decision' and k.state = 'suspended' then 'suspendedVote' else 'matterDue' end, k.id::text, ${ofCase},
      k."stageSince", k."dueOn", null
    from ${tables} where k."dueOn" is not null and k.state not in ('stopped', 'finished') and k.stage <> 'probation' and ${visibleCases(actor, "case.view")}`;
}

/** Tasks after an appointment that are not done, also of a case that is finished. */
function appointmentTasks(actor: Actor): Prisma.Sql {
  return Prisma.sql`
    select 'appointmentTask', t.id::text, m."authorityId", p.level, c.id, k.id, m.id, p.id, u.id, c.name, ${postWords} || '　' || ${taskWords}, null::date, t."dueOn", null::int
    from appointment_task t join ${tables} on k.id = t."caseId"
    where t."doneOn" is null and ${visibleCases(actor, "case.view")}`;
}

function batches(actor: Actor): Prisma.Sql {
  return Prisma.sql`
    select 'matterDue', m.id::text, m."authorityId", null, null, null, m.id, null, null, null, m.title, m."startedOn", m."dueOn", null
    from motion m where m."dueOn" is not null and m.state in ('draft', 'conditionsFrozen')
      and ${visibleTo(actor, "motion.view", { authority: Prisma.sql`m."authorityId"` })}`;
}

const personShape = z.object({ ...place, cadreId: z.string(), values: z.unknown() });

/**
 * People of running cases with their sanctions, for visitors who may see closed data of them; nobody else's sanctions are read. Two
 * statements.
 */
export async function readSanctionedIn(tx: Tx, actor: Actor): Promise<readonly SanctionedFact[]> {
  const rows = await tx.$queryRaw<{ fact: unknown }[]>`
    with clock(subject, "authorityId", level, "cadreId", "caseId", "motionId", "postId", "unitId", name, about, values) as (
      select k.id::text, ${ofCase}, rs.values
      from ${tables} join rule_set rs on rs.id = k."ruleSetId"
      where k.state not in ('stopped', 'finished') and ${visibleCases(actor, "case.view")} and ${visibleCases(actor, "people.viewClosed")}
        and exists (select from sanction s where s."cadreId" = c.id))
    select to_jsonb(clock) as fact from clock limit ${most}`;
  const people = rows.map(({ fact }) => personShape.parse(fact));
  if (people.length === 0) return [];
  const facts = await readCandidateFactsIn(tx, people.map(({ cadreId }) => cadreId));
  return people.map(({ values, ...person }) => ({
    ...person,
    kind: "effectPeriod",
    from: null,
    dueOn: null,
    workingDays: null,
    sanctions: facts.get(person.cadreId)?.sanctions ?? [],
    values: parseRuleSetValues(values),
  }));
}
