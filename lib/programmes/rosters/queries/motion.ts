import "server-only";
import { z } from "zod";
import type { ReadTx } from "@/lib/platform/db/transaction";

const shape = z.object({
  motionId: z.string(),
  authorityId: z.string(),
  title: z.string(),
  people: z.array(z.object({ cadreId: z.string(), takes: z.array(z.string()), leaves: z.array(z.string()) })),
});

/** A batch with the posts its people are to take and to leave. */
export type MotionProposals = z.infer<typeof shape>;

/**
 * Who takes and leaves what in a batch: the subjects of its cases that were not stopped, and those who leave a post. Names
 * that are only put for a post are not among them. Official order. One statement; null when there is no such batch.
 */
export async function readMotionProposalsIn(
  tx: Pick<ReadTx, "$queryRaw">,
  motionId: string,
): Promise<MotionProposals | null> {
  const [row] = await tx.$queryRaw<unknown[]>`
    with titled as (
      select p.id, case when starts_with(p.title, u.name) then p.title else u.name || p.title end as words
      from post p join unit u on u.id = p."unitId"),
    moves as (
      select k."cadreId", case when k.kind = 'removal' then null else t.words end as takes,
        case when k.kind = 'removal' then t.words end as leaves
      from "case" k join titled t on t.id = k."postId" where k."motionId" = ${motionId}::uuid and k.state <> 'stopped'
      union
      select l."cadreId", null, t.words from motion_leaver l join titled t on t.id = l."postId" where l."motionId" = ${motionId}::uuid),
    people as (
      select c.id as "cadreId", c."orderKey", coalesce(jsonb_agg(m.takes order by m.takes) filter (where m.takes is not null), '[]') as takes,
        coalesce(jsonb_agg(m.leaves order by m.leaves) filter (where m.leaves is not null), '[]') as leaves
      from moves m join cadre c on c.id = m."cadreId" group by c.id)
    select m.id as "motionId", m."authorityId", m.title,
      coalesce((select jsonb_agg(jsonb_build_object('cadreId', p."cadreId", 'takes', p.takes, 'leaves', p.leaves)
        order by p."orderKey", p."cadreId") from people p), '[]') as people
    from motion m where m.id = ${motionId}::uuid`;
  return row === undefined ? null : shape.parse(row);
}
