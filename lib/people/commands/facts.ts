import "server-only";
import { storeFileIn } from "@/lib/attachments/commands";
import type { AttachmentsRefusal } from "@/lib/attachments/types";
import { dateOf, formatMonthDots, legalDateFromDb, legalDateOf, legalDateToDb } from "@/lib/kernel/dates";
import type { Result } from "@/lib/kernel/result";
import { ok, refused } from "@/lib/kernel/result";
import type { Refusals } from "@/lib/law/refusal";
import type { WriteTx } from "@/lib/platform/db/transaction";
import type { Determination } from "@/prisma/generated/client";
import type { UploadedFile } from "@/lib/platform/uploaded-file";
import type { NewEvent } from "@/lib/record/event";
import { streamOf } from "@/lib/record/event";
import type { Author } from "@/lib/record/recorded";
import { recorded, refuse, worked } from "@/lib/record/recorded";
import type { RecordedRefusal } from "@/lib/record/recorded-refusal";
import type { PersonHead } from "../queries/person";
import { readPersonHeadIn } from "../queries/person";
import { dayColumns, isDayFact, judgeDetermination, judgeSecondPerson } from "../rules/determinations";
import type { ConfirmFact, DetermineFact, ReturnFact } from "../schema";
import type { PersonWorkRefusal } from "./person-in-hand";
import { permissionOn, personInHandIn, touchPersonIn } from "./person-in-hand";

export type DeterminationRefusal = PersonWorkRefusal | AttachmentsRefusal;
type DeterminationAnswer<T> = Promise<Result<T, Refusals<DeterminationRefusal | RecordedRefusal>>>;

/**
 * Enters what was determined about one of the three ages, two records and identity, with its evidence. It waits for a second
 * person and changes nothing until he confirms it. Returns the id of the determination.
 */
export function determineFact(
  input: DetermineFact,
  evidence: UploadedFile | null,
  author: Author,
): DeterminationAnswer<{ readonly determinationId: string }> {
  return recorded<{ determinationId: string }, DeterminationRefusal>(author, async (tx) => {
    const person = await personInHandIn(tx, input, author);
    if (!person.ok) return refuse(...person.refusal);
    const proposed = await proposeDeterminationIn(
      tx,
      { input, evidence, evidenceId: null, person: person.value },
      author,
    );
    if (!proposed.ok) return refuse(...proposed.refusal);
    if (!(await touchPersonIn(tx, input))) return refuse({ code: "people.stale" });
    return worked({ determinationId: proposed.value.determinationId }, ...proposed.value.events);
  });
}

type Proposal = {
  readonly input: DetermineFact;
  /** a new file, or the id of one that is stored already */
  readonly evidence: UploadedFile | null;
  readonly evidenceId: string | null;
  readonly person: PersonHead;
};

type Proposed = { readonly determinationId: string; readonly events: readonly [NewEvent, ...NewEvent[]] };

/** Puts a determination before the second person, inside the caller's transaction; the caller has asked the policy. */
export async function proposeDeterminationIn(
  tx: WriteTx,
  { input, evidence, evidenceId, person }: Proposal,
  author: Author,
): Promise<Result<Proposed, Refusals<DeterminationRefusal>>> {
  const { cadreId, fact, stated, verdict, basis, reviewer, determinedDay } = input;
  const judged = judgeDetermination(
    { ...input, evidence: evidence !== null || evidenceId !== null },
    person,
    legalDateOf(author.now),
  );
  const waiting = await tx.determination.count({ where: { cadreId, fact, state: "proposed" } });
  const refusals = [...judged, ...(waiting > 0 ? [{ code: "people.fact-pending", field: "fact" } as const] : [])];
  const [first, ...rest] = refusals;
  if (first !== undefined) return refused([first, ...rest]);
  const stored = evidence === null ? null : await storeEvidenceIn(tx, cadreId, evidence, author);
  if (stored !== null && !stored.ok) {
    const [wrong = { code: "attachments.wrong-type" as const }, ...others] = stored.refusals;
    return refused([wrong, ...others]);
  }
  const dayWords = determinedDay === null ? null : formatMonthDots(determinedDay);
  const { id } = await tx.determination.create({
    data: {
      cadreId,
      fact,
      stated,
      verdict,
      basis,
      reviewer,
      determined: verdict === "deferred" ? null : isDayFact(fact) ? dayWords : input.determined,
      determinedDay: determinedDay === null || !isDayFact(fact) ? null : legalDateToDb(determinedDay),
      determinedOn: legalDateToDb(input.determinedOn),
      evidenceId: stored?.id ?? evidenceId,
      enteredById: author.actor.userId,
      enteredAt: dateOf(author.now),
    },
    select: { id: true },
  });
  const entered = determinationEvent(cadreId, "determination.proposed", id, { fact });
  return ok({ determinationId: id, events: stored === null ? [entered] : [stored.event, entered] });
}

function storeEvidenceIn(tx: WriteTx, cadreId: string, file: UploadedFile, author: Author) {
  const place = {
    objectKind: "cadreFile",
    objectId: cadreId,
    purpose: "factEvidence",
    fieldClass: "protected",
  } as const;
  return storeFileIn(tx, { ...file, ...place }, author);
}

/**
 * Confirms a determination as the second person: it becomes the one that stands, and a day that passed is used by the rules at
 * once. What stood before stays readable. An amendment that led to it is answered with it.
 */
export function confirmFact(
  input: ConfirmFact,
  author: Author,
): DeterminationAnswer<{ readonly fact: DetermineFact["fact"] }> {
  return recorded<{ fact: DetermineFact["fact"] }, DeterminationRefusal>(author, async (tx) => {
    const inHand = await determinationInHandIn(tx, input.determinationId, author);
    if (!inHand.ok) return refuse(...inHand.refusal);
    const { row } = inHand.value;
    const { id, cadreId, fact, stated, determined, verdict, determinedOn, evidenceId, reviewer } = row;
    await keepEarlierIn(tx, row, author);
    const values = { stated, determined, verdict, determinedOn, evidenceId, reviewer };
    await tx.cadreFact.upsert({
      where: { cadreId_fact: { cadreId, fact } },
      create: { cadreId, fact, ...values },
      update: values,
    });
    const day = isDayFact(fact) && verdict === "pass" && row.determinedDay !== null ? row.determinedDay : null;
    await tx.cadre.update({
      where: { id: cadreId },
      data: { version: { increment: 1 }, ...(day === null || !isDayFact(fact) ? {} : { [dayColumns[fact]]: day }) },
    });
    await decideIn(tx, id, author, { state: "confirmed" });
    const confirmed = {
      ...determinationEvent(cadreId, "determination.confirmed", id, { fact }),
      ...(row.enteredById === null ? {} : { secondPerson: row.enteredById }),
    };
    const events: [NewEvent, ...NewEvent[]] = [confirmed, ...(await answerAmendmentsIn(tx, row, author, "accepted"))];
    return worked({ fact }, ...events);
  });
}

/** Sends a determination back with a reason; what stands now does not change, and an amendment behind it is open again. */
export function returnFact(input: ReturnFact, author: Author): DeterminationAnswer<null> {
  return recorded<null, DeterminationRefusal>(author, async (tx) => {
    const inHand = await determinationInHandIn(tx, input.determinationId, author, false);
    if (!inHand.ok) return refuse(...inHand.refusal);
    const { row } = inHand.value;
    await decideIn(tx, row.id, author, { state: "returned", returnReason: input.reason });
    const returned = {
      ...determinationEvent(row.cadreId, "determination.returned", row.id, { fact: row.fact }),
      reason: input.reason,
    };
    const events: [NewEvent, ...NewEvent[]] = [returned, ...(await answerAmendmentsIn(tx, row, author, "requested"))];
    return worked(null, ...events);
  });
}

/** The determination the author is to decide, or why he may not. `fitting`: also whether its day still fits the person. */
async function determinationInHandIn(
  tx: WriteTx,
  id: string,
  author: Author,
  fitting = true,
): Promise<Result<{ readonly row: Determination }, Refusals<DeterminationRefusal>>> {
  const row = await tx.determination.findUnique({ where: { id } });
  const person = row === null ? null : await readPersonHeadIn(tx, row.cadreId, legalDateOf(author.now));
  if (row === null || person === null) return refused([{ code: "people.determination-not-found" }]);
  const permission = permissionOn(person, "people.confirmFact", author);
  if (!permission.allowed) return refused([{ code: permission.reason }]);
  const determinedDay = row.determinedDay === null ? null : legalDateFromDb(row.determinedDay);
  const [first, ...rest] = judgeSecondPerson({ ...row, determinedDay }, author.actor.userId, fitting ? person : null);
  return first === undefined ? ok({ row }) : refused([first, ...rest]);
}

type Row = { readonly id: string; readonly cadreId: string; readonly fact: DetermineFact["fact"] };

/** A verdict from before determinations were kept one by one is kept as the first of them. */
async function keepEarlierIn(tx: WriteTx, { cadreId, fact }: Row, author: Author): Promise<void> {
  const standing = await tx.cadreFact.findUnique({ where: { cadreId_fact: { cadreId, fact } } });
  if (standing === null || standing.verdict === null) return;
  const kept = await tx.determination.count({ where: { cadreId, fact, state: "confirmed" } });
  if (kept > 0) return;
  const { stated, determined, verdict, determinedOn, evidenceId, reviewer } = standing;
  await tx.determination.create({
    data: {
      ...{ cadreId, fact, stated, determined, verdict, determinedOn, evidenceId },
      reviewer: reviewer ?? "",
      basis: "",
      state: "confirmed",
      enteredAt: dateOf(author.now),
    },
  });
}

async function decideIn(
  tx: WriteTx,
  id: string,
  author: Author,
  decision: { readonly state: "confirmed" } | { readonly state: "returned"; readonly returnReason: string },
): Promise<void> {
  const { count } = await tx.determination.updateMany({
    where: { id, state: "proposed" },
    data: { ...decision, decidedById: author.actor.userId, decidedAt: dateOf(author.now) },
  });
  if (count !== 1) throw new Error(`determination ${id} changed under a serializable transaction`);
}

async function answerAmendmentsIn(
  tx: WriteTx,
  { id, cadreId }: Row,
  author: Author,
  state: "accepted" | "requested",
): Promise<readonly NewEvent[]> {
  const waiting = await tx.amendment.findMany({ where: { determinationId: id, state: "underDetermination" } });
  for (const amendment of waiting) {
    const open =
      state === "requested"
        ? { answeredById: null, answeredAt: null, determinationId: null, answer: "" }
        : { answeredAt: dateOf(author.now) };
    await tx.amendment.update({ where: { id: amendment.id }, data: { state, version: { increment: 1 }, ...open } });
  }
  return waiting.map(({ id: amendment }) => ({
    stream: streamOf("cadre", cadreId),
    type: "amendment.answered" as const,
    data: { amendment, state },
  }));
}

function determinationEvent(
  cadreId: string,
  type: "determination.proposed" | "determination.confirmed" | "determination.returned",
  determination: string,
  data: { readonly fact: string },
): NewEvent {
  return { stream: streamOf("cadre", cadreId), type, data: { determination, ...data } };
}
