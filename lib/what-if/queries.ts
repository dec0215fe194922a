import "server-only";
import type { Actor } from "@/lib/access/actor";
import { legalDateFromDb } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { readCasesIn } from "../case/queries/cases";
import { visibleCases } from "../case/queries/visible";
import { readCandidateFactsIn, readRelativesOfIn, readTargetPostsIn } from "../people/queries/candidate";
import type { ReadTx } from "../platform/db/transaction";
import type { AskedCase } from "./rules";
import type { WhatIfAsked } from "./schema";
import { whatIfAskedSchema, whatIfResultSchema } from "./schema";
import type { WhatIfResult } from "./types";

/** Most cases a run looks at, newest first. */
const most = 2000;

/**
 * Cases of the authority the actor may ask about, closed and running; own ones and those of relatives are left out. Of
 * their relatives the posts they hold on the day. Five statements whatever their number.
 */
export async function readAskedCasesIn(
  tx: Pick<ReadTx, "$queryRaw">,
  actor: Actor,
  authorityId: string,
  on: LegalDate,
): Promise<{ readonly closed: readonly AskedCase[]; readonly running: readonly AskedCase[] }> {
  const ids = await tx.$queryRaw<{ id: string }[]>`
    select k.id from "case" k join motion m on m.id = k."motionId" join post p on p.id = k."postId"
    where m."authorityId" = ${authorityId}::uuid and ${visibleCases(actor, "whatIf.run")} order by k.id desc limit ${most}`;
  const cases = await readCasesIn(tx, ids.map(({ id }) => id));
  const facts = await readCandidateFactsIn(tx, [...new Set(cases.map(({ cadreId }) => cadreId))]);
  const targets = await readTargetPostsIn(tx, [...new Set(cases.map(({ postId }) => postId))]);
  const relatives = await readRelativesOfIn(tx, [...facts.values()], { on, authorityId: null });
  const asked = cases.map((at): AskedCase => ({ at, facts: facts.get(at.cadreId), target: targets.get(at.postId), relatives }));
  const isClosed = ({ at }: AskedCase) => at.state === "finished" || at.state === "stopped";
  return { closed: asked.filter(isClosed), running: asked.filter((one) => !isClosed(one)) };
}

export type WhatIfRunAt = {
  readonly id: string;
  readonly askedBy: string;
  readonly askedOn: LegalDate;
  readonly reason: string;
  readonly asked: WhatIfAsked;
  /** null: somebody else asked, of cases that are closed to the reader; beside his own run the difference would be one person */
  readonly result: WhatIfResult | null;
};

/** Runs about the authority, newest first, at most 50: everybody who may ask sees who asked what and why. One statement. */
export async function readRunsIn(tx: Pick<ReadTx, "$queryRaw">, actor: Actor, authorityId: string): Promise<readonly WhatIfRunAt[]> {
  const rows = await tx.$queryRaw<{ id: string; askedBy: string; askedOn: Date; reason: string; asked: unknown; result: unknown }[]>`
    with reader as (select not exists (select from "case" k join motion m on m.id = k."motionId" join post p on p.id = k."postId"
      where m."authorityId" = ${authorityId}::uuid and not ${visibleCases(actor, "whatIf.run")}) as "seesAll")
    select w.id, coalesce(u."displayName", '') as "askedBy", w."askedOn", w.reason, w.asked,
      case when reader."seesAll" or w."askedById" = ${actor.userId}::uuid then w.result end as result
    from what_if_run w cross join reader left join app_user u on u.id = w."askedById"
    where w."authorityId" = ${authorityId}::uuid order by w.id desc limit 50`;
  return rows.map((row) => ({
    ...row,
    askedOn: legalDateFromDb(row.askedOn),
    asked: whatIfAskedSchema.parse(row.asked),
    result: whatIfResultSchema.nullable().parse(row.result),
  }));
}
