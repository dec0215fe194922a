import "server-only";
import { may } from "@/lib/access/policy";
import { rosterSheets } from "@/lib/formats/roster/sheets";
import type { RosterReading } from "@/lib/formats/roster/read-roster";
import { readBatchNumberIn } from "@/lib/imports/queries/batch";
import { readUpload, readUploadBytes } from "@/lib/imports/queries/uploads";
import type { Upload } from "@/lib/imports/types";
import { dateOf, legalDateOf, yearOf } from "@/lib/kernel/dates";
import { nextBatchNumberIn, noteChangesIn } from "@/lib/imports/commands/batch";
import type { Result } from "@/lib/kernel/result";
import { refused } from "@/lib/kernel/result";
import type { Refusals } from "@/lib/law/refusal";
import { systemInstant } from "@/lib/platform/clock";
import { reading } from "@/lib/platform/db/reading";
import type { WriteTx } from "@/lib/platform/db/transaction";
import { digestOfBytes } from "@/lib/platform/storage";
import type { NewEvent } from "@/lib/record/event";
import { streamOf } from "@/lib/record/event";
import type { Author } from "@/lib/record/recorded";
import { recorded, refuse, worked } from "@/lib/record/recorded";
import type { RecordedRefusal } from "@/lib/record/recorded-refusal";
import { readArchiveIn, readKnownCodesIn } from "../queries/archive";
import { readRosterFile } from "../queries/workbook";
import { importerOf } from "../rules/importer";
import { movedRows, planImport, sheetKeys } from "../rules/plan";
import { type ConfirmImport, rosterUploads } from "../schema";
import type { BatchCounts, DryRun, ImportPlan, RosterImportRefusal, RowPlace } from "../types";
import { writeHistoryIn } from "./write-history";
import { writeHoldingsIn } from "./write-holdings";
import { moveInOrderIn, writePeopleIn } from "./write-people";
import { writeStructureIn } from "./write-structure";
import { writingOf, type Writing } from "./writing";
import { rowWords } from "@/lib/formats/roster/row-place";

export type ConfirmedImport = { readonly batchId: string; readonly number: string; readonly moved: number };

/**
 * Imports an upload after its dry run: the whole file, or its valid rows only. The file is read and compared again in the
 * transaction that writes; rows that would now do something else than the dry run showed refuse the whole, or are left out.
 * One batch, one event for each unit and person, one confirmation. An upload is confirmed once: the batch carries its id.
 */
export async function confirmImport(
  input: ConfirmImport,
  author: Author,
): Promise<Result<ConfirmedImport, Refusals<RosterImportRefusal | RecordedRefusal>>> {
  const asked = { id: input.uploadId, userId: author.actor.userId, now: systemInstant() };
  const upload = await readUpload(rosterUploads, asked);
  const bytes = await readUploadBytes(rosterUploads, asked);
  if (upload === null || bytes === null) return refused([{ code: "rosterImport.upload-gone" }]);
  const today = legalDateOf(author.now);
  const codes = await reading(author.actor, (tx) => readKnownCodesIn(tx, today, author.actor));
  const file = await readRosterFile(bytes, codes, { mappings: upload.dryRun.mappings, headings: [], asks: false });
  if (!file.ok) return refused([{ code: file.refusal[0] ?? "rosterImport.damaged" }]);
  if (file.value.kind === "questions") throw new Error("a file is not asked about again");
  const { reading: read } = file.value;
  return recorded<ConfirmedImport, RosterImportRefusal>(author, (tx) =>
    confirmIn(tx, { input, author, upload, bytes, file: read }),
  );
}

type Confirming = {
  readonly input: ConfirmImport;
  readonly author: Author;
  readonly upload: Upload<DryRun>;
  readonly bytes: Uint8Array;
  readonly file: RosterReading;
};

async function confirmIn(tx: WriteTx, { input, author, upload, bytes, file }: Confirming) {
  const { dryRun } = upload;
  const { authorityId } = dryRun;
  const permission = may(author.actor, "people.import", { authorityId });
  if (!permission.allowed) return refuse({ code: permission.reason });
  const number = await readBatchNumberIn(tx, upload.id);
  if (number !== null) return refuse({ code: "rosterImport.already-confirmed", params: { number } } as const);
  const today = legalDateOf(author.now);
  const archive = await readArchiveIn(tx, file.rows, today);
  const importer = importerOf(author.actor, authorityId, archive);
  const now = planImport(file, archive, importer);
  const moved = movedRows(dryRun, now);
  if (input.mode === "all" && moved.length > 0) {
    return refuse({ code: "rosterImport.moved", params: { count: moved.length, rows: placesOf(moved) } } as const);
  }
  if (input.mode === "all" && now.errorCount > 0)
    return refuse({ code: "rosterImport.has-errors", params: { count: now.errorCount } } as const);
  const plan = moved.length === 0 ? now : planImport(file, archive, importer, moved);
  if (plan.shown.length === 0) return refuse({ code: "rosterImport.nothing-to-import" } as const);
  const batch = { id: upload.id, number: await nextBatchNumberIn(tx, yearOf(today)) };
  const counts: BatchCounts = { sheets: plan.counts, moved: moved.length };
  await tx.importBatch.create({
    data: {
      ...batch,
      kind: "roster",
      fileName: upload.fileName,
      fileDigest: digestOfBytes(bytes),
      authorityId,
      importedById: author.actor.userId,
      importedAt: dateOf(author.now),
      mode: input.mode,
      counts,
    },
  });
  await noteChangesIn(tx, batch.id);
  const writing = writingOf(tx, { rows: plan.rows, archive, authorityId, batch, today, author });
  await writeStructureIn(writing);
  await writePeopleIn(writing);
  await writeHoldingsIn(writing);
  await writeHistoryIn(writing);
  await moveInOrderIn(writing);
  return worked(
    { batchId: batch.id, number: batch.number, moved: moved.length },
    ...eventsOf(writing, plan, input.mode),
  );
}

/** One event for each touched unit and person, and the confirmation itself. */
function eventsOf(
  { batch, rows, cadreIds, touchedUnits, touchedCadres, corrections }: Writing,
  plan: ImportPlan,
  mode: string,
): [NewEvent, ...NewEvent[]] {
  const data = { batch: batch.id, number: batch.number };
  const newcomers = new Set(
    rows.cadres.flatMap(({ row, state }) => (state === "added" ? [cadreIds.get(row.idNumber)] : [])),
  );
  const units = [...touchedUnits].map(([id, type]): NewEvent => ({ stream: streamOf("unit", id), type, data }));
  const people = [...touchedCadres].map((id): NewEvent => {
    const type = newcomers.has(id) ? "cadre.imported" : "cadre.changed";
    return { stream: streamOf("cadre", id), type, data };
  });
  const totals = { added: 0, changed: 0, proposed: 0, same: 0, rejected: 0 };
  for (const sheet of sheetKeys)
    for (const key of ["added", "changed", "proposed", "same", "rejected"] as const) totals[key] += plan.counts[sheet][key];
  const confirmed: NewEvent = {
    stream: streamOf("importBatch", batch.id),
    type: "import.confirmed",
    data: { number: batch.number, mode, ...totals },
  };
  return [confirmed, ...units, ...people, ...corrections];
}

const mostNamed = 5;

function placesOf(places: readonly RowPlace[]): string {
  const named = places.slice(0, mostNamed).map(({ sheet, row }) => `${rosterSheets[sheet].name}${rowWords(row)}`);
  return `${named.join("、")}${places.length > mostNamed ? "等" : ""}`;
}
