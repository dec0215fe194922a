import "server-only";
import { legalDateOf, legalDateToDb } from "@/lib/kernel/dates";
import type { Refusal } from "@/lib/law/refusal";
import { judgeSuspension, judgeDueDay, suspensionDueOn } from "../rules/decision";
import { moveCaseIn } from "../../../case/commands/advance";
import { storeFindingsIn } from "../../../case/commands/findings";
import { judgeStep, refusalsOf } from "../../../case/rules/step";
import type { CaseAt } from "../../../case/types";
import { concludeItemIn, placeItemIn } from "../../../meetings/commands/items";
import { readItemsAboutIn } from "../../../meetings/queries/meetings";
import { readItemSubjectIn } from "../../../meetings/queries/subjects";
import type { WriteTx } from "../../../platform/db/transaction";
import { streamOf } from "../../../record/event";
import type { Author } from "../../../record/recorded";
import { recorded, refuse, worked } from "../../../record/recorded";
import type { PutOnAgenda, SuspendVote } from "../schema";
import type { DecisionAnswer, Refused } from "./opening";
import { openCaseForDecisionIn, openForVoteIn } from "./opening";

/** Suspends the vote (DEC-05): the item and the case wait until the due day; a later meeting takes it up again. */
export function suspendVote(input: SuspendVote, author: Author): DecisionAnswer<{ caseId: string }> {
  return recorded<{ caseId: string }, Refused>(author, async (tx) => {
    const opened = await openForVoteIn(tx, input, author);
    if (!opened.ok) return refuse(...opened.refusal);
    const { at, item } = opened.value;
    const { values } = at.ruleSet;
    const finding = judgeSuspension(input.ground, item.meeting.kind, values);
    const refusals: Refusal<Refused>[] = [
      ...refusalsOf([finding]),
      ...judgeDueDay(input.dueOn, item.meeting.on, suspensionDueOn(item.meeting.on, values)),
    ];
    const [first, ...rest] = refusals;
    if (first !== undefined) return refuse(first, ...rest);
    const on = legalDateToDb(item.meeting.on);
    await moveCaseIn(tx, at, { state: "suspended", stateReason: input.reason, dueOn: legalDateToDb(input.dueOn) });
    await tx.caseHold.create({ data: { caseId: at.id, state: "suspended", reason: input.reason, from: on } });
    await storeFindingsIn(tx, { caseId: at.id }, "decision", "vote", [finding], at.ruleSet.version, item.meeting.on);
    const concluded = await concludeItemIn(
      tx,
      item,
      {
        state: "suspended",
        conclusion: `暂缓表决：${input.reason}`,
        suspendedGround: input.ground,
        dueOn: input.dueOn,
      },
      author,
    );
    return worked({ caseId: at.id }, concluded, {
      stream: streamOf("case", at.id),
      type: "decision.suspended",
      data: { meeting: item.meeting.id, item: item.id, ground: input.ground, dueOn: input.dueOn },
      reason: input.reason,
    });
  });
}

/** Puts the case on the agenda of a meeting; one that was deferred or whose vote was suspended is taken up again by it. */
export function putOnAgenda(input: PutOnAgenda, author: Author): DecisionAnswer<{ meetingId: string; itemId: string }> {
  return recorded<{ meetingId: string; itemId: string }, Refused>(author, async (tx) => {
    const opened = await openCaseForDecisionIn(tx, input.caseId, author);
    if (!opened.ok) return refuse(...opened.refusal);
    const at = opened.value;
    const resumes = await waitsForMeetingIn(tx, at);
    const [first, ...rest] = judgeStep(resumes ? { ...at, state: "running" } : at, "decision", input.version);
    if (first !== undefined) return refuse(first, ...rest);
    const subject = await readItemSubjectIn(tx, "decision", at.id);
    const placed = await placeItemIn(tx, { meetingId: input.meetingId, kind: "decision", objectId: at.id }, subject, author);
    if (!placed.ok) return refuse(...placed.refusal);
    const value = { meetingId: placed.value.meeting.id, itemId: placed.value.itemId };
    if (!resumes) return worked(value, placed.value.event);
    const lifted = `提交${placed.value.meeting.number}再次讨论`;
    await moveCaseIn(tx, at, { state: "running", stateReason: "", dueOn: null });
    await tx.caseHold.updateMany({
      where: { caseId: at.id, to: null },
      data: { to: legalDateToDb(legalDateOf(author.now)), lifted },
    });
    return worked(value, placed.value.event, {
      stream: streamOf("case", at.id),
      type: "case.resumed",
      data: { stage: at.stage, from: at.state, meeting: value.meetingId },
    });
  });
}

/** Whether the case was deferred or suspended by its last vote, and not held for another reason. */
async function waitsForMeetingIn(tx: WriteTx, at: CaseAt): Promise<boolean> {
  if (at.state !== "deferred" && at.state !== "suspended") return false;
  const items = await readItemsAboutIn(tx, "decision", at.id);
  return items.findLast((item) => item.state !== "withdrawn")?.state === at.state;
}
