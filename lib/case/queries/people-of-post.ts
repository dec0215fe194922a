import "server-only";
import { z } from "zod";
import type { ReadTx } from "../../platform/db/transaction";
import { kinds, stages } from "../stage-order";
import type { PersonOfPost } from "../types";

const row = z.object({
  cadreId: z.string(),
  name: z.string(),
  duties: z.string(),
  source: z.enum(["signedNomination", "unitRecommendation", "reservePool", "departmentProposal"]).nullable(),
  withdrawn: z.boolean(),
  caseId: z.string().nullable(),
  kind: z.enum(kinds).nullable(),
  stage: z.enum(stages).nullable(),
  state: z.enum(["running", "deferred", "suspended", "stopped", "returned", "finished"]).nullable(),
});

/**
 * Who else the post concerns in this motion, in official order: names put for it and people with a case for it, the one who leaves
 * it among them. Never ordered by votes. One statement.
 *
 * @param closed - cadres whose matters are closed to the reader: left out
 */
export async function readPeopleOfPostIn(
  tx: Pick<ReadTx, "$queryRaw">,
  at: { readonly id: string; readonly motionId: string; readonly postId: string; readonly motionPostId: string | null },
  closed: readonly string[],
): Promise<readonly PersonOfPost[]> {
  const rows = await tx.$queryRaw<unknown[]>`
    select c.id as "cadreId", c.name, c.duties, n.source, n."withdrawnOn" is not null as withdrawn,
      k.id as "caseId", k.kind, k.stage, k.state
    from (select o."cadreId" from nominee o where o."motionPostId" = ${at.motionPostId}::uuid
        union select o."cadreId" from "case" o where o."motionId" = ${at.motionId}::uuid and o."postId" = ${at.postId}::uuid) about
      join cadre c on c.id = about."cadreId"
      left join nominee n on n."cadreId" = c.id and n."motionPostId" = ${at.motionPostId}::uuid
      left join "case" k on k."cadreId" = c.id and k."motionId" = ${at.motionId}::uuid and k."postId" = ${at.postId}::uuid
    where k.id is distinct from ${at.id}::uuid
      and not c.id = any(${[...closed]}::uuid[])
    order by c."orderKey", c.id`;
  return rows.map((found) => row.parse(found));
}
