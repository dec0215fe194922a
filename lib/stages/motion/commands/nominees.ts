import "server-only";
import { refusalsOf } from "@/lib/case/rules/step";
import type { LegalDate } from "@/lib/kernel/dates";
import { isAfter, legalDateOf, legalDateToDb } from "@/lib/kernel/dates";
import type { Finding } from "@/lib/law/finding";
import type { Refusal } from "@/lib/law/refusal";
import type { RuleSetValues } from "@/lib/law/scheme";
import { storeFindingsIn } from "../../../case/commands/findings";
import { readCandidateFactsIn, readRelativesOfIn, readTargetPostsIn } from "../../../people/queries/candidate";
import { judgeBarsOf, judgePerson, judgeSameLevel } from "../../../people/rules/person";
import { isElected, traitsOf } from "@/lib/case/rules/kinds";
import type { CandidateFacts } from "../../../people/types";
import { readTermsOfHoldersIn } from "../../../posts/queries/terms";
import { judgeRenomination } from "../../../posts/rules/terms";
import type { WriteTx } from "../../../platform/db/transaction";
import type { NewEvent } from "../../../record/event";
import { streamOf } from "../../../record/event";
import type { Author } from "../../../record/recorded";
import { recorded, refuse, worked } from "../../../record/recorded";
import { judgeSignedNomination } from "../rules";
import type { BarNominee, PutNominee, WithdrawNominee } from "../schema";
import type { BatchPost, MotionAt, MotionRefusal } from "../types";
import type { MotionAnswer, MotionWorkRefusal, PostInHand } from "./in-hand";
import { changePostIn, motionEvent, postInHandIn } from "./in-hand";

/**
 * Puts a name for a post whose conditions are frozen. A personal recommendation must be written and signed (MOT-04); a bar of
 * Art. 24 or of a running period refuses the name (DSQ-*, SAN-*). Names stand in official order, never ranked.
 *
 * @param foundBy the search or list the name was chosen from, in words of the product's own; null: put by itself
 */
export function putNominee(input: PutNominee, author: Author, foundBy: string | null = null): MotionAnswer<{ nomineeId: string }> {
  return recorded<{ nomineeId: string }, MotionWorkRefusal>(author, async (tx) => {
    const inHand = await postInHandIn(tx, input, "motion.nominate", author, [input.cadreId]);
    if (!inHand.ok) return refuse(...inHand.refusal);
    const { motion, post } = inHand.value;
    const today = legalDateOf(author.now);
    const facts = (await readCandidateFactsIn(tx, [input.cadreId])).get(input.cadreId);
    if (facts === undefined) return refuse({ code: "motion.cadre-not-found", field: "cadreId" });
    const signing = judgeSignedNomination({ ...input, signed: input.signedOn !== null });
    const again = await judgeAgainIn(tx, post, input.cadreId, today);
    const before = await tx.nominee.findUnique({
      where: { motionPostId_cadreId: { motionPostId: post.id, cadreId: input.cadreId } },
      select: { id: true, withdrawnOn: true },
    });
    const row = await sourceRowIn(tx, input, motion.authorityId);
    const [first, ...rest] = [
      ...stateRefusals(inHand.value),
      ...(before !== null && before.withdrawnOn === null ? [{ code: "motion.nominee-twice", field: "cadreId" } as const] : []),
      ...(input.signedOn !== null && isAfter(input.signedOn, today) ? [{ code: "motion.day-in-future", field: "signedOn" } as const] : []),
      ...(await personRefusalsIn(tx, input, post, today)),
      ...sourceRefusals(input, row),
      ...refusalsOf([signing, ...judgeNamed(post, facts, today, motion.ruleSet.values), ...again]),
    ] satisfies Refusal<MotionWorkRefusal>[];
    if (first !== undefined) return refuse(first, ...rest);
    const signature = await signNominationIn(tx, input, motion.id, author);
    const columns = {
      source: input.source,
      reason: input.reason,
      nominatorName: input.nominatorName,
      nominatorRelation: input.nominatorRelation,
      signatureId: signature?.id ?? null,
      ...row,
      foundBy,
      preCheckedOn: null,
      withdrawnOn: null,
      withdrawnReason: "",
    };
    const { id } = await tx.nominee.upsert({
      where: { motionPostId_cadreId: { motionPostId: post.id, cadreId: input.cadreId } },
      create: { ...columns, motionPostId: post.id, cadreId: input.cadreId },
      update: columns,
      select: { id: true },
    });
    await changePostIn(tx, post);
    const findings = [signing, ...again, ...(await auditedIn(tx, motion, post, facts, today))];
    await storeFindingsIn(tx, { motionId: motion.id }, "motion", `nominee:${id}`, findings, motion.ruleSet.version, today);
    const put = motionEvent(motion.id, "nominee.put", { nominee: id, motionPost: post.id, cadre: input.cadreId, source: input.source });
    return worked({ nomineeId: id }, put, ...(signature === null ? [] : [signature.event]));
  });
}

/** Withdraws a name, with a reason; the row stays readable. Not while a round with the name on it is running. */
export function withdrawNominee(input: WithdrawNominee, author: Author): MotionAnswer<null> {
  return recorded<null, MotionWorkRefusal>(author, async (tx) => {
    const inHand = await nomineeInHandIn(tx, input, author);
    if (inHand.kind === "refused") return inHand.refusal;
    const { motion, post } = inHand;
    if (post.roundRunning) return refuse({ code: "motion.round-running" });
    await tx.nominee.update({
      where: { id: input.nomineeId },
      data: { withdrawnOn: legalDateToDb(legalDateOf(author.now)), withdrawnReason: input.reason, reference: false },
    });
    await changePostIn(tx, post);
    const data = { nominee: input.nomineeId, motionPost: post.id };
    return worked(null, motionEvent(motion.id, "nominee.withdrawn", data, input.reason));
  });
}

/**
 * Keeps what a person found about the items of Art. 24 that no data decides (DSQ-01, 02, 04, 05, 07), with its evidence. No
 * item ticked says that nothing was found and takes an earlier finding back. A finding bars the name from then on; either way the name
 * has been put through the pre-audit (MOT-06).
 */
export function barNominee(input: BarNominee, author: Author): MotionAnswer<null> {
  return recorded<null, MotionWorkRefusal>(author, async (tx) => {
    const inHand = await nomineeInHandIn(tx, input, author);
    if (inHand.kind === "refused") return inHand.refusal;
    const { motion, post } = inHand;
    const barFinding = input.rules.length === 0 ? null : `${input.rules.join(",")} ${input.evidence}`;
    const preCheckedOn = legalDateToDb(legalDateOf(author.now));
    await tx.nominee.update({ where: { id: input.nomineeId }, data: { barFinding, preCheckedOn } });
    await changePostIn(tx, post);
    const data = { nominee: input.nomineeId, motionPost: post.id, rules: input.rules };
    return worked(null, motionEvent(motion.id, "nominee.barFindingRecorded", data));
  });
}

async function nomineeInHandIn(tx: WriteTx, input: { motionPostId: string; version: number; nomineeId: string }, author: Author) {
  const inHand = await postInHandIn(tx, input, "motion.nominate", author);
  if (!inHand.ok) return { kind: "refused", refusal: refuse(...inHand.refusal) } as const;
  const nominee = await tx.nominee.findUnique({
    where: { id: input.nomineeId },
    select: { motionPostId: true, withdrawnOn: true },
  });
  if (nominee === null || nominee.motionPostId !== input.motionPostId) {
    return { kind: "refused", refusal: refuse({ code: "motion.nominee-not-found" } as const) } as const;
  }
  if (nominee.withdrawnOn !== null) return { kind: "refused", refusal: refuse({ code: "motion.nominee-withdrawn" } as const) } as const;
  return { kind: "in-hand", ...inHand.value } as const;
}

/** What keeps a name from being put at all: the bars, and for a move at one level that the post is of another. */
function judgeNamed(post: BatchPost, facts: CandidateFacts, on: LegalDate, values: RuleSetValues): readonly Finding[] {
  const { move } = traitsOf(post.kind, values);
  if (move === null) return [];
  return [...judgeBarsOf(move, facts, on, values), ...(move.level === "same" ? [judgeSameLevel(facts, post, on)] : [])];
}

/** The whole audit of the name on the day (MOT-06): kept, so that every later gate can say what has changed since. It refuses nothing here. */
async function auditedIn(tx: WriteTx, motion: MotionAt, post: BatchPost, facts: CandidateFacts, on: LegalDate): Promise<readonly Finding[]> {
  const { values } = motion.ruleSet;
  const { move } = traitsOf(post.kind, values);
  const target = (await readTargetPostsIn(tx, [post.postId])).get(post.postId);
  if (move === null || target === undefined) return [];
  const relatives = await readRelativesOfIn(tx, [facts], { on, authorityId: motion.authorityId });
  return judgePerson(move, { facts, target, relatives, values, human: { barFinding: null } }, on);
}

function stateRefusals({ motion, post }: PostInHand): readonly Refusal<MotionRefusal>[] {
  const refusals: Refusal<MotionRefusal>[] = [];
  if (post.conditionsFrozenOn === null) refusals.push({ code: "motion.names-need-frozen-conditions" });
  else if (motion.state === "closed") refusals.push({ code: "motion.wrong-state" });
  if (post.roundRunning) refusals.push({ code: "motion.round-running" });
  return refusals;
}

/** TRM-03: the holder of an elected post who is put for it again. */
async function judgeAgainIn(tx: WriteTx, { kind, postId }: BatchPost, cadreId: string, on: LegalDate): Promise<readonly Finding[]> {
  if (!isElected(kind)) return [];
  const term = (await readTermsOfHoldersIn(tx, postId, [cadreId], on)).get(cadreId);
  return term === undefined ? [] : [judgeRenomination(term, on)];
}

/** Nobody is put for a post he holds, unless it is to be elected anew. */
async function personRefusalsIn(tx: WriteTx, input: PutNominee, { kind, postId }: BatchPost, today: LegalDate): Promise<readonly Refusal<MotionRefusal>[]> {
  const day = legalDateToDb(today);
  const cadre = await tx.cadre.findUniqueOrThrow({
    where: { id: input.cadreId },
    select: { status: true, holdings: { where: { postId, from: { lte: day }, OR: [{ to: null }, { to: { gte: day } }] }, select: { id: true } } },
  });
  const refusals: Refusal<MotionRefusal>[] = [];
  if (cadre.status === "retired" || cadre.status === "left") refusals.push({ code: "motion.cadre-not-in-post", field: "cadreId" });
  if (cadre.holdings.length > 0 && !isElected(kind)) refusals.push({ code: "motion.nominee-holds-post", field: "cadreId" });
  return refusals;
}

type SourceRow = { readonly poolMemberId: string | null; readonly unitRecommendationId: string | null };

/** A name from the pool rests on a membership in a pool of this authority; one from a unit on its admitted recommendation. */
async function sourceRowIn(tx: WriteTx, input: PutNominee, authorityId: string): Promise<SourceRow> {
  const { cadreId, motionPostId } = input;
  const member =
    input.source === "reservePool"
      ? await tx.poolMember.findFirst({ where: { cadreId, state: "normal", pool: { authorityId } }, select: { id: true } })
      : null;
  const admitted =
    input.source === "unitRecommendation"
      ? await tx.unitRecommendation.findFirst({ where: { cadreId, state: "admitted", announcement: { motionPostId } }, select: { id: true } })
      : null;
  return { poolMemberId: member?.id ?? null, unitRecommendationId: admitted?.id ?? null };
}

function sourceRefusals(input: PutNominee, row: SourceRow): readonly Refusal<MotionRefusal>[] {
  if (input.source === "reservePool" && row.poolMemberId === null) return [{ code: "motion.pool-member-unknown", field: "source" }];
  if (input.source === "unitRecommendation" && row.unitRecommendationId === null) {
    return [{ code: "motion.recommendation-not-admitted", field: "source" }];
  }
  return [];
}

/** The signature under a personal recommendation: a fact about a paper, checked against its scan by another official later. */
async function signNominationIn(tx: WriteTx, input: PutNominee, motionId: string, author: Author): Promise<{ id: string; event: NewEvent } | null> {
  if (input.source !== "signedNomination" || input.signedOn === null) return null;
  const { id } = await tx.signature.create({
    data: {
      objectKind: "motion",
      objectId: motionId,
      purpose: "nomination",
      signerName: input.nominatorName,
      capacity: input.nominatorRelation,
      signedOn: legalDateToDb(input.signedOn),
      enteredById: author.actor.userId,
    },
    select: { id: true },
  });
  const data = { object: `motion:${motionId}`, purpose: "nomination", signedOn: input.signedOn };
  return { id, event: { stream: streamOf("signature", id), type: "signature.entered", data } };
}
