import { createHash } from "node:crypto";

export type CheckpointText = {
  readonly number: number;
  readonly at: string;
  readonly cause: string;
  /** [[stream, seq, hash], …] of the heads that moved since the checkpoint before */
  readonly heads: string;
  readonly previous: string;
};

/** The text that is hashed and signed. */
export function checkpointText(checkpoint: CheckpointText): string {
  return [checkpoint.number, checkpoint.at, checkpoint.cause, checkpoint.previous, checkpoint.heads].join("\n");
}

export function sha256Hex(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}
