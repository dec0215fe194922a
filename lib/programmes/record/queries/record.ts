import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { LegalDate } from "@/lib/kernel/dates";
import type { ReadTx } from "../../../platform/db/transaction";
import { keptFigure } from "../../../platform/kept-figures";
import type { RecordQuery } from "../schema";
import type { RecordEventAt, RecordState, StreamLabel } from "../types";
import { readAuthorsIn, readEventsIn, readRecordStateIn, readStreamLabelsIn } from "./events";

export type RecordPage = {
  readonly query: RecordQuery;
  readonly eventCount: number;
  readonly events: readonly (RecordEventAt & { readonly matter: StreamLabel | null })[];
  readonly authors: readonly { readonly id: string; readonly name: string }[];
  readonly state: RecordState;
};

/** The record as the actor may read it. Its chains are counted once a turn of the record. Four statements. */
export async function readRecordIn(tx: Pick<ReadTx, "$queryRaw">, actor: Actor, query: RecordQuery, today: LegalDate): Promise<RecordPage> {
  const { eventCount, events } = await readEventsIn(tx, actor, query, today);
  const labels = await readStreamLabelsIn(tx, events.map((event) => event.stream));
  return {
    query,
    eventCount,
    events: events.map((event) => ({ ...event, matter: labels.get(event.stream) ?? null })),
    authors: await readAuthorsIn(tx, actor),
    state: await keptFigure("state of the record", () => readRecordStateIn(tx)),
  };
}
