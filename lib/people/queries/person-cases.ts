import "server-only";
import { z } from "zod";
import { levels } from "@/lib/access/actor";
import { legalDate } from "@/lib/kernel/dates";
import type { ReadTx } from "@/lib/platform/db/transaction";

const caseShape = z.object({
  caseId: z.string(),
  number: z.string(),
  kind: z.enum(["promotion", "advancement", "lateralMove", "removal", "electedPost"]),
  stage: z.enum([
    "motion",
    "recommendation",
    "inspection",
    "deliberation",
    "decision",
    "notice",
    "appointment",
    "probation",
  ]),
  state: z.enum(["running", "deferred", "suspended", "stopped", "returned", "finished"]),
  stageSince: z.string().transform(legalDate),
  postTitle: z.string(),
  unitName: z.string(),
  authorityId: z.string(),
  level: z.enum(levels),
});

/** A case of the person, as its line shows it. */
export type PersonCase = z.infer<typeof caseShape>;

/** The person's cases, newest first. One statement. */
export async function readPersonCasesIn(tx: Pick<ReadTx, "$queryRaw">, cadreId: string): Promise<readonly PersonCase[]> {
  const rows = await tx.$queryRaw<unknown[]>`
    select k.id as "caseId", k.number, k.kind, k.stage, k.state, k."stageSince"::text, p.title as "postTitle",
      u.name as "unitName", m."authorityId", p.level
    from "case" k join motion m on m.id = k."motionId" join post p on p.id = k."postId" join unit u on u.id = p."unitId"
    where k."cadreId" = ${cadreId}::uuid order by k."openedOn" desc, k.number desc`;
  return rows.map((row) => caseShape.parse(row));
}
