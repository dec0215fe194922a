import "server-only";
import { compareEntries, judgeDoubleEntry } from "@/lib/ballot/box/rules/double-entry";
import { judgeReturns } from "@/lib/ballot/box/rules/header";
import type { RecommendationOption, Tally } from "@/lib/ballot/box/types";
import { attendanceOf, judgeAttendance, judgeBothForms, judgeRecommendation, judgeValidity, recommendationValidUntil } from "@/lib/case/rules/recommendation";
import type { MotionPostAt, RoundAt } from "@/lib/case/types";
import type { LegalDate } from "@/lib/kernel/dates";
import { dateOf, isBefore, legalDateOf, legalDateToDb } from "@/lib/kernel/dates";
import type { Refusal } from "@/lib/law/refusal";
import { storeFindingsIn } from "../../../case/commands/findings";
import { parseTally } from "../../../case/queries/motion-posts";
import type { WriteTx } from "../../../platform/db/transaction";
import type { NewEvent } from "../../../record/event";
import type { Author } from "../../../record/recorded";
import { recorded, refuse, worked } from "../../../record/recorded";
import { judgeEntry, namesOnList, shownDifferences } from "../rules";
import type { EnterCount } from "../schema";
import type { EntryAnswer, RecommendationRefusal } from "../types";
import type { RecommendationAnswer, RoundWorkRefusal } from "./in-hand";
import { changeRoundIn, motionEvent, postForRecommendationIn } from "./in-hand";

/**
 * Enters the counted papers of a round. Two different people enter the same papers; only when every number is equal is there a
 * result. Where they differ both are told the fields, never each other's numbers, and each may enter again. More papers returned
 * than issued makes the round void: it is held again (BAL-13).
 */
export function enterCount(input: EnterCount, author: Author): RecommendationAnswer<EntryAnswer> {
  return recorded<EntryAnswer, RoundWorkRefusal>(author, async (tx) => {
    const row = await tx.round.findUnique({ where: { id: input.roundId }, include: { entries: true } });
    if (row === null) return refuse({ code: "round.not-found" });
    const inHand = await postForRecommendationIn(tx, row.motionPostId, "recommendation.enterCount", author);
    if (!inHand.ok) return refuse(...inHand.refusal);
    const post = inHand.value;
    const round = post.recommendation.rounds.find((one) => one.id === row.id);
    if (round === undefined) return refuse({ code: "round.not-found" });
    if (round.state === "confirmed" || round.state === "void") return refuse({ code: "round.finished" });
    const today = legalDateOf(author.now);
    const tally = tallyOf(input, round);
    const own = author.actor.userId;
    const others = row.entries.filter((entry) => entry.enteredById !== own);
    const [first, ...rest] = [
      ...(isBefore(today, round.heldOn) ? [{ code: "round.not-yet-held" } as const] : []),
      ...personRefusals(row.entries.map((entry) => entry.enteredById), own),
      ...(isComplete(tally, post, round) ? [] : [{ code: "round.incomplete" } as const]),
      ...judgeEntry(tally, post.ruleSet.values.blankCountsAsValid),
    ] satisfies Refusal<RecommendationRefusal>[];
    if (first !== undefined) return refuse(first, ...rest);
    const entry = { tally, enteredById: own, enteredAt: dateOf(author.now) };
    await tx.tallyEntry.upsert({
      where: { roundId_enteredById: { roundId: round.id, enteredById: own } },
      create: { ...entry, roundId: round.id },
      update: entry,
    });
    const entered = motionEvent(post.motionId, "round.entered", { round: round.id, motionPost: post.id, entries: others.length + 1 });
    const [other] = others;
    if (other === undefined) {
      await changeRoundIn(tx, round, { state: "enteredOnce" });
      return worked<EntryAnswer>({ kind: "first" }, entered);
    }
    const differences = compareEntries(parseTally(other.tally), tally);
    if (judgeDoubleEntry({ firstEnteredBy: other.enteredById, secondEnteredBy: own, differences }).length > 0) {
      await changeRoundIn(tx, round, { state: "enteredOnce" });
      return worked<EntryAnswer>(
        { kind: "different", differences: shownDifferences(tally, differences) },
        { ...entered, data: { ...entered.data, differences: differences.length } },
      );
    }
    const concluded = await concludeIn(tx, post, round, tally, today);
    return worked(concluded.answer, entered, ...concluded.events);
  });
}

/** The second entry must be another person's; the same two may enter again while they differ. */
function personRefusals(enteredBy: readonly string[], own: string): readonly Refusal<RecommendationRefusal>[] {
  if (enteredBy.length === 1 && enteredBy[0] === own) return [{ code: "round.same-person" }];
  if (enteredBy.length >= 2 && !enteredBy.includes(own)) return [{ code: "round.two-have-entered" }];
  return [];
}

function tallyOf(input: EnterCount, round: RoundAt): Tally<RecommendationOption> {
  return {
    header: { shouldAttend: round.groups.reduce((sum, group) => sum + group.shouldAttend, 0), ...input.header },
    groups: round.groups.map(({ id, label }) => ({ id, label })),
    lines: input.lines.map(({ subjectId, groupId, agree, disagree, abstain }) => ({ subjectId, groupId, counts: { agree, disagree, abstain } })),
  };
}

/** Every name on the list in every group, once, and nobody else. */
function isComplete(tally: Tally<RecommendationOption>, post: MotionPostAt, round: RoundAt): boolean {
  const expected = namesOnList(post.nominees, round.form).flatMap((name) => round.groups.map((group) => `${name.cadreId} ${group.id}`));
  const given = new Set(tally.lines.map((line) => `${line.subjectId} ${line.groupId}`));
  return tally.lines.length === expected.length && expected.every((place) => given.has(place));
}

async function concludeIn(
  tx: WriteTx,
  post: MotionPostAt,
  round: RoundAt,
  tally: Tally<RecommendationOption>,
  today: LegalDate,
): Promise<{ answer: EntryAnswer; events: readonly NewEvent[] }> {
  const returns = judgeReturns(tally.header);
  const store = (step: string, findings: Parameters<typeof storeFindingsIn>[4]) =>
    storeFindingsIn(tx, { motionId: post.motionId }, "recommendation", step, findings, post.ruleSet.version, today);
  const { issued, returned, present, valid } = tally.header;
  if (returns.outcome === "not-met") {
    await changeRoundIn(tx, round, { state: "void" });
    await store(`round:${round.id}`, [returns]);
    const data = { round: round.id, motionPost: post.id, issued, returned };
    return { answer: { kind: "void" }, events: [motionEvent(post.motionId, "round.voided", data, "收回票数多于发出票数")] };
  }
  const validUntil = recommendationValidUntil(round.heldOn, post.ruleSet.values);
  await changeRoundIn(tx, round, { state: "confirmed", tally, validUntil: legalDateToDb(validUntil) });
  const confirmed: RoundAt = { ...round, state: "confirmed", tally, validUntil };
  await store(`round:${round.id}`, [returns, judgeAttendance(attendanceOf(confirmed), post.ruleSet.values), judgeValidity(confirmed, today)]);
  const { shouldAttend } = tally.header;
  const event = motionEvent(post.motionId, "round.confirmed", {
    round: round.id,
    motionPost: post.id,
    form: round.form,
    shouldAttend,
    present,
    issued,
    returned,
    valid,
    validUntil,
  });
  const facts = { ...post.recommendation, rounds: post.recommendation.rounds.map((one) => (one.id === round.id ? confirmed : one)) };
  const closed = judgeBothForms(facts).outcome === "met";
  if (!closed) return { answer: { kind: "confirmed", closed }, events: [event] };
  const { findings } = judgeRecommendation(facts, post.ruleSet.values, today);
  await store(`complete:${post.id}`, findings);
  return { answer: { kind: "confirmed", closed }, events: [event, closedEvent(post, findings)] };
}

/** Both forms are there, or the meeting was lawfully left out: the record gets a checkpoint. */
export function closedEvent(post: MotionPostAt, findings: Parameters<typeof storeFindingsIn>[4]): NewEvent {
  const data = { motionPost: post.id, findings: findings.map((finding) => `${finding.rule}:${finding.outcome}`) };
  return motionEvent(post.motionId, "recommendation.closed", data);
}
