import "server-only";
import { dateOf, instantOf } from "@/lib/kernel/dates";
import type { Result } from "@/lib/kernel/result";
import { ok, refused } from "@/lib/kernel/result";
import type { Refusals } from "@/lib/law/refusal";
import { systemInstant } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/db/bulk";
import { scratch } from "@/lib/platform/scratch";
import type { Author } from "@/lib/record/recorded";
import type { Prisma } from "@/prisma/generated/client";
import { uploadHours, type UploadKind } from "../types";

/** Uploads of a kind one user keeps between dry run and confirmation. */
const mostUploads = 5;
const longestFileName = 120;

type Purpose = Pick<UploadKind<unknown>, "purpose">;

export type UploadToKeep = {
  readonly fileName: string;
  readonly content: Uint8Array;
  /** empty where the file is read later */
  readonly dryRun: Prisma.InputJsonObject;
  /** the authority it is read for, and the attempt that reads it */
  readonly reading?: { readonly authorityId: string; readonly run: string };
};

/**
 * Keeps an upload with its dry run for its uploader alone, for `uploadHours`; the oldest of too many of its kind and whatever
 * has expired go. Nothing of the business is written. Returns the id.
 */
export async function keepUpload({ purpose }: Purpose, upload: UploadToKeep, userId: string): Promise<string> {
  const now = systemInstant();
  const id = newId(now);
  const expiresAt = dateOf(instantOf(new Date(now.epochMs + uploadHours * 3_600_000)));
  const { reading } = upload;
  await scratch(async (tx) => {
    await tx.scratchUpload.deleteMany({ where: { expiresAt: { lte: dateOf(now) } } });
    const older = await tx.scratchUpload.findMany({
      where: { userId, purpose },
      select: { id: true },
      orderBy: { createdAt: "desc" },
      skip: mostUploads - 1,
    });
    await tx.scratchUpload.deleteMany({ where: { id: { in: older.map((old) => old.id) } } });
    await tx.scratchUpload.create({
      data: {
        id,
        userId,
        purpose,
        fileName: upload.fileName.replace(/[\\/\p{Cc}]/gu, "_").slice(0, longestFileName),
        content: Uint8Array.from(upload.content),
        report: upload.dryRun,
        createdAt: dateOf(now),
        expiresAt,
        ...(reading === undefined
          ? {}
          : { reading: { create: { ...reading, phase: "waiting", beatAt: dateOf(now), expiresAt } } }),
      },
    });
  });
  return id;
}

/** Puts another dry run in the place of an upload's; nothing happens when the upload is not this user's. */
export async function keepDryRun(
  { purpose }: Purpose,
  { id, dryRun }: Pick<UploadToKeep, "dryRun"> & { readonly id: string },
  userId: string,
): Promise<void> {
  await scratch((tx) => tx.scratchUpload.updateMany({ where: { id, userId, purpose }, data: { report: dryRun } }));
}

/** Throws an upload of the user's own away before it is confirmed; refused with `gone` when there is none. */
export async function discardUpload<R extends string>(
  { purpose }: Purpose,
  { id, gone }: { readonly id: string; readonly gone: R },
  author: Author,
): Promise<Result<null, Refusals<R>>> {
  const { count } = await scratch((tx) =>
    tx.scratchUpload.deleteMany({ where: { id, userId: author.actor.userId, purpose } }),
  );
  return count === 0 ? refused([{ code: gone }]) : ok(null);
}
