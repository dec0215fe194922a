import "server-only";
import { storeFileIn } from "@/lib/attachments/commands";
import { dateOf, legalDateFromDb, legalDateOf } from "@/lib/kernel/dates";
import type { Result } from "@/lib/kernel/result";
import type { Refusals } from "@/lib/law/refusal";
import type { WriteTx } from "@/lib/platform/db/transaction";
import type { UploadedFile } from "@/lib/platform/uploaded-file";
import type { NewEvent } from "@/lib/record/event";
import { streamOf } from "@/lib/record/event";
import type { EventType } from "@/lib/record/event-types";
import type { Author } from "@/lib/record/recorded";
import { recorded, refuse, worked } from "@/lib/record/recorded";
import type { RecordedRefusal } from "@/lib/record/recorded-refusal";
import type { Sanction, SanctionCorrection } from "@/prisma/generated/client";
import { Prisma } from "@/prisma/generated/client";
import { readPersonHeadIn } from "../queries/person";
import type { SanctionValues } from "../rules/sanction-corrections";
import { judgeCorrection, judgeCorrectionAnswer } from "../rules/sanction-corrections";
import type { AnswerCorrection } from "../schema";
import { sanctionValuesSchema } from "../schema";
import type { DeterminationRefusal } from "./facts";
import { permissionOn, personInHandIn, touchPersonIn } from "./person-in-hand";

type CorrectionAnswer<T> = Promise<Result<T, Refusals<DeterminationRefusal | RecordedRefusal>>>;

/** A correction as it is proposed by hand. `after` null: the sanction was entered by mistake and never was. */
export type ProposeCorrection = {
  readonly cadreId: string;
  readonly version: number;
  readonly sanctionId: string;
  readonly after: SanctionValues | null;
  readonly reason: string;
};

/**
 * Proposes a correction of a sanction that stands, with its reason and document. The sanction stays as it is until another person
 * confirms: who could change it alone could lift a bar and put the name himself. Returns the id of the correction.
 */
export function proposeCorrection(
  input: ProposeCorrection,
  evidence: UploadedFile | null,
  author: Author,
): CorrectionAnswer<{ readonly correctionId: string }> {
  return recorded<{ correctionId: string }, DeterminationRefusal>(author, async (tx) => {
    const { cadreId, sanctionId, after, reason } = input;
    const person = await personInHandIn(tx, input, author);
    if (!person.ok) return refuse(...person.refusal);
    const closed = permissionOn(person.value, "people.viewClosed", author);
    if (!closed.allowed) return refuse({ code: closed.reason });
    const sanction = await tx.sanction.findFirst({ where: { id: sanctionId, cadreId } });
    if (sanction === null) return refuse({ code: "people.sanction-not-found" });
    const before = valuesOf(sanction);
    const waits = (await tx.sanctionCorrection.count({ where: { sanctionId, state: "waiting" } })) > 0;
    const proposed = { before, after, evidence: evidence !== null, waits };
    const [first, ...rest] = judgeCorrection(proposed, legalDateOf(author.now));
    if (first !== undefined) return refuse(first, ...rest);
    const stored = evidence === null ? null : await storeEvidenceIn(tx, cadreId, evidence, author);
    if (stored?.ok === false) {
      const [wrong = { code: "attachments.wrong-type" as const }, ...others] = stored.refusals;
      return refuse(wrong, ...others);
    }
    if (!(await touchPersonIn(tx, input))) return refuse({ code: "people.stale" });
    const rests = { reason, evidenceId: stored?.id ?? null, batchId: null };
    const [event] = await putCorrectionsIn(tx, [{ cadreId, sanctionId, before, after, ...rests }], author);
    if (event === undefined) throw new Error("a correction was put and has no event");
    return worked({ correctionId: event.id }, event.event, ...(stored === null ? [] : [stored.event]));
  });
}

function storeEvidenceIn(tx: WriteTx, cadreId: string, file: UploadedFile, author: Author) {
  const place = {
    objectKind: "closedFile",
    objectId: cadreId,
    purpose: "sanctionEvidence",
    fieldClass: "closed",
  } as const;
  return storeFileIn(tx, { ...file, ...place }, author);
}

/** A correction to be put before the second person; the caller has asked the policy and judged it. */
export type NewCorrection = Omit<ProposeCorrection, "version"> & {
  readonly before: SanctionValues;
  readonly evidenceId: string | null;
  /** the import that asks for it, where no document was handed in by hand */
  readonly batchId: string | null;
};

type PutCorrection = { readonly id: string; readonly event: NewEvent };

/** Puts corrections before the second person inside the caller's transaction. One statement. */
export async function putCorrectionsIn(
  tx: WriteTx,
  corrections: readonly NewCorrection[],
  author: Author,
): Promise<readonly PutCorrection[]> {
  if (corrections.length === 0) return [];
  const by = { proposedById: author.actor.userId, proposedAt: dateOf(author.now) };
  const rows = await tx.sanctionCorrection.createManyAndReturn({
    data: corrections.map(({ after, ...correction }) => ({ ...correction, ...by, after: after ?? Prisma.DbNull })),
    select: { id: true, cadreId: true, sanctionId: true, reason: true },
  });
  return rows.map((row) => ({ id: row.id, event: eventOf("sanction.correctionProposed", row, row.reason) }));
}

/**
 * Confirms, refuses or takes back a correction. Confirmed, the sanction stands as corrected (or is gone) and the findings of running
 * cases follow; both versions and both people stay in the correction and the record. Refused or taken back, nothing changes.
 */
export function answerCorrection(
  input: AnswerCorrection,
  author: Author,
): CorrectionAnswer<{ readonly cadreId: string; readonly answer: AnswerCorrection["answer"] }> {
  const { correctionId, answer, reason } = input;
  return recorded<{ cadreId: string; answer: AnswerCorrection["answer"] }, DeterminationRefusal>(author, async (tx) => {
    const row = await tx.sanctionCorrection.findUnique({ where: { id: correctionId } });
    const person = row === null ? null : await readPersonHeadIn(tx, row.cadreId, legalDateOf(author.now));
    if (row === null || person === null) return refuse({ code: "people.correction-not-found" });
    const act = answer === "withdrawn" ? "people.edit" : "people.confirmFact";
    for (const needed of [act, "people.viewClosed"] as const) {
      const permission = permissionOn(person, needed, author);
      if (!permission.allowed) return refuse({ code: permission.reason });
    }
    const sanction = await tx.sanction.findUnique({ where: { id: row.sanctionId } });
    const standing = sanction === null ? null : valuesOf(sanction);
    const correction = { ...row, before: sanctionValuesSchema.parse(row.before) };
    const given = { answer, reason, userId: author.actor.userId, standing };
    const [first, ...rest] = judgeCorrectionAnswer(correction, given);
    if (first !== undefined) return refuse(first, ...rest);
    await answerIn(tx, [row], { answer, reason }, author);
    await tx.cadre.update({ where: { id: row.cadreId }, data: { version: { increment: 1 } } });
    const event = eventOf(answerTypes[answer], row, reason);
    const second = answer === "withdrawn" ? {} : { secondPerson: row.proposedById };
    return worked({ cadreId: row.cadreId, answer }, { ...event, ...second });
  });
}

type WithdrawnBatch = {
  readonly batch: { readonly id: string; readonly importedAt: Date };
  readonly cadreIds: readonly string[];
  readonly reason: string;
};

/** Takes back what an import proposed and nobody has answered, inside the undo of its batch. Two statements. */
export async function withdrawCorrectionsIn(
  tx: WriteTx,
  { batch, cadreIds, reason }: WithdrawnBatch,
  author: Author,
): Promise<readonly NewEvent[]> {
  const waiting = await tx.sanctionCorrection.findMany({
    where: { batchId: batch.id, proposedAt: batch.importedAt, state: "waiting", cadreId: { in: [...cadreIds] } },
    orderBy: { id: "asc" },
  });
  await answerIn(tx, waiting, { answer: "withdrawn", reason }, author);
  return waiting.map((row) => eventOf("sanction.correctionWithdrawn", row, reason));
}

async function answerIn(
  tx: WriteTx,
  rows: readonly Pick<SanctionCorrection, "id">[],
  { answer, reason }: { readonly answer: AnswerCorrection["answer"]; readonly reason: string },
  author: Author,
): Promise<void> {
  const ids = rows.map(({ id }) => id);
  const { count } = await tx.sanctionCorrection.updateMany({
    where: { id: { in: ids }, state: "waiting" },
    data: { state: answer, answeredById: author.actor.userId, answeredAt: dateOf(author.now), answer: reason },
  });
  if (count !== ids.length) throw new Error("a correction of a sanction was answered under a serializable transaction");
}

const answerTypes = {
  confirmed: "sanction.correctionConfirmed",
  refused: "sanction.correctionRefused",
  withdrawn: "sanction.correctionWithdrawn",
} as const satisfies Record<AnswerCorrection["answer"], EventType>;

/** Which correction of which sanction, never what it says: a sanction is closed. */
function eventOf(
  type: EventType,
  { id, cadreId, sanctionId }: Pick<SanctionCorrection, "id" | "cadreId" | "sanctionId">,
  reason: string,
): NewEvent {
  const said = reason === "" ? {} : { reason };
  return { stream: streamOf("cadre", cadreId), type, data: { correction: id, sanction: sanctionId }, ...said };
}

/** The part of a stored sanction that can be corrected. */
export function valuesOf({ kind, effectiveOn, months, rightsRestoredOn, body, document, reason }: Sanction): SanctionValues {
  const restored = rightsRestoredOn === null ? null : legalDateFromDb(rightsRestoredOn);
  return { kind, effectiveOn: legalDateFromDb(effectiveOn), months, rightsRestoredOn: restored, body, document, reason };
}
