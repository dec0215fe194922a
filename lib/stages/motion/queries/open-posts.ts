import "server-only";
import type { Level } from "@/lib/access/actor";
import type { ReadTx } from "@/lib/platform/db/transaction";

/** A post of an open batch whose conditions are frozen and whose subjects are not fixed: it takes names. */
export type OpenPost = {
  readonly motionPostId: string;
  readonly version: number;
  readonly motionId: string;
  readonly motionNumber: string;
  readonly authorityId: string;
  readonly level: Level;
  readonly unitName: string;
  readonly title: string;
  readonly conditions: string;
  /** cadres whose names are put and not withdrawn */
  readonly nomineeCadreIds: readonly string[];
};

/** Posts of the authorities that take names, latest batch first. One statement. */
export function readOpenPostsIn(
  tx: Pick<ReadTx, "$queryRaw">,
  authorityIds: readonly string[],
): Promise<readonly OpenPost[]> {
  return tx.$queryRaw<OpenPost[]>`
    select mp.id as "motionPostId", mp.version, m.id as "motionId", m.number as "motionNumber", m."authorityId", p.level,
      u.name as "unitName", p.title, mp.conditions,
      coalesce((select array_agg(n."cadreId"::text) from nominee n where n."motionPostId" = mp.id and n."withdrawnOn" is null), '{}')
        as "nomineeCadreIds"
    from motion_post mp join motion m on m.id = mp."motionId" join post p on p.id = mp."postId" join unit u on u.id = p."unitId"
    where m."authorityId" = any(${[...authorityIds]}::uuid[]) and m.state <> 'closed' and mp."conditionsFrozenOn" is not null
      and mp.state in ('motion', 'recommendation')
    order by m."startedOn" desc, m.number desc, mp."order"`;
}
