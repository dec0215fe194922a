import "server-only";
import { z } from "zod";
import { levels } from "@/lib/access/actor";
import { legalDate } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { ReadTx } from "@/lib/platform/db/transaction";
import { educationModes, educations, experienceKinds, grades, statuses } from "@/lib/people/schema";

const day = z.string().transform(legalDate);

const comparedShape = z.object({
  cadreId: z.string(),
  name: z.string(),
  unitName: z.string(),
  duties: z.string(),
  level: z.enum(levels),
  levelSince: day.nullable(),
  inPostSince: day.nullable(),
  birth: day,
  workStart: day,
  status: z.enum(statuses),
  education: z.array(
    z.object({
      mode: z.enum(educationModes),
      education: z.enum(educations),
      degree: z.string().nullable(),
      schoolAndMajor: z.string(),
    }),
  ),
  career: z.array(z.object({ from: day, to: day.nullable(), text: z.string() })),
  experience: z.array(
    z.object({
      kind: z.enum(experienceKinds),
      from: day,
      to: day.nullable(),
    }),
  ),
  grades: z.array(
    z.object({
      year: z.int(),
      grade: z.enum(grades),
    }),
  ),
  honours: z.array(z.string()),
});

/** One column of a comparison: internal columns only, and none that may not tell people apart (lines.md, 1). */
export type ComparedPerson = z.infer<typeof comparedShape>;

/**
 * The given people for a comparison, in the order of the ids. Sex, ethnicity, birthplace, health, Party status and family are not read:
 * nobody is compared by them. One statement.
 */
export async function readComparedIn(
  tx: Pick<ReadTx, "$queryRaw">,
  ids: readonly string[],
  today: LegalDate,
): Promise<readonly ComparedPerson[]> {
  const rows = await tx.$queryRaw<unknown[]>`
    select c.id as "cadreId", c.name, u.name as "unitName", c.duties, c.level, c."levelSince"::text, c.birth::text,
      c."workStart"::text, c.status,
      (select max(h."from")::text from post_holding h where h."cadreId" = c.id and not h.concurrent
        and h."from" <= ${today}::date and (h."to" is null or h."to" >= ${today}::date)) as "inPostSince",
      coalesce((select jsonb_agg(jsonb_build_object('mode', e.mode, 'education', e.education, 'degree', e.degree,
          'schoolAndMajor', e."schoolAndMajor") order by e."graduatedOn", e.id)
        from education_row e where e."cadreId" = c.id), '[]') as education,
      coalesce((select jsonb_agg(jsonb_build_object('from', r."from", 'to', r."to", 'text', r."unitText" || r."postText")
          order by r."from", r.id) from career_row r where r."cadreId" = c.id), '[]') as career,
      coalesce((select jsonb_agg(jsonb_build_object('kind', x.kind, 'from', x."from", 'to', x."to") order by x."from")
        from experience_row x where x."cadreId" = c.id), '[]') as experience,
      coalesce((select jsonb_agg(jsonb_build_object('year', g.year, 'grade', g.grade) order by g.year desc)
        from (select g.year, g.grade from yearly_grade g
          where g."cadreId" = c.id and (g."fixedOn" is null or g."fixedOn" <= ${today}::date)
          order by g.year desc limit 5) g), '[]') as grades,
      coalesce((select jsonb_agg(o.name order by o."on", o.id) from honour o where o."cadreId" = c.id), '[]') as honours
    from unnest(${[...ids]}::uuid[]) with ordinality as wanted(id, place)
      join cadre c on c.id = wanted.id join unit u on u.id = c."unitId"
    order by wanted.place`;
  return rows.map((row) => comparedShape.parse(row));
}
