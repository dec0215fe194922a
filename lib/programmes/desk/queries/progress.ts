import "server-only";
import { z } from "zod";
import { recommends } from "@/lib/case/rules/kinds";
import { kinds, stages } from "@/lib/case/stage-order";
import { legalDate } from "@/lib/kernel/dates";
import { Prisma } from "@/prisma/generated/client";
import { promotes } from "../../../case/queries/matters";
import type { ReadTx } from "../../../platform/db/transaction";
import type { CaseProgress, MotionProgress, PostProgress } from "../types";

type Tx = Pick<ReadTx, "$queryRaw">;
const day = z.string().transform(legalDate);
const count = z.int();

const motionShape = z.object({
  id: z.string(),
  state: z.enum(["draft", "conditionsFrozen", "planAdopted", "closed"]),
  analysed: z.boolean(),
  analysisRequired: z.boolean(),
  emptyFields: count,
  posts: count,
  leavers: count,
  postsWithoutConditions: count,
  planWritten: z.boolean(),
  planMeetingOn: day.nullable(),
});

/** How far these batches have come. One statement, none without ids. */
export async function readMotionProgressIn(tx: Tx, ids: readonly string[]): Promise<readonly MotionProgress[]> {
  if (ids.length === 0) return [];
  const rows = await tx.$queryRaw<unknown[]>`
    select m.id, m.state, m.analysis <> '' or m."analysisFileId" is not null as analysed,
      coalesce((rs.values->>'teamAnalysisRequired')::boolean, true) as "analysisRequired",
      num_nulls(nullif(m.scope, ''), nullif(m.method, ''), nullif(m.procedure, ''), nullif(m.source, ''), nullif(m.intention, '')) as "emptyFields",
      (select count(*)::int from motion_post mp where mp."motionId" = m.id) as posts,
      (select count(*)::int from motion_leaver l where l."motionId" = m.id) as leavers,
      (select count(*)::int from motion_post mp where mp."motionId" = m.id and mp.conditions = '') as "postsWithoutConditions",
      m.plan <> '' as "planWritten",
      (select max(g."on")::text from meeting_item i join meeting g on g.id = i."meetingId"
        where i."motionId" = m.id and i.kind = 'adoptPlan' and i.state = 'open' and g.state <> 'closed') as "planMeetingOn"
    from motion m join rule_set rs on rs.id = m."ruleSetId" where m.id = any(${[...ids]}::uuid[])`;
  return rows.map((row) => motionShape.parse(row));
}

const postShape = z.object({
  id: z.string(),
  state: z.enum(["motion", "recommendation", "subjectsFixed", "stopped"]),
  kind: z.enum(kinds),
  recommendationForAdvancement: z.boolean(),
  nominees: count,
  interviewConfirmed: z.boolean(),
  meetingConfirmed: z.boolean(),
  meetingOmitted: z.boolean(),
  uncounted: count,
  countedOnce: count,
  validUntil: day.nullable(),
  fixMeetingOn: day.nullable(),
});

/** How far these posts have come before their subjects are fixed. One statement, none without ids. */
export async function readPostProgressIn(tx: Tx, ids: readonly string[]): Promise<readonly PostProgress[]> {
  if (ids.length === 0) return [];
  const rows = await tx.$queryRaw<unknown[]>`
    select mp.id, mp.state, mp.kind, mp."meetingOmitted",
      coalesce((rs.values->>'recommendationForAdvancement')::boolean, true) as "recommendationForAdvancement",
      (select count(*)::int from nominee n where n."motionPostId" = mp.id and n."withdrawnOn" is null) as nominees,
      coalesce(r."interviewConfirmed", false) as "interviewConfirmed", coalesce(r."meetingConfirmed", false) as "meetingConfirmed",
      coalesce(r.uncounted, 0) as uncounted, coalesce(r."countedOnce", 0) as "countedOnce", r."validUntil"::text,
      (select max(g."on")::text from meeting_item i join meeting g on g.id = i."meetingId"
        where i."motionPostId" = mp.id and i.kind = 'fixSubject' and i.state = 'open' and g.state <> 'closed') as "fixMeetingOn"
    from motion_post mp join motion m on m.id = mp."motionId" join rule_set rs on rs.id = m."ruleSetId"
      left join lateral (select
        bool_or(d.form = 'interview' and d.state = 'confirmed') as "interviewConfirmed",
        bool_or(d.form = 'meeting' and d.state = 'confirmed') as "meetingConfirmed",
        count(*) filter (where d.state = 'open')::int as uncounted,
        count(*) filter (where d.state = 'enteredOnce')::int as "countedOnce",
        min(d."validUntil") filter (where d.state = 'confirmed') as "validUntil"
        from round d where d."motionPostId" = mp.id) r on true
    where mp.id = any(${[...ids]}::uuid[])`;
  return rows
    .map((row) => postShape.parse(row))
    .map(({ recommendationForAdvancement, ...post }) => ({ ...post, recommendationTakesPlace: recommends(post.kind, { recommendationForAdvancement }) }));
}

const inspectionShape = z.object({
  fieldwork: z.boolean(),
  noticed: z.boolean(),
  assessed: z.boolean(),
  talked: z.boolean(),
  subjectTalked: z.boolean(),
  unheard: count,
  unasked: count,
  unanswered: count,
  adverse: count,
  auditOpen: z.boolean(),
  pollOpen: z.boolean(),
  integrityConcluded: z.boolean(),
  signers: count,
  emptySections: count,
  deficiencies: count,
});

const caseShape = z.object({
  id: z.string(),
  kind: z.enum(kinds),
  stage: z.enum(stages),
  state: z.enum(["running", "deferred", "suspended", "stopped", "returned", "finished"]),
  inspection: inspectionShape.nullable(),
  consultations: count,
  consultationsOpen: count,
  preReportsOpen: count,
  checklistOpen: count,
  meetingOn: day.nullable(),
  notice: z.object({ state: z.enum(["draft", "published", "ended"]), from: day, until: day }).nullable(),
  objectionsOpen: count,
  talked: z.boolean(),
  election: z.enum(["open", "elected", "notElected"]).nullable(),
  paper: z.enum(["draft", "issued"]).nullable(),
  probation: z
    .object({ endsOn: day, reported: z.boolean(), assessed: z.boolean(), deficiencies: count, progressNoted: count })
    .nullable(),
});

/** How far these cases have come in the stage where they stand. One statement whatever their number, none without ids. */
export async function readCaseProgressIn(tx: Tx, ids: readonly string[]): Promise<readonly CaseProgress[]> {
  if (ids.length === 0) return [];
  const rows = await tx.$queryRaw<unknown[]>`
    select k.id, k.kind, k.stage, k.state,
      case when k.stage = 'inspection' then ${inspection} end as inspection,
      (select count(*)::int from consultation s where s."caseId" = k.id and s.kind = 'leader') as consultations,
      (select count(*)::int from consultation s where s."caseId" = k.id and s."repliedOn" is null) as "consultationsOpen",
      (select count(*)::int from pre_report r where r."caseId" = k.id and r."repliedOn" is null) as "preReportsOpen",
      case when k.kind = 'removal' then 1 else 3 end
        - (select count(*)::int from checklist_answer a where a."caseId" = k.id and a.clear
          and a.item = any(case when k.kind = 'removal' then '{8}'::int[] else '{1,6,8}'::int[] end)) as "checklistOpen",
      (select max(g."on")::text from meeting_item i join meeting g on g.id = i."meetingId"
        where i."caseId" = k.id and i.state = 'open' and g.state <> 'closed') as "meetingOn",
      case when k.stage = 'notice' then ${notice} end as notice,
      (select count(*)::int from objection o where o."caseId" = k.id and o."closedOn" is null) as "objectionsOpen",
      exists (select from appointment_talk t where t."caseId" = k.id) as talked,
      (select coalesce(e.result::text, 'open') from election_nomination e where e."caseId" = k.id order by e.number desc limit 1) as election,
      (select x.state from paper_line l join paper x on x.id = l."paperId" where l."caseId" = k.id order by x.state desc limit 1) as paper,
      case when k.stage = 'probation' then ${probation} end as probation
    from "case" k join post p on p.id = k."postId"
    where k.id = any(${[...ids]}::uuid[])`;
  return rows.map((row) => caseShape.parse(row));
}

/** Only checks that were answered "nothing found" are closed; the audit where the post is on the audit list. */
const inspection = Prisma.sql`(
  select jsonb_build_object(
    'fieldwork', exists (select from inspection_member m where m."taskId" = t.id),
    'noticed', t."noticeOn" is not null,
    'assessed', exists (select from assessment_sheet a where a."caseId" = k.id and a.purpose = 'inspection' and a."evaluationId" is not null),
    'talked', exists (select from jsonb_array_elements(s.interviews) g where (g->>'talked')::int > 0),
    'subjectTalked', s."subjectTalkOn" is not null,
    'unheard', 3 - (select count(distinct h.addressee) from heard_opinion h where h."subjectId" = s.id
      and h.addressee in ('unitOrganizationDept', 'disciplineBody', 'officePartyBody')),
    'unasked', 4 - (select count(*) from check_item i where i."subjectId" = s.id and i.kind <> 'audit' and (i."askedOn" is not null or i.answer is not null)),
    'unanswered', (select count(*) from check_item i where i."subjectId" = s.id and i.kind <> 'audit' and i."askedOn" is not null and i.answer is null),
    'adverse', (select count(*) from check_item i where i."subjectId" = s.id and i.answer <> 'nothingFound'),
    'auditOpen', p."auditRequired" and not exists (select from check_item i where i."subjectId" = s.id and i.kind = 'audit' and i.answer is not null),
    'pollOpen', coalesce(${promotes}
      and (select rs.values->'opinionVetoBelow' <> 'null'::jsonb from rule_set rs where rs.id = k."ruleSetId")
      and not exists (select from opinion_poll o where o."caseId" = k.id and o.state = 'confirmed'), false),
    'integrityConcluded', s."integrityConclusion" <> '',
    'signers', (select count(distinct coalesce(g."signerCadreId"::text, regexp_replace(g."signerName", '\\s', '', 'g'))) from signature g
      where g."objectKind" = 'case' and g."objectId" = k.id and g.purpose = 'integrity' and g."checkedById" is not null),
    'emptySections', num_nulls(nullif(s.virtue, ''), nullif(s.ability, ''), nullif(s.diligence, ''), nullif(s.achievement, ''),
      nullif(s.integrity, ''), nullif(s.strengths, ''), nullif(s.figures, ''), nullif(s.conclusions, '')),
    'deficiencies', (select count(*) from deficiency d where d."subjectId" = s.id))
  from inspection_subject s join inspection_task t on t.id = s."taskId" where s."caseId" = k.id)`;

const notice = Prisma.sql`(
  select jsonb_build_object('state', n.state, 'from', n."from", 'until', n.until)
  from notice_person np join notice n on n.id = np."noticeId"
  where np."caseId" = k.id and n.kind = 'first' and n.state <> 'withdrawn' order by n."from" desc limit 1)`;

const probation = Prisma.sql`(
  select jsonb_build_object('endsOn', coalesce(b."extendedUntil", b."endsOn"), 'reported', b."selfReport" <> '' and b."principalView" <> '',
    'assessed', b."evaluationId" is not null,
    'deficiencies', (select count(*) from deficiency d join inspection_subject s on s.id = d."subjectId" where s."caseId" = k.id),
    'progressNoted', (select count(distinct g."deficiencyId") from deficiency_progress g where g."probationId" = b.id))
  from probation b where b."caseId" = k.id and b.state in ('running', 'extended'))`;
