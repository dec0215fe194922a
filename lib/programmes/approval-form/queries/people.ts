import "server-only";
import { z } from "zod";
import { levels } from "@/lib/access/actor";
import { legalDate } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { sanctionKinds } from "@/lib/law/sanction-periods";
import { derivedValues, standingTexts } from "@/lib/people/document/form-values";
import type { ReadTx } from "@/lib/platform/db/transaction";
import type { FormFacts } from "../types";
import { educationModes, educations, grades, politicalStatuses } from "@/lib/people/schema";

type QueryTx = Pick<ReadTx, "$queryRaw">;

const day = z.string().transform(legalDate);
const openEnd = day.nullable();

const rowShape = z.object({
  cadreId: z.string(),
  level: z.enum(levels),
  authorityIds: z.array(z.string()),
  /** the organization department of the authority that manages the person, empty when another does */
  department: z.string(),
  photo: z.object({ id: z.string(), digest: z.string(), mediaType: z.string() }).nullable(),
  name: z.string(),
  sex: z.enum(["male", "female"]),
  birth: day,
  ethnicity: z.string(),
  nativePlace: z.string(),
  birthPlace: z.string(),
  politicalStatus: z.enum(politicalStatuses),
  partyJoined: openEnd,
  workStart: day,
  healthFit: z.boolean().nullable(),
  duties: z.string(),
  education: z.array(
    z.object({
      mode: z.enum(educationModes),
      education: z.enum(educations),
      degree: z.string().nullable(),
      schoolAndMajor: z.string(),
      graduatedOn: day,
    }),
  ),
  career: z.array(z.object({ from: day, to: openEnd, unitText: z.string(), postText: z.string() })),
  honours: z.array(z.object({ name: z.string(), body: z.string(), on: day })),
  sanctions: z.array(z.object({ kind: z.enum(sanctionKinds), body: z.string(), effectiveOn: day })),
  grades: z.array(
    z.object({
      year: z.int(),
      grade: z.enum(grades),
    }),
  ),
  /** texts taken from files, with what the archive said then */
  kept: z.record(z.string(), z.object({ text: z.string(), basis: z.string() })).nullable(),
  family: z.array(
    z.object({
      relation: z.string(),
      name: z.string().nullable(),
      birth: openEnd,
      politicalStatus: z.string().nullable(),
      employerAndPost: z.string().nullable(),
    }),
  ),
});

/** A person's facts for the form, with what the policy asks about him and his portrait. */
export type FormPerson = {
  readonly facts: FormFacts;
  readonly level: z.infer<typeof rowShape>["level"];
  readonly authorityIds: readonly string[];
  readonly department: string;
  readonly photo: z.infer<typeof rowShape>["photo"];
};

/**
 * What the form prints of the people, in official order; unknown ids are left out. Protected columns and sanctions are
 * among it: ask people.export before handing anything on. Of a minor relative only relation and month of birth leave the
 * database. One statement whatever the number of people.
 */
export async function readFormPeopleIn(
  tx: QueryTx,
  cadreIds: readonly string[],
  today: LegalDate,
): Promise<readonly FormPerson[]> {
  const rows = await tx.$queryRaw<unknown[]>`
    select c.id as "cadreId", c.name, c.sex, c.birth::text, c.ethnicity, c."nativePlace", c."birthPlace",
      c."politicalStatus", c."partyJoined"::text, c."workStart"::text, c."healthFit", c.duties, c.level,
      coalesce((select jsonb_agg(distinct ids.id) from cadre_management m,
        unnest(array[m."managedById", m."coManagedById", m."filedWithId"]) as ids(id)
        where m."cadreId" = c.id and ids.id is not null and m."from" <= ${today}::date
          and (m."to" is null or m."to" >= ${today}::date)), '[]') as "authorityIds",
      coalesce((select a."departmentName" from cadre_management m join authority a on a.id = m."managedById"
        where m."cadreId" = c.id and m."from" <= ${today}::date and (m."to" is null or m."to" >= ${today}::date)
        limit 1), '') as department,
      (select jsonb_build_object('id', t.id, 'digest', t.digest, 'mediaType', f."mediaType")
        from attachment t join stored_file f on f.digest = t.digest where t.id = c."photoId") as photo,
      coalesce((select jsonb_agg(jsonb_build_object('mode', e.mode, 'education', e.education, 'degree', e.degree,
          'schoolAndMajor', e."schoolAndMajor", 'graduatedOn', e."graduatedOn") order by e."graduatedOn", e.id)
        from education_row e where e."cadreId" = c.id), '[]') as education,
      coalesce((select jsonb_agg(jsonb_build_object('from', r."from", 'to', r."to", 'unitText', r."unitText",
          'postText', r."postText") order by r."from", r.concurrent, r.id)
        from career_row r where r."cadreId" = c.id), '[]') as career,
      coalesce((select jsonb_agg(jsonb_build_object('name', o.name, 'body', o.body, 'on', o."on") order by o."on", o.id)
        from honour o where o."cadreId" = c.id), '[]') as honours,
      coalesce((select jsonb_agg(jsonb_build_object('kind', s.kind, 'body', s.body, 'effectiveOn', s."effectiveOn")
          order by s."effectiveOn", s.id)
        from sanction s where s."cadreId" = c.id), '[]') as sanctions,
      coalesce((select jsonb_agg(jsonb_build_object('year', g.year, 'grade', g.grade) order by g.year)
        from yearly_grade g where g."cadreId" = c.id and (g."fixedOn" is null or g."fixedOn" <= ${today}::date)), '[]') as grades,
      coalesce((select jsonb_agg(jsonb_build_object('relation', m.relation,
          'name', case when m.minor then null else m.name end,
          'birth', case when m.minor then date_trunc('month', m.birth)::date else m.birth end,
          'politicalStatus', case when m.minor then null else m."politicalStatus" end,
          'employerAndPost', case when m.minor then null else m."employerAndPost" end) order by m."order")
        from (select f.*, coalesce(f.birth > ${today}::date - interval '18 years', false) as minor
          from family_member f where f."cadreId" = c.id) m), '[]') as family,
      (select x.kept from form_exchange x where x."cadreId" = c.id) as kept
    from cadre c where c.id = any(${[...cadreIds]}::uuid[]) order by c."orderKey", c.id`;
  return rows.map((row) => {
    const { level, authorityIds, department, photo, kept, ...archived } = rowShape.parse(row);
    const source = { ...archived, photoDigest: photo?.digest ?? "" };
    const stated = kept === null ? {} : standingTexts(derivedValues(source, today), kept);
    return { facts: { ...source, stated }, level, authorityIds, department, photo };
  });
}
