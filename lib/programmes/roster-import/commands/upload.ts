import "server-only";
import { may } from "@/lib/access/policy";
import { discardUpload, keepUpload } from "@/lib/imports/commands/uploads";
import { legalDateOf } from "@/lib/kernel/dates";
import type { Result } from "@/lib/kernel/result";
import { ok, refused } from "@/lib/kernel/result";
import type { Refusals } from "@/lib/law/refusal";
import { reading } from "@/lib/platform/db/reading";
import type { Author } from "@/lib/record/recorded";
import { readArchiveIn, readKnownCodesIn } from "../queries/archive";
import { readRosterFile } from "../queries/workbook";
import { importerOf } from "../rules/importer";
import { planImport } from "../rules/plan";
import { rosterUploads } from "../schema";
import type { DryRun, RosterImportRefusal } from "../types";
import { largestWorkbook } from "../types";

export type UploadRoster = { readonly authorityId: string; readonly fileName: string; readonly bytes: Uint8Array };

/**
 * Takes a roster workbook, reads it in a thread of its own and compares it with the archive. Nothing of the business is
 * written: file and dry run are kept for their uploader alone, for a day. Returns the id of the upload.
 */
export async function uploadRoster(
  input: UploadRoster,
  author: Author,
): Promise<Result<{ readonly uploadId: string }, Refusals<RosterImportRefusal>>> {
  const permission = may(author.actor, "people.import", { authorityId: input.authorityId });
  if (!permission.allowed) return refused([{ code: permission.reason }]);
  if (input.bytes.byteLength === 0) return refused([{ code: "rosterImport.no-file", field: "file" }]);
  if (input.bytes.byteLength > largestWorkbook) return refused([{ code: "rosterImport.too-large", field: "file" }]);
  const today = legalDateOf(author.now);
  const codes = await reading(author.actor, (tx) => readKnownCodesIn(tx, today));
  const file = await readRosterFile(input.bytes, codes);
  if (!file.ok) {
    const [first = "rosterImport.damaged", ...rest] = file.refusal;
    return refused([{ code: first, field: "file" }, ...rest.map((code) => ({ code, field: "file" }))]);
  }
  const archive = await reading(author.actor, (tx) => readArchiveIn(tx, file.value.rows, today));
  const { rows: _, ...plan } = planImport(file.value, archive, importerOf(author.actor, input.authorityId, archive));
  const dryRun: DryRun = { ...plan, authorityId: input.authorityId, today };
  const { fileName, bytes } = input;
  return ok({ uploadId: await keepUpload(rosterUploads, { fileName, content: bytes, dryRun }, author.actor.userId) });
}

/** Throws an upload of the user's own away before it is confirmed. */
export function discardRoster(
  uploadId: string,
  author: Author,
): Promise<Result<null, Refusals<RosterImportRefusal>>> {
  return discardUpload(rosterUploads, { id: uploadId, gone: "rosterImport.upload-gone" }, author);
}
