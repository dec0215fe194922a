import "server-only";
import { may } from "@/lib/access/policy";
import { isAfter, isBefore, legalDateOf, legalDateToDb, yearOf } from "@/lib/kernel/dates";
import type { Refusal } from "@/lib/law/refusal";
import { storeFileIn } from "../../../attachments/commands";
import type { AttachmentsRefusal } from "../../../attachments/types";
import type { WriteTx } from "../../../platform/db/transaction";
import type { Author } from "../../../record/recorded";
import { recorded, refuse, worked } from "../../../record/recorded";
import type { RecordedRefusal } from "../../../record/recorded-refusal";
import type { Result } from "@/lib/kernel/result";
import type { Refusals } from "@/lib/law/refusal";
import type { EditMotion, OpenMotion } from "../schema";
import type { MotionRefusal } from "../types";
import type { MotionAnswer, MotionWorkRefusal } from "./in-hand";
import { changeMotionIn, motionEvent, motionInHandIn } from "./in-hand";

/**
 * Opens a batch (动议) with the next number of its authority and year and pins the authority's rule set in force. Returns id and
 * number.
 */
export function openMotion(input: OpenMotion, author: Author): MotionAnswer<{ id: string; number: string }> {
  return recorded<{ id: string; number: string }, MotionWorkRefusal>(author, async (tx) => {
    const today = legalDateOf(author.now);
    const permission = may(author.actor, "motion.open", { authorityId: input.authorityId });
    if (!permission.allowed) return refuse({ code: permission.reason });
    const ruleSet = await tx.ruleSet.findFirst({
      where: {
        authorityId: input.authorityId,
        from: { lte: legalDateToDb(today) },
        AND: [
          { OR: [{ to: null }, { to: { gte: legalDateToDb(today) } }] },
          // a draft of somebody counts only when a second person has confirmed it
          { OR: [{ draftedById: null }, { confirmedById: { not: null } }] },
        ],
      },
      orderBy: { version: "desc" },
      select: { id: true },
    });
    const [first, ...rest] = [
      ...(ruleSet === null ? [{ code: "motion.no-rule-set" } as const] : []),
      ...dayRefusals(input, today),
    ] satisfies Refusal<MotionRefusal>[];
    if (first !== undefined || ruleSet === null) return refuse(first ?? { code: "motion.no-rule-set" }, ...rest);
    const number = await nextNumberIn(tx, input.authorityId, yearOf(input.startedOn));
    const { startedOn, dueOn, ...texts } = input;
    const { id } = await tx.motion.create({
      data: {
        ...texts,
        number,
        year: yearOf(startedOn),
        startedOn: legalDateToDb(startedOn),
        dueOn: dueOn === null ? null : legalDateToDb(dueOn),
        stateSince: legalDateToDb(today),
        handlerId: author.actor.userId,
        ruleSetId: ruleSet.id,
      },
      select: { id: true },
    });
    return worked({ id, number }, motionEvent(id, "motion.opened", { number, authority: input.authorityId, startedOn, ruleSet: ruleSet.id }));
  });
}

/** Writes the proposal: reason, the fields of MOT-03, the team analysis. Until the plan is adopted. */
export function editMotion(input: EditMotion, author: Author): MotionAnswer<null> {
  return recorded<null, MotionWorkRefusal>(author, async (tx) => {
    const inHand = await motionInHandIn(tx, input, "motion.edit", ["draft", "conditionsFrozen"], author);
    if (!inHand.ok) return refuse(...inHand.refusal);
    const motion = inHand.value;
    const { motionId: _motionId, version: _version, dueOn, ...texts } = input;
    if (dueOn !== null && isBefore(dueOn, motion.startedOn)) return refuse({ code: "motion.due-before-start", field: "dueOn" });
    await changeMotionIn(tx, motion, { ...texts, dueOn: dueOn === null ? null : legalDateToDb(dueOn) });
    const changed = Object.entries(texts).flatMap(([field, text]) => (motion[field as keyof typeof texts] === text ? [] : [field]));
    return worked(null, motionEvent(motion.id, "motion.changed", { fields: changed, version: motion.version + 1 }));
  });
}

/** Attaches the team analysis as a file, in place of the one before. */
export function attachAnalysis(
  input: { readonly motionId: string; readonly version: number; readonly bytes: Uint8Array; readonly fileName: string },
  author: Author,
): Promise<Result<null, Refusals<MotionWorkRefusal | AttachmentsRefusal | RecordedRefusal>>> {
  return recorded<null, MotionWorkRefusal | AttachmentsRefusal>(author, async (tx) => {
    const inHand = await motionInHandIn(tx, input, "motion.edit", ["draft", "conditionsFrozen"], author);
    if (!inHand.ok) return refuse(...inHand.refusal);
    const motion = inHand.value;
    const { bytes, fileName } = input;
    const stored = await storeFileIn(
      tx,
      { bytes, fileName, objectKind: "motion", objectId: motion.id, purpose: "analysis", fieldClass: "internal" },
      author,
    );
    if (!stored.ok) {
      const [first, ...rest] = stored.refusals;
      return first === undefined ? refuse({ code: "attachments.wrong-type" }) : refuse(first, ...rest);
    }
    await changeMotionIn(tx, motion, { analysisFileId: stored.id });
    return worked(null, stored.event, motionEvent(motion.id, "motion.changed", { fields: ["analysisFileId"], file: stored.id }));
  });
}

function dayRefusals(input: Pick<OpenMotion, "startedOn" | "dueOn">, today: OpenMotion["startedOn"]): readonly Refusal<MotionRefusal>[] {
  const refusals: Refusal<MotionRefusal>[] = [];
  if (isAfter(input.startedOn, today)) refusals.push({ code: "motion.day-in-future", field: "startedOn" });
  if (input.dueOn !== null && isBefore(input.dueOn, input.startedOn)) refusals.push({ code: "motion.due-before-start", field: "dueOn" });
  return refusals;
}

/** "<authority code>-2026-001": numbers run per authority and year. Two at once conflict and are tried again. */
async function nextNumberIn(tx: WriteTx, authorityId: string, year: number): Promise<string> {
  const authority = await tx.authority.findUniqueOrThrow({ where: { id: authorityId }, select: { code: true } });
  const opened = await tx.motion.count({ where: { authorityId, year } });
  return `${authority.code}-${year}-${String(opened + 1).padStart(3, "0")}`;
}
