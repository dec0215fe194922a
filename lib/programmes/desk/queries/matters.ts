import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { ageBands } from "@/lib/case/rules/age-bands";
import { kinds, stages } from "@/lib/case/stage-order";
import { addDays, legalDate } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { Prisma } from "@/prisma/generated/client";
import { mattersOf, openStates } from "../../../case/queries/matters";
import type { ReadTx } from "../../../platform/db/transaction";
import type { DeskQuery } from "../schema";
import type { Matter } from "../types";

const day = z.string().transform(legalDate);

const matterShape = z.object({
  type: z.enum(["motion", "post", "case"]),
  id: z.string(),
  motionId: z.string(),
  number: z.string(),
  title: z.string(),
  name: z.string().nullable(),
  kind: z.enum(kinds).nullable(),
  stage: z.enum(stages),
  state: z.enum(["running", "deferred", "suspended", "stopped", "returned", "finished"]),
  stateReason: z.string(),
  since: day,
  dueOn: day.nullable(),
  handler: z.string().nullable(),
});

const pageShape = z.object({
  matterCount: z.int(),
  stageCounts: z.array(z.object({ stage: z.enum(stages), count: z.int() })),
  handlers: z.array(z.object({ id: z.string(), name: z.string() })),
  matters: z.array(matterShape),
});

export type MatterPage = {
  /** on all pages */
  readonly matterCount: number;
  /** under the same conditions without the stage */
  readonly stageCounts: readonly { readonly stage: Matter["stage"]; readonly count: number }[];
  readonly handlers: readonly { readonly id: string; readonly name: string }[];
  readonly matters: readonly Matter[];
};

/**
 * One page of the batches, posts and cases the actor may see, with the numbers of all pages. A batch stands in its first stage until its
 * plan is adopted, a post in the recommendation until its subjects are fixed, then each case by itself. One statement.
 */
export async function readMattersIn(tx: Pick<ReadTx, "$queryRaw">, actor: Actor, query: DeskQuery, today: LegalDate): Promise<MatterPage> {
  const offset = (query.page - 1) * query.size;
  const [row] = await tx.$queryRaw<unknown[]>`
    with matter as (${mattersOf(actor, query.state === "open" ? openStates : [query.state])}),
      asked as (select * from matter where ${conditionsOf(query, today)}),
      listed as (select * from asked where ${query.stage}::text is null or stage = ${query.stage}::text)
    select (select count(*)::int from listed) as "matterCount",
      coalesce((select jsonb_agg(jsonb_build_object('stage', stage, 'count', n)) from (
        select stage, count(*) as n from asked group by stage) s), '[]') as "stageCounts",
      coalesce((select jsonb_agg(jsonb_build_object('id', id, 'name', name) order by name) from (
        select u.id, u."displayName" as name from app_user u where u.id in (select "handlerId" from matter)) h), '[]') as handlers,
      coalesce((select jsonb_agg(to_jsonb(page) order by place) from (
        select l.type, l.id, l."motionId", l.number, l.title, l.name, l.kind, l.stage, l.state, l."stateReason", l.since, l."dueOn",
          u."displayName" as handler, row_number() over (order by ${orderOf(query)}, l.number, l.id) as place
        from listed l left join app_user u on u.id = l."handlerId"
        order by place limit ${query.size} offset ${offset}) page), '[]') as matters`;
  return pageShape.parse(row);
}

function conditionsOf(query: DeskQuery, today: LegalDate): Prisma.Sql {
  const escaped = query.q.replaceAll(/[\\%_]/gu, String.raw`\$&`);
  const band = ageBands.find(({ id }) => id === query.age);
  const latest = band === undefined ? null : addDays(today, -band.from);
  const earliest = band === undefined || band.to === null ? null : addDays(today, -band.to);
  return Prisma.sql`(${query.state}::text = 'open' or state = ${query.state}::text)
    and (${query.kind}::text is null or kind = ${query.kind}::text)
    and (${query.handler}::uuid is null or "handlerId" = ${query.handler}::uuid)
    and (${latest}::date is null or ${band?.from ?? 0} = 0 or since <= ${latest}::date)
    and (${earliest}::date is null or since >= ${earliest}::date)
    and (${query.q} = '' or name like ${`%${escaped}%`} or pinyin like ${`${escaped.toLowerCase()}%`}
      or title like ${`%${escaped}%`} or number like ${`%${escaped}%`})`;
}

function orderOf({ order }: DeskQuery): Prisma.Sql {
  switch (order) {
    case "stage":
      return Prisma.sql`array_position(${[...stages]}::text[], l.stage), l.since`;
    case "due":
      return Prisma.sql`l."dueOn" nulls last, l.since`;
    case "since":
      return Prisma.sql`l.since`;
  }
}
