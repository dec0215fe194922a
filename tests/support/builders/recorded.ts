import type { Client } from "pg";
import { present } from "@/lib/kernel/assert";
import { parseVersionContent } from "@/lib/programmes/archive/schema/version-content";

/** The last event in the record of a person, with its place. */
export async function lastEventOf(db: Client, cadreId: string) {
  const { rows } = await db.query<{ body: string; seq: number }>(
    "select body, seq from record_event where stream = $1 order by seq desc limit 1",
    [`cadre:${cadreId}`],
  );
  const row = present(rows[0], "an event");
  const { type, data, reason } = JSON.parse(row.body) as { type: string; data: Record<string, unknown>; reason?: string };
  return { type, data, reason, seq: row.seq };
}

/** What the archive of a person said after the event at the place. */
export async function versionOf(db: Client, cadreId: string, seq: number) {
  const { rows } = await db.query<{ content: string }>("select content from record_version where stream = $1 and seq = $2", [
    `cadre:${cadreId}`,
    seq,
  ]);
  return parseVersionContent(present(rows[0], "a version").content);
}
