import "server-only";
import type { Author } from "../../../record/recorded";
import { recorded, refuse, worked } from "../../../record/recorded";
import { readMatterIn } from "../queries";
import type { RecordDecision } from "../schema";
import type { NotPassedChoice } from "../types";
import type { DecisionAnswer, Refused } from "./opening";
import { judgePostFreeIn, openForVoteIn } from "./opening";
import { carryOutVoteIn, judgeVote } from "./voting";

export type Decided = { readonly caseId: string; readonly passed: boolean; readonly choice: NotPassedChoice | null };

/**
 * Records the stated opinions and the vote on one person. Passed: the stage is complete and the case goes on. Not passed: the case
 * is deferred, returned or stopped as chosen, with the reason. Bars, qualifications and approvals are judged again on the day of
 * the meeting. An item of a contested group is voted on with its group alone.
 */
export function recordDecision(input: RecordDecision, author: Author): DecisionAnswer<Decided> {
  return recorded<Decided, Refused>(author, async (tx) => {
    const opened = await openForVoteIn(tx, input, author);
    if (!opened.ok) return refuse(...opened.refusal);
    const { at, item } = opened.value;
    const matter = await readMatterIn(tx, at, item.meeting.on);
    const vote = judgeVote({ input, at, item, matter, subjects: [matter.candidate] });
    const [first, ...rest] = [...vote.refusals, ...(vote.passed ? await judgePostFreeIn(tx, at) : [])];
    if (first !== undefined) return refuse(first, ...rest);
    const events = await carryOutVoteIn(tx, vote, author);
    return worked({ caseId: at.id, passed: vote.passed, choice: vote.passed ? null : input.whenNotPassed }, ...events);
  });
}
