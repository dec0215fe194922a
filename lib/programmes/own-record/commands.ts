import "server-only";
import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/policy";
import { storeFileIn } from "@/lib/attachments/commands";
import { dateOf, legalDateOf, legalDateToDb } from "@/lib/kernel/dates";
import type { Result } from "@/lib/kernel/result";
import { ok, refused } from "@/lib/kernel/result";
import type { Refusals } from "@/lib/law/refusal";
import { proposeDeterminationIn } from "@/lib/people/commands/facts";
import { permissionOn, touchPersonIn } from "@/lib/people/commands/person-in-hand";
import type { PersonHead } from "@/lib/people/queries/person";
import { readPersonHeadIn } from "@/lib/people/queries/person";
import type { WriteTx } from "@/lib/platform/db/transaction";
import type { UploadedFile } from "@/lib/platform/uploaded-file";
import type { EventType } from "@/lib/record/event-types";
import type { NewEvent } from "@/lib/record/event";
import { streamOf } from "@/lib/record/event";
import type { Author } from "@/lib/record/recorded";
import { recorded, refuse, worked } from "@/lib/record/recorded";
import type { RecordedRefusal } from "@/lib/record/recorded-refusal";
import type { Amendment } from "@/prisma/generated/client";
import { isDeterminedPart, judgeAnswer, judgeRequest } from "./rules";
import type {
  AcceptAmendment,
  DetermineAmendment,
  RefuseAmendment,
  RequestAmendment,
  WithdrawAmendment,
} from "./schema";
import type { OwnRecordRefusal } from "./types";

type OwnAnswer<T> = Promise<Result<T, Refusals<OwnRecordRefusal | RecordedRefusal>>>;

/** Asks to have something in the own archive put right. Changes nothing there: the office reviews it. Returns the request's id. */
export function requestAmendment(
  input: RequestAmendment,
  evidence: UploadedFile | null,
  author: Author,
): OwnAnswer<{ readonly amendmentId: string }> {
  return recorded<{ amendmentId: string }, OwnRecordRefusal>(author, async (tx) => {
    const cadreId = ownCadreOf(author.actor, "own.requestAmendment");
    if (cadreId === null) return refuse({ code: "access.not-yourself" });
    const open = await tx.amendment.findMany({
      where: { cadreId, state: { in: ["requested", "underDetermination"] } },
      select: { part: true },
    });
    const asked = { ...input, evidence: evidence !== null };
    const [first, ...rest] = judgeRequest(asked, open.map(({ part }) => part), legalDateOf(author.now));
    if (first !== undefined) return refuse(first, ...rest);
    if (evidence === null) throw new Error("a request without evidence was judged allowed");
    const place = { objectKind: "ownFile", objectId: cadreId, purpose: "amendmentEvidence", fieldClass: "protected" } as const;
    const stored = await storeFileIn(tx, { ...evidence, ...place }, author);
    if (!stored.ok) {
      const [wrong = { code: "attachments.wrong-type" as const }, ...others] = stored.refusals;
      return refuse(wrong, ...others);
    }
    const { id } = await tx.amendment.create({
      data: {
        ...input,
        cadreId,
        wantedDay: input.wantedDay === null ? null : legalDateToDb(input.wantedDay),
        evidenceId: stored.id,
        requestedById: author.actor.userId,
        requestedAt: dateOf(author.now),
      },
      select: { id: true },
    });
    return worked({ amendmentId: id }, stored.event, amendmentEvent({ id, cadreId }, "amendment.requested", input.part));
  });
}

/** Takes an own request back while nobody has answered it. */
export function withdrawAmendment(input: WithdrawAmendment, author: Author): OwnAnswer<null> {
  return recorded<null, OwnRecordRefusal>(author, async (tx) => {
    const row = await tx.amendment.findUnique({ where: { id: input.amendmentId } });
    if (row === null || row.cadreId !== ownCadreOf(author.actor, "own.requestAmendment")) {
      return refuse({ code: "amendment.not-found" });
    }
    if (row.state !== "requested") return refuse({ code: "amendment.decided" });
    if (row.version !== input.version) return refuse({ code: "amendment.stale" });
    await changeIn(tx, row, { state: "withdrawn" });
    return worked(null, amendmentEvent(row, "amendment.withdrawn", row.part));
  });
}

/** Refuses a request with the reason the cadre reads. */
export function refuseAmendment(input: RefuseAmendment, author: Author): OwnAnswer<null> {
  return recorded<null, OwnRecordRefusal>(author, async (tx) => {
    const inHand = await amendmentInHandIn(tx, input, "refuse", author);
    if (!inHand.ok) return refuse(...inHand.refusal);
    const { row } = inHand.value;
    await changeIn(tx, row, { state: "refused", answer: input.reason, ...answeredBy(author) });
    return worked(null, { ...amendmentEvent(row, "amendment.answered", row.part), reason: input.reason });
  });
}

/** Closes a request the office has entered into the archive, with the place where it stands now. */
export function acceptAmendment(input: AcceptAmendment, author: Author): OwnAnswer<null> {
  return recorded<null, OwnRecordRefusal>(author, async (tx) => {
    const inHand = await amendmentInHandIn(tx, input, "accept", author);
    if (!inHand.ok) return refuse(...inHand.refusal);
    const { row } = inHand.value;
    const { reference, answer } = input;
    await changeIn(tx, row, { state: "accepted", reference, answer, ...answeredBy(author) });
    return worked(null, amendmentEvent(row, "amendment.answered", row.part));
  });
}

/**
 * Takes a request about one of the three ages, two records and identity into a determination, on the evidence the cadre
 * brought. It takes effect when a second person confirms the determination; sent back, the request is open again.
 */
export function determineAmendment(input: DetermineAmendment, author: Author): OwnAnswer<{ readonly determinationId: string }> {
  return recorded<{ determinationId: string }, OwnRecordRefusal>(author, async (tx) => {
    const inHand = await amendmentInHandIn(tx, input, "determine", author);
    if (!inHand.ok) return refuse(...inHand.refusal);
    const { row, person } = inHand.value;
    if (!isDeterminedPart(row.part)) return refuse({ code: "amendment.entered-apart" });
    const { cadreId } = row;
    const proposal = { ...input, cadreId, version: person.version, fact: row.part, stated: row.wanted.slice(0, 200) };
    const proposed = await proposeDeterminationIn(
      tx,
      { input: proposal, evidence: null, evidenceId: row.evidenceId, person },
      author,
    );
    if (!proposed.ok) return refuse(...proposed.refusal);
    if (!(await touchPersonIn(tx, person))) return refuse({ code: "people.stale" });
    const { determinationId, events } = proposed.value;
    await changeIn(tx, row, { state: "underDetermination", determinationId, ...answeredBy(author) });
    const taken = amendmentEvent(row, "amendment.answered", row.part);
    return worked({ determinationId }, taken, ...events);
  });
}

function ownCadreOf(actor: Actor, act: "own.requestAmendment"): string | null {
  const { cadreId } = actor;
  return cadreId !== null && may(actor, act, { concerns: [cadreId] }).allowed ? cadreId : null;
}

async function amendmentInHandIn(
  tx: WriteTx,
  seen: { readonly amendmentId: string; readonly version: number },
  answer: "determine" | "accept" | "refuse",
  author: Author,
): Promise<Result<{ readonly row: Amendment; readonly person: PersonHead }, Refusals<OwnRecordRefusal>>> {
  const row = await tx.amendment.findUnique({ where: { id: seen.amendmentId } });
  const person = row === null ? null : await readPersonHeadIn(tx, row.cadreId, legalDateOf(author.now));
  if (row === null || person === null) return refused([{ code: "amendment.not-found" }]);
  const permission = permissionOn(person, "people.answerAmendment", author);
  if (!permission.allowed) return refused([{ code: permission.reason }]);
  const [first, ...rest] = judgeAnswer(row, answer);
  if (first !== undefined) return refused([first, ...rest]);
  return row.version === seen.version ? ok({ row, person }) : refused([{ code: "amendment.stale" }]);
}

function answeredBy({ actor, now }: Author): { readonly answeredById: string; readonly answeredAt: Date } {
  return { answeredById: actor.userId, answeredAt: dateOf(now) };
}

async function changeIn(
  tx: WriteTx,
  { id, version }: Amendment,
  data: Partial<Pick<Amendment, "state" | "answer" | "reference" | "determinationId" | "answeredById" | "answeredAt">>,
): Promise<void> {
  const { count } = await tx.amendment.updateMany({ where: { id, version }, data: { ...data, version: version + 1 } });
  if (count !== 1) throw new Error(`amendment ${id} changed under a serializable transaction`);
}

function amendmentEvent(
  { id, cadreId }: Pick<Amendment, "id" | "cadreId">,
  type: Extract<EventType, `amendment.${string}`>,
  part: string,
): NewEvent {
  return { stream: streamOf("cadre", cadreId), type, data: { amendment: id, part } };
}
