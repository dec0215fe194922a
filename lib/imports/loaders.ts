import "server-only";
import { may } from "../access/policy";
import { isId } from "../formats/ids";
import { reading } from "../platform/db/reading";
import { requireVisit } from "../platform/session";
import type { ImportBatchAt } from "./queries/batch";
import { readImportBatchIn } from "./queries/batch";

/** A batch of an authority the visitor imports for; null when there is none. One statement. */
export async function loadImportBatch(batchId: string): Promise<ImportBatchAt | null> {
  if (!isId(batchId)) return null;
  const { actor } = await requireVisit();
  const batch = await reading(actor, (tx) => readImportBatchIn(tx, batchId));
  return batch !== null && may(actor, "people.import", { authorityId: batch.authorityId }).allowed ? batch : null;
}
