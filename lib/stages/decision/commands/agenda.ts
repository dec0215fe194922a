import "server-only";
import { legalDateOf, legalDateToDb } from "@/lib/kernel/dates";
import type { Result } from "@/lib/kernel/result";
import { ok, refused } from "@/lib/kernel/result";
import type { Finding } from "@/lib/law/finding";
import type { Refusal, Refusals } from "@/lib/law/refusal";
import type { ItemAt } from "@/lib/meetings/types";
import { judgeSuspension, judgeDueDay, suspensionDueOn } from "../rules/decision";
import { moveCaseIn } from "../../../case/commands/advance";
import { storeFindingsIn } from "../../../case/commands/findings";
import { judgeStep, refusalsOf } from "../../../case/rules/step";
import type { CaseAt } from "../../../case/types";
import { concludeItemIn, placeItemIn } from "../../../meetings/commands/items";
import { readItemsAboutIn } from "../../../meetings/queries/meetings";
import { readItemSubjectIn } from "../../../meetings/queries/subjects";
import type { WriteTx } from "../../../platform/db/transaction";
import type { NewEvent } from "../../../record/event";
import { streamOf } from "../../../record/event";
import type { Author } from "../../../record/recorded";
import { recorded, refuse, worked } from "../../../record/recorded";
import type { PutOnAgenda, SuspendVote } from "../schema";
import type { DecisionAnswer, Refused } from "./opening";
import { judgePostFreeIn, openCaseForDecisionIn, openForVoteIn } from "./opening";

/** Suspends the vote (DEC-05): the item and the case wait until the due day; a later meeting takes it up again. */
export function suspendVote(input: SuspendVote, author: Author): DecisionAnswer<{ caseId: string }> {
  return recorded<{ caseId: string }, Refused>(author, async (tx) => {
    const opened = await openForVoteIn(tx, input, author);
    if (!opened.ok) return refuse(...opened.refusal);
    const { at, item } = opened.value;
    const { finding, refusals } = judgeSuspending(input, at, item);
    const [first, ...rest] = refusals;
    if (first !== undefined) return refuse(first, ...rest);
    return worked({ caseId: at.id }, ...(await suspendIn(tx, { input, at, item, finding }, author)));
  });
}

/** What a suspension says: ground, words, day by which the vote is taken up again. */
export type Suspending = Pick<SuspendVote, "ground" | "reason" | "dueOn">;

/** Whether the vote on one person may be suspended on this ground until this day. */
export function judgeSuspending(input: Suspending, at: CaseAt, item: ItemAt): { readonly finding: Finding; readonly refusals: readonly Refusal<Refused>[] } {
  const { values } = at.ruleSet;
  const finding = judgeSuspension(input.ground, item.meeting.kind, values);
  const due = judgeDueDay(input.dueOn, item.meeting.on, suspensionDueOn(item.meeting.on, values));
  return { finding, refusals: [...refusalsOf([finding]), ...due] };
}

type Suspended = { readonly input: Suspending; readonly at: CaseAt; readonly item: ItemAt; readonly finding: Finding };

/** Writes down one suspended vote. Judge with `judgeSuspending` before; the returned events must be recorded. */
export async function suspendIn(tx: WriteTx, { input, at, item, finding }: Suspended, author: Author): Promise<readonly [NewEvent, ...NewEvent[]]> {
  const on = legalDateToDb(item.meeting.on);
  await moveCaseIn(tx, at, { state: "suspended", stateReason: input.reason, dueOn: legalDateToDb(input.dueOn) });
  await tx.caseHold.create({ data: { caseId: at.id, state: "suspended", reason: input.reason, from: on } });
  await storeFindingsIn(tx, { caseId: at.id }, "decision", "vote", [finding], at.ruleSet.version, item.meeting.on);
  const conclusion = { state: "suspended", conclusion: `暂缓表决：${input.reason}`, suspendedGround: input.ground, dueOn: input.dueOn } as const;
  const concluded = await concludeItemIn(tx, item, conclusion, author);
  return [
    concluded,
    {
      stream: streamOf("case", at.id),
      type: "decision.suspended",
      data: { meeting: item.meeting.id, item: item.id, ground: input.ground, dueOn: input.dueOn },
      reason: input.reason,
    },
  ];
}

/** Puts the case on the agenda of a meeting; one that was deferred or whose vote was suspended is taken up again by it. */
export function putOnAgenda(input: PutOnAgenda, author: Author): DecisionAnswer<{ meetingId: string; itemId: string }> {
  return recorded<{ meetingId: string; itemId: string }, Refused>(author, async (tx) => {
    const opened = await openCaseForDecisionIn(tx, input.caseId, author);
    if (!opened.ok) return refuse(...opened.refusal);
    const listed = await listIn(tx, { at: opened.value, version: input.version, meetingId: input.meetingId, contestedGroup: null }, author);
    return listed.ok ? worked({ meetingId: input.meetingId, itemId: listed.value.itemId }, ...listed.value.events) : refuse(...listed.refusal);
  });
}

type Listing = { readonly at: CaseAt; readonly version: number; readonly meetingId: string; readonly contestedGroup: string | null };
type Listed = { readonly itemId: string; readonly events: readonly [NewEvent, ...NewEvent[]] };

/** Puts one case on the agenda; nothing is written when it refuses. The returned events must be recorded. */
export async function listIn(tx: WriteTx, { at, version, meetingId, contestedGroup }: Listing, author: Author): Promise<Result<Listed, Refusals<Refused>>> {
  const resumes = await waitsForMeetingIn(tx, at);
  const [first, ...rest] = [...judgeStep(resumes ? { ...at, state: "running" } : at, "decision", version), ...(await judgePostFreeIn(tx, at))];
  if (first !== undefined) return refused([first, ...rest]);
  const subject = await readItemSubjectIn(tx, "decision", at.id);
  const placed = await placeItemIn(tx, { meetingId, kind: "decision", objectId: at.id, contestedGroup }, subject, author);
  if (!placed.ok) return placed;
  const { itemId, meeting, event } = placed.value;
  if (!resumes) return ok({ itemId, events: [event] });
  const lifted = `提交${meeting.number}再次讨论`;
  await moveCaseIn(tx, at, { state: "running", stateReason: "", dueOn: null });
  await tx.caseHold.updateMany({
    where: { caseId: at.id, to: null },
    data: { to: legalDateToDb(legalDateOf(author.now)), lifted },
  });
  const resumed = { stream: streamOf("case", at.id), type: "case.resumed", data: { stage: at.stage, from: at.state, meeting: meetingId } } as const;
  return ok({ itemId, events: [event, resumed] });
}

/** Whether the case was deferred or suspended by its last vote, and not held for another reason. */
async function waitsForMeetingIn(tx: WriteTx, at: CaseAt): Promise<boolean> {
  if (at.state !== "deferred" && at.state !== "suspended") return false;
  const items = await readItemsAboutIn(tx, "decision", at.id);
  return items.findLast((item) => item.state !== "withdrawn")?.state === at.state;
}
