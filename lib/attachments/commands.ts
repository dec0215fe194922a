import "server-only";
import type { AccessRefusal } from "../access/policy";
import { may } from "../access/policy";
import type { Act } from "../access/acts";
import type { CaseRefusal } from "../case/types";
import { fileKindOf } from "../formats/file-kind";
import type { LegalDate } from "../kernel/dates";
import { dateOf, isAfter, legalDateOf, legalDateToDb } from "../kernel/dates";
import type { Result } from "../kernel/result";
import type { Refusal, Refusals } from "../law/refusal";
import type { WriteTx } from "../platform/db/transaction";
import { storeBytes } from "../platform/storage";
import type { NewEvent } from "../record/event";
import { streamOf } from "../record/event";
import type { Author } from "../record/recorded";
import { recorded, refuse, worked } from "../record/recorded";
import type { RecordedRefusal } from "../record/recorded-refusal";
import { readGuardIn } from "./queries";
import { judgeFile } from "./rules";
import type { AttachmentsRefusal, GuardKind, NewFile } from "./types";
import { guardKinds } from "./types";

export type Stored =
  | { readonly ok: true; readonly id: string; readonly event: NewEvent }
  | { readonly ok: false; readonly refusals: readonly Refusal<AttachmentsRefusal>[] };

/**
 * Stores a file for an object inside the caller's transaction. The caller has asked the policy about the object.
 * The bytes reach the disk first: a transaction that fails leaves at most bytes nobody refers to.
 */
export async function storeFileIn(tx: WriteTx, file: NewFile, author: Author): Promise<Stored> {
  const mediaType = fileKindOf(file.bytes);
  const refusals = judgeFile(file.bytes.byteLength, mediaType);
  if (refusals.length > 0 || mediaType === null) return { ok: false, refusals };
  const digest = storeBytes(file.bytes);
  const at = dateOf(author.now);
  await tx.storedFile.createMany({
    data: [{ digest, mediaType, size: file.bytes.byteLength, storedAt: at }],
    skipDuplicates: true,
  });
  const { id } = await tx.attachment.create({
    data: {
      digest,
      fileName: file.fileName.replace(/[\\/\p{Cc}]/gu, "_").slice(0, 120),
      objectKind: file.objectKind,
      objectId: file.objectId,
      purpose: file.purpose,
      fieldClass: file.fieldClass,
      uploadedById: author.actor.userId,
      uploadedAt: at,
    },
    select: { id: true },
  });
  const data = { digest, object: `${file.objectKind}:${file.objectId}`, purpose: file.purpose };
  return { ok: true, id, event: { stream: streamOf("attachment", id), type: "attachment.stored", data } };
}

type AttachmentAnswer<T> = Promise<Result<T, Refusals<AttachmentsRefusal | AccessRefusal | CaseRefusal | RecordedRefusal>>>;

/** Attaches a file to an object the actor may work on. Returns the attachment's id. */
export function attachFile(input: NewFile, act: Act, author: Author): AttachmentAnswer<string> {
  return recorded<string, AttachmentsRefusal | AccessRefusal>(author, async (tx) => {
    const guard = await readGuardIn(tx, input.objectKind, input.objectId);
    if (guard === null) return refuse({ code: "attachments.not-found" });
    const permission = may(author.actor, act, guard.object);
    if (!permission.allowed) return refuse({ code: permission.reason });
    const stored = await storeFileIn(tx, input, author);
    return stored.ok ? worked(stored.id, stored.event) : refuseFile(stored.refusals);
  });
}

export type NewSignature = {
  readonly objectKind: GuardKind;
  readonly objectId: string;
  readonly purpose: string;
  readonly signerCadreId: string | null;
  readonly signerName: string;
  readonly capacity: string;
  readonly signedOn: LegalDate;
  /** a file that is attached already */
  readonly scanId: string | null;
};

/** A scan that comes with the form; its bytes are judged by the command. */
export type Scan = Pick<NewFile, "fileName" | "bytes">;

/**
 * Enters a signature that stands on a paper: a fact, entered by one official and checked against the scan by another.
 * The scan is a file that is there already (`scanId`) or a new one; without either the signature counts as entered only.
 * Returns the signature's id.
 */
export function enterSignature(input: NewSignature, author: Author, scan: Scan | null = null): AttachmentAnswer<string> {
  return recorded<string, AttachmentsRefusal | AccessRefusal>(author, async (tx) => {
    const guard = await readGuardIn(tx, input.objectKind, input.objectId);
    if (guard === null) return refuse({ code: "attachments.not-found" });
    const permission = may(author.actor, "signature.enter", guard.object);
    if (!permission.allowed) return refuse({ code: permission.reason });
    if (isAfter(input.signedOn, legalDateOf(author.now))) return refuse({ code: "signature.in-future", field: "signedOn" });
    if (input.scanId !== null) {
      const { objectKind, objectId } = input;
      const own = await tx.attachment.count({ where: { id: input.scanId, objectKind, objectId } });
      if (own === 0) return refuse({ code: "attachments.not-found" });
    }
    const stored = scan === null ? null : await storeScanIn(tx, input, scan, author);
    if (stored?.ok === false) return refuseFile(stored.refusals);
    const { id } = await tx.signature.create({
      data: {
        ...input,
        scanId: stored?.id ?? input.scanId,
        signedOn: legalDateToDb(input.signedOn),
        enteredById: author.actor.userId,
      },
      select: { id: true },
    });
    const data = { object: `${input.objectKind}:${input.objectId}`, purpose: input.purpose, signedOn: input.signedOn };
    const entered: NewEvent = { stream: streamOf("signature", id), type: "signature.entered", data };
    return stored === null ? worked(id, entered) : worked(id, stored.event, entered);
  });
}

/** Adds the scan to a signature that was entered without one, or puts a better scan in its place while nobody has checked it. */
export function addScan(signatureId: string, scan: Scan, author: Author): AttachmentAnswer<null> {
  return recorded<null, AttachmentsRefusal | AccessRefusal>(author, async (tx) => {
    const row = await tx.signature.findUnique({ where: { id: signatureId } });
    const objectKind = guardKinds.find((kind) => kind === row?.objectKind);
    const guard = row === null || objectKind === undefined ? null : await readGuardIn(tx, objectKind, row.objectId);
    if (row === null || objectKind === undefined || guard === null) return refuse({ code: "signature.not-found" });
    const permission = may(author.actor, "signature.enter", guard.object);
    if (!permission.allowed) return refuse({ code: permission.reason });
    if (row.checkedById !== null) return refuse({ code: "signature.already-checked" });
    const stored = await storeScanIn(tx, { objectKind, objectId: row.objectId }, scan, author);
    if (!stored.ok) return refuseFile(stored.refusals);
    await tx.signature.update({ where: { id: signatureId }, data: { scanId: stored.id } });
    const added = { stream: streamOf("signature", signatureId), type: "signature.scanAdded", data: { file: stored.id } } as const;
    return worked(null, stored.event, added);
  });
}

function storeScanIn(tx: WriteTx, object: Pick<NewFile, "objectKind" | "objectId">, scan: Scan, author: Author): Promise<Stored> {
  const { objectKind, objectId } = object;
  return storeFileIn(tx, { ...scan, objectKind, objectId, purpose: "scan", fieldClass: "internal" }, author);
}

function refuseFile(refusals: readonly Refusal<AttachmentsRefusal>[]) {
  const [first, ...rest] = refusals;
  return first === undefined ? refuse({ code: "attachments.wrong-type" as const }) : refuse(first, ...rest);
}

/**
 * Checks a signature against its scan; never by the official who entered it. Without a scan there is nothing to check against: the
 * signature stays entered.
 */
export function checkSignature(signatureId: string, author: Author): AttachmentAnswer<null> {
  return recorded<null, AttachmentsRefusal | AccessRefusal>(author, async (tx) => {
    const row = await tx.signature.findUnique({ where: { id: signatureId } });
    const guard = row === null ? null : await readGuardIn(tx, row.objectKind as GuardKind, row.objectId);
    if (row === null || guard === null) return refuse({ code: "signature.not-found" });
    const permission = may(author.actor, "signature.check", guard.object);
    if (!permission.allowed) return refuse({ code: permission.reason });
    if (row.enteredById === author.actor.userId) return refuse({ code: "signature.same-person" });
    if (row.checkedById !== null) return refuse({ code: "signature.already-checked" });
    if (row.scanId === null) return refuse({ code: "signature.no-scan" });
    await tx.signature.update({
      where: { id: signatureId },
      data: { checkedById: author.actor.userId, checkedAt: dateOf(author.now) },
    });
    return worked(null, { stream: streamOf("signature", signatureId), type: "signature.checked", data: {} });
  });
}
