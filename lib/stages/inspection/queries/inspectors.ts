import "server-only";
import { z } from "zod";
import { addYears, legalDate } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { ReadTx } from "../../../platform/db/transaction";
import type { InspectorAt } from "../types";

type Tx = Pick<ReadTx, "$queryRaw">;
const day = z.string().transform(legalDate);

const inspectorShape = z.object({
  id: z.string(),
  cadreId: z.string(),
  name: z.string(),
  duties: z.string(),
  qualifiedOn: day,
  trainedOn: day,
  training: z.string(),
  endedOn: day.nullable(),
  usesInYear: z.int(),
  lastUsedOn: day.nullable(),
  version: z.int(),
});

/** The register of an authority with how often each was in a team within a year, least used first. One statement. */
export async function readInspectorsIn(tx: Tx, authorityId: string, on: LegalDate): Promise<readonly InspectorAt[]> {
  const rows = await tx.$queryRaw<{ row: unknown }[]>`
    select jsonb_build_object('id', i.id, 'cadreId', i."cadreId", 'name', c.name, 'duties', c.duties, 'qualifiedOn', i."qualifiedOn", 'trainedOn', i."trainedOn",
      'training', i.training, 'endedOn', i."endedOn", 'version', i.version, 'usesInYear', coalesce(x.uses, 0), 'lastUsedOn', x.last) as row
    from inspector i join cadre c on c.id = i."cadreId"
      left join lateral (select count(*) filter (where t."startsOn" > ${addYears(on, -1)}::date) as uses, max(t."startsOn") as last
        from inspection_member b join inspection_task t on t.id = b."taskId" where b."cadreId" = i."cadreId") x on true
    where i."authorityId" = ${authorityId}::uuid
    order by i."endedOn" is not null, coalesce(x.uses, 0), x.last nulls first, c."orderKey", c.id`;
  return rows.map(({ row }) => inspectorShape.parse(row));
}
