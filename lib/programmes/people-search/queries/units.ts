import "server-only";
import type { ReadTx } from "@/lib/platform/db/transaction";
import type { SearchWord } from "../rules/words";

type QueryTx = Pick<ReadTx, "$queryRaw">;

/** Units whose present or a former name holds the word, for each word. One statement, none without words. */
export async function readUnitsOfWordsIn(
  tx: QueryTx,
  words: readonly SearchWord[],
): Promise<readonly (readonly string[])[]> {
  if (words.length === 0) return [];
  const rows = await tx.$queryRaw<{ ids: string[] }[]>`
    select array(select u.id::text from unit u where u.name like w.pattern
      union select n."unitId"::text from unit_name n where n.name like w.pattern) as ids
    from unnest(${words.map(({ anywhere }) => anywhere)}::text[]) with ordinality as w(pattern, place) order by w.place`;
  return rows.map(({ ids }) => ids);
}

/** The unit and everything below it. One statement, none without a unit. */
export async function readUnitsBelowIn(tx: QueryTx, unitId: string | null): Promise<readonly string[] | null> {
  if (unitId === null) return null;
  const rows = await tx.$queryRaw<{ id: string }[]>`
    with recursive below as (
      select id from unit where id = ${unitId}::uuid
      union select u.id from unit u join below b on u."parentId" = b.id)
    select id from below`;
  return rows.map(({ id }) => id);
}
