import "server-only";
import { may } from "@/lib/access/policy";
import { dateOf, instantOf, legalDateOf } from "@/lib/kernel/dates";
import type { Instant } from "@/lib/kernel/dates";
import type { Result } from "@/lib/kernel/result";
import { ok, refused } from "@/lib/kernel/result";
import type { Refusals } from "@/lib/law/refusal";
import { systemInstant } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/db/bulk";
import { reading } from "@/lib/platform/db/reading";
import { scratch } from "@/lib/platform/scratch";
import type { Author } from "@/lib/record/recorded";
import { readArchiveIn, readKnownCodesIn } from "../queries/archive";
import { readRosterFile } from "../queries/workbook";
import { importerOf } from "../rules/importer";
import { planImport } from "../rules/plan";
import type { DryRun, RosterImportRefusal } from "../types";
import { largestWorkbook, uploadHours, uploadPurpose } from "../types";

/** Uploads one user keeps between dry run and confirmation. */
const mostUploads = 5;

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
  const uploadId = await keep(input, { ...plan, authorityId: input.authorityId, today }, author.actor.userId);
  return ok({ uploadId });
}

async function keep(input: UploadRoster, dryRun: DryRun, userId: string): Promise<string> {
  const now: Instant = systemInstant();
  const id = newId(now);
  await scratch(async (tx) => {
    await tx.scratchUpload.deleteMany({ where: { expiresAt: { lte: dateOf(now) } } });
    const kept = await tx.scratchUpload.findMany({
      where: { userId, purpose: uploadPurpose },
      select: { id: true },
      orderBy: { createdAt: "desc" },
      skip: mostUploads - 1,
    });
    await tx.scratchUpload.deleteMany({ where: { id: { in: kept.map((old) => old.id) } } });
    await tx.scratchUpload.create({
      data: {
        id,
        userId,
        purpose: uploadPurpose,
        fileName: input.fileName.replace(/[\\/\p{Cc}]/gu, "_").slice(0, 120),
        content: Uint8Array.from(input.bytes),
        report: dryRun,
        createdAt: dateOf(now),
        expiresAt: dateOf(instantOf(new Date(now.epochMs + uploadHours * 3_600_000))),
      },
    });
  });
  return id;
}

/** Throws an upload of the user's own away before it is confirmed. */
export async function discardUpload(
  uploadId: string,
  author: Author,
): Promise<Result<null, Refusals<RosterImportRefusal>>> {
  const { count } = await scratch((tx) =>
    tx.scratchUpload.deleteMany({ where: { id: uploadId, userId: author.actor.userId, purpose: uploadPurpose } }),
  );
  return count === 0 ? refused([{ code: "rosterImport.upload-gone" }]) : ok(null);
}
