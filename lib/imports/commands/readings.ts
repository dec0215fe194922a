import "server-only";
import { dateOf } from "@/lib/kernel/dates";
import { systemInstant } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/db/bulk";
import { scratch } from "@/lib/platform/scratch";
import { Prisma } from "@/prisma/generated/client";
import { activePhases, type ReadingPhase, type ReadingProgress } from "../types";

/** An attempt to read an upload: only the latest may write, so that a stopped or repeated one ends by itself. */
export type Run = { readonly uploadId: string; readonly run: string };

/** A new attempt's name. */
export function newRun(): string {
  return newId(systemInstant());
}

/** Says where an attempt is and that it is alive. False: it was stopped, repeated or thrown away, and has to end. */
export async function noteProgress(
  { uploadId, run }: Run,
  { phase, rowsRead, rowsTotal }: ReadingProgress & { readonly phase: ReadingPhase },
): Promise<boolean> {
  const { count } = await scratch((tx) =>
    tx.scratchReading.updateMany({
      where: { uploadId, run, phase: { in: [...activePhases] } },
      data: { phase, rowsRead, rowsTotal, beatAt: dateOf(systemInstant()) },
    }),
  );
  return count === 1;
}

export type ReadingEnd =
  | { readonly phase: "done"; readonly dryRun: Prisma.InputJsonObject }
  | { readonly phase: "questions"; readonly questions: Prisma.InputJsonObject }
  | { readonly phase: "failed"; readonly faults: readonly string[] };

/** Ends an attempt with what came of it; nothing happens when it is no longer the one that counts. */
export async function endReading({ uploadId, run }: Run, end: ReadingEnd): Promise<void> {
  const at = dateOf(systemInstant());
  await scratch(async (tx) => {
    const { count } = await tx.scratchReading.updateMany({
      where: { uploadId, run, phase: { in: [...activePhases] } },
      data: {
        phase: end.phase,
        beatAt: at,
        faults: end.phase === "failed" ? [...end.faults] : [],
        questions: end.phase === "questions" ? end.questions : Prisma.DbNull,
      },
    });
    if (count === 1 && end.phase === "done")
      await tx.scratchUpload.updateMany({ where: { id: uploadId }, data: { report: end.dryRun } });
  });
}

/**
 * Begins another attempt for an upload of this user that has not been read: after a stop, an interruption, a failure, or with
 * answers to its questions.
 *
 * @returns false when there is no such upload, or it was read meanwhile
 */
export async function beginAgain(
  { uploadId, run }: Run,
  userId: string,
  answers?: Prisma.InputJsonObject,
): Promise<boolean> {
  const { count } = await scratch((tx) =>
    tx.scratchReading.updateMany({
      where: { uploadId, upload: { userId }, phase: { not: "done" } },
      data: {
        run,
        phase: "waiting",
        rowsRead: 0,
        rowsTotal: 0,
        faults: [],
        beatAt: dateOf(systemInstant()),
        ...(answers === undefined ? {} : { answers }),
      },
    }),
  );
  return count === 1;
}

/** Puts other questions in the place of those that wait for an answer. */
export async function keepQuestions(uploadId: string, userId: string, questions: Prisma.InputJsonObject): Promise<void> {
  await scratch((tx) =>
    tx.scratchReading.updateMany({ where: { uploadId, upload: { userId }, phase: "questions" }, data: { questions } }),
  );
}

/** Stops the attempt that is under way; its process notices at its next sign of life. False when there was none. */
export async function stopReading(uploadId: string, userId: string): Promise<boolean> {
  const { count } = await scratch((tx) =>
    tx.scratchReading.updateMany({
      where: { uploadId, upload: { userId }, phase: { in: [...activePhases] } },
      data: { phase: "stopped", run: newRun() },
    }),
  );
  return count === 1;
}
