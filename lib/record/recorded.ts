import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authoritiesOf } from "@/lib/access/actor";
import { isoOf } from "@/lib/kernel/dates";
import type { Instant } from "@/lib/kernel/dates";
import type { Result } from "@/lib/kernel/result";
import { ok, refused } from "@/lib/kernel/result";
import type { Refusal, Refusals } from "@/lib/law/refusal";
import { Prisma } from "@/prisma/generated/client";
import { database } from "../platform/db/client";
import type { WriteTx } from "../platform/db/transaction";
import { inTransaction } from "../platform/db/transaction";
import { digestSql, keepVersionsSql, keepsVersions } from "./aggregates";
import { makeCheckpoint } from "./checkpoint";
import type { NewEvent, Stream, StreamKind } from "./event";
import { canonicalJson } from "./event";
import { keySteps } from "./event-types";
import type { RecordedRefusal } from "./recorded-refusal";

export type Author = {
  readonly actor: Actor;
  /** when it happened: read once, in the action or the runner */
  readonly now: Instant;
  /** token of the form; the same token is carried out once */
  readonly requestToken?: string | undefined;
};

/** What the work of a command returns: a value with at least one event, or all reasons for a refusal. */
export type Worked<T, R extends string> =
  | { readonly kind: "worked"; readonly value: T; readonly events: readonly [NewEvent, ...NewEvent[]] }
  | { readonly kind: "refused"; readonly refusals: Refusals<R> };

export function worked<T>(value: T, ...events: readonly [NewEvent, ...NewEvent[]]): Worked<T, never> {
  return { kind: "worked", value, events };
}

export function refuse<R extends string>(...refusals: Refusals<R>): Worked<never, R> {
  return { kind: "refused", refusals };
}

const attempts = 4;

/**
 * The only way to write business data: one serializable transaction that demands an author, the time and at least one event,
 * appends the events to their chains with the digest of each touched aggregate, and makes a checkpoint after key steps.
 * A refusal rolls everything back. A write conflict is tried again a fixed number of times, then refused as `record.busy`.
 */
export async function recorded<T, R extends string>(
  author: Author,
  work: (tx: WriteTx) => Promise<Worked<T, R>>,
): Promise<Result<T, Refusals<R | RecordedRefusal>>> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    try {
      const { value, events } = await inTransaction("recorded", () => carryOut(author, work));
      const cause = events.find((event) => keySteps.has(event.type));
      if (cause !== undefined) await makeCheckpoint(author.now, cause.type);
      return ok(value);
    } catch (error) {
      if (error instanceof RefusedSignal) return refused(error.refusals as Refusals<R | RecordedRefusal>);
      if (isDuplicateRequest(error)) return refused([{ code: "record.form-already-sent" }]);
      if (!isWriteConflict(error)) throw error;
    }
  }
  return refused([{ code: "record.busy" }]);
}

async function carryOut<T, R extends string>(author: Author, work: (tx: WriteTx) => Promise<Worked<T, R>>) {
  return database().$transaction(
    async (tx) => {
      await tx.$queryRaw`select set_config('role', 'app_rw', true),
        set_config('app.actor', ${author.actor.userId}, true),
        set_config('app.scope', ${authoritiesOf(author.actor).join(",")}, true)`;
      const done = await work(tx);
      if (done.kind === "refused") throw new RefusedSignal(done.refusals);
      if (author.requestToken !== undefined) {
        await tx.$executeRaw`insert into record_request (token, at) values (${author.requestToken}, ${isoOf(author.now)}::timestamptz)`;
      }
      await appendIn(tx, author, done.events);
      return done;
    },
    { isolationLevel: "Serializable" },
  );
}

/** Appends events to their streams; the last event of each stream holds the digest of its aggregate as it now stands. */
async function appendIn(tx: WriteTx, author: Author, events: readonly NewEvent[]): Promise<void> {
  const streams = new Map<Stream, string[]>();
  for (const event of events) {
    const body = canonicalJson({ ...event, at: isoOf(author.now), author: author.actor.userId });
    streams.set(event.stream, [...(streams.get(event.stream) ?? []), body]);
  }
  const digests = await digestsIn(tx, author, streams);
  const rows = [...streams.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([stream, bodies]) => ({ stream, bodies, digest: digests.get(stream) ?? null }));
  await tx.$queryRaw`select record_append(${JSON.stringify(rows)}::jsonb, ${isoOf(author.now)}::timestamptz)::text`;
}

/** Digest of each aggregate as it now stands; where versions are kept, its content is kept under the number of its last event. */
async function digestsIn(
  tx: WriteTx,
  author: Author,
  streams: ReadonlyMap<Stream, readonly string[]>,
): Promise<Map<string, string>> {
  const byKind = new Map<StreamKind, Map<string, number>>();
  for (const [stream, bodies] of streams) {
    const separator = stream.indexOf(":");
    const kind = stream.slice(0, separator) as StreamKind;
    byKind.set(kind, (byKind.get(kind) ?? new Map<string, number>()).set(stream.slice(separator + 1), bodies.length));
  }
  const digests = new Map<string, string>();
  for (const [kind, events] of byKind) {
    const keys = [...events.keys()];
    const rows = await (keepsVersions(kind)
      ? tx.$queryRawUnsafe<Digested[]>(keepVersionsSql(kind), keys, [...events.values()], isoOf(author.now))
      : tx.$queryRawUnsafe<Digested[]>(digestSql(kind), keys));
    for (const row of rows) digests.set(`${kind}:${row.key}`, row.digest);
  }
  return digests;
}

type Digested = { readonly key: string; readonly digest: string };

class RefusedSignal extends Error {
  readonly refusals: readonly Refusal[];
  constructor(refusals: readonly Refusal[]) {
    super("refused");
    this.refusals = refusals;
  }
}

function isWriteConflict(error: unknown): boolean {
  // P2002: two writers took the same next number; judged again, the second sees the first.
  return codeOf(error) === "P2034" || codeOf(error) === "P2002" || /40001|40P01|could not serialize/.test(messageOf(error));
}

function isDuplicateRequest(error: unknown): boolean {
  return /record_request_pkey/.test(messageOf(error)) || (codeOf(error) === "P2010" && /record_request/.test(messageOf(error)));
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Prisma.PrismaClientKnownRequestError ? error.code : undefined;
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return "";
  const meta = "meta" in error ? JSON.stringify(error.meta) : "";
  return `${error.message} ${meta}`;
}
