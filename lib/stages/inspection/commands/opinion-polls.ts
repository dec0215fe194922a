import "server-only";
import type { AccessRefusal } from "@/lib/access/policy";
import { may } from "@/lib/access/policy";
import { compareEntries, judgeDoubleEntry } from "@/lib/ballot/box/rules/double-entry";
import type { CaseAt, CaseRefusal } from "@/lib/case/types";
import type { PollAt, PollTally } from "@/lib/case/rules/opinion-poll";
import { attemptAfterMismatch, impossibleGroups, isPromotion, pollTallyOf } from "@/lib/case/rules/opinion-poll";
import { dateOf, isAfter, isBefore, legalDateOf, legalDateToDb } from "@/lib/kernel/dates";
import { readCaseIn } from "../../../case/queries/cases";
import { readPollIn, readPollOfCaseIn } from "../../../case/queries/opinion-polls";
import { policyObjectOf } from "../../../case/rules/step";
import type { WriteTx } from "../../../platform/db/transaction";
import type { NewEvent } from "../../../record/event";
import { streamOf } from "../../../record/event";
import type { Author, Worked } from "../../../record/recorded";
import { recorded, refuse, worked } from "../../../record/recorded";
import type { EnterPollInput, GiveUpPollInput, OpenPollInput } from "../schema/opinion-poll";
import type { InspectionRefusal, PollEntryAnswer } from "../types";
import type { InspectionAnswer } from "./fix-subjects";

type Refused = InspectionRefusal | CaseRefusal | AccessRefusal;

/**
 * Enters that an opinion poll on the person was held: day, place and the groups that were asked, one label each. Returns its id. A case has
 * one poll: what two people confirmed is not polled again until it suits.
 */
export function openPoll(input: OpenPollInput, author: Author): InspectionAnswer<string> {
  return recorded<string, Refused>(author, async (tx): Promise<Worked<string, Refused>> => {
    const at = await readCaseIn(tx, input.caseId);
    if (at === null) return refuse({ code: "case.not-found" });
    const denied = hindered(at, author);
    if (denied !== null) return denied;
    if (!isPromotion(at)) return refuse({ code: "inspection.poll-not-needed" });
    if (isAfter(input.heldOn, legalDateOf(author.now))) return refuse({ code: "inspection.in-future", field: "heldOn" });
    if (isBefore(input.heldOn, at.openedOn)) return refuse({ code: "inspection.poll-too-early", field: "heldOn" });
    if ((await readPollOfCaseIn(tx, at.id)) !== null) return refuse({ code: "inspection.poll-there" });
    const groups = input.groups.map((label, index) => ({ id: `g${String(index + 1)}`, label }));
    const { id } = await tx.opinionPoll.create({
      data: { caseId: at.id, heldOn: legalDateToDb(input.heldOn), place: input.place, groups },
      select: { id: true },
    });
    const data = { poll: id, heldOn: input.heldOn, groups: groups.length };
    return worked(id, { stream: streamOf("case", at.id), type: "opinionPoll.opened", data });
  });
}

/**
 * Enters the papers of a poll by group. Two people enter without seeing each other's numbers. Where they differ they are told no more than
 * that; one of them may put his own right once, and if they differ again both count and enter anew. Every comparison that failed is recorded.
 */
export function enterPoll(input: EnterPollInput, author: Author): InspectionAnswer<PollEntryAnswer> {
  return recorded<PollEntryAnswer, Refused>(author, async (tx): Promise<Worked<PollEntryAnswer, Refused>> => {
    const poll = await readPollIn(tx, input.pollId);
    const at = poll === null ? null : await readCaseIn(tx, poll.caseId);
    if (poll === null || at === null) return refuse({ code: "inspection.poll-not-found" });
    const denied = hindered(at, author) ?? openAt(poll, input.version);
    if (denied !== null) return denied;
    const tally = pollTallyOf(poll.groups, input.groups, at.cadreId);
    const [wrong] = impossibleGroups(tally);
    if (input.groups.length !== poll.groups.length || wrong !== undefined) return refuse({ code: "inspection.poll-counts", params: { group: wrong ?? "全部" } });
    if (tally.header.valid === 0) return refuse({ code: "inspection.poll-empty" });
    const own = author.actor.userId;
    const [other, third] = poll.entries.filter((entry) => entry.enteredById !== own);
    if (third !== undefined) return refuse({ code: "inspection.poll-two-have-entered" });
    await storeEntryIn(tx, poll, tally, author);
    if (other === undefined) return worked({ state: "first" }, entered(at, poll, "first"));
    const differences = compareEntries(other.tally, tally);
    if (judgeDoubleEntry({ firstEnteredBy: other.enteredById, secondEnteredBy: own, differences }).length > 0) {
      const attempt = attemptAfterMismatch(poll);
      await tx.opinionPoll.update({ where: { id: poll.id }, data: { attempt, mismatches: poll.mismatches + 1 } });
      const state = attempt === poll.attempt ? "differs" : "anew";
      return worked({ state }, entered(at, poll, state));
    }
    await tx.opinionPoll.update({ where: { id: poll.id }, data: { state: "confirmed", tally: structuredClone(tally) } });
    return worked({ state: "confirmed" }, entered(at, poll, "confirmed"));
  });
}

/** Gives up a poll whose day, place or groups are wrong, with the reason, before anybody counted: nobody repeats a poll for its votes. */
export function giveUpPoll(input: GiveUpPollInput, author: Author): InspectionAnswer<null> {
  return recorded<null, Refused>(author, async (tx): Promise<Worked<null, Refused>> => {
    const poll = await readPollIn(tx, input.pollId);
    const at = poll === null ? null : await readCaseIn(tx, poll.caseId);
    if (poll === null || at === null) return refuse({ code: "inspection.poll-not-found" });
    const denied = hindered(at, author) ?? openAt(poll, input.version);
    if (denied !== null) return denied;
    if (poll.entries.length > 0 || poll.mismatches > 0) return refuse({ code: "inspection.poll-counted" });
    await tx.opinionPoll.update({ where: { id: poll.id }, data: { state: "void", voidReason: input.reason, version: poll.version + 1 } });
    return worked(null, { stream: streamOf("case", at.id), type: "opinionPoll.givenUp", data: { poll: poll.id }, reason: input.reason });
  });
}

function hindered(at: CaseAt, author: Author): Worked<never, Refused> | null {
  const permission = may(author.actor, "assessment.enterCount", policyObjectOf(at));
  if (!permission.allowed) return refuse({ code: permission.reason });
  if (at.state !== "running") return refuse({ code: "case.not-running", params: { state: at.state } });
  return at.stage === "inspection" ? null : refuse({ code: "case.wrong-stage", params: { stage: at.stage } });
}

function openAt(poll: PollAt, seen: number): Worked<never, Refused> | null {
  if (poll.state === "confirmed") return refuse({ code: "inspection.poll-confirmed" });
  return poll.version === seen ? null : refuse({ code: "case.stale" });
}

async function storeEntryIn(tx: WriteTx, poll: PollAt, tally: PollTally, author: Author): Promise<void> {
  const row = { enteredAt: dateOf(author.now), tally: structuredClone(tally), attempt: poll.attempt };
  const key = { opinionPollId: poll.id, enteredById: author.actor.userId };
  await tx.tallyEntry.upsert({ where: { opinionPollId_enteredById: key }, create: { ...key, ...row }, update: row });
  const { count } = await tx.opinionPoll.updateMany({
    where: { id: poll.id, version: poll.version },
    data: { state: "enteredOnce", version: poll.version + 1 },
  });
  if (count !== 1) throw new Error(`poll ${poll.id} changed under a serializable transaction`);
}

function entered(at: CaseAt, poll: PollAt, state: PollEntryAnswer["state"]): NewEvent {
  const type = state === "confirmed" ? "opinionPoll.confirmed" : "opinionPoll.entered";
  return { stream: streamOf("case", at.id), type, data: { poll: poll.id, state, attempt: poll.attempt } };
}
