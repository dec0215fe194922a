import "server-only";
import { z } from "zod";
import { levels } from "@/lib/access/actor";
import { legalDate } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { ReadTx } from "@/lib/platform/db/transaction";
import { Prisma } from "@/prisma/generated/client";
import type { TeamMemberFacts, TeamSums, TeamTargetFacts } from "../types";
import { teamDimensions } from "../types";

type QueryTx = Pick<ReadTx, "$queryRaw">;

const educationLevels = ["doctorate", "master", "bachelor", "juniorCollege", "secondary"] as const;

/** A member of a team as `readTeamIn` counts him. */
export const memberShape = z.object({
  cadreId: z.string(),
  name: z.string(),
  birth: z.string().transform(legalDate),
  education: z.enum(educationLevels).nullable(),
  majors: z.array(z.string()),
}) satisfies z.ZodType<TeamMemberFacts>;

/** What `teamSums` says. */
export const sumsShape = z.object({
  men: z.int(),
  women: z.int(),
  minority: z.int(),
  party: z.int(),
  otherParties: z.int(),
  nonParty: z.int(),
}) satisfies z.ZodType<TeamSums>;

/** The people `c` of a team in numbers by what is protected: sex, ethnicity and party leave the database as sums alone. */
export const teamSums = Prisma.sql`jsonb_build_object(
  'men', count(*) filter (where c.sex = 'male'), 'women', count(*) filter (where c.sex = 'female'),
  'minority', count(*) filter (where c.ethnicity not in ('汉', '汉族')),
  'party', count(*) filter (where c."politicalStatus" in ('partyMember', 'probationaryPartyMember')),
  'otherParties', count(*) filter (where c."politicalStatus" = 'democraticParty'),
  'nonParty', count(*) filter (where c."politicalStatus" = 'nonParty'))`;

const targetShape = z.object({
  targetId: z.string(),
  dimension: z.enum(teamDimensions),
  value: z.int(),
  ageLimit: z.int().nullable(),
  words: z.string().nullable(),
  document: z.string(),
}) satisfies z.ZodType<TeamTargetFacts>;

const teamShape = z.object({
  teamId: z.string(),
  members: z.array(memberShape),
  sums: sumsShape,
  targets: z.array(targetShape),
});

/** A team's members in official order, its people in numbers by what is protected, and its targets in force. */
export type TeamAt = z.infer<typeof teamShape>;

/** The unit's team, or null when it has none. Whoever holds two of its posts counts once, retained treatment not. One statement. */
export async function readTeamIn(tx: QueryTx, unitId: string, today: LegalDate): Promise<TeamAt | null> {
  const [row] = await tx.$queryRaw<unknown[]>`
    with seated as (
      select c.id, min(p."teamOrder") as place
      from team t join post p on p."teamId" = t.id and p."abolishedOn" is null
        join post_holding h on h."postId" = p.id and not h."outsideQuota"
          and h."from" <= ${today}::date and (h."to" is null or h."to" >= ${today}::date)
        join cadre c on c.id = h."cadreId"
      where t."unitId" = ${unitId}::uuid group by c.id)
    select t.id as "teamId",
      coalesce((select jsonb_agg(jsonb_build_object('cadreId', c.id, 'name', c.name, 'birth', c.birth,
          'education', (select e.education from education_row e where e."cadreId" = c.id order by e.education limit 1),
          'majors', coalesce((select jsonb_agg(e."schoolAndMajor") from education_row e where e."cadreId" = c.id), '[]'))
          order by s.place, c.id) from seated s join cadre c on c.id = s.id), '[]') as members,
      (select ${teamSums} from seated s join cadre c on c.id = s.id) as sums,
      coalesce((select jsonb_agg(jsonb_build_object('targetId', g.id, 'dimension', g.dimension, 'value', g.value,
          'ageLimit', g."ageLimit", 'words', g.words, 'document', g.document) order by g.dimension, g.id)
        from team_target g where g."teamId" = t.id and g."from" <= ${today}::date
          and (g."to" is null or g."to" >= ${today}::date)), '[]') as targets
    from team t where t."unitId" = ${unitId}::uuid`;
  return row === undefined ? null : teamShape.parse(row);
}

const scopeShape = z.object({
  teamId: z.string(),
  level: z.enum(levels),
  version: z.int(),
  managerIds: z.array(z.string()),
});

/** What decides who may set the targets of a unit's team: its level, and who manages its posts. `version` is the unit's. */
export type TeamScope = z.infer<typeof scopeShape>;

/** The scope of the unit's team, or null when it has none. One statement. */
export async function readTeamScopeIn(tx: QueryTx, unitId: string, today: LegalDate): Promise<TeamScope | null> {
  const [row] = await tx.$queryRaw<unknown[]>`
    select t.id as "teamId", u.level, u.version,
      coalesce((select jsonb_agg(distinct m."managedById") from post p join post_management m on m."postId" = p.id
        and m."from" <= ${today}::date and (m."to" is null or m."to" >= ${today}::date)
        where p."teamId" = t.id and p."abolishedOn" is null), '[]') as "managerIds"
    from team t join unit u on u.id = t."unitId" where u.id = ${unitId}::uuid`;
  return row === undefined ? null : scopeShape.parse(row);
}
