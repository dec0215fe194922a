import type { Refusal } from "../law/refusal";
import type { AttachmentsRefusal } from "./types";
import { largestFile } from "./types";

/** Media types that may be attached: what the bytes say, never the name. */
const accepted: readonly string[] = [
  "application/pdf",
  "image/png",
  "image/jpeg",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
];

/**
 * Whether a file may be stored.
 * @param size - bytes
 * @param mediaType - by magic bytes, null when unknown
 */
export function judgeFile(size: number, mediaType: string | null): readonly Refusal<AttachmentsRefusal>[] {
  if (size === 0) return [{ code: "attachments.empty" }];
  if (size > largestFile) return [{ code: "attachments.too-large" }];
  if (mediaType === null || !accepted.includes(mediaType)) return [{ code: "attachments.wrong-type" }];
  return [];
}
