import "server-only";
import type { Instant } from "@/lib/kernel/dates";
import { dateOf } from "@/lib/kernel/dates";
import { scratch } from "@/lib/platform/scratch";
import { dryRunSchema } from "../schema";
import type { DryRun } from "../types";
import { uploadPurpose } from "../types";

export type UploadHead = {
  readonly id: string;
  readonly fileName: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
};

export type Upload = UploadHead & { readonly dryRun: DryRun };

const head = { id: true, fileName: true, createdAt: true, expiresAt: true } as const;

/** The user's uploads that have not expired, the latest first. */
export function readUploads(userId: string, now: Instant): Promise<readonly UploadHead[]> {
  return scratch((tx) =>
    tx.scratchUpload.findMany({
      where: { userId, purpose: uploadPurpose, expiresAt: { gt: dateOf(now) } },
      select: head,
      orderBy: { createdAt: "desc" },
    }),
  );
}

/** An upload of this user with its dry run; null for anybody else, after its end, or when there is none. */
export async function readUpload(id: string, userId: string, now: Instant): Promise<Upload | null> {
  const row = await scratch((tx) =>
    tx.scratchUpload.findFirst({
      where: { id, userId, purpose: uploadPurpose, expiresAt: { gt: dateOf(now) } },
      select: { ...head, report: true },
    }),
  );
  if (row === null) return null;
  const { report, ...rest } = row;
  return { ...rest, dryRun: dryRunSchema.parse(report) };
}

/** The bytes of an upload of this user, or null. */
export async function readUploadBytes(id: string, userId: string, now: Instant): Promise<Uint8Array | null> {
  const row = await scratch((tx) =>
    tx.scratchUpload.findFirst({
      where: { id, userId, purpose: uploadPurpose, expiresAt: { gt: dateOf(now) } },
      select: { content: true },
    }),
  );
  return row === null ? null : new Uint8Array(row.content);
}
