import "server-only";
import type { KnownMapping } from "@/lib/formats/roster/mapping";
import { instantOf, legalDateOf } from "@/lib/kernel/dates";
import type { ReadTx } from "@/lib/platform/db/transaction";
import { sheetMappingSchema } from "../schema";
import type { RememberedMapping } from "../types";

/** Mappings an authority remembers; older ones are no longer asked. */
const mostMappings = 200;

type Stored = {
  readonly id: string;
  readonly authorityId: string;
  readonly tab: string;
  readonly sheet: string | null;
  readonly columns: unknown;
  readonly by: string;
  readonly savedAt: Date;
};

/** What these authorities remember of other systems' sheets, the latest first. One statement. */
export async function readMappingsIn(
  tx: Pick<ReadTx, "$queryRaw">,
  authorityIds: readonly string[],
): Promise<readonly RememberedMapping[]> {
  const rows = await tx.$queryRaw<Stored[]>`
    select m.id, m."authorityId", m.tab, m.sheet, m.columns, coalesce(u."displayName", '') as by, m."savedAt"
    from import_mapping m left join app_user u on u.id = m."savedById"
    where m."authorityId" = any(${[...authorityIds]}::uuid[]) and m."removedAt" is null
    order by m."savedAt" desc, m.id desc limit ${mostMappings}`;
  return rows.map(({ id, authorityId, by, savedAt, ...mapping }) => ({
    ...sheetMappingSchema.parse(mapping),
    id,
    authorityId,
    by,
    on: legalDateOf(instantOf(savedAt)),
  }));
}

/** A remembered mapping as the reader of a workbook takes it. */
export function knownMapping({ id, by, on, tab, sheet, columns, headingRow }: RememberedMapping): KnownMapping {
  return { tab, sheet, columns, headingRow, remembered: { id, by, on } };
}
