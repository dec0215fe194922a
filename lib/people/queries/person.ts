import "server-only";
import { z } from "zod";
import { levels } from "@/lib/access/actor";
import type { PolicyObject } from "@/lib/access/policy";
import { legalDate } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { ReadTx } from "@/lib/platform/db/transaction";
import { examSubjects, registerKinds, trainingModes } from "../types";
import { educationModes, educations, experienceKinds, grades, kinRelations, politicalStatuses, statuses } from "../schema";

type QueryTx = Pick<ReadTx, "$queryRaw">;

const day = z.string().transform(legalDate);
const openEnd = day.nullable();
const level = z.enum(levels);

const headShape = z.object({
  cadreId: z.string(),
  name: z.string(),
  unitId: z.string(),
  unitName: z.string(),
  duties: z.string(),
  level,
  levelSince: openEnd,
  birth: day,
  workStart: day,
  status: z.enum(statuses),
  version: z.int(),
  /** authorities that manage, co-manage or have the person filed today */
  authorityIds: z.array(z.string()),
  /** those of them that manage the person today: only they write in his archive */
  managedByIds: z.array(z.string()),
  managedBy: z.string().nullable(),
  /** fields an import left open */
  openQuestions: z.int(),
});

/** Who the person is: open and internal columns. */
export type PersonHead = z.infer<typeof headShape>;

/** The person, or null when there is none. One statement. */
export async function readPersonHeadIn(tx: QueryTx, cadreId: string, today: LegalDate): Promise<PersonHead | null> {
  const [row] = await tx.$queryRaw<unknown[]>`
    with management as (
      select m."managedById", m."coManagedById", m."filedWithId" from cadre_management m
      where m."cadreId" = ${cadreId}::uuid and m."from" <= ${today}::date and (m."to" is null or m."to" >= ${today}::date))
    select c.id as "cadreId", c.name, u.id as "unitId", u.name as "unitName", c.duties, c.level, c."levelSince"::text,
      c.birth::text, c."workStart"::text, c.status, c.version,
      coalesce((select jsonb_agg(distinct id) from management m,
        unnest(array[m."managedById", m."coManagedById", m."filedWithId"]) as id where id is not null), '[]') as "authorityIds",
      coalesce((select jsonb_agg(distinct m."managedById") from management m), '[]') as "managedByIds",
      (select a."committeeName" from management m join authority a on a.id = m."managedById" limit 1) as "managedBy",
      (select count(*)::int from form_question q where q."cadreId" = c.id and q.answer is null) as "openQuestions"
    from cadre c join unit u on u.id = c."unitId" where c.id = ${cadreId}::uuid`;
  return row === undefined ? null : headShape.parse(row);
}

/** What the policy asks about looking at a person: one object for each authority concerned with him. */
export function policyObjectsOf(
  person: Pick<PersonHead, "authorityIds" | "level" | "cadreId">,
): readonly PolicyObject[] {
  const shared = { level: person.level, concerns: [person.cadreId] };
  if (person.authorityIds.length === 0) return [shared];
  return person.authorityIds.map((authorityId) => ({ ...shared, authorityId }));
}

/**
 * What the policy asks about writing in a person's archive: the authority that manages him on the day of the act and no other. Who
 * co-manages him or has him filed looks at the archive (干部管理权限; the same for grids, entries, determinations and imports).
 */
export function managingObjectsOf(
  person: Pick<PersonHead, "managedByIds" | "level" | "cadreId">,
): readonly PolicyObject[] {
  return policyObjectsOf({ ...person, authorityIds: person.managedByIds });
}

const workShape = z.object({
  career: z.array(
    z.object({ from: day, to: openEnd, unitText: z.string(), postText: z.string(), level, concurrent: z.boolean() }),
  ),
  holdings: z.array(
    z.object({
      title: z.string(),
      unitId: z.string(),
      unitName: z.string(),
      level,
      from: day,
      to: openEnd,
      concurrent: z.boolean(),
      outsideQuota: z.boolean(),
      probationUntil: openEnd,
      confirmedOn: openEnd,
    }),
  ),
  education: z.array(
    z.object({
      mode: z.enum(educationModes),
      education: z.enum(educations),
      degree: z.string().nullable(),
      schoolAndMajor: z.string(),
      graduatedOn: day,
    }),
  ),
  grades: z.array(
    z.object({
      year: z.int(),
      grade: z.enum(grades),
    }),
  ),
  experience: z.array(
    z.object({
      kind: z.enum(experienceKinds),
      from: day,
      to: openEnd,
      place: z.string(),
      postLevel: z.enum(levels).nullable(),
      assistant: z.boolean(),
    }),
  ),
  training: z.array(
    z.object({
      mode: z.enum(trainingModes),
      from: day,
      to: day,
      name: z.string(),
      organiser: z.string(),
      hours: z.int(),
      days: z.int(),
      absentHours: z.int(),
    }),
  ),
  honours: z.array(z.object({ name: z.string(), body: z.string(), on: day })),
  statusChanges: z.array(
    z.object({ status: z.enum(statuses), on: day, reason: z.string() }),
  ),
});

/** The working life of a person: internal columns. */
export type PersonWork = z.infer<typeof workShape>;

/** Career, posts held, education, grades fixed by the day, experience, honours, changes of status. One statement. */
export async function readPersonWorkIn(tx: QueryTx, cadreId: string, today: LegalDate): Promise<PersonWork> {
  const [row] = await tx.$queryRaw<unknown[]>`
    select
      coalesce((select jsonb_agg(jsonb_build_object('from', r."from", 'to', r."to", 'unitText', r."unitText",
          'postText', r."postText", 'level', r.level, 'concurrent', r.concurrent) order by r."from", r.concurrent, r.id)
        from career_row r where r."cadreId" = c.id), '[]') as career,
      coalesce((select jsonb_agg(jsonb_build_object('title', p.title, 'unitId', u.id, 'unitName', u.name, 'level', p.level,
          'from', h."from", 'to', h."to", 'concurrent', h.concurrent, 'outsideQuota', h."outsideQuota",
          'probationUntil', h."probationUntil", 'confirmedOn', h."confirmedOn") order by h."from" desc, h.concurrent)
        from post_holding h join post p on p.id = h."postId" join unit u on u.id = p."unitId"
        where h."cadreId" = c.id), '[]') as holdings,
      coalesce((select jsonb_agg(jsonb_build_object('mode', e.mode, 'education', e.education, 'degree', e.degree,
          'schoolAndMajor', e."schoolAndMajor", 'graduatedOn', e."graduatedOn") order by e."graduatedOn", e.id)
        from education_row e where e."cadreId" = c.id), '[]') as education,
      coalesce((select jsonb_agg(jsonb_build_object('year', g.year, 'grade', g.grade) order by g.year)
        from yearly_grade g where g."cadreId" = c.id and (g."fixedOn" is null or g."fixedOn" <= ${today}::date)), '[]') as grades,
      coalesce((select jsonb_agg(jsonb_build_object('kind', x.kind, 'from', x."from", 'to', x."to", 'place', x.place,
          'postLevel', x."postLevel", 'assistant', x.assistant)
          order by x."from", x.id)
        from experience_row x where x."cadreId" = c.id), '[]') as experience,
      coalesce((select jsonb_agg(jsonb_build_object('mode', t.mode, 'from', t."from", 'to', t."to", 'name', t.name, 'organiser', t.organiser,
          'hours', t.hours, 'days', t.days, 'absentHours', t."absentHours") order by t."to" desc, t.id)
        from training_row t where t."cadreId" = c.id), '[]') as training,
      coalesce((select jsonb_agg(jsonb_build_object('name', o.name, 'body', o.body, 'on', o."on") order by o."on", o.id)
        from honour o where o."cadreId" = c.id), '[]') as honours,
      coalesce((select jsonb_agg(jsonb_build_object('status', s.status, 'on', s."on", 'reason', s.reason) order by s."on")
        from cadre_status_change s where s."cadreId" = c.id), '[]') as "statusChanges"
    from cadre c where c.id = ${cadreId}::uuid`;
  return workShape.parse(row);
}

const personalShape = z.object({
  /** six figures, then stars, then four: never the whole number */
  maskedIdNumber: z.string(),
  sex: z.enum(["male", "female"]),
  ethnicity: z.string(),
  nativePlace: z.string(),
  birthPlace: z.string(),
  politicalStatus: z.enum(politicalStatuses),
  partyJoined: openEnd,
  cadreIdentity: z.string(),
  healthFit: z.boolean().nullable(),
  facts: z.array(
    z.object({
      fact: z.enum(["birth", "partyEntry", "workStart", "education", "career", "identity"]),
      stated: z.string(),
      determined: z.string().nullable(),
      verdict: z.enum(["pass", "fail", "deferred"]).nullable(),
      determinedOn: openEnd,
    }),
  ),
  family: z.array(
    z.object({
      relation: z.string(),
      minor: z.boolean(),
      name: z.string().nullable(),
      birth: openEnd,
      politicalStatus: z.string().nullable(),
      employerAndPost: z.string().nullable(),
    }),
  ),
  kin: z.array(
    z.object({
      name: z.string(),
      duties: z.string(),
      relation: z.enum(kinRelations),
      source: z.string(),
      /** the source may be shown to the two themselves */
      sourceOpen: z.boolean(),
    }),
  ),
  evaluations: z.array(
    z.object({
      evaluationId: z.string(),
      purpose: z.string(),
      on: day,
      schemeId: z.string(),
      exampleOnly: z.boolean(),
    }),
  ),
  pools: z.array(
    z.object({ title: z.string(), enteredOn: day, state: z.enum(["normal", "underInspection", "used", "withdrawn"]) }),
  ),
  /** home visits and reports of major matters: day and kind */
  registers: z.array(z.object({ kind: z.enum(registerKinds), on: day })),
  exams: z.array(
    z.object({ on: day, subject: z.enum(examSubjects), passed: z.boolean(), score: z.int().nullable(), passMark: z.int().nullable(), document: z.string() }),
  ),
});

/** What forms and avoidance need of a person: protected columns. */
export type PersonPersonal = z.infer<typeof personalShape>;

/**
 * Identity, the three ages, two records and identity, family, declared kin, evaluation records, reserve pools, exams. Of a minor
 * only the relation and the month of birth leave the database. One statement.
 */
export async function readPersonPersonalIn(tx: QueryTx, cadreId: string, today: LegalDate): Promise<PersonPersonal> {
  const [row] = await tx.$queryRaw<unknown[]>`
    select overlay(c."idNumber" placing '********' from 7 for 8) as "maskedIdNumber", c.sex, c.ethnicity, c."nativePlace",
      c."birthPlace", c."politicalStatus", c."partyJoined"::text, c."cadreIdentity", c."healthFit",
      coalesce((select jsonb_agg(jsonb_build_object('fact', f.fact, 'stated', f.stated, 'determined', f.determined,
          'verdict', f.verdict, 'determinedOn', f."determinedOn") order by f.fact)
        from cadre_fact f where f."cadreId" = c.id), '[]') as facts,
      coalesce((select jsonb_agg(jsonb_build_object('relation', m.relation, 'minor', m.minor,
          'name', case when m.minor then null else m.name end,
          'birth', case when m.minor then date_trunc('month', m.birth)::date else m.birth end,
          'politicalStatus', case when m.minor then null else m."politicalStatus" end,
          'employerAndPost', case when m.minor then null else m."employerAndPost" end) order by m."order")
        from (select f.*, coalesce(f.birth > ${today}::date - interval '18 years', false) as minor
          from family_member f where f."cadreId" = c.id) m), '[]') as family,
      coalesce((select jsonb_agg(jsonb_build_object('name', o.name, 'duties', o.duties, 'relation', k.relation, 'source', k.source,
          'sourceOpen', coalesce(k."sourceOpen", false))
          order by o."orderKey", o.id)
        from kinship k join cadre o on o.id = case when k."aId" = c.id then k."bId" else k."aId" end
        where c.id in (k."aId", k."bId")), '[]') as kin,
      coalesce((select jsonb_agg(jsonb_build_object('evaluationId', v.id, 'purpose', v.purpose, 'on', v."on",
          'schemeId', v."schemeId", 'exampleOnly', v."exampleOnly") order by v."on" desc)
        from evaluation_record v where v."cadreId" = c.id), '[]') as evaluations,
      coalesce((select jsonb_agg(jsonb_build_object('title', p.title, 'enteredOn', m."enteredOn", 'state', m.state)
          order by m."enteredOn")
        from pool_member m join pool p on p.id = m."poolId" where m."cadreId" = c.id and m."leftOn" is null), '[]') as pools,
      coalesce((select jsonb_agg(jsonb_build_object('kind', r.kind, 'on', r."on") order by r."on" desc, r.id)
        from register_row r where r."cadreId" = c.id), '[]') as registers,
      coalesce((select jsonb_agg(jsonb_build_object('on', x."on", 'subject', x.subject, 'passed', x.passed, 'score', x.score, 'passMark', x."passMark",
          'document', x.document) order by x."on" desc, x.id)
        from exam_row x where x."cadreId" = c.id), '[]') as exams
    from cadre c where c.id = ${cadreId}::uuid`;
  return personalShape.parse(row);
}
