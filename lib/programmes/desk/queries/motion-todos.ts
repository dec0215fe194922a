import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { Act } from "@/lib/access/acts";
import { closedTo } from "@/lib/access/reach";
import { addDays } from "@/lib/kernel/dates";
import { Prisma } from "@/prisma/generated/client";
import { postWords } from "../../../case/queries/matters";
import { visibleMotionPosts, visibleTo } from "../../../case/queries/visible";
import type { TodoSource } from "./todo-source";
import { motionPostTables, noDay, noId, noNumber, reached } from "./todo-source";

/** Days before its day from which a batch of one's own stands on the desk. */
const dueReminder = 10;

const motionTitle = Prisma.sql`m.number || '　' || m.title`;
const managed = (actor: Actor, act: Act) => visibleTo(actor, act, { authority: Prisma.sql`m."authorityId"` });
const closed = (actor: Actor, act: Act) => [...closedTo(actor, act)];

const roundCounts: TodoSource = {
  acts: ["recommendation.enterCount"],
  rows: (actor, today) => Prisma.sql`
    select case when r.state = 'open' then 'round.count' else 'round.second-count' end, r.id, m.id, ${noId}, ${noId},
      ${postWords} || case when r.form = 'interview' then '（谈话调研推荐）' else '（会议推荐）' end, 'recommendation', 1, ${noDay}, r."heldOn", ${noNumber}
    from round r join ${motionPostTables} on mp.id = r."motionPostId"
    where r.state in ('open', 'enteredOnce') and r."heldOn" <= ${today}::date
      and not exists (select from tally_entry e where e."roundId" = r.id and e."enteredById" = ${actor.userId}::uuid)
      and ${visibleMotionPosts(actor, "recommendation.enterCount")}`,
};

const motionSignatures: TodoSource = {
  acts: ["signature.check"],
  rows: (actor) => Prisma.sql`
    select 'signature.check', m.id, m.id, ${noId}, ${noId}, ${motionTitle}, 'motion', count(*)::int, ${noDay}, min(s."signedOn"), ${noNumber}
    from signature s join motion m on m.id = s."objectId"
    where s."objectKind" = 'motion' and s."checkedById" is null and s."scanId" is not null and s."enteredById" <> ${actor.userId}::uuid
      and not exists (select from nominee n where n."signatureId" = s.id and n."cadreId" = any(${closed(actor, "signature.check")}::uuid[]))
      and ${managed(actor, "signature.check")}
    group by m.id`,
};

const motionOverrides: TodoSource = {
  acts: ["case.approveOverride"],
  rows: (actor) => Prisma.sql`
    select 'override.answer', m.id, m.id, ${noId}, ${noId}, ${motionTitle}, 'motion', count(*)::int, ${noDay}, min(o."requestedOn"), ${noNumber}
    from override o join motion m on m.id = o."motionId"
    where o."approvedOn" is null and o."refusedOn" is null and o."requestedById" <> ${actor.userId}::uuid
      and ${managed(actor, "case.approveOverride")}
    group by m.id`,
};

const unitRecommendations: TodoSource = {
  acts: ["unitRecommendation.answer"],
  rows: (actor) => Prisma.sql`
    select 'recommendation.answer', mp.id, m.id, ${noId}, ${noId}, ${postWords}, 'motion', count(*)::int, ${noDay},
      min((x."submittedAt" at time zone 'Asia/Shanghai')::date), ${noNumber}
    from unit_recommendation x join post_announcement a on a.id = x."announcementId" join ${motionPostTables} on mp.id = a."motionPostId"
    where x.state = 'submitted' and not x."cadreId" = any(${closed(actor, "unitRecommendation.answer")}::uuid[])
      and ${visibleMotionPosts(actor, "unitRecommendation.answer")}
    group by mp.id, m.id, p.id, u.id`,
};

const noticesToPublish: TodoSource = {
  acts: ["notice.publish"],
  rows: (actor) => Prisma.sql`
    select 'notice.publish', n.id, m.id, ${noId}, ${noId}, n.number, 'notice', 1, n."from", n."from", ${noNumber}
    from notice n join motion m on m.id = n."motionId"
    where n.state = 'draft' and n."preparedById" <> ${actor.userId}::uuid and ${managed(actor, "notice.publish")}
      and not exists (select from notice_person np join "case" k on k.id = np."caseId"
        where np."noticeId" = n.id and k."cadreId" = any(${closed(actor, "notice.publish")}::uuid[]))`,
};

const noticesToClose: TodoSource = {
  acts: ["notice.publish"],
  rows: (actor, today) => Prisma.sql`
    select 'notice.close', m.id, m.id, ${noId}, ${noId}, ${motionTitle}, 'notice', count(distinct k.id)::int, ${noDay}, min(n.until), ${noNumber}
    from notice n join notice_person np on np."noticeId" = n.id join seen k on k.id = np."caseId" join motion m on m.id = k."motionId"
    where n.kind = 'first' and n.state in ('published', 'ended') and n.until < ${today}::date and k.stage = 'notice' and k.state = 'running'
      and not exists (select from objection o where o."caseId" = k.id and o."closedOn" is null)
      and ${reached(actor, "notice.publish")}
    group by m.id`,
};

const papersToIssue: TodoSource = {
  acts: ["appointment.issue"],
  rows: (actor) => Prisma.sql`
    select 'paper.issue', x.id, min(m.id::text)::uuid, min(k.id::text)::uuid, ${noId}, x.number, 'appointment', count(distinct k.id)::int, x."issuedOn", x."issuedOn",
      ${noNumber}
    from paper x join paper_line l on l."paperId" = x.id join "case" k on k.id = l."caseId" join motion m on m.id = k."motionId"
    where x.state = 'draft' and x."preparedById" <> ${actor.userId}::uuid and ${managed(actor, "appointment.issue")}
    group by x.id
    having not bool_or(l."cadreId" = any(${closed(actor, "appointment.issue")}::uuid[]))`,
};

const ownDue: TodoSource = {
  acts: ["motion.edit"],
  rows: (actor, today) => Prisma.sql`
    select 'matter.due', m.id, m.id, ${noId}, ${noId}, ${motionTitle}, 'motion', 1, m."dueOn", m."startedOn", ${noNumber}
    from motion m
    where m."handlerId" = ${actor.userId}::uuid and m.state <> 'closed' and m."dueOn" <= ${addDays(today, dueReminder)}::date
      and ${managed(actor, "motion.edit")}`,
};

export const motionTodos: readonly TodoSource[] = [
  roundCounts,
  motionSignatures,
  motionOverrides,
  unitRecommendations,
  noticesToPublish,
  noticesToClose,
  papersToIssue,
  ownDue,
];

/** Meetings whose day has come: attendance first, then what stands on the agenda. */
const meetings: TodoSource = {
  acts: ["meeting.hold"],
  rows: (actor, today) => Prisma.sql`
    select case when g.state = 'planned' then 'meeting.hold' else 'meeting.conclude' end, g.id, ${noId}, ${noId}, g.id, g.number, null::text,
      count(*)::int, g."on", g."on", ${noNumber}
    from meeting g join meeting_item i on i."meetingId" = g.id and (g.state = 'planned' or i.state = 'open')
    where g.state in ('planned', 'held') and g."on" <= ${today}::date
      and ${visibleTo(actor, "meeting.hold", { authority: Prisma.sql`g."authorityId"` })}
    group by g.id`,
};

/** Meetings that have dealt with everything and only want closing: one line for all of an authority. */
const meetingsToClose: TodoSource = {
  acts: ["meeting.hold"],
  rows: (actor) => Prisma.sql`
    select 'meeting.close', a.id, ${noId}, ${noId}, ${noId}, a."committeeName", null::text, count(*)::int, ${noDay}, min(g."on"), ${noNumber}
    from meeting g join authority a on a.id = g."authorityId"
    where g.state = 'held' and exists (select from meeting_item i where i."meetingId" = g.id)
      and not exists (select from meeting_item i where i."meetingId" = g.id and i.state = 'open')
      and ${visibleTo(actor, "meeting.hold", { authority: Prisma.sql`g."authorityId"` })}
    group by a.id`,
};

export const meetingTodos: readonly TodoSource[] = [meetings, meetingsToClose];
