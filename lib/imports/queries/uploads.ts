import "server-only";
import type { Instant } from "@/lib/kernel/dates";
import { dateOf } from "@/lib/kernel/dates";
import { scratch } from "@/lib/platform/scratch";
import type { Upload, UploadHead, UploadKind } from "../types";

/** An upload as it is asked for: by its uploader alone, at a moment. */
export type AskedUpload = { readonly id: string; readonly userId: string; readonly now: Instant };

const head = { id: true, fileName: true, createdAt: true, expiresAt: true } as const;

/** The user's uploads of a kind that have not expired, the latest first. */
export function readUploads(
  { purpose }: Pick<UploadKind<unknown>, "purpose">,
  userId: string,
  now: Instant,
): Promise<readonly UploadHead[]> {
  return scratch((tx) =>
    tx.scratchUpload.findMany({
      where: { userId, purpose, expiresAt: { gt: dateOf(now) } },
      select: head,
      orderBy: { createdAt: "desc" },
    }),
  );
}

/** An upload of this user with its dry run; null for anybody else, after its end, before it is read, or when there is none. */
export async function readUpload<D>(
  { purpose, schema }: UploadKind<D>,
  { id, userId, now }: AskedUpload,
): Promise<Upload<D> | null> {
  const row = await scratch((tx) =>
    tx.scratchUpload.findFirst({
      where: { id, userId, purpose, expiresAt: { gt: dateOf(now) }, NOT: { report: { equals: {} } } },
      select: { ...head, report: true },
    }),
  );
  if (row === null) return null;
  const { report, ...rest } = row;
  return { ...rest, dryRun: schema.parse(report) };
}

/** The bytes of an upload of this user, or null. */
export async function readUploadBytes(
  { purpose }: Pick<UploadKind<unknown>, "purpose">,
  { id, userId, now }: AskedUpload,
): Promise<Uint8Array | null> {
  const row = await scratch((tx) =>
    tx.scratchUpload.findFirst({
      where: { id, userId, purpose, expiresAt: { gt: dateOf(now) } },
      select: { content: true },
    }),
  );
  return row === null ? null : new Uint8Array(row.content);
}
