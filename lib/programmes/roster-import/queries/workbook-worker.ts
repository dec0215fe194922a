import "server-only";
import { parentPort } from "node:worker_threads";
import { readRoster } from "@/lib/formats/roster/read-roster";
import type { Workbook } from "@/lib/formats/workbook/types";
import { isWorkbookPart, readWorkbook } from "@/lib/formats/workbook/read-workbook";
import type { Result } from "@/lib/kernel/result";
import { refused } from "@/lib/kernel/result";
import { readZipTexts, workbookLimits } from "@/lib/platform/unzip";
import type { FileFault, WorkbookAnswer, WorkbookJob } from "./workbook";

/** The thread in which a workbook from outside is taken apart; see `workbook.ts` for its limits. */
parentPort?.once("message", (job: WorkbookJob) => {
  void carryOut(job).then((answer) => parentPort?.postMessage(answer));
});

async function carryOut(job: WorkbookJob): Promise<WorkbookAnswer> {
  const workbook = await openWorkbook(job.bytes);
  if (!workbook.ok) return { kind: "faults", faults: workbook.refusal };
  switch (job.kind) {
    case "read":
      return { kind: "reading", reading: readRoster(workbook.value, job.context) };
    case "mark": {
      // Only this job needs the library that writes workbooks, which takes long to load.
      const { writeProblemWorkbook } = await import("@/lib/documents/render/problem-workbook");
      return { kind: "marked", bytes: await writeProblemWorkbook(workbook.value, job.problems) };
    }
  }
}

async function openWorkbook(bytes: Uint8Array): Promise<Result<Workbook, readonly FileFault[]>> {
  const parts = await readZipTexts(bytes, workbookLimits, isWorkbookPart);
  if (!parts.ok) return parts;
  const workbook = readWorkbook(parts.value);
  return workbook.ok ? workbook : refused([workbook.refusal]);
}
