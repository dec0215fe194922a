import "server-only";
import { Worker } from "node:worker_threads";
import type { RosterProblem } from "@/lib/formats/roster/problems";
import type { RosterContext, RosterReading } from "@/lib/formats/roster/read-roster";
import type { WorkbookFault } from "@/lib/formats/workbook/types";
import type { Result } from "@/lib/kernel/result";
import { ok, refused } from "@/lib/kernel/result";
import type { ZipRefusal } from "@/lib/platform/unzip";
import { inWorker } from "@/lib/platform/worker";
import type { RosterImportRefusal } from "../types";
import { mostCadres } from "../types";

export type FileFault = ZipRefusal | WorkbookFault;

export type WorkbookJob =
  | { readonly kind: "read"; readonly bytes: Uint8Array; readonly context: RosterContext }
  | { readonly kind: "mark"; readonly bytes: Uint8Array; readonly problems: readonly RosterProblem[] };

export type WorkbookAnswer =
  | { readonly kind: "faults"; readonly faults: readonly FileFault[] }
  | { readonly kind: "reading"; readonly reading: RosterReading }
  | { readonly kind: "marked"; readonly bytes: Uint8Array };

/** Time and heap of the thread that takes a workbook apart (design note "Importers"). */
const limits = { seconds: 20, megabytes: 512 } as const;

type FileRefusal = Extract<RosterImportRefusal, `rosterImport.${string}`>;

/** Reads an uploaded workbook in a thread of its own: its rows with all their problems, or why it is no workbook we take. */
export async function readRosterFile(
  bytes: Uint8Array,
  context: RosterContext,
): Promise<Result<RosterReading, readonly FileRefusal[]>> {
  const answer = await ask({ kind: "read", bytes, context });
  if (!answer.ok) return answer;
  if (answer.value.kind !== "reading") throw new Error(`asked for rows, got ${answer.value.kind}`);
  const { reading } = answer.value;
  return reading.rows.cadres.length > mostCadres ? refused(["rosterImport.too-many-people"]) : ok(reading);
}

/** The uploaded workbook with a column that says what is wrong with each row. */
export async function markProblems(
  bytes: Uint8Array,
  problems: readonly RosterProblem[],
): Promise<Result<Uint8Array, readonly FileRefusal[]>> {
  const answer = await ask({ kind: "mark", bytes, problems });
  if (!answer.ok) return answer;
  if (answer.value.kind !== "marked") throw new Error(`asked for a workbook, got ${answer.value.kind}`);
  return ok(answer.value.bytes);
}

type Answered = Exclude<WorkbookAnswer, { kind: "faults" }>;

async function ask(job: WorkbookJob): Promise<Result<Answered, readonly FileRefusal[]>> {
  const answer = await inWorker<WorkbookJob, WorkbookAnswer>(
    (options) => new Worker(new URL("./workbook-worker.ts", import.meta.url), { ...options }),
    job,
    limits,
  );
  if (!answer.ok) return refused([answer.refusal === "too-long" ? "rosterImport.too-slow" : "rosterImport.bomb"]);
  if (answer.value.kind !== "faults") return ok(answer.value);
  return refused([...new Set(answer.value.faults.map((fault) => refusalOf[fault]))]);
}

const refusalOf: Readonly<Record<FileFault, FileRefusal>> = {
  "too-large": "rosterImport.too-large",
  "not-a-zip": "rosterImport.not-a-workbook",
  "protected-or-old-format": "rosterImport.protected",
  encrypted: "rosterImport.protected",
  "too-many-entries": "rosterImport.bomb",
  "inflates-too-large": "rosterImport.bomb",
  "ratio-too-high": "rosterImport.bomb",
  "overlapping-entries": "rosterImport.damaged",
  "unsafe-name": "rosterImport.damaged",
  "duplicate-name": "rosterImport.damaged",
  symlink: "rosterImport.damaged",
  damaged: "rosterImport.damaged",
  "not-text": "rosterImport.damaged",
  macros: "rosterImport.active-content",
  "external-links": "rosterImport.active-content",
  "embedded-objects": "rosterImport.active-content",
  doctype: "rosterImport.active-content",
  "too-deep": "rosterImport.bomb",
  "too-many-cells": "rosterImport.bomb",
  "text-too-long": "rosterImport.bomb",
  "missing-part": "rosterImport.not-a-workbook",
};
