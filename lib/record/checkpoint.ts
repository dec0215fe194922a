import "server-only";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isoOf } from "@/lib/kernel/dates";
import type { Instant } from "@/lib/kernel/dates";
import { database } from "../platform/db/client";
import { inTransaction } from "../platform/db/transaction";
import { environment } from "../platform/env";
import type { CheckpointText } from "./checkpoint-text";
import { checkpointText, sha256Hex } from "./checkpoint-text";
import { recordKey, signText } from "./keys";

/**
 * Signs the heads that moved since the last checkpoint and keeps a copy outside the database.
 * One maker at a time (advisory lock). Returns the number, or null when nothing moved.
 */
export async function makeCheckpoint(now: Instant, cause: string): Promise<number | null> {
  const storage = environment().STORAGE_DIR;
  const made = await inTransaction("checkpoint", () =>
    database().$transaction(async (tx) => {
      await tx.$queryRaw`select set_config('role', 'app_rw', true), pg_advisory_xact_lock(71001)::text`;
      const heads = await tx.$queryRaw<{ stream: string; seq: number; hash: string }[]>`
        select stream, seq, hash from record_head where seq > checkpointed order by stream`;
      if (heads.length === 0) return null;
      const [last] = await tx.$queryRaw<{ number: number; hash: string }[]>`
        select number, hash from record_checkpoint order by number desc limit 1`;
      const draft: CheckpointText = {
        number: (last?.number ?? 0) + 1,
        at: isoOf(now),
        cause,
        heads: JSON.stringify(heads.map((head) => [head.stream, head.seq, head.hash])),
        previous: last?.hash ?? "",
      };
      const text = checkpointText(draft);
      const hash = sha256Hex(text);
      const signature = signText(text, recordKey(storage));
      await tx.$queryRaw`select record_checkpoint_append(${draft.number}::int, ${draft.at}::timestamptz, ${cause},
        ${draft.heads}, ${draft.previous}, ${hash}, ${signature})::text`;
      return { number: draft.number, text: `${text}\n${hash}\n${signature}\n` };
    }),
  );
  if (made === null) return null;
  const folder = join(storage, "checkpoints");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(join(folder, `${String(made.number).padStart(8, "0")}.txt`), made.text, { mode: 0o600 });
  return made.number;
}
