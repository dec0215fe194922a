import "server-only";
import type { LegalDate } from "@/lib/kernel/dates";
import type { ReadTx } from "@/lib/platform/db/transaction";

/**
 * Whether the user gave a reason on the day (Asia/Shanghai) for seeing the person's form with its sanctions, or took it away
 * as a file: the entry in the record is what opens the page. One statement.
 */
export async function isFormShownIn(
  tx: Pick<ReadTx, "$queryRaw">,
  { cadreId, userId, today }: { readonly cadreId: string; readonly userId: string; readonly today: LegalDate },
): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ readonly shown: boolean }[]>`
    select exists (select 1 from record_event e where e.stream = ${`cadre:${cadreId}`}
      and (e.at at time zone 'Asia/Shanghai')::date = ${today}::date
      and e.body::jsonb @> ${JSON.stringify({ author: userId, type: "cadre.exported", data: { document: "approvalForm" } })}::jsonb) as shown`;
  return row?.shown === true;
}
