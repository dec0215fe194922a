import type { Kind, Stage } from "@/lib/case/stage-order";

/**
 * States the tables must never be in, whatever was tried: each a statement of its own that finds the rows in which it holds, in the
 * words of the regulations and without a word of the product's rules. `{case}` stands for the cases and `{new}` for the events looked at.
 */
type Forbidden = { readonly state: string; readonly sql: string };

const day = (path: string) => `(${path})::date`;
const outcome = (stage: string) =>
  `(select o.value from case_outcome o where o."caseId" = c.id and o.stage = '${stage}' and o."supersededOn" is null order by o.number desc limit 1)`;

/** Months for which a sanction keeps a person from becoming a subject, from the day it takes effect. */
const barMonths = `case s.kind::text when 'partyWarning' then 12 when 'partySeriousWarning' then 18 when 'partyRemovalFromPosts' then 24
  when 'governmentWarning' then 6 when 'governmentDemerit' then 12 when 'governmentMajorDemerit' then 18 when 'governmentDemotion' then 24
  when 'governmentDismissal' then 24 when 'admonition' then 6 else 0 end`;

const barredOn = (on: string) => `exists (select 1 from sanction s where s."cadreId" = c."cadreId"
  and s."effectiveOn" <= ${on} and ${on} <= s."effectiveOn" + make_interval(months => ${barMonths}))`;

/** A dismissal from posts in the Party keeps from an equal post, too, for two years. */
const removedFromPostsOn = (on: string) => `exists (select 1 from sanction s where s."cadreId" = c."cadreId" and s.kind = 'partyRemovalFromPosts'
  and s."effectiveOn" <= ${on} and ${on} <= s."effectiveOn" + make_interval(months => 24))`;

/** Who is barred: from a higher post or a better one by every sanction, from an equal one by a dismissal. */
const barred = (on: string) =>
  `(c.kind in ('promotion', 'advancement', 'electedPost') and ${barredOn(on)} or c.kind = 'lateralMove' and ${removedFromPostsOn(on)})`;

/** The post is of a higher level than the person's when the case was opened. */
const rises = `exists (select 1 from post p where p.id = c."postId" and (c."levelBefore" is null or c."levelBefore" > p.level))`;

/** What is walked through by each kind; a notice where it stands in the text, for an elected post only if it is a higher one. */
const ways: Readonly<Record<Kind, readonly Stage[]>> = {
  promotion: ["motion", "recommendation", "inspection", "deliberation", "decision", "notice", "appointment", "probation"],
  advancement: ["motion", "recommendation", "inspection", "deliberation", "decision", "notice", "appointment"],
  lateralMove: ["motion", "inspection", "deliberation", "decision", "appointment"],
  removal: ["motion", "deliberation", "decision", "appointment"],
  electedPost: ["motion", "recommendation", "inspection", "deliberation", "decision", "appointment"],
};

const steps = Object.entries(ways).flatMap(([kind, way]) => way.slice(1).map((stage, index) => `('${kind}', '${stage}', '${String(way[index])}')`));

export const forbiddenStates: readonly Forbidden[] = [
  {
    state: "appointed without a notice that was out for five working days and is over",
    sql: `select c.id from {case} c join post_holding h on h."caseId" = c.id join paper_line l on l."caseId" = c.id join paper p on p.id = l."paperId" and p.state = 'issued'
      where (c.kind in ('promotion', 'advancement') or c.kind = 'electedPost' and ${rises}) and not exists (select 1 from notice_person np join notice n on n.id = np."noticeId"
        where np."caseId" = c.id and n.state in ('published', 'ended') and n."workingDays" >= 5 and n.until - n."from" >= 4 and n.until < p."issuedOn")`,
  },
  {
    state: "appointed while an objection is open",
    sql: `select c.id from {case} c join post_holding h on h."caseId" = c.id join objection o on o."caseId" = c.id where o."closedOn" is null`,
  },
  {
    state: "decided with fewer than two thirds present",
    sql: `select i.id from {case} c join meeting_item i on i."caseId" = c.id join vote v on v."itemId" = i.id join meeting m on m.id = i."meetingId"
      where v.passed and 3 * (select count(*) from meeting_member b where b."meetingId" = m.id and b.present) < 2 * (select count(*) from meeting_member b where b."meetingId" = m.id)`,
  },
  {
    state: "decided without more than half of those who should attend",
    sql: `select i.id from {case} c join meeting_item i on i."caseId" = c.id join vote v on v."itemId" = i.id
      where v.passed and 2 * v.agree <= (select count(*) from meeting_member b where b."meetingId" = i."meetingId")`,
  },
  {
    state: "a vote counted twice: more votes than people present, or two decisions that passed for one case",
    sql: `select i.id from {case} c join meeting_item i on i."caseId" = c.id join vote v on v."itemId" = i.id
      where v.agree + v.disagree + v.defer + v.abstain > (select count(*) from meeting_member b where b."meetingId" = i."meetingId" and b.present)
      union all select i."caseId" from {case} c join meeting_item i on i."caseId" = c.id join vote v on v."itemId" = i.id where v.passed and i.kind = 'decision' group by i."caseId" having count(*) > 1`,
  },
  {
    state: "a barred person fixed as subject, or put for a move",
    sql: `select c.id from {case} c where ${barred(`c."openedOn"`)}`,
  },
  {
    state: "a barred person decided on",
    sql: `select c.id from {case} c where ${barred(day(`${outcome("decision")}->>'on'`))}`,
  },
  {
    state: "a barred person appointed",
    sql: `select c.id from {case} c where ${barred(day(`${outcome("appointment")}->>'issuedOn'`))}`,
  },
  {
    state: "husband or wife appointed into the team of the other",
    sql: `select h.id from {case} c join post_holding h on h."caseId" = c.id join post p on p.id = h."postId" join kinship k on h."cadreId" in (k."aId", k."bId")
      join post_holding r on r."cadreId" = case when k."aId" = h."cadreId" then k."bId" else k."aId" end and r."to" is null
      join post q on q.id = r."postId" and q."unitId" = p."unitId" where h."to" is null`,
  },
  {
    state: "decided without the discipline body's clear answer and two signatures on integrity checked by another",
    sql: `select c.id from {case} c where c.kind <> 'removal' and exists (select 1 from meeting_item i join vote v on v."itemId" = i.id where i."caseId" = c.id and v.passed)
      and (not exists (select 1 from inspection_subject s join check_item k on k."subjectId" = s.id where s."caseId" = c.id and k.kind = 'discipline' and k.answer = 'nothingFound')
        or (select count(distinct g."signerName") from signature g where g."objectId" = c.id and g.purpose = 'integrity' and g."checkedById" is not null) < 2)`,
  },
  {
    state: "appointed over quota",
    sql: `select q.id from {case} c join post_holding t on t."caseId" = c.id join post own on own.id = t."postId"
      join quota q on q."unitId" = own."unitId" and q.level = own.level and q."headOrDeputy" = own."headOrDeputy"
      where (select count(distinct h."cadreId") from post_holding h join post p on p.id = h."postId"
        where p."unitId" = q."unitId" and p.level = q.level and p."headOrDeputy" = q."headOrDeputy" and h."to" is null and not h."outsideQuota" and not h.concurrent) > q.approved`,
  },
  {
    state: "two people in one post",
    sql: `select h."postId" from {case} c join post_holding t on t."caseId" = c.id join post_holding h on h."postId" = t."postId" where h."to" is null
      group by c.id, h."postId" having count(distinct h."cadreId") > 1`,
  },
  {
    state: "in a stage or beyond without what the stage before it leaves behind",
    sql: `select c.id || ' ' || w.stage from {case} c join (values ${steps.join(", ")}) as w(kind, stage, before) on w.kind = c.kind::text and c.stage >= w.stage::"Stage"
      where not exists (select 1 from case_outcome o where o."caseId" = c.id and o.stage = w.before::"Stage" and o."supersededOn" is null)
      union all select c.id::text from {case} c where c.state = 'finished' and ${outcome("appointment")} is null`,
  },
  {
    state: "in an elected post without having been elected on the day of the paper or before",
    sql: `select c.id from {case} c join post_holding h on h."caseId" = c.id join paper_line l on l."caseId" = c.id join paper p on p.id = l."paperId" and p.state = 'issued'
      where c.kind = 'electedPost' and not exists (select 1 from election_nomination e where e."caseId" = c.id and e.result = 'elected' and e."heldOn" <= p."issuedOn")`,
  },
  {
    state: "moved or advanced to a post that is not of the person's level",
    sql: `select c.id from {case} c join post p on p.id = c."postId" where c.kind in ('lateralMove', 'advancement') and c."levelBefore" <> p.level`,
  },
  {
    state: "moved, and still in the post of before",
    sql: `select c.id from {case} c join post_holding h on h."caseId" = c.id where c.kind = 'lateralMove'
      and exists (select 1 from post_holding o where o."cadreId" = c."cadreId" and o.id <> h.id and o."to" is null and not o.concurrent)`,
  },
  {
    state: "removed by a paper, and still in the post",
    sql: `select c.id from {case} c join paper_line l on l."caseId" = c.id join paper p on p.id = l."paperId" and p.state = 'issued'
      join post_holding h on h."cadreId" = c."cadreId" and h."postId" = c."postId" and h."to" is null where c.kind = 'removal'`,
  },
  {
    state: "on probation in a post that was moved to or elected to",
    sql: `select c.id from {case} c join post_holding h on h."caseId" = c.id where c.kind in ('lateralMove', 'electedPost') and h."probationFrom" is not null`,
  },
  {
    state: "the administrator touched a motion, a case or a meeting",
    sql: `select e.stream from record_event e join app_user u on u.id = (e.body::jsonb->>'author')::uuid
      where {new} and split_part(e.stream, ':', 1) in ('motion', 'case', 'meeting', 'notice', 'paper', 'round', 'inspectionTask')
      and not exists (select 1 from role_grant g where g."userId" = u.id and g.role not in ('systemAdministrator', 'cadre', 'unitLeader', 'supervisor'))`,
  },
  {
    state: "an office of another authority touched a motion, a case or a meeting of the city",
    sql: `select e.stream from record_event e join {case} c on e.stream = 'case:' || c.id join motion m on m.id = c."motionId"
      where {new} and not exists (select 1 from role_grant g where g."userId" = (e.body::jsonb->>'author')::uuid and g."authorityId" = m."authorityId")
      and (e.body::jsonb->>'author') in (select id::text from app_user)`,
  },
  {
    state: "one person both prepared and confirmed",
    sql: `select n.id from {case} c join notice_person np on np."caseId" = c.id join notice n on n.id = np."noticeId" where n."publishedById" = n."preparedById"
      union all select p.id from {case} c join paper_line l on l."caseId" = c.id join paper p on p.id = l."paperId" where p."checkedById" = p."preparedById"
      union all select g.id from {case} c join signature g on g."objectId" = c.id where g."checkedById" = g."enteredById"
      union all select r.id from {case} c join round r on r."motionPostId" = c."motionPostId" where r.state = 'confirmed'
        and (select count(distinct t."enteredById") from tally_entry t where t."roundId" = r.id) < 2
      union all select a.id from {case} c join assessment_sheet a on a."caseId" = c.id where a.state = 'confirmed'
        and (select count(distinct t."enteredById") from tally_entry t where t."assessmentSheetId" = a.id) < 2
      union all select o.id from {case} c join override o on o."caseId" = c.id where o."approvedById" = o."requestedById"`,
  },
  {
    state: "somebody said or voted in the matter of himself or a relative",
    sql: `select i.id from {case} c join meeting_item i on i."caseId" = c.id join opinion o on o."itemId" = i.id join meeting_member b on b.id = o."memberId"
      where b."cadreId" = c."cadreId" or exists (select 1 from kinship k where b."cadreId" in (k."aId", k."bId") and c."cadreId" in (k."aId", k."bId") and b."cadreId" <> c."cadreId")`,
  },
  {
    state: "the days of a case run backwards",
    sql: `select c.id from {case} c where (
      ${day(`${outcome("inspection")}->>'proposedOn'`)} < ${day(`${outcome("inspection")}->>'fixedOn'`)}
      or ${day(`${outcome("decision")}->>'on'`)} < ${day(`${outcome("inspection")}->>'proposedOn'`)}
      or ${day(`${outcome("notice")}->>'from'`)} < ${day(`${outcome("decision")}->>'on'`)}
      or ${day(`${outcome("appointment")}->>'issuedOn'`)} < ${day(`${outcome("decision")}->>'on'`)}
      or ${day(`${outcome("appointment")}->>'issuedOn'`)} <= ${day(`${outcome("notice")}->>'until'`)}
      or ${day(`${outcome("probation")}->>'concludedOn'`)} < ${day(`${outcome("probation")}->>'endedOn'`)})`,
  },
];

function together(cases: string, events: string): string {
  return forbiddenStates
    .map(
      ({ state, sql }, index) =>
        `select '${state.replaceAll("'", "''")}' as state, found::text as row from (${sql}) as f${String(index)}(found)`,
    )
    .join("\nunion all\n")
    .replaceAll("{case}", cases)
    .replaceAll("{new}", events);
}

/** Every row in which a forbidden state holds, with the state: over all tables. */
export const forbiddenAnywhere = together('"case"', "true");

/** The same for the cases of one motion ($1) and for events after the number $2, which is all one act can have changed. */
export const forbiddenHere = together(`(select * from "case" where "motionId" = $1)`, "e.id > $2");
