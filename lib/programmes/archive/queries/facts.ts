import "server-only";
import { z } from "zod";
import { levels } from "@/lib/access/actor";
import { legalDate } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { ReadTx } from "@/lib/platform/db/transaction";
import type { ArchiveFacts } from "@/lib/people/rules/consistency-facts";
import type { ItemRequest } from "../rules/completeness";
import { educationModes, educations, grades, politicalStatuses, statuses } from "@/lib/people/schema";

type QueryTx = Pick<ReadTx, "$queryRaw">;

const day = z.string().transform(legalDate);
const openEnd = day.nullable();

const spanShape = { from: day, to: openEnd, text: z.string(), concurrent: z.boolean() } as const;

const factsShape = z.object({
  cadreId: z.string(),
  idNumber: z.string(),
  regionAddedHere: z.boolean(),
  sex: z.enum(["male", "female"]),
  politicalStatus: z.enum(politicalStatuses),
  birth: day,
  partyJoined: openEnd,
  workStart: day,
  status: z.enum(statuses),
  healthKnown: z.boolean(),
  hasPhoto: z.boolean(),
  determined: z.array(z.string()),
  career: z.array(z.object({ ...spanShape, postId: z.string().nullable() })),
  holdings: z.array(z.object({ ...spanShape, postId: z.string(), documented: z.boolean() })),
  education: z.array(
    z.object({
      mode: z.enum(educationModes),
      education: z.enum(educations),
      schoolAndMajor: z.string(),
      graduatedOn: day,
    }),
  ),
  family: z.array(z.object({ relation: z.string(), birth: openEnd, politicalStatus: z.string().nullable() })),
  grades: z.array(
    z.object({
      year: z.int(),
      grade: z.enum(grades),
    }),
  ),
}) satisfies z.ZodType<ArchiveFacts>;

const archiveShape = z.object({
  facts: factsShape,
  requests: z.array(z.object({ item: z.string(), askedOf: z.string(), requestedOn: day })) satisfies z.ZodType<
    ItemRequest[]
  >,
  name: z.string(),
  duties: z.string(),
  level: z.enum(levels),
  authorityIds: z.array(z.string()),
  /** authorities that manage the person today */
  managedByIds: z.array(z.string()),
});

/** An archive with what the policy and a list line need of its person. */
export type CheckedArchive = z.infer<typeof archiveShape>;

/**
 * What the checks and the completeness list read of the given people, in official order; unknown ids are left out. Protected columns
 * are among it: for judging only, a page gets the results its visitor's classes reach. A post counts as documented when a case led to
 * it, or when it stood in the archive as that was first entered here. One statement, however many the people are.
 */
export async function readArchivesIn(
  tx: QueryTx,
  cadreIds: readonly string[],
  today: LegalDate,
): Promise<readonly CheckedArchive[]> {
  const rows = await tx.$queryRaw<unknown[]>`
    select c.name, c.duties, c.level,
      coalesce((select jsonb_agg(distinct concerned.id) from cadre_management m,
        unnest(array[m."managedById", m."coManagedById", m."filedWithId"]) as concerned(id)
        where m."cadreId" = c.id and m."from" <= ${today}::date and (m."to" is null or m."to" >= ${today}::date)
          and concerned.id is not null), '[]') as "authorityIds",
      coalesce((select jsonb_agg(distinct m."managedById") from cadre_management m
        where m."cadreId" = c.id and m."from" <= ${today}::date and (m."to" is null or m."to" >= ${today}::date)), '[]') as "managedByIds",
      coalesce((select jsonb_agg(jsonb_build_object('item', q.item, 'askedOf', q."askedOf", 'requestedOn', q."requestedOn")
          order by q."requestedOn", q.id) from archive_request q where q."cadreId" = c.id), '[]') as requests,
      jsonb_build_object('cadreId', c.id, 'idNumber', c."idNumber", 'sex', c.sex, 'politicalStatus', c."politicalStatus",
        'birth', c.birth, 'partyJoined', c."partyJoined", 'workStart', c."workStart", 'status', c.status,
        'regionAddedHere', exists (select 1 from local_code l where l.subject = 'region' and l.code is not null
          and l."confirmedAt" is not null and l."endedAt" is null and starts_with(c."idNumber", l.code)),
        'healthKnown', c."healthFit" is not null, 'hasPhoto', c."photoId" is not null,
        'determined', coalesce((select jsonb_agg(f.fact) from cadre_fact f
          where f."cadreId" = c.id and f.verdict = 'pass'), '[]'),
        'career', coalesce((select jsonb_agg(jsonb_build_object('from', r."from", 'to', r."to",
            'text', r."unitText" || r."postText", 'concurrent', r.concurrent, 'postId', r."postId") order by r."from", r.id)
          from career_row r where r."cadreId" = c.id), '[]'),
        'holdings', coalesce((select jsonb_agg(jsonb_build_object('from', h."from", 'to', h."to", 'text', u.name || p.title,
            'concurrent', h.concurrent, 'postId', h."postId",
            'documented', h."caseId" is not null or exists (select 1 from record_version v
              where v.stream = 'cadre:' || c.id::text and v.seq = (select min(f.seq) from record_version f where f.stream = v.stream)
                and position(h.id::text in v.content) > 0)) order by h."from", h.id)
          from post_holding h join post p on p.id = h."postId" join unit u on u.id = p."unitId"
          where h."cadreId" = c.id), '[]'),
        'education', coalesce((select jsonb_agg(jsonb_build_object('mode', e.mode, 'education', e.education,
            'schoolAndMajor', e."schoolAndMajor", 'graduatedOn', e."graduatedOn") order by e."graduatedOn", e.id)
          from education_row e where e."cadreId" = c.id), '[]'),
        'family', coalesce((select jsonb_agg(jsonb_build_object('relation', m.relation, 'birth', m.birth,
            'politicalStatus', m."politicalStatus") order by m."order") from family_member m where m."cadreId" = c.id), '[]'),
        'grades', coalesce((select jsonb_agg(jsonb_build_object('year', g.year, 'grade', g.grade) order by g.year)
          from yearly_grade g where g."cadreId" = c.id), '[]')) as facts
    from cadre c where c.id = any(${[...cadreIds]}::uuid[]) order by c."orderKey", c.id`;
  return rows.map((row) => archiveShape.parse(row));
}
