import "server-only";
import { may } from "@/lib/access/policy";
import { readLocalCodesIn } from "@/lib/codes/queries";
import { discardUpload, keepDryRun, keepUpload } from "@/lib/imports/commands/uploads";
import { readUpload } from "@/lib/imports/queries/uploads";
import { legalDateOf } from "@/lib/kernel/dates";
import type { Result } from "@/lib/kernel/result";
import { ok, refused } from "@/lib/kernel/result";
import type { Refusals } from "@/lib/law/refusal";
import { systemInstant } from "@/lib/platform/clock";
import { reading } from "@/lib/platform/db/reading";
import type { Author } from "@/lib/record/recorded";
import { readFormContextIn, withPhotoDigests } from "../queries/context";
import { readForms, type NamedBytes } from "../queries/form-files";
import { packFiles } from "../queries/packed-files";
import { planForms } from "../rules/plan-forms";
import { type Choose, formUploads } from "../schema";
import type { FormDryRun, FormExchangeRefusal, ReadFile } from "../types";
import { largestUpload } from "../types";

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
  const localCodes = await reading(author.actor, readLocalCodesIn);
  const read = await readForms(files, localCodes);
  if (!read.ok) return refused([{ code: read.refusal, field: "files" }]);
  const forms = withPhotoDigests(read.value.forms);
  const today = legalDateOf(author.now);
  const who = { actor: author.actor, authorityId, today };
  const context = await reading(author.actor, (tx) => readFormContextIn(tx, forms, who));
  const dryRun: FormDryRun = { authorityId, today, others: read.value.others, files: planForms(forms, context) };
  const [first] = files;
  const fileName =
    files.length === 1 && first !== undefined ? first.name : `${first?.name ?? ""}等 ${files.length} 个文件`;
  return ok({
    uploadId: await keepUpload(formUploads, { fileName, content: packFiles(files), dryRun }, author.actor.userId),
  });
}

/** Keeps what the user chose for one file of his upload. Nothing of the business is written. */
export async function chooseFields(
  input: Choose,
  author: Author,
): Promise<Result<null, Refusals<FormExchangeRefusal>>> {
  const { userId } = author.actor;
  const upload = await readUpload(formUploads, { id: input.uploadId, userId, now: systemInstant() });
  if (upload === null) return refused([{ code: "formImport.upload-gone" }]);
  const files = upload.dryRun.files.map((file) => (file.place === input.place ? chosen(file, input) : file));
  const dryRun: FormDryRun = { ...upload.dryRun, files };
  await keepDryRun(formUploads, { id: upload.id, dryRun }, userId);
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
export function discardForms(uploadId: string, author: Author): Promise<Result<null, Refusals<FormExchangeRefusal>>> {
  return discardUpload(formUploads, { id: uploadId, gone: "formImport.upload-gone" }, author);
}
