import "server-only";
import { z } from "zod";
import type { Level } from "@/lib/access/actor";
import { legalDate } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { ReadTx } from "@/lib/platform/db/transaction";
import { Prisma } from "@/prisma/generated/client";
import type { Study, StudiedTeam, StudyCoverage, StudyKind } from "./types";
import { studyKinds } from "./types";

type QueryTx = Pick<ReadTx, "$queryRaw">;

const day = z.string().transform(legalDate);

const studyShape = z.object({
  id: z.string(),
  kind: z.enum(studyKinds),
  on: day,
  participants: z.string(),
  disciplineBody: z.string(),
  talked: z.int().nullable(),
  situation: z.string(),
  problems: z.string(),
  worthWatching: z.string(),
  nextStep: z.string(),
  enteredBy: z.string(),
  enteredOn: day,
  withdrawnOn: day.nullable(),
  withdrawnReason: z.string(),
}) satisfies z.ZodType<Study>;

/** Studies of a unit's team, the latest first, and how many there are. One statement. */
export async function readStudiesIn(tx: QueryTx, unitId: string, page: { readonly limit: number; readonly offset: number }): Promise<{ readonly studies: readonly Study[]; readonly count: number }> {
  const rows = await tx.$queryRaw<{ count: number; study: unknown }[]>`
    select count(*) over ()::int as count, jsonb_build_object('id', s.id, 'kind', s.kind, 'on', s."on", 'participants', s.participants,
      'disciplineBody', s."disciplineBody", 'talked', s.talked, 'situation', s.situation, 'problems', s.problems, 'worthWatching', s."worthWatching",
      'nextStep', s."nextStep", 'enteredBy', u."displayName", 'enteredOn', s."enteredOn", 'withdrawnOn', s."withdrawnOn", 'withdrawnReason', s."withdrawnReason") as study
    from team_study s join app_user u on u.id = s."enteredById" where s."unitId" = ${unitId}::uuid
    order by s."on" desc, s.id desc limit ${page.limit} offset ${page.offset}`;
  return { studies: rows.map(({ study }) => studyShape.parse(study)), count: rows[0]?.count ?? 0 };
}

const teamShape = z.object({
  unitId: z.string(),
  unitName: z.string(),
  teamName: z.string(),
  lastAnalysis: day.nullable(),
  lastVisit: day.nullable(),
}) satisfies z.ZodType<StudiedTeam>;

/** Which teams are listed: managed by the authority, of these levels, without a study of this kind in the year. */
export type TeamsAsked = {
  readonly authorityId: string;
  readonly levels: readonly Level[];
  readonly today: LegalDate;
  readonly year: number;
  readonly missing: StudyKind | null;
};

/** A page of teams in official order, how many there are under the condition, and the coverage of all of them. One statement. */
export async function readStudiedTeamsIn(
  tx: QueryTx,
  asked: TeamsAsked,
  page: { readonly limit: number; readonly offset: number },
): Promise<{ readonly teams: readonly StudiedTeam[]; readonly rowCount: number; readonly coverage: StudyCoverage }> {
  const from = legalDate(`${String(asked.year)}-01-01`);
  const to = legalDate(`${String(asked.year)}-12-31`);
  const wanted =
    asked.missing === null ? Prisma.sql`true` : asked.missing === "analysis" ? Prisma.sql`not "analysedInYear"` : Prisma.sql`not "visitedInYear"`;
  const [row] = await tx.$queryRaw<{ teamCount: number; analysed: number; visited: number; rowCount: number; teams: unknown[] }[]>`
    with listed as materialized (
      select u.id as "unitId", u.name as "unitName", t.name as "teamName", u."order", a.last as "lastAnalysis", v.last as "lastVisit",
        coalesce(a."inYear", false) as "analysedInYear", coalesce(v."inYear", false) as "visitedInYear"
      from team t join unit u on u.id = t."unitId"
      cross join lateral (select max(s."on") as last, bool_or(s."on" between ${from}::date and ${to}::date) as "inYear" from team_study s
        where s."unitId" = u.id and s.kind = 'analysis' and s."withdrawnOn" is null) a
      cross join lateral (select max(s."on") as last, bool_or(s."on" between ${from}::date and ${to}::date) as "inYear" from team_study s
        where s."unitId" = u.id and s.kind = 'visit' and s."withdrawnOn" is null) v
      where u."abolishedOn" is null and u.level = any(${[...asked.levels]}::text[]::"Level"[]) and exists (
        select from post p join post_management m on m."postId" = p.id and m."managedById" = ${asked.authorityId}::uuid
          and m."from" <= ${asked.today}::date and (m."to" is null or m."to" >= ${asked.today}::date)
        where p."teamId" = t.id and p."abolishedOn" is null)),
    asked as (select * from listed where ${wanted})
    select (select count(*)::int from listed) as "teamCount", (select count(*)::int from listed where "analysedInYear") as analysed,
      (select count(*)::int from listed where "visitedInYear") as visited, (select count(*)::int from asked) as "rowCount",
      coalesce((select jsonb_agg(to_jsonb(p) - 'order' order by p."order") from (
        select "unitId", "unitName", "teamName", "order", "lastAnalysis", "lastVisit" from asked order by "order", "unitId"
        limit ${page.limit} offset ${page.offset}) p), '[]') as teams`;
  if (row === undefined) return { teams: [], rowCount: 0, coverage: { teamCount: 0, analysed: 0, visited: 0 } };
  const { teamCount, analysed, visited, rowCount, teams } = row;
  return { teams: teams.map((team) => teamShape.parse(team)), rowCount, coverage: { teamCount, analysed, visited } };
}
