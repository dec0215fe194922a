import "server-only";
import type { LegalDate } from "@/lib/kernel/dates";
import type { ReadTx } from "@/lib/platform/db/transaction";
import { shownTo, type PeopleScope } from "./within-reach";

/** A unit of the tree with the number of people in post the reader sees in it and below it. */
export type PeopledUnit = {
  readonly id: string;
  readonly name: string;
  readonly parentId: string | null;
  readonly personCount: number;
};

/** Units with people the reader sees, and the units above them, in official order. One statement. */
export async function readUnitTreeIn(
  tx: Pick<ReadTx, "$queryRaw">,
  scope: PeopleScope,
  today: LegalDate,
): Promise<readonly PeopledUnit[]> {
  return tx.$queryRaw<PeopledUnit[]>`
    with recursive here as (
      select c."unitId", count(*) as people from cadre c
      where c.status = 'inPost' and ${shownTo(scope, today)}
      group by c."unitId"),
    climbing as (
      select u.id as "unitId", u."parentId", h.people from here h join unit u on u.id = h."unitId"
      union all
      select u.id, u."parentId", c.people from climbing c join unit u on u.id = c."parentId")
    select u.id, u.name, u."parentId", sum(c.people)::int as "personCount"
    from climbing c join unit u on u.id = c."unitId"
    group by u.id order by u."order", u.id`;
}
