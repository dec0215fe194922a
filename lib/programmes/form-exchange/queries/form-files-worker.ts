import "server-only";
import { parentPort } from "node:worker_threads";
import { codeBook } from "@/lib/formats/code-tables/code-table";
import { formFilesIn } from "@/lib/formats/lrmx/batch";
import { readLrm } from "@/lib/formats/lrmx/read-lrm";
import { readLrmx } from "@/lib/formats/lrmx/read-lrmx";
import { ok, refused } from "@/lib/kernel/result";
import { openZip, personalFilesLimits } from "@/lib/platform/unzip";
import { mostForms } from "../types";
import type { FormsAnswer, FormsJob, ReadForm } from "./form-files";

/** The thread in which forms from outside are taken apart; see `form-files.ts` for its limits. */
parentPort?.once("message", (job: FormsJob) => {
  void carryOut(job).then((answer) => parentPort?.postMessage(answer));
});

/** Bytes all zips of one upload may grow to together: what this thread holds at most, which no limit of its heap covers. */
const inflatedBudget = 200 * 1024 * 1024;

async function carryOut({ files, localCodes }: FormsJob): Promise<FormsAnswer> {
  const all = new Map<string, Uint8Array>();
  let left = inflatedBudget;
  let forms = 0;
  for (const { name, bytes } of files) {
    if (!isZip(bytes)) {
      all.set(freeName(all, name), bytes);
      continue;
    }
    const zip = await openZip(bytes, { ...personalFilesLimits, maxInflatedBytes: left });
    if (!zip.ok) return refused("formImport.bad-zip");
    forms += zip.value.names.filter((entry) => /\.lrmx?$/iu.test(entry)).length;
    if (forms > mostForms) return refused("formImport.too-many");
    for (const entry of zip.value.names) {
      if (!/\.(?:lrmx|lrm|pic)$/iu.test(entry)) {
        all.set(freeName(all, entry), new Uint8Array(0));
        continue;
      }
      const inflated = await zip.value.read(entry);
      if (!inflated.ok) return refused("formImport.bad-zip");
      left -= inflated.value.byteLength;
      all.set(freeName(all, entry), inflated.value);
    }
  }
  const batch = formFilesIn([...all.keys()]);
  if (batch.files.length === 0) return refused("formImport.no-form");
  if (batch.files.length > mostForms) return refused("formImport.too-many");
  const book = codeBook(localCodes);
  const read = batch.files.map((file): ReadForm => {
    const bytes = all.get(file.name) ?? new Uint8Array(0);
    const picture = file.kind === "lrm" && file.picture !== null ? all.get(file.picture) : undefined;
    return { fileName: file.name, reading: file.kind === "lrmx" ? readLrmx(bytes, book) : readLrm(bytes, picture, book) };
  });
  return ok({ forms: read, others: batch.others });
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** Two uploads may hold files of one name: the second is told apart by its place. */
function freeName(taken: ReadonlyMap<string, Uint8Array>, name: string): string {
  if (!taken.has(name)) return name;
  const dot = name.lastIndexOf(".");
  return `${name.slice(0, dot)}_${taken.size}${name.slice(dot)}`;
}
