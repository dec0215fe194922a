import "server-only";
import { may } from "@/lib/access/policy";
import type { CaseRefusal } from "@/lib/case/types";
import { refusalsOf } from "@/lib/case/rules/step";
import type { VoteCounts } from "@/lib/case/rules/sitting";
import { legalDateOf } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { Result } from "@/lib/kernel/result";
import { ok, refused } from "@/lib/kernel/result";
import type { Refusal, Refusals } from "@/lib/law/refusal";
import { concludeItemIn, placeItemIn } from "@/lib/meetings/commands/items";
import { readItemIn } from "@/lib/meetings/queries/meetings";
import { judgeItem } from "@/lib/meetings/rules";
import type { ItemAt, MeetingsRefusal } from "@/lib/meetings/types";
import { departureKindNames, stepName, stepOutcomeNames } from "@/lib/messages/zh-CN/departures";
import type { WriteTx } from "@/lib/platform/db/transaction";
import type { Author } from "@/lib/record/recorded";
import { recorded, refuse, worked } from "@/lib/record/recorded";
import type { RecordedRefusal } from "@/lib/record/recorded-refusal";
import { readDepartureIn, readSittingFactsIn } from "../queries";
import type { ListedDeparture } from "../queries";
import { awaitedDecision, outcomesOf } from "../rules/course";
import { judgeCounts, judgeDepartureVote, judgeMeetingOrder, judgeNotBefore, judgeOutcome } from "../rules/vote";
import type { DecideDeparture, PutDeparture } from "../schema";
import type { DepartureRefusal } from "../types";
import { enterStepIn, policyObjectOf } from "./step";
import type { StepDone } from "./step";

type Refused = DepartureRefusal | MeetingsRefusal | CaseRefusal;
type Answer<T> = Promise<Result<T, Refusals<Refused | RecordedRefusal>>>;

/** Puts the decision a departure waits for on the agenda of a meeting of its authority. Who may enter steps and hold meetings does it. */
export function putDepartureOnAgenda(input: PutDeparture, author: Author): Answer<{ readonly itemId: string; readonly meetingId: string }> {
  return recorded<{ itemId: string; meetingId: string }, Refused>(author, async (tx) => {
    const found = await departureInHandIn(tx, input.departureId, author);
    if (!found.ok) return refuse(...found.refusal);
    const at = found.value;
    const awaited = at.state === "running" ? awaitedDecision(at) : null;
    if (awaited === null) return refuse({ code: "departure.nothing-to-decide" });
    const subject = {
      ...policyObjectOf(at), authorityId: at.authorityId, level: at.level, concerns: [at.cadreId],
      motionId: null, motionPostId: null, caseId: null, departureId: at.id, ready: true,
      title: `${departureKindNames[at.kind]}（${stepName(at.kind, awaited)}）：${at.name}同志，${at.postName}（${at.number}）`,
    };
    const placed = await placeItemIn(tx, { meetingId: input.meetingId, kind: "departure", objectId: at.id }, subject, author);
    if (!placed.ok) return refuse(...placed.refusal);
    const [early, ...more] = judgeNotBefore(at, placed.value.meeting.on);
    if (early !== undefined) return refuse(early, ...more);
    return worked({ itemId: placed.value.itemId, meetingId: placed.value.meeting.id }, placed.value.event);
  });
}

/**
 * Enters what the meeting decided on the item of the departure: body, quorum and majority are those of every decision on posts (DEC-01, 04,
 * 09, 12), members concerned withdraw (DEC-08), the day is the meeting's. What changes something needs the majority.
 */
export function decideDeparture(input: DecideDeparture, author: Author): Answer<StepDone> {
  return recorded<StepDone, Refused>(author, async (tx) => {
    const found = await departureInHandIn(tx, input.departureId, author);
    if (!found.ok) return refuse(...found.refusal);
    const at = found.value;
    if (at.version !== input.version) return refuse({ code: "departure.stale" });
    const item = await readItemIn(tx, input.itemId);
    if (item === null) return refuse({ code: "meeting.item-not-found", field: "itemId" });
    const [misplaced, ...more] = itemRefusals(at, item, input, legalDateOf(author.now));
    if (misplaced !== undefined) return refuse(misplaced, ...more);
    const { agree, disagree, defer, abstain } = input;
    const counts: VoteCounts = { agree, disagree, defer, abstain };
    const facts = await readSittingFactsIn(tx, at, item.meeting);
    const { sitting, verdict: passed, findings } = judgeDepartureVote(facts, counts);
    const outcome = outcomesOf(at, input.step).length > 0 ? input.outcome : null;
    const [first, ...rest] = [...refusalsOf(findings), ...judgeCounts({ form: input.form, counts }, sitting), ...choiceRefusals(at, input), ...judgeOutcome(outcome, passed, sitting)];
    if (first !== undefined) return refuse(first, ...rest);
    const words = `应到${sitting.shouldAttend}人，实到${sitting.present}人，同意${agree}票、不同意${disagree}票、缓议${defer}票、弃权${abstain}票，过半数需${sitting.needed}票：${stepName(at.kind, input.step)}${outcome === null ? "" : `，${stepOutcomeNames[outcome]}`}。`;
    const concluded = await concludeItemIn(tx, item, { state: outcome === "deferred" ? "deferred" : "decided", conclusion: words, presenter: input.presenter }, author);
    await tx.withdrawal.createMany({ data: facts.withdrawn.map((memberId) => ({ itemId: item.id, memberId })) });
    await tx.vote.create({ data: { itemId: item.id, form: input.form, shouldAttend: sitting.shouldAttend, present: sitting.present, ...counts, passed } });
    const means = decidesMeans(at, input) ? input.means : at.means;
    const { done, event } = await enterStepIn(tx, at, { step: { kind: input.step, on: item.meeting.on, outcome }, words: input.words, itemId: item.id, means }, author);
    return worked(done, concluded, event);
  });
}

async function departureInHandIn(tx: WriteTx, id: string, author: Author): Promise<Result<ListedDeparture, Refusals<DepartureRefusal>>> {
  const at = await readDepartureIn(tx, id);
  if (at === null) return refused([{ code: "departure.not-found" }]);
  const permission = may(author.actor, "departure.record", policyObjectOf(at));
  return permission.allowed ? ok(at) : refused([{ code: permission.reason }]);
}

function itemRefusals(at: ListedDeparture, item: ItemAt, input: DecideDeparture, today: LegalDate): readonly Refusal<Refused>[] {
  if (at.state !== "running") return [{ code: "departure.closed" }];
  if (awaitedDecision(at) !== input.step) return [{ code: "departure.step-not-next", field: "step" }];
  if (item.kind !== "departure" || item.departureId !== at.id) return [{ code: "meeting.item-elsewhere", field: "itemId" }];
  return [
    ...(item.meeting.authorityId === at.authorityId ? [] : [{ code: "meeting.wrong-authority", field: "itemId" } as const]),
    ...judgeItem(item, "departure", input.itemVersion),
    ...judgeMeetingOrder(at, item.meeting.on, today),
  ];
}

function choiceRefusals(at: ListedDeparture, input: DecideDeparture): readonly Refusal<DepartureRefusal>[] {
  const outcomes = outcomesOf(at, input.step);
  return [
    ...(outcomes.length > 0 && (input.outcome === null || !outcomes.includes(input.outcome)) ? [{ code: "departure.outcome-missing", field: "outcome" } as const] : []),
    ...(decidesMeans(at, input) && input.means === null ? [{ code: "departure.means-missing", field: "means" } as const] : []),
  ];
}

/** DWN-03: how somebody is stepped down is named when it is decided. */
function decidesMeans({ kind }: Pick<ListedDeparture, "kind">, { step, outcome }: Pick<DecideDeparture, "step" | "outcome">): boolean {
  return kind === "stepDown" && step === "decided" && outcome === "agreed";
}
