import "server-only";
import { z } from "zod";
import { levels } from "@/lib/access/actor";
import { legalDate } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { ReadTx } from "@/lib/platform/db/transaction";
import { shownTo, type PeopleScope } from "./within-reach";
import { educations, grades, statuses } from "../schema";

type QueryTx = Pick<ReadTx, "$queryRaw">;

const day = z.string().transform(legalDate);

const listedShape = z.object({
  cadreId: z.string(),
  name: z.string(),
  unitId: z.string(),
  unitName: z.string(),
  duties: z.string(),
  level: z.enum(levels),
  levelSince: day.nullable(),
  birth: day,
  workStart: day,
  status: z.enum(statuses),
  /** false: the strokes of the family name are not known, the person stands last in that order */
  strokesKnown: z.boolean(),
  education: z.enum(educations).nullable(),
  lastGrade: z
    .object({
      year: z.int(),
      grade: z.enum(grades),
    })
    .nullable(),
});

/** A line of the list: open and internal columns only. */
export type ListedPerson = z.infer<typeof listedShape>;

/** Lines for the given people, in the order of the ids; unknown ids are left out. One statement. */
export async function readListedIn(
  tx: QueryTx,
  ids: readonly string[],
  today: LegalDate,
): Promise<readonly ListedPerson[]> {
  if (ids.length === 0) return [];
  const rows = await tx.$queryRaw<unknown[]>`
    select c.id as "cadreId", c.name, u.id as "unitId", u.name as "unitName", c.duties, c.level, c."levelSince"::text,
      c.birth::text, c."workStart"::text, c.status,
      coalesce(c."nameStrokes" not like '99%', false) as "strokesKnown",
      (select e.education from education_row e where e."cadreId" = c.id order by e.education limit 1) as education,
      (select jsonb_build_object('year', g.year, 'grade', g.grade) from yearly_grade g
        where g."cadreId" = c.id and (g."fixedOn" is null or g."fixedOn" <= ${today}::date) order by g.year desc limit 1) as "lastGrade"
    from unnest(${[...ids]}::uuid[]) with ordinality as wanted(id, place)
      join cadre c on c.id = wanted.id join unit u on u.id = c."unitId"
    order by wanted.place`;
  return rows.map((row) => listedShape.parse(row));
}

/** Those of the given people the reader sees, in official order. One statement. */
export async function readVisibleIdsIn(
  tx: QueryTx,
  scope: PeopleScope,
  ids: readonly string[],
  today: LegalDate,
): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select c.id from cadre c
    where c.id = any(${[...ids]}::uuid[]) and ${shownTo(scope, today)}
    order by c."orderKey", c.id`;
  return rows.map((row) => row.id);
}
