import "server-only";
import { z } from "zod";
import { levels } from "@/lib/access/actor";
import type { ReadTx } from "@/lib/platform/db/transaction";

const caseShape = z.object({
  caseId: z.string(),
  number: z.string(),
  cadreId: z.string(),
  authorityId: z.string(),
  department: z.string(),
  level: z.enum(levels),
  kind: z.enum(["promotion", "advancement", "lateralMove", "removal", "electedPost"]),
  post: z.string(),
  removalGround: z.string().nullable(),
  /** posts the person leaves in the same batch because he is appointed elsewhere */
  leaves: z.array(z.string()),
});

/** What a case proposes for the person. */
export type FormCase = z.infer<typeof caseShape>;

/** The case with the posts its person takes and leaves, or null when there is none. One statement. */
export async function readFormCaseIn(tx: Pick<ReadTx, "$queryRaw">, caseId: string): Promise<FormCase | null> {
  const [row] = await tx.$queryRaw<unknown[]>`
    with titled as (
      select p.id, p.level, case when starts_with(p.title, u.name) then p.title else u.name || p.title end as words
      from post p join unit u on u.id = p."unitId")
    select k.id as "caseId", k.number, k."cadreId", m."authorityId", a."departmentName" as department, t.level, k.kind,
      t.words as post, k."removalGround",
      coalesce((select jsonb_agg(l.words order by l.words) from motion_leaver x join titled l on l.id = x."postId"
        where x."motionId" = m.id and x."cadreId" = k."cadreId" and x.ground = 'appointedElsewhere'), '[]') as leaves
    from "case" k join motion m on m.id = k."motionId" join authority a on a.id = m."authorityId"
      join titled t on t.id = k."postId"
    where k.id = ${caseId}::uuid`;
  return row === undefined ? null : caseShape.parse(row);
}
