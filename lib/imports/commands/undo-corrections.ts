import "server-only";
import { z } from "zod";
import type { NewCorrection } from "@/lib/people/commands/sanction-corrections";
import { putCorrectionsIn, valuesOf, withdrawCorrectionsIn } from "@/lib/people/commands/sanction-corrections";
import { sanctionValuesSchema } from "@/lib/people/schema";
import type { WriteTx } from "@/lib/platform/db/transaction";
import type { NewEvent } from "@/lib/record/event";
import type { Author } from "@/lib/record/recorded";
import type { NotedRow, UndoPlan } from "../rules/undo-plan";
import { sanctionsByTwo } from "../rules/undo-plan";
import type { UndoOutcome } from "../types";

type Batch = { readonly id: string; readonly number: string; readonly importedAt: Date };

/** Ids of the people for whom the batch (not an undo of it) asked for a correction nobody has answered. One statement. */
export async function readAskedIn(tx: WriteTx, { id, importedAt }: Batch): Promise<readonly string[]> {
  const rows = await tx.sanctionCorrection.findMany({
    where: { batchId: id, state: "waiting", proposedAt: importedAt },
    select: { cadreId: true },
    distinct: ["cadreId"],
  });
  return rows.map(({ cadreId }) => cadreId);
}

/** Places "sanction rowId" of sanctions of the batch that wait for another correction: they count as changed since. One statement. */
export async function waitingElsewhereIn(
  tx: WriteTx,
  rows: readonly NotedRow[],
  batch: Batch,
): Promise<readonly string[]> {
  const ids = rows.filter(({ table }) => table === "sanction").map(({ rowId }) => rowId);
  const waiting = await tx.sanctionCorrection.findMany({
    where: { sanctionId: { in: ids }, state: "waiting", NOT: { batchId: batch.id, proposedAt: batch.importedAt } },
    select: { sanctionId: true },
  });
  return waiting.map(({ sanctionId }) => `sanction ${sanctionId}`);
}

type Undone = {
  readonly batch: Batch;
  readonly rows: readonly NotedRow[];
  readonly plan: UndoPlan;
  /** people whose waiting corrections are taken back */
  readonly cadreIds: readonly string[];
};

/**
 * Undoes what a batch said of sanctions of people who were there: corrections that wait are taken back; sanctions it entered, and those an
 * earlier installation let it change, are proposed to be struck or put back as they were, and stand until another person confirms.
 */
export async function undoCorrectionsIn(
  tx: WriteTx,
  { batch, rows, plan, cadreIds }: Undone,
  author: Author,
): Promise<{ readonly counts: UndoOutcome["corrections"]; readonly events: readonly NewEvent[] }> {
  const reason = `撤销导入批次 ${batch.number}`;
  const withdrawn = await withdrawCorrectionsIn(tx, { batch, cadreIds, reason }, author);
  const ids = sanctionsByTwo(rows, plan).map(({ rowId }) => rowId);
  const standing = await tx.sanction.findMany({ where: { id: { in: ids } }, orderBy: { id: "asc" } });
  const noted = await tx.$queryRaw<{ id: string; before: unknown }[]>`
    select "rowId" as id, before from import_change
    where "batchId" = ${batch.id}::uuid and "table" = 'sanction' and "rowId" = any(${ids}::uuid[])`;
  const before = new Map(noted.map((row) => [row.id, sanctionBefore.parse(row.before)]));
  const rests = { reason, evidenceId: null, batchId: batch.id };
  const proposed = standing.map((sanction): NewCorrection => ({
    cadreId: sanction.cadreId,
    sanctionId: sanction.id,
    before: valuesOf(sanction),
    after: before.get(sanction.id) ?? null,
    ...rests,
  }));
  const put = await putCorrectionsIn(tx, proposed, author);
  return {
    counts: { withdrawn: withdrawn.length, proposed: put.length },
    events: [...withdrawn, ...put.map(({ event }) => event)],
  };
}

/** The sanction as it stood before the batch; null where the batch brought it in. */
const sanctionBefore = z.union([z.null(), sanctionValuesSchema]);
