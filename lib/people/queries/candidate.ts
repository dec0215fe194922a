import "server-only";
import { z } from "zod";
import { levels } from "@/lib/access/actor";
import type { LegalDate } from "@/lib/kernel/dates";
import { legalDate } from "@/lib/kernel/dates";
import { sanctionKinds } from "@/lib/law/sanction-periods";
import type { ReadTx } from "@/lib/platform/db/transaction";
import { Prisma } from "@/prisma/generated/client";
import type { RelativePost } from "../rules/avoidance";
import { relativeStandings } from "../rules/avoidance";
import { earlierReportDepartments } from "../rules/earlier-reports";
import type { CandidateFacts, PlacedPost } from "../types";
import { trainingModes } from "../types";
import { educationModes, educations, experienceKinds, grades, kinRelations, politicalStatuses } from "../schema";

type QueryTx = Pick<ReadTx, "$queryRaw">;

const clearedOn = (column: Prisma.Sql) => Prisma.sql`(select (x."answeredAt" at time zone 'Asia/Shanghai')::date from name_clearing x
  where x.state = 'confirmed' and ${column})`;

/** Reports about cadre c in cases that are over: those during notices, and letters whose reply told of something unsettled. */
const earlierReports = Prisma.sql`
  select j.id, j."receivedOn", case j.conclusion when 'doesNotAffect' then 'unaffecting' when 'cancel' then 'affecting' else 'unended' end as state,
    ${clearedOn(Prisma.sql`x."objectionId" = j.id`)} as "clearedOn"
  from "case" k join objection j on j."caseId" = k.id where k."cadreId" = c.id and k.state in ('stopped', 'finished')
  union all
  select l.id, l."repliedOn", case l.reply when 'unsuitable' then 'affecting' else 'unended' end, ${clearedOn(Prisma.sql`x."letterLineId" = l.id`)}
  from "case" k join inspection_subject s on s."caseId" = k.id
    join check_letter_line l on l."subjectId" = s.id and not l.superseded and l.reply in ('suspend', 'unsuitable')
    join check_letter t on t.id = l."letterId" and t.department::text = any(${[...earlierReportDepartments]}::text[])
  where k."cadreId" = c.id and k.state in ('stopped', 'finished')`;

/**
 * The facts the rules on persons read, by cadre id; unknown ids are left out. One statement whatever the number of
 * people. Closed data (sanctions without their reasons, kin) is among them: for judging only, not to be handed to a page.
 */
export async function readCandidateFactsIn(
  tx: QueryTx,
  cadreIds: readonly string[],
): Promise<ReadonlyMap<string, CandidateFacts>> {
  const rows = await tx.$queryRaw<unknown[]>`
    select c.id as "cadreId", c.birth::text, c."workStart"::text, c."partyJoined"::text, c."politicalStatus",
      c.level, c."levelSince"::text, c."healthFit",
      coalesce((select jsonb_agg(jsonb_build_object('mode', e.mode, 'education', e.education,
          'graduatedOn', e."graduatedOn") order by e."graduatedOn", e.id)
        from education_row e where e."cadreId" = c.id), '[]') as education,
      coalesce((select jsonb_agg(jsonb_build_object('from', r."from", 'to', r."to", 'level', r.level,
          'headOrDeputy', r."headOrDeputy", 'concurrent', r.concurrent, 'postId', r."postId") order by r."from", r.id)
        from career_row r where r."cadreId" = c.id), '[]') as career,
      coalesce((select jsonb_agg(jsonb_build_object('postId', h."postId", 'unitId', p."unitId", 'level', p.level,
          'headOrDeputy', p."headOrDeputy", 'from', h."from", 'to', h."to", 'probationFrom', h."probationFrom",
          'probationUntil', h."probationUntil", 'confirmedOn', h."confirmedOn",
          'yearsInPostBroken', h."yearsInPostBroken", 'concurrent', h.concurrent,
          'outsideQuota', h."outsideQuota") order by h."from", h.id)
        from post_holding h join post p on p.id = h."postId" where h."cadreId" = c.id), '[]') as holdings,
      coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'kind', s.kind, 'document', s.document,
          'effectiveOn', s."effectiveOn", 'months', s.months, 'rightsRestoredOn', s."rightsRestoredOn", 'stillAffecting', s."stillAffecting")
          order by s."effectiveOn", s.id)
        from sanction s where s."cadreId" = c.id), '[]') as sanctions,
      coalesce((select jsonb_agg(jsonb_build_object('year', g.year, 'grade', g.grade, 'fixedOn', g."fixedOn")
          order by g.year)
        from yearly_grade g where g."cadreId" = c.id), '[]') as grades,
      coalesce((select jsonb_agg(jsonb_build_object('kind', x.kind, 'from', x."from", 'to', x."to") order by x."from", x.id)
        from experience_row x where x."cadreId" = c.id), '[]') as experience,
      coalesce((select jsonb_agg(jsonb_build_object('cadreId', k.other, 'relation', k.relation) order by k.other)
        from (select "bId" as other, relation from kinship where "aId" = c.id
          union all select "aId", relation from kinship where "bId" = c.id) k), '[]') as kin,
      coalesce((select jsonb_agg(jsonb_build_object('caseId', o.id, 'motionId', o."motionId", 'postId', o."postId")
          order by o.number)
        from "case" o where o."cadreId" = c.id and o.state in ('running', 'deferred', 'suspended')), '[]') as "openCases",
      coalesce((select jsonb_agg(jsonb_build_object('mode', t.mode, 'from', t."from", 'to', t."to", 'hours', t.hours, 'days', t.days,
          'absentHours', t."absentHours") order by t."to", t.id)
        from training_row t where t."cadreId" = c.id), '[]') as training,
      coalesce((select jsonb_agg(jsonb_build_object('on', x."on", 'passed', x.passed) order by x."on", x.id)
        from exam_row x where x."cadreId" = c.id), '[]') as exams,
      coalesce((select jsonb_agg(jsonb_build_object('kind', d.kind, 'means', d.means, 'leftFrom', d."leftFrom") order by d."leftFrom", d.id)
        from departure d where d."cadreId" = c.id and d.state = 'ended'), '[]') as departures,
      coalesce((select jsonb_agg(jsonb_build_object('receivedOn', r."receivedOn", 'state', r.state, 'clearedOn', r."clearedOn") order by r."receivedOn", r.id)
        from (${earlierReports}) r), '[]') as reports
    from cadre c where c.id = any(${[...cadreIds]}::uuid[])`;
  return new Map(rows.map((row) => factsRow.parse(row)).map((facts) => [facts.cadreId, facts]));
}

/** The posts people are considered for, by post id; unknown ids are left out. One statement. */
export async function readTargetPostsIn(
  tx: QueryTx,
  postIds: readonly string[],
): Promise<ReadonlyMap<string, PlacedPost>> {
  const rows = await tx.$queryRaw<unknown[]>`
    select p.id as "postId", p.level, p."headOrDeputy", p."partyPost", p."unitId", p."isPrincipal", p."auditRequired",
      u."parentId" as "parentUnitId"
    from post p join unit u on u.id = p."unitId"
    where p.id = any(${[...postIds]}::uuid[])`;
  return new Map(rows.map((row) => postRow.parse(row)).map((post) => [post.postId, post]));
}

/** From what day posts of relatives count, and whose running matters are looked through for them: null where none are to be. */
export type RelativesAsked = { readonly on: LegalDate; readonly authorityId: string | null };

/**
 * Where people work from the day on (for AVD-01: pass the ids of the declared relatives), and where the authority's batches and cases put
 * them: one row for each post, or one with `postId` null for who holds none. The retired and those who left are left out. One statement.
 */
export async function readRelativePostsIn(tx: QueryTx, cadreIds: readonly string[], { on, authorityId }: RelativesAsked): Promise<readonly RelativePost[]> {
  const rows = await tx.$queryRaw<unknown[]>`
    with relative as (select c.id, c."unitId" from cadre c where c.id = any(${[...cadreIds]}::uuid[]) and c.status in ('inPost', 'underInspection')),
      place("cadreId", "postId", "unitId", standing, until) as (
        select r.id, h."postId", r."unitId", 'held', h."to"
          from relative r left join post_holding h on h."cadreId" = r.id and (h."to" is null or h."to" >= ${on}::date)
        union all select r.id, k."postId", null, case when k.state = 'running' then 'onTheWay' else 'named' end, null
          from relative r join "case" k on k."cadreId" = r.id join motion m on m.id = k."motionId"
          where m."authorityId" = ${authorityId}::uuid and k.kind <> 'removal' and k.state not in ('finished', 'stopped')
        union all select r.id, mp."postId", null, 'named', null
          from relative r join nominee n on n."cadreId" = r.id and n."withdrawnOn" is null join motion_post mp on mp.id = n."motionPostId"
            join motion m on m.id = mp."motionId"
          where m."authorityId" = ${authorityId}::uuid and m.state <> 'closed' and mp.state in ('motion', 'recommendation'))
    select x."cadreId", p.id as "postId", u.id as "unitId", u."parentId" as "parentUnitId", x.standing, x.until::text
    from place x left join post p on p.id = x."postId" join unit u on u.id = coalesce(p."unitId", x."unitId")
    order by x."cadreId", x.standing, p.id`;
  return rows.map((row) => relativePostRow.parse(row));
}

/** The same for the declared relatives of these people. No statement where nobody has any. */
export async function readRelativesOfIn(
  tx: QueryTx,
  people: readonly Pick<CandidateFacts, "kin">[],
  asked: RelativesAsked,
): Promise<readonly RelativePost[]> {
  const ids = [...new Set(people.flatMap(({ kin }) => kin.map((relative) => relative.cadreId)))];
  return ids.length === 0 ? [] : readRelativePostsIn(tx, ids, asked);
}

const day = z.string().transform(legalDate);
const openEnd = day.nullable();
const level = z.enum(levels);
const headOrDeputy = z.enum(["head", "deputy"]);

const factsRow = z.object({
  cadreId: z.string(),
  birth: day,
  workStart: day,
  partyJoined: openEnd,
  politicalStatus: z.enum(politicalStatuses),
  level,
  levelSince: openEnd,
  healthFit: z.boolean().nullable(),
  education: z.array(
    z.object({
      mode: z.enum(educationModes),
      education: z.enum(educations),
      graduatedOn: day,
    }),
  ),
  career: z.array(
    z.object({
      from: day,
      to: openEnd,
      level,
      headOrDeputy: headOrDeputy.nullable(),
      concurrent: z.boolean(),
      postId: z.string().nullable(),
    }),
  ),
  holdings: z.array(
    z.object({
      postId: z.string(),
      unitId: z.string(),
      level,
      headOrDeputy,
      from: day,
      to: openEnd,
      probationFrom: openEnd,
      probationUntil: openEnd,
      confirmedOn: openEnd,
      yearsInPostBroken: z.boolean(),
      concurrent: z.boolean(),
      outsideQuota: z.boolean(),
    }),
  ),
  sanctions: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(sanctionKinds),
      document: z.string(),
      effectiveOn: day,
      months: z.int().nullable(),
      rightsRestoredOn: day.nullable(),
      stillAffecting: z.boolean(),
    }),
  ),
  grades: z.array(
    z.object({
      year: z.int(),
      grade: z.enum(grades),
      fixedOn: openEnd,
    }),
  ),
  experience: z.array(
    z.object({
      kind: z.enum(experienceKinds),
      from: day,
      to: openEnd,
    }),
  ),
  kin: z.array(
    z.object({
      cadreId: z.string(),
      relation: z.enum(kinRelations),
    }),
  ),
  openCases: z.array(z.object({ caseId: z.string(), motionId: z.string(), postId: z.string() })),
  training: z.array(
    z.object({ mode: z.enum(trainingModes), from: day, to: day, hours: z.int(), days: z.int(), absentHours: z.int() }),
  ),
  exams: z.array(z.object({ on: day, passed: z.boolean() })),
  departures: z.array(
    z.object({
      kind: z.enum(["officialResignation", "voluntaryResignation", "blameResignation", "orderedResignation", "stepDown"]),
      means: z.enum(["transfer", "rank", "removal", "demotion"]).nullable(),
      leftFrom: day,
    }),
  ),
  reports: z.array(z.object({ receivedOn: day, state: z.enum(["unended", "affecting", "unaffecting"]), clearedOn: openEnd })),
}) satisfies z.ZodType<CandidateFacts>;

const postRow = z.object({
  postId: z.string(),
  level,
  headOrDeputy,
  partyPost: z.boolean(),
  unitId: z.string(),
  isPrincipal: z.boolean(),
  auditRequired: z.boolean(),
  parentUnitId: z.string().nullable(),
}) satisfies z.ZodType<PlacedPost>;

const relativePostRow = z.object({
  cadreId: z.string(),
  postId: z.string().nullable(),
  unitId: z.string(),
  parentUnitId: z.string().nullable(),
  standing: z.enum(relativeStandings),
  until: openEnd,
}) satisfies z.ZodType<RelativePost>;
