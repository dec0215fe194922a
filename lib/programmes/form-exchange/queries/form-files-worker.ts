import "server-only";
import { parentPort } from "node:worker_threads";
import { codeBook, type CodeBook } from "@/lib/formats/code-tables/code-table";
import { formFilesIn, type FormFile } from "@/lib/formats/lrmx/batch";
import { readLrm } from "@/lib/formats/lrmx/read-lrm";
import { readLrmx } from "@/lib/formats/lrmx/read-lrmx";
import { ok, refused, type Result } from "@/lib/kernel/result";
import { openZip, personalFilesLimits } from "@/lib/platform/unzip";
import { mostForms } from "../types";
import type { FormsAnswer, FormsJob, NamedBytes, ReadForm } from "./form-files";
import { isWordPackage, readWordForms } from "./word-file";

/** The thread in which forms from outside are taken apart; see `form-files.ts` for its limits. */
parentPort?.once("message", (job: FormsJob) => {
  void carryOut(job).then((answer) => parentPort?.postMessage(answer));
});

/** Bytes all zips of one upload may grow to together: what this thread holds at most, which no limit of its heap covers. */
const inflatedBudget = 200 * 1024 * 1024;

type Refused = Extract<FormsAnswer, { ok: false }>["refusal"];

async function carryOut({ files, localCodes }: FormsJob): Promise<FormsAnswer> {
  const unpacked = await unpackedFiles(files);
  if (!unpacked.ok) return unpacked;
  const all = unpacked.value;
  const batch = formFilesIn([...all.keys()]);
  if (batch.files.length === 0) return refused("formImport.no-form");
  if (batch.files.length > mostForms) return refused("formImport.too-many");
  const book = codeBook(localCodes);
  const forms: ReadForm[] = [];
  for (const file of batch.files) {
    forms.push(...(await readFile(file, all, book)));
    if (forms.length > mostForms) return refused("formImport.too-many");
  }
  return ok({ forms, others: batch.others });
}

/** The files of an upload by name, those of its zips among them; what is no form's file is left without its bytes. */
async function unpackedFiles(files: readonly NamedBytes[]): Promise<Result<ReadonlyMap<string, Uint8Array>, Refused>> {
  const all = new Map<string, Uint8Array>();
  let left = inflatedBudget;
  let forms = 0;
  for (const { name, bytes } of files) {
    if (!isZip(bytes) || (await isWordPackage(name, bytes))) {
      all.set(freeName(all, name), bytes);
      continue;
    }
    const zip = await openZip(bytes, { ...personalFilesLimits, maxInflatedBytes: left });
    if (!zip.ok) return refused("formImport.bad-zip");
    forms += zip.value.names.filter((entry) => /\.(?:lrmx?|docx?)$/iu.test(entry)).length;
    if (forms > mostForms) return refused("formImport.too-many");
    for (const entry of zip.value.names) {
      if (!/\.(?:lrmx|lrm|pic|docx?)$/iu.test(entry)) {
        all.set(freeName(all, entry), new Uint8Array(0));
        continue;
      }
      const inflated = await zip.value.read(entry);
      if (!inflated.ok) return refused("formImport.bad-zip");
      left -= inflated.value.byteLength;
      all.set(freeName(all, entry), inflated.value);
    }
  }
  return ok(all);
}

/** The forms in one file: a Word file may hold several, one after the other. */
async function readFile(file: FormFile, all: ReadonlyMap<string, Uint8Array>, book: CodeBook): Promise<readonly ReadForm[]> {
  const { name } = file;
  const bytes = all.get(name) ?? new Uint8Array(0);
  switch (file.kind) {
    case "lrmx":
      return [{ fileName: name, reading: readLrmx(bytes, book) }];
    case "lrm": {
      const picture = file.picture === null ? undefined : all.get(file.picture);
      return [{ fileName: name, reading: readLrm(bytes, picture, book) }];
    }
    case "word": {
      const read = await readWordForms(bytes, book);
      if (!read.ok) return [{ fileName: name, reading: read }];
      const several = read.value.length > 1;
      return read.value.map((reading, place) => ({ fileName: several ? `${name}（第${place + 1}份）` : name, reading }));
    }
  }
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
