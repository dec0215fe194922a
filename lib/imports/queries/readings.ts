import "server-only";
import { dateOf, type Instant } from "@/lib/kernel/dates";
import { scratch } from "@/lib/platform/scratch";
import { activePhases, readingPhases, silentSeconds, type ReadingAt, type ReadingPhase, type ReadingProgress, type ShownPhase } from "../types";
import type { AskedUpload } from "./uploads";

/** How far the reading of an upload of this user is; null for anybody else, after its end, or when it is read already at once. */
export async function readReading({ id, userId, now }: AskedUpload): Promise<ReadingAt | null> {
  const row = await scratch((tx) =>
    tx.scratchReading.findFirst({
      where: { uploadId: id, upload: { userId }, expiresAt: { gt: dateOf(now) } },
      include: { upload: { select: { fileName: true } } },
    }),
  );
  if (row === null) return null;
  const { upload, run: _, ...rest } = row;
  return { ...rest, fileName: upload.fileName, phase: shownPhase(row, now) };
}

/** The readings of some uploads of one user, by the upload's id. */
export async function readReadings(
  userId: string,
  now: Instant,
): Promise<ReadonlyMap<string, ReadingProgress & { readonly phase: ShownPhase }>> {
  const rows = await scratch((tx) =>
    tx.scratchReading.findMany({
      where: { upload: { userId }, expiresAt: { gt: dateOf(now) } },
      select: { uploadId: true, phase: true, beatAt: true, rowsRead: true, rowsTotal: true },
    }),
  );
  return new Map(
    rows.map((row) => [row.uploadId, { phase: shownPhase(row, now), rowsRead: row.rowsRead, rowsTotal: row.rowsTotal }]),
  );
}

/** How many files of this user are being read now. */
export async function countActiveReadings(userId: string, now: Instant): Promise<number> {
  const readings = await readReadings(userId, now);
  return [...readings.values()].filter(({ phase }) => phase !== "interrupted" && activePhases.includes(phase)).length;
}

function shownPhase({ phase, beatAt }: { readonly phase: string; readonly beatAt: Date }, now: Instant): ShownPhase {
  const known: ReadingPhase = readingPhases.find((one) => one === phase) ?? "failed";
  const silent = now.epochMs - beatAt.getTime() > silentSeconds * 1000;
  return silent && activePhases.includes(known) ? "interrupted" : known;
}
