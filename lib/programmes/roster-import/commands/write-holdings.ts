import "server-only";
import type { BulkRow } from "@/lib/platform/db/bulk";
import { insertRowsIn, updateRowsIn } from "@/lib/platform/db/bulk";
import { holdingChanges } from "../rules/holdings";
import type { FactsIn } from "../types";
import { idOf, writtenRows, type Writing } from "./writing";

const noPost = { currentPostCode: null, currentPostSince: null };

/** Writes who holds which post, as present posts and career rows say. */
export async function writeHoldingsIn(writing: Writing): Promise<void> {
  const { tx, rows, archive, cadreIds, postIds, newId, touchedCadres } = writing;
  const cadres = writtenRows(rows.cadres, ({ row }) => archive.cadres.get(row.idNumber));
  const present = new Map([...cadres.added, ...cadres.changed].map(({ facts }) => [facts.idNumber, facts]));
  const careers = new Map<string, FactsIn<"career">[]>();
  for (const { row, state } of rows.career) {
    if (state === "same") continue;
    const list = careers.get(row.idNumber);
    if (list === undefined) careers.set(row.idNumber, [row]);
    else list.push(row);
  }
  const begun: BulkRow[] = [];
  const ended: BulkRow[] = [];
  const corrected: BulkRow[] = [];
  for (const idNumber of new Set([...present.keys(), ...careers.keys()])) {
    const changes = holdingChanges(
      present.get(idNumber) ?? noPost,
      careers.get(idNumber) ?? [],
      archive.cadres.get(idNumber),
    );
    const cadreId = idOf(cadreIds, idNumber);
    begun.push(
      ...changes.begun.map(({ postCode, ...rest }): BulkRow => ({
        id: newId(),
        cadreId,
        postId: idOf(postIds, postCode),
        ...rest,
      })),
    );
    ended.push(...changes.ended);
    corrected.push(...changes.corrected);
    if (changes.begun.length + changes.ended.length + changes.corrected.length > 0) touchedCadres.add(cadreId);
  }
  await updateRowsIn(tx, "post_holding", ended, "unversioned");
  await updateRowsIn(tx, "post_holding", corrected, "unversioned");
  await insertRowsIn(tx, "post_holding", begun);
}
