import "server-only";
import type { AccessRefusal } from "@/lib/access/policy";
import { may } from "@/lib/access/policy";
import { isAfter, legalDateFromDb, legalDateOf, legalDateToDb } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { Result } from "@/lib/kernel/result";
import type { Refusals } from "@/lib/law/refusal";
import { newId } from "@/lib/platform/db/bulk";
import type { WriteTx } from "@/lib/platform/db/transaction";
import { streamOf } from "@/lib/record/event";
import type { Author } from "@/lib/record/recorded";
import { recorded, refuse, worked } from "@/lib/record/recorded";
import type { RecordedRefusal } from "@/lib/record/recorded-refusal";
import { readHeadsIn } from "../queries/coverage";
import type { AddPrincipals, OpenRound, WithdrawReview } from "../schema";
import type { PrincipalReviewRefusal } from "../types";
import { reviewInHandIn, touchReviewIn } from "./review-in-hand";

type Refused = PrincipalReviewRefusal | AccessRefusal;
export type ReviewAnswer<T> = Promise<Result<T, Refusals<Refused | RecordedRefusal>>>;

/**
 * Enters that the full committee of an authority reviews heads on a day, with the meeting or the document it rests on (SED-03). The scheme in
 * force that day is pinned. Returns the id of the round.
 */
export function openRound(input: OpenRound, author: Author): ReviewAnswer<{ readonly roundId: string }> {
  return recorded<{ roundId: string }, Refused>(author, async (tx) => {
    const permission = may(author.actor, "principalReview.record", { authorityId: input.authorityId });
    if (!permission.allowed) return refuse({ code: permission.reason });
    const today = legalDateOf(author.now);
    if (isAfter(input.heldOn, today)) return refuse({ code: "review.in-future", field: "heldOn" });
    if (input.meetingId === null && input.document === "") return refuse({ code: "review.source-missing", field: "document" });
    if (input.meetingId !== null && !(await wasHeldIn(tx, input.authorityId, input.meetingId, input.heldOn))) return refuse({ code: "review.meeting-not-found", field: "meetingId" });
    const ruleSet = await tx.ruleSet.findFirst({
      where: { authorityId: input.authorityId, from: { lte: legalDateToDb(input.heldOn) }, OR: [{ to: null }, { to: { gte: legalDateToDb(input.heldOn) } }] },
      orderBy: [{ from: "desc" }, { version: "desc" }],
      select: { id: true },
    });
    const { id } = await tx.principalReviewRound.create({
      data: { ...input, heldOn: legalDateToDb(input.heldOn), ruleSetId: ruleSet?.id ?? null, openedById: author.actor.userId, openedOn: legalDateToDb(today) },
      select: { id: true },
    });
    const data = { heldOn: input.heldOn, meeting: input.meetingId, ruleSet: ruleSet?.id ?? null };
    return worked({ roundId: id }, { stream: streamOf("principalReviewRound", id), type: "principalReview.opened", data });
  });
}

/** A meeting of the full committee of the authority that took place by the day. */
async function wasHeldIn(tx: WriteTx, authorityId: string, id: string, by: LegalDate): Promise<boolean> {
  const meeting = await tx.meeting.findFirst({ where: { id, authorityId, kind: "plenaryCommittee", state: { not: "planned" } }, select: { on: true } });
  return meeting !== null && !isAfter(legalDateFromDb(meeting.on), by);
}

/** Puts heads of the authority into a round: each holds a principal post it manages on the day of the review. All or none. Returns how many. */
export function addPrincipals(input: AddPrincipals, author: Author): ReviewAnswer<{ readonly added: number }> {
  return recorded<{ added: number }, Refused>(author, async (tx) => {
    const round = await tx.principalReviewRound.findUnique({ where: { id: input.roundId } });
    if (round === null) return refuse({ code: "review.round-not-found" });
    const { authorityId } = round;
    const here = may(author.actor, "principalReview.record", { authorityId });
    if (!here.allowed) return refuse({ code: here.reason });
    const cadreIds = [...new Set(input.cadreIds)];
    if (cadreIds.length === 0) return refuse({ code: "review.nobody-chosen", field: "cadreIds" });
    const heads = await readHeadsIn(tx, authorityId, legalDateFromDb(round.heldOn), cadreIds);
    if (heads.length < cadreIds.length) return refuse({ code: "review.not-a-head", field: "cadreIds" });
    for (const { cadreId, level } of heads) {
      const permission = may(author.actor, "principalReview.record", { authorityId, level, concerns: [cadreId] });
      if (!permission.allowed) return refuse({ code: permission.reason });
    }
    const twice = await tx.principalReview.count({ where: { roundId: round.id, cadreId: { in: cadreIds }, withdrawnOn: null } });
    if (twice > 0) return refuse({ code: "review.already-in-round", field: "cadreIds" });
    const addedOn = legalDateToDb(legalDateOf(author.now));
    const rows = heads.map(({ cadreId, postId, level }) => ({ id: newId(author.now), roundId: round.id, authorityId, cadreId, postId, level, addedById: author.actor.userId, addedOn }));
    await tx.principalReview.createMany({ data: rows });
    const [first, ...rest] = rows.map(({ id, cadreId }) => ({ stream: streamOf("principalReview", id), type: "principalReview.added" as const, data: { round: round.id, cadre: cadreId } }));
    return first === undefined ? refuse({ code: "review.nobody-chosen" }) : worked({ added: rows.length }, first, ...rest);
  });
}

/** Takes somebody out of a round who was put in by mistake, before anybody counted; the entry stays with its reason. */
export function withdrawReview(input: WithdrawReview, author: Author): ReviewAnswer<null> {
  return recorded<null, Refused>(author, async (tx) => {
    const review = await reviewInHandIn(tx, input, "principalReview.record", author);
    if (typeof review === "string") return refuse({ code: review });
    if (review.counts.length > 0) return refuse({ code: "review.counted-already" });
    const withdrawnOn = legalDateToDb(legalDateOf(author.now));
    await tx.principalReview.update({ where: { id: review.id }, data: { withdrawnOn, withdrawnReason: input.reason } });
    await touchReviewIn(tx, review);
    return worked(null, { stream: streamOf("principalReview", review.id), type: "principalReview.withdrawn", data: { round: review.roundId }, reason: input.reason });
  });
}
