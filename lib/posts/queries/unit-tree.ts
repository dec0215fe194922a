import "server-only";
import { z } from "zod";
import { levels } from "@/lib/access/actor";
import { legalDate } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { ReadTx } from "@/lib/platform/db/transaction";
import { unitCategories } from "../types";

const day = z.string().transform(legalDate);

const unitShape = z.object({
  unitId: z.string(),
  parentId: z.string().nullable(),
  name: z.string(),
  code: z.string(),
  category: z.enum(unitCategories),
  level: z.enum(levels),
  foundedOn: day.nullable(),
  abolishedOn: day.nullable(),
  formerNames: z.array(z.object({ name: z.string(), to: day })),
});

/** A unit as the tree shows it; `formerNames` latest first, with their last days. */
export type TreeUnit = z.infer<typeof unitShape>;

/**
 * Units of the authorities and units in which they manage posts, abolished ones too, in official order. `search` is part of a present or
 * former name. One statement.
 */
export async function readTreeUnitsIn(
  tx: Pick<ReadTx, "$queryRaw">,
  {
    authorityIds,
    today,
    search,
  }: { readonly authorityIds: readonly string[]; readonly today: LegalDate; readonly search: string },
): Promise<readonly TreeUnit[]> {
  const pattern = `%${search.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  const rows = await tx.$queryRaw<unknown[]>`
    select u.id as "unitId", u."parentId", u.name, u.code, u.category, u.level, u."foundedOn"::text, u."abolishedOn"::text,
      coalesce((select jsonb_agg(jsonb_build_object('name', n.name, 'to', n."to") order by n."to" desc)
        from unit_name n where n."unitId" = u.id), '[]') as "formerNames"
    from unit u
    where (u."authorityId" = any(${[...authorityIds]}::uuid[]) or exists (
        select 1 from post p join post_management m on m."postId" = p.id and m."managedById" = any(${[...authorityIds]}::uuid[])
          and m."from" <= ${today}::date and (m."to" is null or m."to" >= ${today}::date)
        where p."unitId" = u.id and p."abolishedOn" is null))
      and (${search} = '' or u.name like ${pattern}
        or exists (select 1 from unit_name n where n."unitId" = u.id and n.name like ${pattern}))
    order by u."order", u.id`;
  return rows.map((row) => unitShape.parse(row));
}
