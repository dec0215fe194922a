import "server-only";
import { present } from "@/lib/kernel/assert";
import { legalDateToDb } from "@/lib/kernel/dates";
import type { Finding } from "@/lib/law/finding";
import type { Refusal } from "@/lib/law/refusal";
import type { ItemAt } from "@/lib/meetings/types";
import type { CandidateFacts } from "@/lib/people/types";
import { completeStageIn, moveCaseIn } from "../../../case/commands/advance";
import { storeFindingsIn } from "../../../case/commands/findings";
import { refusalsOf, withOverrides } from "../../../case/rules/step";
import type { CaseAt } from "../../../case/types";
import { concludeItemIn } from "../../../meetings/commands/items";
import type { WriteTx } from "../../../platform/db/transaction";
import type { NewEvent } from "../../../record/event";
import { streamOf } from "../../../record/event";
import type { Author } from "../../../record/recorded";
import type { Matter } from "../queries";
import { judgeCandidateOnDay } from "../rules/candidate";
import { decisionOutcomeOf, judgeChoice, judgeDecision } from "../rules/decision";
import { sittingFactsOf, sittingOf } from "../../../case/rules/sitting";
import type { RecordDecision } from "../schema";
import type { DecisionFacts, NotPassedChoice, StatedOpinion } from "../types";
import type { Refused } from "./opening";

/** What is needed to judge the vote on one person: the case at its item, what was entered, and who has to withdraw. */
export type Vote = {
  readonly input: RecordDecision;
  readonly at: CaseAt;
  readonly item: ItemAt;
  readonly matter: Matter;
  /** whose matter it is: the person; in a contested group everybody in it */
  readonly subjects: readonly CandidateFacts[];
};

export type JudgedVote = Vote & {
  readonly facts: DecisionFacts;
  readonly findings: readonly Finding[];
  readonly passed: boolean;
  /** every reason against writing it down */
  readonly refusals: readonly Refusal<Refused>[];
};

/** Judges the vote on one person; the person is judged again on the day of the meeting. */
export function judgeVote(vote: Vote): JudgedVote {
  const { input, at, item, matter } = vote;
  const facts = factsOf(vote);
  const judged = judgeDecision(facts);
  const findings = withOverrides([...judgeCandidateOnDay(matter.on(item.meeting.on)), ...judged.findings], at.overridden);
  const passed = judged.verdict === "passed";
  const refusals: Refusal<Refused>[] = [
    ...strangers(facts),
    ...refusalsOf(findings),
    ...judgeChoice(passed, input.whenNotPassed, input.reason),
  ];
  return { ...vote, facts, findings, passed, refusals };
}

/** Writes down a vote that nothing stops: item, case, opinions, counts. Returns the events of item and case. */
export async function carryOutVoteIn(tx: WriteTx, vote: JudgedVote, author: Author): Promise<readonly [NewEvent, ...NewEvent[]]> {
  const { input, at, item, facts, findings, passed } = vote;
  // The conditional writes come first: who is second waits for them and is then told that the case is stale.
  const concluded = await concludeItemIn(
    tx,
    item,
    {
      state: !passed && input.whenNotPassed === "deferred" ? "deferred" : "decided",
      conclusion: conclusionOf(facts, input, item, passed),
      presenter: input.presenter,
      exceptionalReason: input.exceptionalReason,
      superiorReply: input.superiorReply,
    },
    author,
  );
  const moved = passed ? await passIn(tx, at, item, facts, findings) : await notPassIn(tx, at, item, input, findings);
  await storeVoteIn(tx, item, facts, wordsOf(input), passed);
  return [concluded, decisionEvent(at, item, facts, passed), ...moved];
}

function factsOf({ input, at, item, matter, subjects }: Vote): DecisionFacts {
  return {
    ...sittingFactsOf(item.meeting, subjects, at.ruleSet.values, input.withdrawn),
    opinions: input.opinions.flatMap(({ memberId, stance }): StatedOpinion[] => (stance === null ? [] : [{ memberId, stance }])),
    form: input.form,
    vote: { agree: input.agree, disagree: input.disagree, defer: input.defer, abstain: input.abstain },
    difference: input.difference,
    minutes: {
      presenter: input.presenter,
      exceptionalReason: input.exceptionalReason,
      superiorReply: input.superiorReply,
    },
    preReportCase: matter.preReportCase,
    plenaryPost: matter.plenaryPost,
  };
}

/** An opinion, twice or of somebody who is not there, can only come from an outdated page. */
function strangers(facts: DecisionFacts): readonly Refusal<Refused>[] {
  const here = new Set(facts.members.filter((member) => member.present).map((member) => member.id));
  const ids = facts.opinions.map((opinion) => opinion.memberId);
  const known = ids.every((id) => here.has(id)) && new Set(ids).size === ids.length;
  return known ? [] : [{ code: "decision.opinion-of-stranger" }];
}

function wordsOf(input: RecordDecision): ReadonlyMap<string, string> {
  return new Map(input.opinions.map((opinion) => [opinion.memberId, opinion.words]));
}

async function storeVoteIn(
  tx: WriteTx,
  item: ItemAt,
  facts: DecisionFacts,
  words: ReadonlyMap<string, string>,
  passed: boolean,
): Promise<void> {
  const { shouldAttend, present: attending } = sittingOf(facts);
  await tx.withdrawal.createMany({ data: facts.withdrawn.map((memberId) => ({ itemId: item.id, memberId })) });
  await tx.opinion.createMany({
    data: facts.opinions.map(({ memberId, stance }, index) => ({
      itemId: item.id,
      memberId,
      order: index + 1,
      stance,
      words: words.get(memberId) ?? "",
    })),
  });
  await tx.vote.create({ data: { itemId: item.id, form: facts.form, shouldAttend, present: attending, ...facts.vote, passed } });
}

function passIn(tx: WriteTx, at: CaseAt, item: ItemAt, facts: DecisionFacts, findings: readonly Finding[]) {
  const outcome = decisionOutcomeOf(facts, { meetingId: item.meeting.id, itemId: item.id }, true);
  return completeStageIn(tx, at, "decision", outcome, findings, item.meeting.on);
}

const eventOfChoice = { deferred: "decision.deferred", returned: "case.returned", stopped: "case.stopped" } as const;

async function notPassIn(
  tx: WriteTx,
  at: CaseAt,
  item: ItemAt,
  input: RecordDecision,
  findings: readonly Finding[],
): Promise<readonly [NewEvent, ...NewEvent[]]> {
  const state = present(input.whenNotPassed, "what follows a vote that is not passed");
  const on = legalDateToDb(item.meeting.on);
  await moveCaseIn(tx, at, { state, stateReason: input.reason, ...(state === "stopped" ? { finishedOn: on } : {}) });
  await tx.caseHold.create({ data: { caseId: at.id, state, reason: input.reason, from: on } });
  await storeFindingsIn(tx, { caseId: at.id }, "decision", "vote", findings, at.ruleSet.version, item.meeting.on);
  return [
    {
      stream: streamOf("case", at.id),
      type: eventOfChoice[state],
      data: { stage: at.stage, from: at.state, to: state, item: item.id },
      reason: input.reason,
    },
  ];
}

function decisionEvent(at: CaseAt, item: ItemAt, facts: DecisionFacts, passed: boolean): NewEvent {
  const { shouldAttend, present: attending, withdrawn, quorum, needed } = sittingOf(facts);
  return {
    stream: streamOf("case", at.id),
    type: "decision.recorded",
    data: {
      meeting: item.meeting.id,
      item: item.id,
      on: facts.on,
      form: facts.form,
      shouldAttend,
      present: attending,
      withdrawn,
      quorum,
      needed,
      ...facts.vote,
      passed,
    },
  };
}

const choiceWords: Readonly<Record<NotPassedChoice, string>> = { deferred: "缓议", returned: "退回", stopped: "终止" };

/** The conclusion as the minutes have it. */
function conclusionOf(facts: DecisionFacts, input: RecordDecision, item: ItemAt, passed: boolean): string {
  const { shouldAttend, present: attending, needed } = sittingOf(facts);
  const { agree, disagree, defer, abstain } = facts.vote;
  const counts = `应到${shouldAttend}人，实到${attending}人，同意${agree}票、不同意${disagree}票、缓议${defer}票、弃权${abstain}票，过半数需${needed}票`;
  const follows = input.whenNotPassed === null ? "" : `，${choiceWords[input.whenNotPassed]}：${input.reason.replace(/。+$/u, "")}`;
  const difference = input.difference === "" ? "" : `票数与表态不一致的说明：${input.difference}。`;
  const contested = item.contestedGroup === null ? "" : "差额票决：";
  return `${contested}${counts}，${passed ? "通过" : `未通过${follows}`}。${difference}`;
}
