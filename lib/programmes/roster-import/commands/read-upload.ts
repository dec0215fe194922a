import "server-only";
import { endReading, noteProgress, type ReadingEnd, type Run } from "@/lib/imports/commands/readings";
import { readReading } from "@/lib/imports/queries/readings";
import { readUploadBytes } from "@/lib/imports/queries/uploads";
import { beatSeconds, type ReadingPhase } from "@/lib/imports/types";
import { legalDateOf } from "@/lib/kernel/dates";
import type { KnownMapping } from "@/lib/formats/roster/mapping";
import { systemInstant } from "@/lib/platform/clock";
import { reading } from "@/lib/platform/db/reading";
import type { Author } from "@/lib/record/recorded";
import { readArchiveIn, readKnownCodesIn } from "../queries/archive";
import { knownMapping, readMappingsIn } from "../queries/mappings";
import { readRosterFile, type RosterAnswer } from "../queries/workbook";
import { importerOf } from "../rules/importer";
import { planImport } from "../rules/plan";
import { keptAnswersSchema, rosterUploads } from "../schema";
import type { DryRun } from "../types";

/**
 * Reads a kept upload and compares it with the archive, in the background of the process: it goes on when its page is closed.
 * Where it is stands in the database; a later attempt, a stop or the end of the upload ends it. Never rejects.
 */
export async function readUploadedRoster(run: Run, author: Author): Promise<void> {
  const stop = new AbortController();
  const at = { phase: "waiting" as ReadingPhase, rowsRead: 0, rowsTotal: 0 };
  const beat = setInterval(() => {
    noteProgress(run, at).then(
      (wanted) => (wanted ? undefined : stop.abort()),
      () => stop.abort(),
    );
  }, beatSeconds * 1000);
  beat.unref();
  try {
    const end = await readIt(run, author, {
      signal: stop.signal,
      onProgress: ({ done, total }) => Object.assign(at, { phase: "reading", rowsRead: done, rowsTotal: total }),
      onCompare: () => Object.assign(at, { phase: "comparing" }),
    });
    if (end !== null && !stop.signal.aborted) await endReading(run, end);
  } catch (error) {
    console.error(error);
    await endReading(run, { phase: "failed", faults: ["rosterImport.reading-failed"] }).catch(() => undefined);
  } finally {
    clearInterval(beat);
  }
}

type Accompanied = {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: { readonly done: number; readonly total: number }) => void;
  readonly onCompare: () => void;
};

/** null: the upload is gone. */
async function readIt({ uploadId }: Run, author: Author, watch: Accompanied): Promise<ReadingEnd | null> {
  const { actor } = author;
  const asked = { id: uploadId, userId: actor.userId, now: systemInstant() };
  const state = await readReading(asked);
  const bytes = await readUploadBytes(rosterUploads, asked);
  if (state === null || bytes === null) return null;
  const today = legalDateOf(author.now);
  const { codes, remembered } = await reading(actor, async (tx) => ({
    codes: await readKnownCodesIn(tx, today, actor),
    remembered: await readMappingsIn(tx, [state.authorityId]),
  }));
  const { mappings: answered, headings } = keptAnswersSchema.parse(state.answers ?? { mappings: [] });
  const mappings: readonly KnownMapping[] = [
    ...answered.map((mapping) => ({ ...mapping, remembered: null })),
    ...remembered.map(knownMapping),
  ];
  const file = await readRosterFile(bytes, codes, { mappings, headings, asks: true }, watch);
  if (!file.ok) return { phase: "failed", faults: file.refusal };
  if (file.value.kind === "questions") return { phase: "questions", questions: file.value.questions };
  watch.onCompare();
  return { phase: "done", dryRun: await compared(file.value, state.authorityId, author) };
}

async function compared(
  { reading: file, used }: Extract<RosterAnswer, { kind: "reading" }>,
  authorityId: string,
  { actor, now }: Author,
): Promise<DryRun> {
  const today = legalDateOf(now);
  const archive = await reading(actor, (tx) => readArchiveIn(tx, file.rows, today));
  const { rows: _, ...plan } = planImport(file, archive, importerOf(actor, authorityId, archive));
  return { ...plan, authorityId, today, mappings: used };
}
