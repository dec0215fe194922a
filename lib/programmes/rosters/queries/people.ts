import "server-only";
import { z } from "zod";
import { levels } from "@/lib/access/actor";
import { legalDate } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { shownTo, type PeopleScope } from "@/lib/people/queries/within-reach";
import type { ReadTx } from "@/lib/platform/db/transaction";
import type { RosterFacts } from "../types";
import { educationModes, educations, grades, politicalStatuses } from "@/lib/people/schema";

type QueryTx = Pick<ReadTx, "$queryRaw">;
export type RosterPerson = Omit<RosterFacts, "proposal">;

const day = z.string().transform(legalDate);
const openEnd = day.nullable();

const personShape = z.object({
  cadreId: z.string(),
  name: z.string(),
  unitId: z.string(),
  unitName: z.string(),
  duties: z.string(),
  level: z.enum(levels),
  levelSince: openEnd,
  postSince: openEnd,
  countyDeputySince: openEnd,
  countyHeadSince: openEnd,
  birth: day,
  workStart: day,
  sex: z.enum(["male", "female"]),
  ethnicity: z.string(),
  nativePlace: z.string(),
  birthPlace: z.string(),
  politicalStatus: z.enum(politicalStatuses),
  partyJoined: openEnd,
  cadreIdentity: z.string(),
  photoId: z.string().nullable(),
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
});

const chunk = 500;

/**
 * What the columns need of those of the people the scope reaches, in the order of the ids. Read in portions of 500, so that
 * 5,000 people are never one answer. Protected columns are among it: the scope must be the one of people.export.
 */
export async function readRosterPeopleIn(
  tx: QueryTx,
  ids: readonly string[],
  { scope, today }: { readonly scope: PeopleScope; readonly today: LegalDate },
): Promise<readonly RosterPerson[]> {
  const people: RosterPerson[] = [];
  for (let start = 0; start < ids.length; start += chunk) {
    people.push(...(await readPortionIn(tx, ids.slice(start, start + chunk), scope, today)));
  }
  return people;
}

async function readPortionIn(
  tx: QueryTx,
  ids: readonly string[],
  scope: PeopleScope,
  today: LegalDate,
): Promise<readonly RosterPerson[]> {
  const rows = await tx.$queryRaw<unknown[]>`
    select c.id as "cadreId", c.name, u.id as "unitId", u.name as "unitName", c.duties, c.level, c."levelSince"::text,
      (select min(h."from")::text from post_holding h where h."cadreId" = c.id and not h.concurrent and h."from" <= ${today}::date
        and (h."to" is null or h."to" >= ${today}::date)) as "postSince",
      (select min(r."from")::text from career_row r where r."cadreId" = c.id and r.level = 'countyDeputy') as "countyDeputySince",
      (select min(r."from")::text from career_row r where r."cadreId" = c.id and r.level = 'countyHead') as "countyHeadSince",
      c.birth::text, c."workStart"::text, c.sex, c.ethnicity, c."nativePlace", c."birthPlace", c."politicalStatus",
      c."partyJoined"::text, c."cadreIdentity", c."photoId",
      coalesce((select jsonb_agg(jsonb_build_object('mode', e.mode, 'education', e.education, 'degree', e.degree,
          'schoolAndMajor', e."schoolAndMajor", 'graduatedOn', e."graduatedOn"))
        from education_row e where e."cadreId" = c.id), '[]') as education,
      coalesce((select jsonb_agg(jsonb_build_object('year', g.year, 'grade', g.grade) order by g.year)
        from yearly_grade g where g."cadreId" = c.id and (g."fixedOn" is null or g."fixedOn" <= ${today}::date)), '[]') as grades
    from unnest(${[...ids]}::uuid[]) with ordinality as wanted(id, place)
      join cadre c on c.id = wanted.id join unit u on u.id = c."unitId"
    where ${shownTo(scope, today)}
    order by wanted.place`;
  return rows.map((row) => personShape.parse(row));
}
