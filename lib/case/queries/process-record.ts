import "server-only";
import { z } from "zod";
import { levels } from "@/lib/access/actor";
import { legalDate } from "@/lib/kernel/dates";
import type { ReadTx } from "../../platform/db/transaction";
import type { Outcomes } from "../outcomes";

/*
 * Facts of the one-page full-process form (全程纪实表) that do not stand in the outcomes: who the person is, names and places of the
 * steps. Three statements.
 */

type Tx = Pick<ReadTx, "$queryRaw">;

const day = z.string().transform(legalDate);
const count = z.number().int();

const personShape = z.object({
  ethnicity: z.string(),
  nativePlace: z.string(),
  birthPlace: z.string(),
  politicalStatus: z.enum(["partyMember", "probationaryPartyMember", "democraticParty", "nonParty"]),
  partyJoined: day.nullable(),
  workStart: day,
  cadreIdentity: z.string(),
  level: z.enum(levels),
  levelSince: day.nullable(),
  inPostSince: day.nullable(),
  education: z.array(
    z.object({
      mode: z.enum(["fullTime", "inService"]),
      education: z.enum(["doctorate", "master", "bachelor", "juniorCollege", "secondary"]),
      degree: z.string().nullable(),
      schoolAndMajor: z.string(),
    }),
  ),
  career: z.array(z.object({ from: day, to: day.nullable(), unitText: z.string(), postText: z.string() })),
  family: z.array(
    z.object({
      relation: z.string(),
      name: z.string().nullable(),
      birth: day.nullable(),
      politicalStatus: z.string().nullable(),
      employerAndPost: z.string().nullable(),
    }),
  ),
  grades: z.array(
    z.object({
      year: count,
      grade: z.enum(["EXCELLENT", "COMPETENT", "BASICALLY_COMPETENT", "INCOMPETENT", "UNGRADED"]),
    }),
  ),
});

export type RecordPerson = z.infer<typeof personShape>;

/** The person of the form; family (protected data) only when asked for. One statement. */
export async function readRecordPersonIn(tx: Tx, cadreId: string, withFamily: boolean): Promise<RecordPerson> {
  const [row] = await tx.$queryRaw<unknown[]>`
    select c.ethnicity, c."nativePlace", c."birthPlace", c."politicalStatus", c."partyJoined"::text, c."workStart"::text,
      c."cadreIdentity", c.level, c."levelSince"::text,
      (select max(h."from")::text from post_holding h where h."cadreId" = c.id and h."to" is null and not h.concurrent) as "inPostSince",
      coalesce((select jsonb_agg(jsonb_build_object('mode', e.mode, 'education', e.education, 'degree', e.degree,
          'schoolAndMajor', e."schoolAndMajor") order by e."graduatedOn")
        from education_row e where e."cadreId" = c.id), '[]') as education,
      coalesce((select jsonb_agg(jsonb_build_object('from', r."from", 'to', r."to", 'unitText', r."unitText", 'postText', r."postText")
          order by r."from", r.id)
        from career_row r where r."cadreId" = c.id), '[]') as career,
      coalesce((select jsonb_agg(jsonb_build_object('relation', f.relation, 'name', f.name, 'birth', f.birth,
          'politicalStatus', f."politicalStatus", 'employerAndPost', f."employerAndPost") order by f."order")
        from (select * from family_member m where m."cadreId" = c.id and ${withFamily} order by m."order" limit 10) f), '[]') as family,
      coalesce((select jsonb_agg(jsonb_build_object('year', g.year, 'grade', g.grade) order by g.year)
        from (select * from yearly_grade y where y."cadreId" = c.id order by y.year desc limit 3) g), '[]') as grades
    from cadre c where c.id = ${cadreId}::uuid`;
  return personShape.parse(row);
}

const itemShape = z.object({
  id: z.string(),
  number: z.string(),
  kind: z.enum(["deptMeeting", "secretarySpecialMeeting", "standingCommittee", "plenaryCommittee", "partyGroup"]),
  on: day,
  chair: z.string(),
});

const roundShape = z.object({
  id: z.string(),
  rateBase: z.enum(["shouldAttend", "present", "returned", "valid"]),
  returned: count.nullable(),
  place: z.string(),
  counters: z.string(),
  supervisedBy: z.string(),
});

const countsShape = z.object({
  EXCELLENT: count,
  COMPETENT: count,
  BASICALLY_COMPETENT: count,
  INCOMPETENT: count,
  unfilled: count,
});

const inspectionShape = z.object({
  startsOn: day,
  endsOn: day.nullable(),
  team: z.array(z.object({ name: z.string(), leader: z.boolean() })),
  assessment: z
    .object({
      heldOn: day,
      header: z.object({ shouldAttend: count, present: count, returned: count, valid: count }),
      lines: z.array(countsShape),
    })
    .nullable(),
  heard: count,
  checks: z.array(
    z.object({
      kind: z.enum(["file", "personalMatters", "discipline", "letters", "audit"]),
      answer: z.enum(["nothingFound", "suspend", "unsuitable"]).nullable(),
      repliedOn: day.nullable(),
      responsibleName: z.string(),
    }),
  ),
});

const proceedingsShape = z.object({
  initiator: z.string(),
  reason: z.string(),
  specialGround: z.string().nullable(),
  nomineeSource: z.enum(["signedNomination", "unitRecommendation", "reservePool", "departmentProposal"]).nullable(),
  /** asked before the motion about the post or the whole batch: who and what, without the words */
  priorOpinions: z.array(
    z.object({
      who: z.string(),
      title: z.string(),
      on: day,
      way: z.enum(["talk", "letter", "phone"]),
      answer: z.enum(["agree", "disagree", "other"]),
    }),
  ),
  rounds: z.array(roundShape),
  items: z.array(itemShape),
  inspection: inspectionShape.nullable(),
  preReports: z.array(
    z.object({ number: z.string(), sentOn: day, approved: z.boolean().nullable(), repliedOn: day.nullable() }),
  ),
  notice: z.object({ number: z.string(), channels: z.string(), registered: count, open: count }).nullable(),
  talker: z.string().nullable(),
  nominations: z.array(
    z.object({ nominatedOn: day, body: z.string(), documentNumber: z.string(), heldOn: day.nullable(), result: z.enum(["elected", "notElected"]).nullable() }),
  ),
  /** invited supervisors; `itemId`: the item of the meeting they attended, null for a consultation or the inspection of the case */
  supervisors: z.array(
    z.object({
      act: z.enum(["meeting", "consultation", "inspection"]),
      itemId: z.string().nullable(),
      who: z.string(),
      capacity: z.enum(["partyDelegate", "peoplesDeputy", "consultativeMember", "massRepresentative", "other"]),
      on: day,
    }),
  ),
  signatures: z.array(z.object({ purpose: z.string(), signerName: z.string(), capacity: z.string(), signedOn: day })),
});

export type Proceedings = z.infer<typeof proceedingsShape>;

/**
 * Names and places of the steps of a case. One statement.
 *
 * @param withChecks - closed data: results of the checks, only for who may see them
 */
export async function readProceedingsIn(
  tx: Tx,
  caseId: string,
  outcomes: Outcomes,
  withChecks: boolean,
  closedCadreIds: readonly string[],
): Promise<Proceedings> {
  const { recommendation, inspection, decision, notice } = outcomes;
  const rounds = [recommendation?.interview?.roundId, recommendation?.meeting?.roundId].flatMap((id) => id ?? []);
  const items = [
    outcomes.motion?.planItemId,
    inspection?.fixItemId,
    inspection?.proposalItemId,
    decision?.itemId,
  ].flatMap((id) => id ?? []);
  const [row] = await tx.$queryRaw<unknown[]>`
    select m.initiator, m.reason, mp."specialGround", n.source as "nomineeSource",
      coalesce((select jsonb_agg(jsonb_build_object('who', o.who, 'title', o.title, 'on', o."on", 'way', o.way, 'answer', o.answer)
          order by o."on", o.id)
        from prior_opinion o where o."motionId" = m.id and (o."postId" is null or o."postId" = k."postId") and o."withdrawnOn" is null
          and not exists (select from motion_leaver l where l."motionId" = m.id and l."cadreId" = any(${[...closedCadreIds]}::uuid[]))
          and not exists (select from nominee x join motion_post y on y.id = x."motionPostId" where y."motionId" = m.id
            and x."withdrawnOn" is null and x."cadreId" = any(${[...closedCadreIds]}::uuid[]))), '[]')
        as "priorOpinions",
      coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'rateBase', r."rateBase", 'returned', (r.tally -> 'header' ->> 'returned')::int,
          'place', r.place, 'counters', r.counters, 'supervisedBy', r."supervisedBy"))
        from round r where r.id = any(${rounds}::uuid[])), '[]') as rounds,
      coalesce((select jsonb_agg(jsonb_build_object('id', i.id, 'number', g.number, 'kind', g.kind, 'on', g."on", 'chair', g."chairName"))
        from meeting_item i join meeting g on g.id = i."meetingId" where i.id = any(${items}::uuid[])), '[]') as items,
      (select jsonb_build_object('startsOn', t."startsOn", 'endsOn', t."endsOn",
          'team', coalesce((select jsonb_agg(jsonb_build_object('name', c.name, 'leader', im."isLeader") order by im."isLeader" desc, im."order")
            from inspection_member im join cadre c on c.id = im."cadreId" where im."taskId" = t.id), '[]'),
          'assessment', (select jsonb_build_object('heldOn', a."heldOn", 'header', a.tally -> 'header',
              'lines', jsonb_path_query_array(a.tally, '$.lines[*].counts'))
            from assessment_sheet a where a."caseId" = k.id and a.purpose = 'inspection' and a.state = 'confirmed'
            order by a."heldOn" desc limit 1),
          'heard', (select count(*) from heard_opinion o where o."subjectId" = s.id),
          'checks', coalesce((select jsonb_agg(jsonb_build_object('kind', x.kind, 'answer', x.answer, 'repliedOn', x."repliedOn",
              'responsibleName', x."responsibleName") order by x.kind)
            from check_item x where x."subjectId" = s.id and ${withChecks}), '[]'))
        from inspection_subject s join inspection_task t on t.id = s."taskId" where s."caseId" = k.id) as inspection,
      coalesce((select jsonb_agg(jsonb_build_object('number', p.number, 'sentOn', p."sentOn", 'approved', p.approved, 'repliedOn', p."repliedOn")
          order by p."sentOn") from pre_report p where p."caseId" = k.id or p."motionId" = m.id), '[]') as "preReports",
      (select jsonb_build_object('number', b.number, 'channels', b.channels,
          'registered', (select count(*) from objection j where j."noticeId" = b.id and j."caseId" = k.id),
          'open', (select count(*) from objection j where j."noticeId" = b.id and j."caseId" = k.id and j."closedOn" is null))
        from notice b where b.id = ${notice?.noticeId ?? null}::uuid) as notice,
      (select w.talker from appointment_talk w where w."caseId" = k.id) as talker,
      coalesce((select jsonb_agg(jsonb_build_object('nominatedOn', e."nominatedOn", 'body', e.body, 'documentNumber', e."documentNumber",
          'heldOn', e."heldOn", 'result', e.result) order by e.number) from election_nomination e where e."caseId" = k.id), '[]') as nominations,
      coalesce((select jsonb_agg(jsonb_build_object('act', v.act, 'itemId', i.id, 'who', v.who, 'capacity', v.capacity, 'on', v."on")
          order by v."on", v.id)
        from invited_supervisor v left join meeting_item i on i."meetingId" = v."meetingId" and i.id = any(${items}::uuid[])
        where v."withdrawnOn" is null and (v."caseId" = k.id or i.id is not null)), '[]') as supervisors,
      coalesce((select jsonb_agg(jsonb_build_object('purpose', z.purpose, 'signerName', z."signerName", 'capacity', z.capacity,
          'signedOn', z."signedOn") order by z."signedOn", z.id)
        from signature z where z."objectKind" = 'case' and z."objectId" = k.id and z."checkedById" is not null), '[]') as signatures
    from "case" k join motion m on m.id = k."motionId" left join motion_post mp on mp.id = k."motionPostId"
      left join nominee n on n."motionPostId" = mp.id and n."cadreId" = k."cadreId"
    where k.id = ${caseId}::uuid`;
  return proceedingsShape.parse(row);
}

const headShape = z.object({
  seq: count,
  hash: z.string(),
  checkpoint: count.nullable(),
});

export type RecordHeadAt = z.infer<typeof headShape>;

/** Where the record of the case stands: its head and the newest checkpoint, for the foot of a print. One statement. */
export async function readRecordHeadIn(tx: Tx, caseId: string): Promise<RecordHeadAt | null> {
  const [row] = await tx.$queryRaw<unknown[]>`
    select h.seq, h.hash, (select max(c.number) from record_checkpoint c) as checkpoint
    from record_head h where h.stream = ${`case:${caseId}`}`;
  return row === undefined ? null : headShape.parse(row);
}
