import "server-only";
import { legalDate } from "@/lib/kernel/dates";
import { parseRuleSetValues } from "@/lib/law/scheme";
import type { ReadTx } from "../../platform/db/transaction";
import { parseOutcome } from "../outcomes";
import type { Stage } from "../stage-order";
import { stages } from "../stage-order";
import type { CaseAt, PinnedRuleSet } from "../types";

type CaseTx = Pick<ReadTx, "$queryRaw">;

/** A case with its pinned rule set and its outcomes, or null. One statement. */
export async function readCaseIn(tx: CaseTx, caseId: string): Promise<CaseAt | null> {
  const [found] = await readCasesIn(tx, [caseId]);
  return found ?? null;
}

/** Several cases at once, in the order of their numbers; unknown ids are left out. One statement whatever their number. */
export async function readCasesIn(tx: CaseTx, caseIds: readonly string[]): Promise<readonly CaseAt[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select c.id, c.number, c."motionId", c."motionPostId", c."cadreId", c."postId", c.kind, c.stage, c.state, c.version,
      c."openedOn"::text, c."stageSince"::text, c."handlerId", m."authorityId", p.level, p."probationApplies", r."to"::text as "ruleSetTo",
      c."levelBefore" is null or c."levelBefore" > p.level as rises,
      jsonb_build_object('id', r.id, 'version', r.version, 'exampleOnly', r."exampleOnly", 'values', r.values) as "ruleSet",
      coalesce((select jsonb_object_agg(o.stage, o.value) from case_outcome o
        where o."caseId" = c.id and o."supersededOn" is null), '{}') as outcomes,
      coalesce((select array_agg(v.rule) from override v where v."caseId" = c.id and v."approvedOn" is not null), '{}') as overridden
    from "case" c
      join motion m on m.id = c."motionId"
      join post p on p.id = c."postId"
      join rule_set r on r.id = c."ruleSetId"
    where c.id = any(${[...caseIds]}::uuid[])
    order by c.number`;
  return rows.map(({ ruleSet, ruleSetTo, outcomes, openedOn, stageSince, ...row }) => ({
    ...row,
    openedOn: legalDate(openedOn),
    stageSince: legalDate(stageSince),
    ruleSet: { ...ruleSet, values: parseRuleSetValues(ruleSet.values) },
    ruleSetTo: ruleSetTo === null ? null : legalDate(ruleSetTo),
    outcomes: Object.fromEntries(stages.flatMap((stage) => (outcomes[stage] === undefined ? [] : [[stage, parseOutcome(stage, outcomes[stage])]]))),
  }));
}

type Row = Omit<CaseAt, "openedOn" | "stageSince" | "ruleSet" | "ruleSetTo" | "outcomes"> & {
  readonly ruleSetTo: string | null;
  readonly openedOn: string;
  readonly stageSince: string;
  readonly ruleSet: Omit<PinnedRuleSet, "values"> & { readonly values: unknown };
  readonly outcomes: Readonly<Partial<Record<Stage, unknown>>>;
};
