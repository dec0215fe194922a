import "server-only";
import { may } from "@/lib/access/policy";
import { dateOf, instantOf, legalDateOf } from "@/lib/kernel/dates";
import type { Result } from "@/lib/kernel/result";
import { ok, refused } from "@/lib/kernel/result";
import type { Refusals } from "@/lib/law/refusal";
import { systemInstant } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/db/bulk";
import { reading } from "@/lib/platform/db/reading";
import { scratch } from "@/lib/platform/scratch";
import type { Author } from "@/lib/record/recorded";
import { readFormContextIn, withPhotoDigests } from "../queries/context";
import { readForms, type NamedBytes } from "../queries/form-files";
import { packFiles } from "../queries/packed-files";
import { readFormUpload } from "../queries/uploads";
import { planForms } from "../rules/plan-forms";
import type { Choose } from "../schema";
import type { FormDryRun, FormExchangeRefusal, ReadFile } from "../types";
import { formUploadPurpose, largestUpload, uploadHours } from "../types";

/** Uploads one user keeps between dry run and confirmation. */
const mostUploads = 5;

export type UploadForms = { readonly authorityId: string; readonly files: readonly NamedBytes[] };

/**
 * Takes files of the appointment form, one, many or zips of them, reads them in a thread of its own and compares each with
 * the archive. Nothing of the business is written: files and dry run are kept for their uploader alone, for a day. Returns
 * the id of the upload.
 */
export async function uploadForms(
  input: UploadForms,
  author: Author,
): Promise<Result<{ readonly uploadId: string }, Refusals<FormExchangeRefusal>>> {
  const { authorityId } = input;
  const permission = may(author.actor, "people.import", { authorityId });
  if (!permission.allowed) return refused([{ code: permission.reason }]);
  const files = input.files.filter(({ bytes }) => bytes.byteLength > 0);
  if (files.length === 0) return refused([{ code: "formImport.no-file", field: "files" }]);
  const size = files.reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
  if (size > largestUpload) return refused([{ code: "formImport.too-large", field: "files" }]);
  const read = await readForms(files);
  if (!read.ok) return refused([{ code: read.refusal, field: "files" }]);
  const forms = withPhotoDigests(read.value.forms);
  const today = legalDateOf(author.now);
  const who = { actor: author.actor, authorityId, today };
  const context = await reading(author.actor, (tx) => readFormContextIn(tx, forms, who));
  const dryRun: FormDryRun = { authorityId, today, others: read.value.others, files: planForms(forms, context) };
  const [first] = files;
  const fileName =
    files.length === 1 && first !== undefined ? first.name : `${first?.name ?? ""}等 ${files.length} 个文件`;
  return ok({ uploadId: await keep({ fileName, content: packFiles(files), dryRun }, author.actor.userId) });
}

type Kept = { readonly fileName: string; readonly content: Uint8Array; readonly dryRun: FormDryRun };

async function keep({ fileName, content, dryRun }: Kept, userId: string): Promise<string> {
  const now = systemInstant();
  const id = newId(now);
  await scratch(async (tx) => {
    await tx.scratchUpload.deleteMany({ where: { expiresAt: { lte: dateOf(now) } } });
    const older = await tx.scratchUpload.findMany({
      where: { userId, purpose: formUploadPurpose },
      select: { id: true },
      orderBy: { createdAt: "desc" },
      skip: mostUploads - 1,
    });
    await tx.scratchUpload.deleteMany({ where: { id: { in: older.map((old) => old.id) } } });
    await tx.scratchUpload.create({
      data: {
        id,
        userId,
        purpose: formUploadPurpose,
        fileName: fileName.replace(/[\\/\p{Cc}]/gu, "_").slice(0, 120),
        content: Uint8Array.from(content),
        report: dryRun,
        createdAt: dateOf(now),
        expiresAt: dateOf(instantOf(new Date(now.epochMs + uploadHours * 3_600_000))),
      },
    });
  });
  return id;
}

/** Keeps what the user chose for one file of his upload. Nothing of the business is written. */
export async function chooseFields(
  input: Choose,
  author: Author,
): Promise<Result<null, Refusals<FormExchangeRefusal>>> {
  const { userId } = author.actor;
  const upload = await readFormUpload(input.uploadId, userId, systemInstant());
  if (upload === null) return refused([{ code: "formImport.upload-gone" }]);
  const files = upload.dryRun.files.map((file) => (file.place === input.place ? chosen(file, input) : file));
  const dryRun: FormDryRun = { ...upload.dryRun, files };
  await scratch((tx) =>
    tx.scratchUpload.updateMany({
      where: { id: input.uploadId, userId, purpose: formUploadPurpose },
      data: { report: dryRun },
    }),
  );
  return ok(null);
}

function chosen(file: ReadFile, { all, choices, unitId, level, identity }: Choose): ReadFile {
  const kept = file.differences.flatMap(({ key }) => {
    const choice = all ?? choices[key] ?? file.choices[key];
    return choice === undefined ? [] : [[key, choice] as const];
  });
  const placement =
    file.placement === null ? null : { unitId: orNull(unitId), level: orNull(level), identity: orNull(identity) };
  return { ...file, choices: Object.fromEntries(kept), placement };
}

function orNull<T extends string>(text: T | ""): T | null {
  return text === "" ? null : text;
}

/** Throws an upload of the user's own away before it is confirmed. */
export async function discardForms(
  uploadId: string,
  author: Author,
): Promise<Result<null, Refusals<FormExchangeRefusal>>> {
  const { count } = await scratch((tx) =>
    tx.scratchUpload.deleteMany({ where: { id: uploadId, userId: author.actor.userId, purpose: formUploadPurpose } }),
  );
  return count === 0 ? refused([{ code: "formImport.upload-gone" }]) : ok(null);
}
