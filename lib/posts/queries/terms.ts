import "server-only";
import { z } from "zod";
import { legalDate } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { ReadTx } from "@/lib/platform/db/transaction";
import { unbrokenClock } from "../rules/tenure";
import type { TermFacts } from "../rules/terms";

const day = z.string().transform(legalDate);
const row = z.object({
  cadreId: z.string(),
  inScope: z.boolean(),
  renewalDue: day.nullable(),
  spans: z.array(z.object({ from: day, to: day.nullable() })),
});

/** The running term in the post of those among the people who hold it on the day, by cadre id. One statement. */
export async function readTermsOfHoldersIn(
  tx: Pick<ReadTx, "$queryRaw">,
  postId: string,
  cadreIds: readonly string[],
  on: LegalDate,
): Promise<ReadonlyMap<string, TermFacts>> {
  const rows = await tx.$queryRaw<unknown[]>`
    select h."cadreId", coalesce(p."termScope", false) as "inScope", t."renewalDue"::text,
      jsonb_agg(jsonb_build_object('from', h."from", 'to', h."to")) as spans
    from post_holding h join post p on p.id = h."postId" left join team t on t.id = p."teamId"
    where h."postId" = ${postId}::uuid and h."cadreId" = any(${[...cadreIds]}::uuid[])
    group by h."cadreId", p."termScope", t."renewalDue"`;
  return new Map(
    rows.flatMap((found): readonly [string, TermFacts][] => {
      const { cadreId, inScope, renewalDue, spans } = row.parse(found);
      const clock = unbrokenClock(spans, on);
      return clock === null ? [] : [[cadreId, { inScope, renewalDue, from: clock.since }]];
    }),
  );
}
