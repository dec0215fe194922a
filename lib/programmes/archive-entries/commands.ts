import "server-only";
import type { Act } from "@/lib/access/acts";
import { may } from "@/lib/access/policy";
import { storeFileIn } from "@/lib/attachments/commands";
import { dateOf, legalDateOf, legalDateToDb } from "@/lib/kernel/dates";
import type { Result } from "@/lib/kernel/result";
import { ok, refused } from "@/lib/kernel/result";
import type { Refusals } from "@/lib/law/refusal";
import { permissionOn } from "@/lib/people/commands/person-in-hand";
import { readPersonHeadIn } from "@/lib/people/queries/person";
import type { WriteTx } from "@/lib/platform/db/transaction";
import type { UploadedFile } from "@/lib/platform/uploaded-file";
import type { EventType } from "@/lib/record/event-types";
import type { NewEvent } from "@/lib/record/event";
import { streamOf } from "@/lib/record/event";
import type { Author } from "@/lib/record/recorded";
import { recorded, refuse, worked } from "@/lib/record/recorded";
import type { RecordedRefusal } from "@/lib/record/recorded-refusal";
import type { ArchiveEntry } from "@/prisma/generated/client";
import { judgeAnswer, judgeEntry, judgeVerification } from "./rules";
import type { AnswerEntry, EnterEntry, ReturnEntry, VerifyEntry } from "./schema";
import type { ArchiveEntriesRefusal } from "./types";

type EntryAnswer<T> = Promise<Result<T, Refusals<ArchiveEntriesRefusal | RecordedRefusal>>>;

/** Enters a dated fact with its source; nobody but the office sees it until another person has verified it. Returns its id. */
export function enterEntry(
  input: EnterEntry,
  evidence: UploadedFile | null,
  author: Author,
): EntryAnswer<{ readonly entryId: string }> {
  return recorded<{ entryId: string }, ArchiveEntriesRefusal>(author, async (tx) => {
    const refusal = await refusalOnPersonIn(tx, input.cadreId, "people.enterEntry", author);
    if (refusal !== null) return refuse({ code: refusal });
    const [first, ...rest] = judgeEntry({ ...input, evidence: evidence !== null }, legalDateOf(author.now));
    if (first !== undefined) return refuse(first, ...rest);
    const stored = evidence === null ? null : await storeEvidenceIn(tx, input, evidence, author);
    if (stored !== null && !stored.ok) {
      const [wrong = { code: "attachments.wrong-type" as const }, ...others] = stored.refusals;
      return refuse(wrong, ...others);
    }
    const { id } = await tx.archiveEntry.create({
      data: {
        ...input,
        goal: input.kind === "performance" ? input.goal : "",
        on: legalDateToDb(input.on),
        until: input.until === null ? null : legalDateToDb(input.until),
        evidenceId: stored?.id ?? null,
        enteredById: author.actor.userId,
        enteredAt: dateOf(author.now),
      },
      select: { id: true },
    });
    const entered = entryEvent({ id, cadreId: input.cadreId, kind: input.kind }, "archiveEntry.entered");
    return stored === null ? worked({ entryId: id }, entered) : worked({ entryId: id }, stored.event, entered);
  });
}

/** The evidence of an entry the person does not see is not for him either. */
function storeEvidenceIn(tx: WriteTx, { cadreId, sourceProtected }: EnterEntry, file: UploadedFile, author: Author) {
  const objectKind = sourceProtected ? ("cadreFile" as const) : ("ownFile" as const);
  const place = { objectKind, objectId: cadreId, purpose: "entryEvidence", fieldClass: "protected" } as const;
  return storeFileIn(tx, { ...file, ...place }, author);
}

/** Verifies an entry as the second person: from now on it stands on the person's page and he may answer it. */
export function verifyEntry(input: VerifyEntry, author: Author): EntryAnswer<null> {
  return recorded<null, ArchiveEntriesRefusal>(author, async (tx) => {
    const entry = await entryInHandIn(tx, input.entryId, author);
    if (!entry.ok) return refuse(...entry.refusal);
    await decideIn(tx, entry.value, author, { state: "verified" });
    const second = { secondPerson: entry.value.enteredById };
    return worked(null, { ...entryEvent(entry.value, "archiveEntry.verified"), ...second });
  });
}

/** Sends an entry back with a reason; it stays in the archive as returned and is shown to nobody but the office. */
export function returnEntry(input: ReturnEntry, author: Author): EntryAnswer<null> {
  return recorded<null, ArchiveEntriesRefusal>(author, async (tx) => {
    const entry = await entryInHandIn(tx, input.entryId, author);
    if (!entry.ok) return refuse(...entry.refusal);
    await decideIn(tx, entry.value, author, { state: "returned", returnReason: input.reason });
    return worked(null, { ...entryEvent(entry.value, "archiveEntry.returned"), reason: input.reason });
  });
}

/** The person's own answer to a verified entry, once; it stands beside the entry. */
export function answerEntry(input: AnswerEntry, author: Author): EntryAnswer<null> {
  return recorded<null, ArchiveEntriesRefusal>(author, async (tx) => {
    const entry = await tx.archiveEntry.findUnique({ where: { id: input.entryId } });
    // an entry of somebody else looks like one that is not there
    const own = entry !== null && may(author.actor, "own.answerEntry", { concerns: [entry.cadreId] }).allowed;
    if (entry === null || !own) return refuse({ code: "entry.not-found" });
    const [first, ...rest] = judgeAnswer(entry);
    if (first !== undefined) return refuse(first, ...rest);
    const { count } = await tx.archiveEntry.updateMany({
      where: { id: entry.id, answer: "" },
      data: { answer: input.answer, answeredAt: dateOf(author.now) },
    });
    if (count !== 1) throw new Error(`archive entry ${entry.id} changed under a serializable transaction`);
    return worked(null, entryEvent(entry, "archiveEntry.answered"));
  });
}

async function entryInHandIn(
  tx: WriteTx,
  id: string,
  author: Author,
): Promise<Result<ArchiveEntry, Refusals<ArchiveEntriesRefusal>>> {
  const entry = await tx.archiveEntry.findUnique({ where: { id } });
  if (entry === null) return refused([{ code: "entry.not-found" }]);
  const refusal = await refusalOnPersonIn(tx, entry.cadreId, "people.verifyEntry", author);
  if (refusal !== null) return refused([{ code: refusal }]);
  const [first, ...rest] = judgeVerification(entry, author.actor.userId);
  return first === undefined ? ok(entry) : refused([first, ...rest]);
}

async function refusalOnPersonIn(
  tx: WriteTx,
  cadreId: string,
  act: Act,
  author: Author,
): Promise<ArchiveEntriesRefusal | null> {
  const person = await readPersonHeadIn(tx, cadreId, legalDateOf(author.now));
  if (person === null) return "entry.person-not-found";
  const permission = permissionOn(person, act, author);
  return permission.allowed ? null : permission.reason;
}

async function decideIn(
  tx: WriteTx,
  { id }: ArchiveEntry,
  author: Author,
  decision: { readonly state: "verified" } | { readonly state: "returned"; readonly returnReason: string },
): Promise<void> {
  const { count } = await tx.archiveEntry.updateMany({
    where: { id, state: "entered" },
    data: { ...decision, verifiedById: author.actor.userId, verifiedAt: dateOf(author.now) },
  });
  if (count !== 1) throw new Error(`archive entry ${id} changed under a serializable transaction`);
}

function entryEvent(
  { id, cadreId, kind }: Pick<ArchiveEntry, "id" | "cadreId" | "kind">,
  type: Extract<EventType, `archiveEntry.${string}`>,
): NewEvent {
  return { stream: streamOf("cadre", cadreId), type, data: { entry: id, kind } };
}
