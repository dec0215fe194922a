import "server-only";
import { z } from "zod";
import { legalDate } from "@/lib/kernel/dates";
import { sanctionKinds } from "@/lib/law/sanction-periods";
import type { ReadTx } from "@/lib/platform/db/transaction";

const sanctionShape = z.object({
  sanctionId: z.string(),
  kind: z.enum(sanctionKinds),
  body: z.string(),
  document: z.string(),
  effectiveOn: z.string().transform(legalDate),
  reason: z.string(),
  months: z.int().nullable(),
  stillAffecting: z.boolean(),
});

/** A sanction with its reason: closed data. */
export type PersonSanction = z.infer<typeof sanctionShape>;

/** Sanctions, admonitions and measures of a person, newest first. Closed: ask people.viewClosed first. One statement. */
export async function readSanctionsIn(
  tx: Pick<ReadTx, "$queryRaw">,
  cadreId: string,
): Promise<readonly PersonSanction[]> {
  const rows = await tx.$queryRaw<unknown[]>`
    select id as "sanctionId", kind, body, document, "effectiveOn"::text, reason, months, "stillAffecting"
    from sanction where "cadreId" = ${cadreId}::uuid order by "effectiveOn" desc, id`;
  return rows.map((row) => sanctionShape.parse(row));
}
