import "server-only";
import type { LegalDate } from "@/lib/kernel/dates";
import type { ReadTx } from "@/lib/platform/db/transaction";
import type { PeopleScope } from "./list";

/** A unit of the tree with the number of people in post the reader sees in it and below it. */
export type TreeUnit = {
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
): Promise<readonly TreeUnit[]> {
  return tx.$queryRaw<TreeUnit[]>`
    with recursive seen as (
      select distinct c.id, c."unitId" from cadre_management m join cadre c on c.id = m."cadreId"
        join jsonb_to_recordset(${JSON.stringify(scope.managed)}::jsonb) as s("authorityId" uuid, levels text[])
          on s."authorityId" in (m."managedById", m."coManagedById", m."filedWithId") and c.level::text = any(s.levels)
      where m."from" <= ${today}::date and (m."to" is null or m."to" >= ${today}::date) and c.status = 'inPost'
        and not c.id = any(${[...scope.closedCadreIds]}::uuid[])),
    climbing as (
      select u.id as "unitId", u."parentId", count(*) as people from seen s join unit u on u.id = s."unitId" group by u.id
      union all
      select u.id, u."parentId", c.people from climbing c join unit u on u.id = c."parentId")
    select u.id, u.name, u."parentId", sum(c.people)::int as "personCount"
    from climbing c join unit u on u.id = c."unitId"
    group by u.id order by u."order", u.id`;
}
