import { createHash } from "node:crypto";
import { digestOf, digestSql, keepsVersions, rootKeysSql } from "./aggregates";
import { checkpointText, sha256Hex } from "./checkpoint-text";
import type { StreamKind } from "./event";
import { streamKinds } from "./event";

/** What was found wrong, named. */
export type Fault =
  | { readonly kind: "event-changed"; readonly stream: string; readonly seq: number }
  | { readonly kind: "event-missing"; readonly stream: string; readonly seq: number }
  | { readonly kind: "tail-missing"; readonly stream: string; readonly seq: number; readonly expected: number }
  | { readonly kind: "stream-missing"; readonly stream: string }
  | { readonly kind: "rows-changed"; readonly stream: string }
  | { readonly kind: "rows-without-record"; readonly stream: string }
  | { readonly kind: "version-changed"; readonly stream: string; readonly seq: number }
  | { readonly kind: "version-missing"; readonly stream: string; readonly seq: number }
  | { readonly kind: "checkpoint-changed"; readonly number: number }
  | { readonly kind: "checkpoint-missing"; readonly number: number }
  | { readonly kind: "checkpoint-unsigned"; readonly number: number };

export type Verification = { readonly events: number; readonly streams: number; readonly checkpoints: number; readonly faults: readonly Fault[] };

/** A connection that reads everything: the owner's, or a backup's. */
export type Reader = { query(sql: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }> };

/** Outside proof: signature check of a checkpoint's text, and the numbers of the copies kept outside the database. */
export type OutsideProof = {
  readonly isSigned: (text: string, signature: string) => boolean;
  /** text of the copy of checkpoint `number` kept outside the database, or null */
  readonly copies: ReadonlyMap<number, string>;
};

/** `digest` as the last event of the stream has it: null when nothing was left of the aggregate (an import that was undone). */
type Head = { seq: number; hash: string; digest: string | null };

/**
 * Reads the whole record and the business tables and names every fault: a changed or missing event, a missing tail, a missing
 * stream, a changed checkpoint, a business row changed behind the record, a kept version that is not what its event digested. Memory grows with the number of streams only.
 */
export async function verifyRecord(db: Reader, proof: OutsideProof): Promise<Verification> {
  const faults: Fault[] = [];
  const { heads, events } = await readChains(db, faults);
  await compareHeads(db, heads, faults);
  const checkpoints = await readCheckpoints(db, proof, heads, faults);
  await compareSignedHeads(db, faults);
  await compareRows(db, heads, faults);
  await compareVersions(db, faults);
  return { events, streams: heads.size, checkpoints, faults };
}

const batch = 5_000;

async function readChains(db: Reader, faults: Fault[]): Promise<{ heads: Map<string, Head>; events: number }> {
  const heads = new Map<string, Head>();
  const broken = new Set<string>();
  let events = 0;
  let after = { stream: "", seq: 0 };
  for (;;) {
    const { rows } = await db.query(
      `select stream, seq, body, digest, previous, hash from record_event
        where (stream, seq) > ($1, $2) order by stream, seq limit ${batch}`,
      [after.stream, after.seq],
    );
    for (const row of rows as EventRow[]) {
      events += 1;
      checkEvent(row, heads.get(row.stream), broken, faults);
      heads.set(row.stream, { seq: row.seq, hash: row.hash, digest: row.digest });
      after = { stream: row.stream, seq: row.seq };
    }
    if (rows.length < batch) return { heads, events };
  }
}

type EventRow = { stream: string; seq: number; body: string; digest: string | null; previous: string; hash: string };

function checkEvent(row: EventRow, before: Head | undefined, broken: Set<string>, faults: Fault[]): void {
  const expectedSeq = (before?.seq ?? 0) + 1;
  if (row.seq !== expectedSeq) faults.push({ kind: "event-missing", stream: row.stream, seq: expectedSeq });
  const text = [row.previous, row.stream, row.seq, row.digest ?? "", row.body].join("\n");
  const hash = createHash("sha256").update(text, "utf8").digest("hex");
  const linked = row.seq !== expectedSeq || row.previous === (before?.hash ?? "");
  if ((hash !== row.hash || !linked) && !broken.has(row.stream)) {
    broken.add(row.stream);
    faults.push({ kind: "event-changed", stream: row.stream, seq: row.seq });
  }
}

async function compareHeads(db: Reader, heads: ReadonlyMap<string, Head>, faults: Fault[]): Promise<void> {
  const { rows } = await db.query("select stream, seq, hash from record_head");
  for (const row of rows as { stream: string; seq: number; hash: string }[]) {
    const found = heads.get(row.stream);
    if (found === undefined) faults.push({ kind: "stream-missing", stream: row.stream });
    else if (found.seq < row.seq) faults.push({ kind: "tail-missing", stream: row.stream, seq: found.seq, expected: row.seq });
    else if (found.hash !== row.hash) faults.push({ kind: "event-changed", stream: row.stream, seq: found.seq });
  }
}

type CheckpointRow = {
  number: number;
  at: Date;
  cause: string;
  heads: string;
  previous: string;
  hash: string;
  signature: string;
};

async function readCheckpoints(
  db: Reader,
  proof: OutsideProof,
  heads: ReadonlyMap<string, Head>,
  faults: Fault[],
): Promise<number> {
  const { rows } = await db.query(
    "select number, at, cause, heads, previous, hash, signature from record_checkpoint order by number",
  );
  const expected = new Map<string, number>();
  let previous = "";
  let number = 0;
  for (const row of rows as CheckpointRow[]) {
    for (number += 1; number < row.number; number += 1) faults.push({ kind: "checkpoint-missing", number });
    const text = checkpointText({ ...row, at: row.at.toISOString() });
    const copy = proof.copies.get(row.number);
    if (sha256Hex(text) !== row.hash || row.previous !== previous) faults.push({ kind: "checkpoint-changed", number });
    else if (copy !== undefined && !copy.startsWith(`${text}\n`)) faults.push({ kind: "checkpoint-changed", number });
    if (!proof.isSigned(text, row.signature)) faults.push({ kind: "checkpoint-unsigned", number });
    previous = row.hash;
    for (const [stream, seq] of JSON.parse(row.heads) as [string, number, string][]) expected.set(stream, seq);
  }
  for (const copied of proof.copies.keys()) if (copied > number) faults.push({ kind: "checkpoint-missing", number: copied });
  nameMissing(expected, heads, faults);
  return rows.length;
}

/**
 * The hash a checkpoint signed for a head must still be the hash of that event: a chain that was rewritten and hashed anew from some
 * event on fits together by itself. One fault a stream, at the first signed event that differs.
 */
async function compareSignedHeads(db: Reader, faults: Fault[]): Promise<void> {
  const named = new Set(faults.flatMap((fault) => ("stream" in fault ? [fault.stream] : [])));
  const { rows } = await db.query(
    `select e.stream, min(e.seq) as seq
      from record_checkpoint c cross join lateral jsonb_array_elements(c.heads::jsonb) signed
        join record_event e on e.stream = signed->>0 and e.seq = (signed->>1)::int
      where e.hash <> signed->>2 group by e.stream order by e.stream`,
  );
  for (const { stream, seq } of rows as { stream: string; seq: number }[]) {
    if (!named.has(stream)) faults.push({ kind: "event-changed", stream, seq });
  }
}

/** What a checkpoint saw must still be there; faults already named by the heads are not named twice. */
function nameMissing(expected: ReadonlyMap<string, number>, heads: ReadonlyMap<string, Head>, faults: Fault[]): void {
  const named = new Set(faults.flatMap((fault) => ("stream" in fault ? [fault.stream] : [])));
  for (const [stream, seq] of expected) {
    if (named.has(stream)) continue;
    const found = heads.get(stream);
    if (found === undefined) faults.push({ kind: "stream-missing", stream });
    else if (found.seq < seq) faults.push({ kind: "tail-missing", stream, seq: found.seq, expected: seq });
  }
}

async function compareRows(db: Reader, heads: ReadonlyMap<string, Head>, faults: Fault[]): Promise<void> {
  const named = new Set(faults.flatMap((fault) => ("stream" in fault ? [fault.stream] : [])));
  for (const kind of streamKinds) {
    const { rows } = await db.query(rootKeysSql(kind));
    const keys = rows.map((row) => String(row.key));
    const present = new Set(keys);
    for (let from = 0; from < keys.length; from += batch) await compareKeys(db, kind, keys.slice(from, from + batch), heads, named, faults);
    for (const [stream, head] of heads) {
      if (!stream.startsWith(`${kind}:`) || head.digest === null || named.has(stream)) continue;
      if (!present.has(stream.slice(kind.length + 1))) faults.push({ kind: "rows-changed", stream });
    }
  }
}

async function compareKeys(
  db: Reader,
  kind: StreamKind,
  keys: readonly string[],
  heads: ReadonlyMap<string, Head>,
  named: ReadonlySet<string>,
  faults: Fault[],
): Promise<void> {
  const { rows } = await db.query(digestSql(kind), [keys]);
  const digests = new Map((rows as { key: string; digest: string }[]).map((row) => [row.key, row.digest]));
  for (const key of keys) {
    const stream = `${kind}:${key}`;
    if (named.has(stream)) continue;
    const head = heads.get(stream);
    if (head === undefined) faults.push({ kind: "rows-without-record", stream });
    else if (head.digest !== digests.get(key)) faults.push({ kind: "rows-changed", stream });
  }
}

/** Every event that digests an aggregate of a kept kind has its version, and every version's text has the digest of its event. */
async function compareVersions(db: Reader, faults: Fault[]): Promise<void> {
  for (const kind of streamKinds.filter(keepsVersions)) {
    const { rows } = await db.query(
      `select coalesce(e.stream, v.stream) as stream, coalesce(e.seq, v.seq) as seq, v.seq is null as missing
        from (select stream, seq, digest from record_event where stream like $1 and digest is not null) e
          full join (select stream, seq, content from record_version where stream like $1) v on v.stream = e.stream and v.seq = e.seq
        where ${digestOf("v.content")} is distinct from e.digest order by 1, 2`,
      [`${kind}:%`],
    );
    for (const { stream, seq, missing } of rows as { stream: string; seq: number; missing: boolean }[]) {
      faults.push({ kind: missing ? "version-missing" : "version-changed", stream, seq });
    }
  }
}
