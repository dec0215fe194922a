import "server-only";
import type { ReadTx } from "@/lib/platform/db/transaction";
import { batchCountsSchema } from "../schema";
import type { BatchCounts, ImportMode } from "../types";
import { importModes } from "../types";

export type BatchAt = {
  readonly id: string;
  readonly number: string;
  readonly fileName: string;
  readonly authorityId: string;
  readonly importedBy: string;
  readonly importedAt: Date;
  readonly undoneAt: Date | null;
  readonly mode: ImportMode;
  readonly counts: BatchCounts;
};

type BatchRecord = Omit<BatchAt, "mode" | "counts"> & { readonly mode: string; readonly counts: unknown };

const mostListed = 20;

/** The latest batches of these authorities, the newest first. One statement. */
export async function readBatchesIn(
  tx: Pick<ReadTx, "$queryRaw">,
  authorityIds: readonly string[],
): Promise<readonly BatchAt[]> {
  const rows = await tx.$queryRaw<BatchRecord[]>`
    select b.id, b.number, b."fileName", b."authorityId", coalesce(u."displayName", '') as "importedBy", b."importedAt", b."undoneAt", b.mode, b.counts
    from import_batch b left join app_user u on u.id = b."importedById"
    where b.kind = 'roster' and b."authorityId" = any(${[...authorityIds]}::uuid[]) order by b."importedAt" desc, b.number desc limit ${mostListed}`;
  return rows.map(batchOf);
}

/** One batch, or null. One statement. */
export async function readBatchIn(tx: Pick<ReadTx, "$queryRaw">, id: string): Promise<BatchAt | null> {
  const [row] = await tx.$queryRaw<BatchRecord[]>`
    select b.id, b.number, b."fileName", b."authorityId", coalesce(u."displayName", '') as "importedBy", b."importedAt", b."undoneAt", b.mode, b.counts
    from import_batch b left join app_user u on u.id = b."importedById" where b.kind = 'roster' and b.id = ${id}::uuid`;
  return row === undefined ? null : batchOf(row);
}

function batchOf(row: BatchRecord): BatchAt {
  const mode = importModes.find((known) => known === row.mode) ?? "valid";
  return { ...row, mode, counts: batchCountsSchema.parse(row.counts) };
}
