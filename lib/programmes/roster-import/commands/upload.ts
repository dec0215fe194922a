import "server-only";
import { may } from "@/lib/access/policy";
import { beginAgain, newRun, type Run, stopReading } from "@/lib/imports/commands/readings";
import { discardUpload, keepUpload } from "@/lib/imports/commands/uploads";
import { countActiveReadings, readReading } from "@/lib/imports/queries/readings";
import { mostActiveReadings } from "@/lib/imports/types";
import type { Result } from "@/lib/kernel/result";
import { ok, refused } from "@/lib/kernel/result";
import type { Refusals } from "@/lib/law/refusal";
import { systemInstant } from "@/lib/platform/clock";
import type { Author } from "@/lib/record/recorded";
import { rosterUploads } from "../schema";
import type { RosterFault, RosterImportRefusal } from "../types";
import { largestWorkbook, rosterFaults } from "../types";
import { readUploadedRoster } from "./read-upload";

export type UploadRoster = { readonly authorityId: string; readonly fileName: string; readonly bytes: Uint8Array };

type Uploaded = Promise<Result<{ readonly uploadId: string }, Refusals<RosterImportRefusal>>>;

/** Milliseconds a form waits for a file that is read quickly; what takes longer is read on in the background. */
const quick = 2_500;

/**
 * Keeps a roster workbook for its uploader alone, for a day, and begins to read it in the background. Nothing of the business
 * is written. A file that is quickly found to be no roster is refused and thrown away again.
 *
 * @param patience milliseconds to wait for the reading
 * @returns the id of the upload, whose page says how far the reading is
 */
export async function uploadRoster(input: UploadRoster, author: Author, patience = quick): Uploaded {
  const { actor } = author;
  const { authorityId, fileName, bytes } = input;
  const permission = may(actor, "people.import", { authorityId });
  if (!permission.allowed) return refused([{ code: permission.reason }]);
  if (bytes.byteLength === 0) return refused([{ code: "rosterImport.no-file", field: "file" }]);
  if (bytes.byteLength > largestWorkbook) return refused([{ code: "rosterImport.too-large", field: "file" }]);
  if ((await countActiveReadings(actor.userId, systemInstant())) >= mostActiveReadings)
    return refused([{ code: "rosterImport.too-many-readings" }]);
  const run = newRun();
  const reading = { authorityId, run };
  const uploadId = await keepUpload(rosterUploads, { fileName, content: bytes, dryRun: {}, reading }, actor.userId);
  const [first, ...rest] = await readFor({ uploadId, run }, author, patience);
  if (first === undefined) return ok({ uploadId });
  await discardRoster(uploadId, author);
  return refused([{ code: first, field: "file" }, ...rest.map((code) => ({ code, field: "file" }))]);
}

/** Reads an upload of the user's own once more: after a stop, an interruption or a failure. */
export async function readAgain(uploadId: string, author: Author, patience = quick): Uploaded {
  const { userId } = author.actor;
  if ((await countActiveReadings(userId, systemInstant())) >= mostActiveReadings)
    return refused([{ code: "rosterImport.too-many-readings" }]);
  const run = { uploadId, run: newRun() };
  if (!(await beginAgain(run, userId))) return refused([{ code: "rosterImport.upload-gone" }]);
  await readFor(run, author, patience);
  return ok({ uploadId });
}

/**
 * Begins an attempt and waits for it so long.
 *
 * @returns why the file cannot be read, when that is known by then
 */
export async function readFor(run: Run, author: Author, patience: number): Promise<readonly RosterFault[]> {
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<void>((resolve) => (timer = setTimeout(resolve, patience)));
  await Promise.race([readUploadedRoster(run, author), enough]);
  clearTimeout(timer);
  const state = await readReading({ id: run.uploadId, userId: author.actor.userId, now: systemInstant() });
  if (state?.phase !== "failed") return [];
  return state.faults.flatMap((fault) => rosterFaults.find((known) => known === fault) ?? []);
}

/** Stops the reading of an upload of the user's own; the upload stays and can be read again. */
export async function stopRoster(uploadId: string, author: Author): Promise<Result<null, Refusals<RosterImportRefusal>>> {
  const stopped = await stopReading(uploadId, author.actor.userId);
  return stopped ? ok(null) : refused([{ code: "rosterImport.not-reading" }]);
}

/** Throws an upload of the user's own away before it is confirmed, whether it was read or not. */
export function discardRoster(
  uploadId: string,
  author: Author,
): Promise<Result<null, Refusals<RosterImportRefusal>>> {
  return discardUpload(rosterUploads, { id: uploadId, gone: "rosterImport.upload-gone" }, author);
}
