import "server-only";
import { Worker } from "node:worker_threads";
import type { LocalCode } from "@/lib/formats/code-tables/code-table";
import type { LrmxReading, LrmxRefusal } from "@/lib/formats/lrmx/types";
import type { Result } from "@/lib/kernel/result";
import { ok, refused } from "@/lib/kernel/result";
import { Turns } from "@/lib/platform/turns";
import { inWorker } from "@/lib/platform/worker";
import type { FormExchangeRefusal } from "../types";

/** A file as it was uploaded. */
export type NamedBytes = { readonly name: string; readonly bytes: Uint8Array };

/** A form that was read, or why it was not. */
export type ReadForm = { readonly fileName: string; readonly reading: Result<LrmxReading, LrmxRefusal> };

/** What the thread is handed: the files, and the words added to code tables. */
export type FormsJob = { readonly files: readonly NamedBytes[]; readonly localCodes: readonly LocalCode[] };

export type FormsAnswer = Result<
  { readonly forms: readonly ReadForm[]; readonly others: readonly string[] },
  "formImport.bad-zip" | "formImport.too-many" | "formImport.no-form"
>;

/** Time and heap for one upload, as for every importer. */
const limits = { seconds: 20, megabytes: 512 };
/** Threads at the same time: uploads of many people at once, or of one in many windows, are read one after the other. */
const mostThreads = 2;

declare global {
  var xuanrenFormTurns: Turns | undefined;
}

/** The turns of the process: bundles may hold this file more than once. */
function turns(): Turns {
  globalThis.xuanrenFormTurns ??= new Turns(mostThreads);
  return globalThis.xuanrenFormTurns;
}

/**
 * Reads forms in a thread of its own: .lrmx, .lrm with .pic of the same name, and zips of them. A broken form is an answer
 * of its own beside the others.
 */
export async function readForms(
  files: readonly NamedBytes[],
  localCodes: readonly LocalCode[],
): Promise<Result<Extract<FormsAnswer, { ok: true }>["value"], FormExchangeRefusal>> {
  const answer = await turns().take(() =>
    inWorker<FormsJob, FormsAnswer>(
      (options) => new Worker(new URL("./form-files-worker.ts", import.meta.url), { ...options }),
      { files, localCodes },
      limits,
    ),
  );
  if (!answer.ok) return refused("formImport.too-slow");
  return answer.value.ok ? ok(answer.value.value) : refused(answer.value.refusal);
}
