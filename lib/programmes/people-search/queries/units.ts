import "server-only";
import type { ReadTx } from "@/lib/platform/db/transaction";
import type { SearchWord } from "../rules/words";

/** What words and the chosen unit of a search stand for in this archive. */
export type SearchPlaces = {
  /** units whose present or a former name holds the word, for each word */
  readonly ofWords: readonly (readonly string[])[];
  /** the chosen unit and everything below it; null: no unit is chosen */
  readonly below: readonly string[] | null;
  /** there are names written before keys were kept */
  readonly namesWithoutKeys: boolean;
};

/** Looks them up once for all statements of a search. One statement, none without words and unit. */
export async function readSearchPlacesIn(
  tx: Pick<ReadTx, "$queryRaw">,
  words: readonly SearchWord[],
  unitId: string | null,
): Promise<SearchPlaces> {
  if (words.length === 0 && unitId === null) return { ofWords: [], below: null, namesWithoutKeys: false };
  const [row] = await tx.$queryRaw<[{ words: string[][]; below: string[]; namesWithoutKeys: boolean }]>`
    with recursive below as (
      select id from unit where id = ${unitId}::uuid
      union select u.id from unit u join below b on u."parentId" = b.id)
    select array(select id::text from below) as below,
      exists (select from cadre c where c."nameOrder" is null) as "namesWithoutKeys",
      coalesce((select jsonb_agg(array(select u.id from unit u where u.name like w.pattern
          union select n."unitId" from unit_name n where n.name like w.pattern) order by w.place)
        from unnest(${words.map(({ anywhere }) => anywhere)}::text[]) with ordinality as w(pattern, place)), '[]') as words`;
  return { ofWords: row.words, below: unitId === null ? null : row.below, namesWithoutKeys: row.namesWithoutKeys };
}
