import "server-only";
import type { Level } from "@/lib/access/actor";
import { may } from "@/lib/access/policy";
import { readLocalCodesIn } from "@/lib/codes/queries";
import { reading } from "@/lib/platform/db/reading";
import { readBatchNumberIn } from "@/lib/imports/queries/batch";
import { readUpload, readUploadBytes } from "@/lib/imports/queries/uploads";
import type { Upload } from "@/lib/imports/types";
import { dateOf, legalDateOf, legalDateToDb, yearOf } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { Result } from "@/lib/kernel/result";
import { refused } from "@/lib/kernel/result";
import { nextBatchNumberIn, noteChangesIn } from "@/lib/imports/commands/batch";
import type { Refusal, Refusals } from "@/lib/law/refusal";
import { systemInstant } from "@/lib/platform/clock";
import type { WriteTx } from "@/lib/platform/db/transaction";
import { digestOfBytes } from "@/lib/platform/storage";
import type { NewEvent } from "@/lib/record/event";
import { streamOf } from "@/lib/record/event";
import type { Author } from "@/lib/record/recorded";
import { recorded, refuse, worked } from "@/lib/record/recorded";
import type { RecordedRefusal } from "@/lib/record/recorded-refusal";
import { readFormContextIn, withPhotoDigests } from "../queries/context";
import { readForms } from "../queries/form-files";
import { unpackFiles } from "../queries/packed-files";
import { readAgainst } from "../rules/printed-form";
import { planForms, sameOutcome, type FormAt } from "../rules/plan-forms";
import { formUploads } from "../schema";
import type { FormCounts, FormDryRun, FormExchangeRefusal, ReadFile } from "../types";
import { keepExchangesIn, type Exchange } from "./exchanges";
import { writeFormIn, type FormToWrite } from "./write-form";

export type ConfirmedForms = { readonly batchId: string; readonly number: string; readonly counts: FormCounts };

/**
 * Imports an upload of forms as the user chose field by field: one batch, one event for each person. The files are read
 * and compared again in the transaction that writes; people whose archive changed since the dry run are left out and
 * counted. An upload is confirmed once: the batch carries its id.
 */
export async function confirmForms(
  uploadId: string,
  author: Author,
): Promise<Result<ConfirmedForms, Refusals<FormExchangeRefusal | RecordedRefusal>>> {
  const asked = { id: uploadId, userId: author.actor.userId, now: systemInstant() };
  const upload = await readUpload(formUploads, asked);
  const content = await readUploadBytes(formUploads, asked);
  if (upload === null || content === null) return refused([{ code: "formImport.upload-gone" }]);
  const localCodes = await reading(author.actor, readLocalCodesIn);
  const read = await readForms(unpackFiles(content), localCodes);
  if (!read.ok) return refused([{ code: read.refusal }]);
  const forms = withPhotoDigests(read.value.forms);
  return recorded<ConfirmedForms, FormExchangeRefusal>(author, (tx) =>
    confirmIn(tx, { upload, forms, fileDigest: digestOfBytes(content) }, author),
  );
}

type Confirming = {
  readonly upload: Upload<FormDryRun>;
  readonly forms: readonly FormAt[];
  readonly fileDigest: string;
};

async function confirmIn(tx: WriteTx, { upload, forms, fileDigest }: Confirming, author: Author) {
  const { dryRun } = upload;
  const { authorityId } = dryRun;
  const permission = may(author.actor, "people.import", { authorityId });
  if (!permission.allowed) return refuse({ code: permission.reason });
  const number = await readBatchNumberIn(tx, upload.id);
  if (number !== null) return refuse({ code: "formImport.already-confirmed", params: { number } } as const);
  const today = legalDateOf(author.now);
  const context = await readFormContextIn(tx, forms, { actor: author.actor, authorityId, today });
  const now = planForms(forms, context);
  const seen = new Map(dryRun.files.map((file) => [file.place, file]));
  const wanted = now.flatMap((file): readonly ReadFile[] => {
    const shown = seen.get(file.place);
    if (shown === undefined || (file.state !== "added" && file.state !== "changed")) return [];
    return sameOutcome(shown, file) ? [{ ...file, choices: shown.choices, placement: shown.placement }] : [];
  });
  const moved = now.filter((file) => !sameOutcome(seen.get(file.place) ?? file, file)).length;
  if (wanted.length === 0) return refuse({ code: "formImport.nothing-to-import", params: { moved } } as const);
  const misplaced = await judgePlacementsIn(tx, wanted, { author, authorityId, today });
  if (misplaced !== null) return refuse(misplaced);
  const batch = { id: upload.id, number: await nextBatchNumberIn(tx, yearOf(today)) };
  await createBatchIn(tx, batch, { upload, fileDigest, author });
  await noteChangesIn(tx, batch.id);
  const work = { author, authorityId, batch, today, unitNames: context.units.map(({ name }) => name) };
  const events: NewEvent[] = [];
  const exchanges: Exchange[] = [];
  let questions = 0;
  for (const file of wanted) {
    const form = forms[file.place];
    if (form?.reading.ok !== true) continue;
    const person = file.cadreId === null ? null : (context.people.get(file.cadreId) ?? null);
    const toWrite: FormToWrite = { file, reading: readAgainst(form.reading.value, person, today), photoDigest: form.photoDigest, person };
    const written = await writeFormIn(tx, toWrite, work);
    events.push(...written.events);
    exchanges.push(written.exchange);
    questions += written.questions;
  }
  await keepExchangesIn(tx, exchanges, { kind: "import", now: author.now, today });
  const counts = countsOf(now, wanted, moved, questions);
  await tx.importBatch.update({ where: { id: batch.id }, data: { counts } });
  const confirmed: NewEvent = {
    stream: streamOf("importBatch", batch.id),
    type: "import.confirmed",
    data: { number: batch.number, mode: "forms", ...counts },
  };
  return worked({ batchId: batch.id, number: batch.number, counts }, confirmed, ...events);
}

async function createBatchIn(
  tx: WriteTx,
  batch: { readonly id: string; readonly number: string },
  { upload, fileDigest, author }: { upload: Upload<FormDryRun>; fileDigest: string; author: Author },
): Promise<void> {
  await tx.importBatch.create({
    data: {
      ...batch,
      kind: "forms",
      fileName: upload.fileName,
      fileDigest,
      authorityId: upload.dryRun.authorityId,
      importedById: author.actor.userId,
      importedAt: dateOf(author.now),
      mode: "forms",
      counts: {},
    },
  });
}

function countsOf(now: readonly ReadFile[], wanted: readonly ReadFile[], moved: number, questions: number): FormCounts {
  const count = (files: readonly ReadFile[], state: ReadFile["state"]): number =>
    files.filter((file) => file.state === state).length;
  return {
    added: count(wanted, "added"),
    changed: count(wanted, "changed"),
    same: count(now, "same"),
    rejected: count(now, "rejected"),
    moved,
    questions,
  };
}

/** Why the new people may not be put where the user placed them; null when they may. */
async function judgePlacementsIn(
  tx: Pick<WriteTx, "managementRule">,
  wanted: readonly ReadFile[],
  { author, authorityId, today }: { readonly author: Author; readonly authorityId: string; readonly today: LegalDate },
): Promise<Refusal<FormExchangeRefusal> | null> {
  const placed = wanted.filter(({ placement }) => placement !== null);
  const unplaced = placed.filter(({ placement }) => Object.values(placement ?? {}).includes(null));
  if (unplaced.length > 0) return { code: "formImport.placement-missing", params: namedFiles(unplaced) };
  for (const level of levelsOf(placed)) {
    const permission = may(author.actor, "people.import", { authorityId, level });
    if (!permission.allowed) return { code: permission.reason };
  }
  const managed = await readManagedLevelsIn(tx, authorityId, today);
  const elsewhere = placed.filter(({ placement }) => placement?.level != null && !managed.has(placement.level));
  return elsewhere.length > 0 ? { code: "formImport.level-not-managed", params: namedFiles(elsewhere) } : null;
}

function levelsOf(files: readonly ReadFile[]): ReadonlySet<Level> {
  return new Set(files.flatMap(({ placement }) => placement?.level ?? []));
}

/** How many files, and the names of the first five. */
function namedFiles(files: readonly ReadFile[]): { readonly count: number; readonly names: string } {
  const names = files.slice(0, 5).map(({ name }) => name);
  return { count: files.length, names: names.join("、") };
}

/** Levels of people an authority manages in its own units: those of its management rules of the day, and whoever is below them. */
async function readManagedLevelsIn(
  tx: Pick<WriteTx, "managementRule">,
  authorityId: string,
  today: LegalDate,
): Promise<ReadonlySet<Level>> {
  const day = legalDateToDb(today);
  const rules = await tx.managementRule.findMany({
    where: { authorityId, from: { lte: day }, OR: [{ to: null }, { to: { gte: day } }] },
    select: { level: true },
  });
  return new Set<Level>(["staff", ...rules.map(({ level }) => level)]);
}
