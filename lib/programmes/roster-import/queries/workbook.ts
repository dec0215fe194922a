import "server-only";
import { Worker } from "node:worker_threads";
import type { ChosenHeading, KnownMapping } from "@/lib/formats/roster/mapping";
import type { RosterProblem } from "@/lib/formats/roster/problems";
import type { WorkbookQuestions } from "@/lib/formats/roster/questions";
import type { RosterContext, RosterReading } from "@/lib/formats/roster/read-roster";
import type { WorkbookFault } from "@/lib/formats/workbook/types";
import type { Result } from "@/lib/kernel/result";
import { ok, refused } from "@/lib/kernel/result";
import type { ZipRefusal } from "@/lib/platform/unzip";
import { Turns } from "@/lib/platform/turns";
import { inWorker, type Watch, type WorkerRefusal } from "@/lib/platform/worker";
import type { RosterImportRefusal } from "../types";
import { mostCadres } from "../types";

export type FileFault = ZipRefusal | WorkbookFault;

export type WorkbookJob =
  | ({ readonly kind: "read"; readonly bytes: Uint8Array; readonly context: RosterContext } & ReadAs)
  | ({ readonly kind: "mark"; readonly bytes: Uint8Array; readonly problems: readonly RosterProblem[] } & Pick<ReadAs, "mappings">);

/** Mappings for headings the template does not know, the most trusted first; rows chosen as headings; whether unknown headings are asked about. */
export type ReadAs = {
  readonly mappings: readonly KnownMapping[];
  readonly headings: readonly ChosenHeading[];
  readonly asks: boolean;
};

export type WorkbookAnswer =
  | { readonly kind: "faults"; readonly faults: readonly FileFault[] }
  | RosterAnswer
  | { readonly kind: "marked"; readonly bytes: Uint8Array };

/** A roster that was read, with the mappings it was read by; or what has to be asked first. */
export type RosterAnswer =
  | { readonly kind: "reading"; readonly reading: RosterReading; readonly used: readonly KnownMapping[] }
  | { readonly kind: "questions"; readonly questions: WorkbookQuestions };

/**
 * Time and heap of the thread that takes a workbook apart. It reads 100,000 rows in a few seconds; the time is for a busy
 * machine, on which nobody waits for it.
 */
const limits = { seconds: 120, megabytes: 512 } as const;
/** Threads at the same time: two workbooks at their limit are a gigabyte. */
const mostThreads = 2;

declare global {
  var xuanrenWorkbookTurns: Turns | undefined;
}

/** The turns of the process: bundles may hold this file more than once. */
function turns(): Turns {
  globalThis.xuanrenWorkbookTurns ??= new Turns(mostThreads);
  return globalThis.xuanrenWorkbookTurns;
}

type FileRefusal = Extract<RosterImportRefusal, `rosterImport.${string}`>;

/**
 * Reads an uploaded workbook in a thread of its own, when its turn has come: its rows with all their problems, what has to be
 * asked about its headings, or why it is no workbook we take.
 */
export async function readRosterFile(
  bytes: Uint8Array,
  context: RosterContext,
  { mappings, headings, asks }: ReadAs = { mappings: [], headings: [], asks: false },
  watch: Watch = {},
): Promise<Result<RosterAnswer, readonly FileRefusal[]>> {
  const answer = await ask({ kind: "read", bytes, context, mappings, headings, asks }, watch);
  if (!answer.ok) return answer;
  if (answer.value.kind === "marked") throw new Error("asked for rows, got a workbook");
  if (answer.value.kind === "questions") return ok(answer.value);
  const tooMany = answer.value.reading.rows.cadres.length > mostCadres;
  return tooMany ? refused(["rosterImport.too-many-people"]) : ok(answer.value);
}

/** The uploaded workbook with a column that says what is wrong with each row. */
export async function markProblems(
  bytes: Uint8Array,
  problems: readonly RosterProblem[],
  mappings: readonly KnownMapping[] = [],
): Promise<Result<Uint8Array, readonly FileRefusal[]>> {
  const answer = await ask({ kind: "mark", bytes, problems, mappings });
  if (!answer.ok) return answer;
  if (answer.value.kind !== "marked") throw new Error(`asked for a workbook, got ${answer.value.kind}`);
  return ok(answer.value.bytes);
}

type Answered = Exclude<WorkbookAnswer, { kind: "faults" }>;

async function ask(job: WorkbookJob, watch: Watch = {}): Promise<Result<Answered, readonly FileRefusal[]>> {
  const read = () =>
    inWorker<WorkbookJob, WorkbookAnswer>(
      (options) => new Worker(new URL("./workbook-worker.ts", import.meta.url), { ...options }),
      job,
      limits,
      watch,
    );
  const { signal } = watch;
  const stop = signal === undefined ? undefined : { signal, given: refused("stopped" as const) };
  const answer = await turns().take<Result<WorkbookAnswer, WorkerRefusal>>(read, stop);
  if (!answer.ok) return refused([givenUp[answer.refusal]]);
  if (answer.value.kind !== "faults") return ok(answer.value);
  return refused([...new Set(answer.value.faults.map((fault) => refusalOf[fault]))]);
}

const givenUp: Readonly<Record<WorkerRefusal, FileRefusal>> = {
  "too-long": "rosterImport.too-slow",
  "too-much-memory": "rosterImport.bomb",
  stopped: "rosterImport.stopped",
};

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
