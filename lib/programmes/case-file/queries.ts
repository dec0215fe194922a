import "server-only";
import { z } from "zod";
import type { Outcomes } from "@/lib/case/outcomes";
import { legalDate } from "@/lib/kernel/dates";
import type { ReadTx } from "@/lib/platform/db/transaction";
import type { CaseFileFacts, OpenFile } from "./types";

type Tx = Pick<ReadTx, "$queryRaw">;

const day = z.string().transform(legalDate);
const counted = z.object({ done: z.int(), all: z.int(), on: day.nullable() });

const factsShape = z.object({
  analysed: z.boolean(),
  opinions: counted,
  items: z.array(z.object({ id: z.string(), meetingId: z.string(), number: z.string(), on: day })),
  notice: z.object({ on: day.nullable(), number: z.string(), href: z.string().nullable() }).nullable(),
  assessedOn: day.nullable(),
  probationAssessedOn: day.nullable(),
  interviews: counted,
  letters: counted,
  signatures: counted,
  poll: z.object({ on: day.nullable() }).nullable(),
  performance: z.object({ on: day.nullable() }).nullable(),
  reported: z.boolean(),
  preReports: counted.extend({ number: z.string() }),
  checklist: counted,
  publicNotice: z.object({ number: z.string() }).nullable(),
  objections: counted,
  nomination: z.object({ on: day, number: z.string() }).nullable(),
  filing: z.object({ on: day, number: z.string() }).nullable(),
  probation: z.object({ selfReport: z.boolean(), concludedOn: day.nullable() }).nullable(),
  supervisors: counted,
  overrides: counted,
  corrections: counted,
  closed: z.object({ heard: counted, checks: counted, consultations: counted, talkOn: day.nullable() }).nullable(),
}) satisfies z.ZodType<CaseFileFacts>;

/**
 * Days, numbers and counts of what a case holds, never what a paper says. One statement.
 *
 * @param withClosed - also the counts and days of rows of the closed class
 */
export async function readCaseFileFactsIn(tx: Tx, caseId: string, outcomes: Outcomes, withClosed: boolean): Promise<CaseFileFacts> {
  const { motion, inspection, decision, notice } = outcomes;
  const items = [motion?.planItemId, inspection?.fixItemId, inspection?.proposalItemId, decision?.itemId].flatMap((id) => id ?? []);
  const [row] = await tx.$queryRaw<{ facts: unknown }[]>`
    select jsonb_build_object(
      'analysed', m.analysis <> '' or m."analysisFileId" is not null,
      'opinions', (select jsonb_build_object('done', count(*), 'all', count(*), 'on', max(o."on")) from prior_opinion o
        where o."motionId" = m.id and (o."postId" is null or o."postId" = k."postId") and o."withdrawnOn" is null),
      'items', coalesce((select jsonb_agg(jsonb_build_object('id', i.id, 'meetingId', g.id, 'number', g.number, 'on', g."on"))
        from meeting_item i join meeting g on g.id = i."meetingId" where i.id = any(${items}::uuid[])), '[]'),
      'notice', (select jsonb_build_object('on', t."noticeOn", 'number', '', 'href', null) from inspection_task t where t.id = s."taskId" and t."noticeOn" is not null),
      'assessedOn', (select max(a."heldOn") from assessment_sheet a where a."caseId" = k.id and a.purpose = 'inspection' and a.state = 'confirmed'),
      'probationAssessedOn', (select max(a."heldOn") from assessment_sheet a where a."caseId" = k.id and a.purpose = 'probation' and a.state = 'confirmed'),
      'interviews', (select jsonb_build_object('done', count(v."heldOn"), 'all', count(*), 'on', max(v."heldOn")) from interview v where v."subjectId" = s.id),
      'letters', (select jsonb_build_object('done', count(*) filter (where l.reply is not null and l.reply <> 'noAnswer'), 'all', count(*), 'on', max(l."repliedOn"))
        from check_letter_line l where l."subjectId" = s.id and not l.superseded),
      'signatures', (select jsonb_build_object('done', count(z."checkedById"), 'all', count(*), 'on', max(z."signedOn")) from signature z
        where z."objectKind" = 'case' and z."objectId" = k.id and z.purpose = 'integrity'),
      'poll', (select jsonb_build_object('on', case when o.state = 'confirmed' then o."heldOn" end) from opinion_poll o where o."caseId" = k.id and o.state <> 'void'),
      'performance', (select jsonb_build_object('on', x."secondSignedOn") from performance_analysis x where x."subjectId" = s.id),
      'reported', coalesce(s.virtue <> '' and s.ability <> '' and s.diligence <> '' and s.achievement <> '' and s.integrity <> '', false),
      'preReports', (select jsonb_build_object('done', count(p."repliedOn"), 'all', count(*), 'on', max(p."repliedOn"), 'number', coalesce(string_agg(p.number, '、' order by p."sentOn", p.id), ''))
        from pre_report p where p."caseId" = k.id or p."motionId" = m.id),
      'checklist', (select jsonb_build_object('done', count(*), 'all', count(*), 'on', max(c."on")) from checklist_answer c where c."caseId" = k.id),
      'publicNotice', (select jsonb_build_object('number', b.number) from notice b where b.id = ${notice?.noticeId ?? null}::uuid),
      'objections', (select jsonb_build_object('done', count(j."closedOn"), 'all', count(*), 'on', max(j."closedOn")) from objection j where j."caseId" = k.id),
      'nomination', (select jsonb_build_object('on', e."nominatedOn", 'number', e."documentNumber") from election_nomination e
        where e."caseId" = k.id order by e.number desc limit 1),
      'filing', (select jsonb_build_object('on', f."filedOn", 'number', f.number) from appointment_filing f where f."caseId" = k.id),
      'probation', (select jsonb_build_object('selfReport', r."selfReport" <> '', 'concludedOn', r."concludedOn") from probation r where r."caseId" = k.id),
      'supervisors', (select jsonb_build_object('done', count(*), 'all', count(*), 'on', max(v."on")) from invited_supervisor v
        where v."withdrawnOn" is null and (v."caseId" = k.id
          or v."meetingId" in (select i."meetingId" from meeting_item i where i.id = any(${items}::uuid[])))),
      'overrides', (select jsonb_build_object('done', count(o."approvedOn"), 'all', count(*), 'on', max(o."approvedOn")) from override o
        where (o."caseId" = k.id or o."motionId" = m.id) and o."refusedOn" is null),
      'corrections', (select jsonb_build_object('done', count(c."confirmedOn"), 'all', count(*), 'on', max(c."confirmedOn")) from correction c
        where c."caseId" = k.id and c.state <> 'refused'),
      'closed', case when ${withClosed} then jsonb_build_object(
        'heard', (select jsonb_build_object('done', count(*), 'all', count(*), 'on', max(o."on")) from heard_opinion o where o."subjectId" = s.id),
        'checks', (select jsonb_build_object('done', count(x.answer), 'all', count(*), 'on', max(x."repliedOn")) from check_item x where x."subjectId" = s.id),
        'consultations', (select jsonb_build_object('done', count(c.stance), 'all', count(*), 'on', max(c."repliedOn")) from consultation c where c."caseId" = k.id),
        'talkOn', (select w."on" from appointment_talk w where w."caseId" = k.id)) end) as facts
    from "case" k join motion m on m.id = k."motionId" left join inspection_subject s on s."caseId" = k.id
    where k.id = ${caseId}::uuid`;
  return factsShape.parse(row?.facts);
}

const fileShape = z.object({ id: z.string(), digest: z.string(), fileName: z.string(), purpose: z.string(), size: z.int() }) satisfies z.ZodType<OpenFile>;

/** Files of the case and of its motion that are not closed, in the order of their upload. One statement. */
export async function readOpenFilesIn(tx: Tx, caseId: string, motionId: string): Promise<readonly OpenFile[]> {
  const rows = await tx.$queryRaw<unknown[]>`
    select a.id, a.digest, a."fileName", a.purpose, f.size from attachment a join stored_file f on f.digest = a.digest
    where a."fieldClass" <> 'closed' and ((a."objectKind" = 'case' and a."objectId" = ${caseId}::uuid)
      or (a."objectKind" = 'motion' and a.id = (select m."analysisFileId" from motion m where m.id = ${motionId}::uuid)))
    order by a."uploadedAt", a.id`;
  return rows.map((row) => fileShape.parse(row));
}
