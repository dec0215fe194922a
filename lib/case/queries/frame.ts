import "server-only";
import { z } from "zod";
import { levels } from "@/lib/access/actor";
import { legalDate } from "@/lib/kernel/dates";
import { ruleSetValuesSchema } from "@/lib/law/scheme";
import type { ReadTx } from "../../platform/db/transaction";
import { parseOutcome } from "../outcomes";
import { kinds, stages } from "../stage-order";
import type { CaseFrame } from "../types";

const day = z.string().transform(legalDate);

const version = z.object({
  id: z.string(),
  stage: z.enum(stages),
  number: z.number().int(),
  on: day,
  value: z.unknown(),
  supersededOn: day.nullable(),
  correctionId: z.string().nullable(),
});

const row = z.object({
  id: z.string(),
  number: z.string(),
  kind: z.enum(kinds),
  stage: z.enum(stages),
  state: z.enum(["running", "deferred", "suspended", "stopped", "returned", "finished"]),
  stateReason: z.string(),
  version: z.number().int(),
  openedOn: day,
  stageSince: day,
  dueOn: day.nullable(),
  finishedOn: day.nullable(),
  handler: z.string().nullable(),
  authorityId: z.string(),
  motion: z.object({ id: z.string(), number: z.string(), title: z.string() }),
  motionPostId: z.string().nullable(),
  rises: z.boolean(),
  person: z.object({
    cadreId: z.string(),
    name: z.string(),
    sex: z.enum(["male", "female"]),
    birth: day,
    duties: z.string(),
    level: z.enum(levels),
    photoId: z.string().nullable(),
  }),
  post: z.object({
    id: z.string(),
    title: z.string(),
    unitName: z.string(),
    level: z.enum(levels),
    probationApplies: z.boolean(),
  }),
  ruleSet: z.object({
    id: z.string(),
    version: z.number().int(),
    exampleOnly: z.boolean(),
    values: ruleSetValuesSchema,
  }),
  versions: z.array(version),
  overridden: z.array(z.string()),
});

/** What every page of a case shows of it, with all versions of its stages' outcomes; null when there is none. One statement. */
export async function readCaseFrameIn(tx: Pick<ReadTx, "$queryRaw">, caseId: string): Promise<CaseFrame | null> {
  const [found] = await tx.$queryRaw<unknown[]>`
    select k.id, k.number, k.kind, k.stage, k.state, k."stateReason", k.version, k."openedOn"::text, k."stageSince"::text,
      k."dueOn"::text, k."finishedOn"::text, h."displayName" as handler, m."authorityId", k."motionPostId",
      k."levelBefore" is null or k."levelBefore" > p.level as rises,
      jsonb_build_object('id', m.id, 'number', m.number, 'title', m.title) as motion,
      jsonb_build_object('cadreId', c.id, 'name', c.name, 'sex', c.sex, 'birth', c.birth, 'duties', c.duties, 'level', c.level,
        'photoId', c."photoId") as person,
      jsonb_build_object('id', p.id, 'title', p.title, 'unitName', u.name, 'level', p.level,
        'probationApplies', p."probationApplies") as post,
      jsonb_build_object('id', rs.id, 'version', rs.version, 'exampleOnly', rs."exampleOnly", 'values', rs.values) as "ruleSet",
      coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'stage', o.stage, 'number', o.number, 'on', o."on", 'value', o.value,
          'supersededOn', o."supersededOn", 'correctionId', o."correctionId") order by o.stage, o.number)
        from case_outcome o where o."caseId" = k.id), '[]') as versions,
      coalesce((select array_agg(distinct x.rule) from override x where x."caseId" = k.id and x."approvedOn" is not null), '{}') as overridden
    from "case" k
      join motion m on m.id = k."motionId"
      join cadre c on c.id = k."cadreId"
      join post p on p.id = k."postId"
      join unit u on u.id = p."unitId"
      join rule_set rs on rs.id = k."ruleSetId"
      left join app_user h on h.id = k."handlerId"
    where k.id = ${caseId}::uuid`;
  if (found === undefined) return null;
  const { versions, ...rest } = row.parse(found);
  return { ...rest, versions: versions.map((one) => ({ ...one, value: parseOutcome(one.stage, one.value) })) };
}
