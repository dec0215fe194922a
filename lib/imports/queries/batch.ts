import "server-only";
import { z } from "zod";
import type { ReadTx } from "@/lib/platform/db/transaction";
import { undoOutcomeSchema } from "../schema";
import type { UndoOutcome } from "../types";

export type ImportBatchAt = {
  readonly id: string;
  readonly number: string;
  readonly kind: "roster" | "forms";
  readonly fileName: string;
  readonly authorityId: string;
  readonly importedBy: string;
  readonly importedAt: Date;
  readonly undoneAt: Date | null;
  readonly undone: UndoOutcome | null;
  /** rows that can still be put back */
  readonly rowCount: number;
  /** corrections of sanctions this batch asked for that nobody has answered */
  readonly correctionsWaiting: number;
};

const rowShape = z.object({
  id: z.string(),
  number: z.string(),
  kind: z.enum(["roster", "forms"]),
  fileName: z.string(),
  authorityId: z.string(),
  importedBy: z.string(),
  importedAt: z.date(),
  undoneAt: z.date().nullable(),
  undone: undoOutcomeSchema.nullable(),
  rowCount: z.int(),
  correctionsWaiting: z.int(),
});

/** The number of the batch an upload was confirmed as, or null. One statement. */
export async function readBatchNumberIn(tx: Pick<ReadTx, "importBatch">, uploadId: string): Promise<string | null> {
  const batch = await tx.importBatch.findUnique({ where: { id: uploadId }, select: { number: true } });
  return batch?.number ?? null;
}

/** A batch of any kind of import, or null. One statement. */
export async function readImportBatchIn(tx: Pick<ReadTx, "$queryRaw">, id: string): Promise<ImportBatchAt | null> {
  const [row] = await tx.$queryRaw<unknown[]>`
    select b.id, b.number, b.kind, b."fileName", b."authorityId", coalesce(u."displayName", '') as "importedBy", b."importedAt",
      b."undoneAt", b.undone,
      (select count(*)::int from import_change c where c."batchId" = b.id and not c.undone) as "rowCount",
      (select count(*)::int from sanction_correction x where x."batchId" = b.id and x."proposedAt" = b."importedAt" and x.state = 'waiting') as "correctionsWaiting"
    from import_batch b left join app_user u on u.id = b."importedById" where b.id = ${id}::uuid`;
  return row === undefined ? null : rowShape.parse(row);
}
