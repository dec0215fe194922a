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
    if (stored.ok) return worked(stored.id, stored.event);
    const [first, ...rest] = stored.refusals;
    return first === undefined ? refuse({ code: "attachments.wrong-type" }) : refuse(first, ...rest);
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
  readonly scanId: string | null;
};

/**
 * Enters a signature that stands on a paper: a fact, entered by one official and checked against the scan by another.
 * Returns the signature's id.
 */
export function enterSignature(input: NewSignature, author: Author): AttachmentAnswer<string> {
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
    const { id } = await tx.signature.create({
      data: { ...input, signedOn: legalDateToDb(input.signedOn), enteredById: author.actor.userId },
      select: { id: true },
    });
    const data = { object: `${input.objectKind}:${input.objectId}`, purpose: input.purpose, signedOn: input.signedOn };
    return worked(id, { stream: streamOf("signature", id), type: "signature.entered", data });
  });
}

/** Checks a signature against its scan; never by the official who entered it. */
export function checkSignature(signatureId: string, author: Author): AttachmentAnswer<null> {
  return recorded<null, AttachmentsRefusal | AccessRefusal>(author, async (tx) => {
    const row = await tx.signature.findUnique({ where: { id: signatureId } });
    const guard = row === null ? null : await readGuardIn(tx, row.objectKind as GuardKind, row.objectId);
    if (row === null || guard === null) return refuse({ code: "signature.not-found" });
    const permission = may(author.actor, "signature.check", guard.object);
    if (!permission.allowed) return refuse({ code: permission.reason });
    if (row.enteredById === author.actor.userId) return refuse({ code: "signature.same-person" });
    if (row.checkedById !== null) return refuse({ code: "signature.already-checked" });
    await tx.signature.update({
      where: { id: signatureId },
      data: { checkedById: author.actor.userId, checkedAt: dateOf(author.now) },
    });
    return worked(null, { stream: streamOf("signature", signatureId), type: "signature.checked", data: {} });
  });
}
