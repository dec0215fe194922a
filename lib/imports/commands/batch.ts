import "server-only";
import type { WriteTx } from "@/lib/platform/db/transaction";

/** The next number of a batch: "2026-D001", the year and a running number over all kinds of imports. */
export async function nextBatchNumberIn(tx: WriteTx, year: number): Promise<string> {
  const prefix = `${year}-D`;
  const [row] = await tx.$queryRaw<{ last: number | null }[]>`
    select max(substr(number, ${prefix.length + 1}::int)::int) as last from import_batch where starts_with(number, ${prefix})`;
  return `${prefix}${String((row?.last ?? 0) + 1).padStart(3, "0")}`;
}

/**
 * From here on the database notes every row of people, units and posts this transaction writes as the batch's, before and
 * after: what `undoImport` puts back. The batch must stand already.
 */
export async function noteChangesIn(tx: WriteTx, batchId: string): Promise<void> {
  await tx.$queryRaw`select set_config('app.import_batch', ${batchId}, true)`;
}
