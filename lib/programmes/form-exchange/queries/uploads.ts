import "server-only";
import type { Instant } from "@/lib/kernel/dates";
import { dateOf } from "@/lib/kernel/dates";
import { scratch } from "@/lib/platform/scratch";
import { formDryRunSchema } from "../schema";
import type { FormDryRun } from "../types";
import { formUploadPurpose } from "../types";

export type FormUploadHead = {
  readonly id: string;
  readonly fileName: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
};

export type FormUpload = FormUploadHead & { readonly dryRun: FormDryRun };

const head = { id: true, fileName: true, createdAt: true, expiresAt: true } as const;

/** The user's uploads of forms that have not expired, the latest first. */
export function readFormUploads(userId: string, now: Instant): Promise<readonly FormUploadHead[]> {
  return scratch((tx) =>
    tx.scratchUpload.findMany({
      where: { userId, purpose: formUploadPurpose, expiresAt: { gt: dateOf(now) } },
      select: head,
      orderBy: { createdAt: "desc" },
    }),
  );
}

/** An upload of this user with its dry run; null for anybody else, after its end, or when there is none. */
export async function readFormUpload(id: string, userId: string, now: Instant): Promise<FormUpload | null> {
  const row = await scratch((tx) =>
    tx.scratchUpload.findFirst({
      where: { id, userId, purpose: formUploadPurpose, expiresAt: { gt: dateOf(now) } },
      select: { ...head, report: true },
    }),
  );
  if (row === null) return null;
  const { report, ...rest } = row;
  return { ...rest, dryRun: formDryRunSchema.parse(report) };
}

/** The packed files of an upload of this user, or null. */
export async function readFormUploadBytes(id: string, userId: string, now: Instant): Promise<Uint8Array | null> {
  const row = await scratch((tx) =>
    tx.scratchUpload.findFirst({
      where: { id, userId, purpose: formUploadPurpose, expiresAt: { gt: dateOf(now) } },
      select: { content: true },
    }),
  );
  return row === null ? null : new Uint8Array(row.content);
}
