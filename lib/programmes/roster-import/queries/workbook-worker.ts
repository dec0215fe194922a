import "server-only";
import { parentPort } from "node:worker_threads";
import { markWorkbook } from "@/lib/documents/render/marked-workbook";
import { forMarking, readRoster } from "@/lib/formats/roster/read-roster";
import { questionsOf } from "@/lib/formats/roster/questions";
import { usedMappings } from "@/lib/formats/roster/recognise";
import type { Workbook } from "@/lib/formats/workbook/types";
import { countRows, isWorkbookPart, mostCells, readWorkbook } from "@/lib/formats/workbook/read-workbook";
import type { Result } from "@/lib/kernel/result";
import { ok, refused } from "@/lib/kernel/result";
import { openZip, readZipTexts, workbookLimits } from "@/lib/platform/unzip";
import type { WorkerProgress } from "@/lib/platform/worker";
import type { FileFault, WorkbookAnswer, WorkbookJob } from "./workbook";

/** The thread in which a workbook from outside is taken apart; see `workbook.ts` for its limits. */
parentPort?.once("message", (job: WorkbookJob) => {
  void carryOut(job).then((answer) => parentPort?.postMessage(answer));
});

async function carryOut(job: WorkbookJob): Promise<WorkbookAnswer> {
  const workbook = await openWorkbook(job.bytes);
  if (!workbook.ok) return { kind: "faults", faults: workbook.refusal };
  switch (job.kind) {
    case "read": {
      const { mappings, headings, context, asks } = job;
      const questions = questionsOf(workbook.value, mappings, headings);
      if (asks && questions.sheets.length > 0) return { kind: "questions", questions };
      const used = usedMappings(workbook.value, mappings, headings);
      return { kind: "reading", reading: readRoster(workbook.value, context, used), used };
    }
    case "mark": {
      const parts = await readParts(job.bytes);
      if (!parts.ok) return { kind: "faults", faults: parts.refusal };
      const marking = forMarking(workbook.value, job.problems, job.mappings);
      return { kind: "marked", bytes: markWorkbook(parts.value, marking.workbook, marking.problems) };
    }
  }
}

const rowsBetween = 1_000;

function say(progress: WorkerProgress): void {
  parentPort?.postMessage(progress);
}

/** Every part of the archive as it is, to be packed again. */
async function readParts(bytes: Uint8Array): Promise<Result<ReadonlyMap<string, Uint8Array>, readonly FileFault[]>> {
  const zip = await openZip(bytes, workbookLimits);
  if (!zip.ok) return zip;
  const parts = new Map<string, Uint8Array>();
  for (const name of zip.value.names) {
    const part = await zip.value.read(name);
    if (!part.ok) return refused([part.refusal]);
    parts.set(name, part.value);
  }
  return ok(parts);
}

async function openWorkbook(bytes: Uint8Array): Promise<Result<Workbook, readonly FileFault[]>> {
  const parts = await readZipTexts(bytes, workbookLimits, isWorkbookPart);
  if (!parts.ok) return parts;
  const total = countRows(parts.value);
  let done = 0;
  say({ kind: "progress", done, total });
  const workbook = readWorkbook(parts.value, mostCells, () => {
    done += 1;
    if (done % rowsBetween === 0) say({ kind: "progress", done, total });
  });
  say({ kind: "progress", done: total, total });
  return workbook.ok ? workbook : refused([workbook.refusal]);
}
