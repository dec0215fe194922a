import "server-only";
import { z } from "zod";
import { levels } from "@/lib/access/actor";
import type { Level } from "@/lib/access/actor";
import { legalDate } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { ReadTx } from "@/lib/platform/db/transaction";
import { Prisma } from "@/prisma/generated/client";
import type { SeatFacts } from "../types";

type QueryTx = Pick<ReadTx, "$queryRaw">;

const day = z.string().transform(legalDate);

const timeShape = z.object({
  postId: z.string(),
  unitId: z.string(),
  level: z.enum(levels),
  inAreaTeam: z.boolean(),
  from: day,
  to: day.nullable(),
});

const seatShape = z.object({
  postId: z.string(),
  title: z.string(),
  unitId: z.string(),
  unitName: z.string(),
  level: z.enum(levels),
  headOrDeputy: z.enum(["head", "deputy"]),
  termScope: z.boolean(),
  rotationDuty: z.enum(["areaLeader", "keyPost"]).nullable(),
  placeId: z.string().nullable(),
  renewalDue: day.nullable(),
  cadreId: z.string(),
  name: z.string(),
  cadreLevel: z.enum(levels),
  birth: day,
  sex: z.enum(["male", "female"]),
  from: day,
  concurrent: z.boolean(),
  outsideQuota: z.boolean(),
  probationUntil: day.nullable(),
  confirmedOn: day.nullable(),
  secondedUntil: day.nullable(),
  times: z.array(timeShape),
}) satisfies z.ZodType<SeatFacts>;

/** Which holders are read: bounds within which something can be due, so that the exact days are computed for few. */
export type SeatBounds = {
  readonly authorityId: string;
  readonly levels: readonly Level[];
  /** the visitor and his declared relatives: left out */
  readonly closedCadreIds: readonly string[];
  readonly today: LegalDate;
  readonly until: LegalDate;
  /** latest birthdays of men and women who can retire by `until` */
  readonly menBornBy: LegalDate;
  readonly womenBornBy: LegalDate;
  /** part of a present or former name of the unit; empty: every unit */
  readonly search: string;
};

/**
 * Present holders of posts the authority manages for whom something can be due by `until`, units and posts in official order. Times in
 * other posts come along only where the post has terms or a rotation duty. One statement.
 */
export async function readSeatsIn(tx: QueryTx, bounds: SeatBounds): Promise<readonly SeatFacts[]> {
  const { authorityId, today, until, search } = bounds;
  const pattern = `%${search.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  return readHoldersIn(tx, {
    today,
    withTimes: Prisma.sql`p."termScope" or p."rotationDuty" is not null`,
    wanted: Prisma.sql`p."abolishedOn" is null and p.level::text = any(${[...bounds.levels]}::text[])
      and exists (select 1 from post_management m where m."postId" = p.id and m."managedById" = ${authorityId}::uuid
        and m."from" <= ${today}::date and (m."to" is null or m."to" >= ${today}::date))
      and c.id <> all(${[...bounds.closedCadreIds]}::uuid[])
      and (${search} = '' or u.name like ${pattern}
        or exists (select 1 from unit_name n where n."unitId" = u.id and n.name like ${pattern}))
      and (c.birth <= case c.sex when 'male' then ${bounds.menBornBy}::date else ${bounds.womenBornBy}::date end
        or (h."probationUntil" <= ${until}::date and h."confirmedOn" is null) or h."secondedUntil" <= ${until}::date
        or p."termScope" or p."rotationDuty" is not null)`,
  });
}

/** Present holders of one post with all their times in posts, main holders first. One statement. */
export function readSeatsOfPostIn(tx: QueryTx, postId: string, today: LegalDate): Promise<readonly SeatFacts[]> {
  return readHoldersIn(tx, { today, withTimes: Prisma.sql`true`, wanted: Prisma.sql`p.id = ${postId}::uuid` });
}

async function readHoldersIn(
  tx: QueryTx,
  {
    today,
    withTimes,
    wanted,
  }: { readonly today: LegalDate; readonly withTimes: Prisma.Sql; readonly wanted: Prisma.Sql },
): Promise<readonly SeatFacts[]> {
  const rows = await tx.$queryRaw<unknown[]>`
    select p.id as "postId", p.title, u.id as "unitId", u.name as "unitName", p.level, p."headOrDeputy",
      coalesce(p."termScope", false) as "termScope", p."rotationDuty", t."renewalDue"::text,
      case when p."isPrincipal" and p."rotationDuty" = 'areaLeader' then u."authorityId" end as "placeId",
      c.id as "cadreId", c.name, c.level as "cadreLevel", c.birth::text, c.sex,
      h."from"::text, h.concurrent, h."outsideQuota", h."probationUntil"::text, h."confirmedOn"::text, h."secondedUntil"::text,
      case when ${withTimes} then
        (select jsonb_agg(jsonb_build_object('postId', o.id, 'unitId', o."unitId", 'level', o.level,
            'inAreaTeam', o."rotationDuty" is not distinct from 'areaLeader', 'from', b."from", 'to', b."to"))
          from post_holding b join post o on o.id = b."postId"
          where b."cadreId" = c.id and b."from" <= ${today}::date and (not b.concurrent or b."postId" = p.id))
        else '[]'::jsonb end as times
    from post p
      join unit u on u.id = p."unitId"
      left join team t on t.id = p."teamId"
      join post_holding h on h."postId" = p.id and h."from" <= ${today}::date and (h."to" is null or h."to" >= ${today}::date)
      join cadre c on c.id = h."cadreId"
    where ${wanted}
    order by u."order", u.id, p."teamOrder", p.code, h.concurrent, h."from"`;
  return rows.map((row) => seatShape.parse(row));
}

const renewalShape = z.object({
  unitId: z.string(),
  unitName: z.string(),
  name: z.string(),
  session: z.int(),
  electedOn: day.nullable(),
  renewalDue: day,
});

/** A team whose renewal (换届) is due; `renewalDue` before today: overdue. */
export type TeamRenewal = z.infer<typeof renewalShape>;

/** Teams with posts the authority manages whose renewal is due by `until`, overdue first. One statement. */
export async function readRenewalsIn(
  tx: QueryTx,
  bounds: Pick<SeatBounds, "authorityId" | "today" | "until" | "levels">,
): Promise<readonly TeamRenewal[]> {
  const { authorityId, today, until } = bounds;
  const rows = await tx.$queryRaw<unknown[]>`
    select u.id as "unitId", u.name as "unitName", t.name, t.session, t."electedOn"::text, t."renewalDue"::text
    from team t join unit u on u.id = t."unitId"
    where u."abolishedOn" is null and t."renewalDue" <= ${until}::date and exists (
      select 1 from post p join post_management m on m."postId" = p.id and m."managedById" = ${authorityId}::uuid
        and m."from" <= ${today}::date and (m."to" is null or m."to" >= ${today}::date)
      where p."teamId" = t.id and p."abolishedOn" is null and p.level::text = any(${[...bounds.levels]}::text[]))
    order by t."renewalDue", u."order"`;
  return rows.map((row) => renewalShape.parse(row));
}

/** The stored values of the local numbers in force, or null when the authority has none. One statement. */
export async function readLocalValuesIn(
  tx: QueryTx,
  authorityId: string,
  today: LegalDate,
): Promise<{ readonly values: unknown; readonly exampleOnly: boolean } | null> {
  const [row] = await tx.$queryRaw<{ values: unknown; exampleOnly: boolean }[]>`
    select "values", "exampleOnly" from rule_set where "authorityId" = ${authorityId}::uuid
      and "from" <= ${today}::date and ("to" is null or "to" >= ${today}::date)
    order by "from" desc, version desc limit 1`;
  return row ?? null;
}
