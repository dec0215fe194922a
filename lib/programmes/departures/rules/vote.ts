import { judgeBody, judgeMajority, judgePlenaryBallot, judgeQuorum, sittingOf } from "@/lib/case/rules/sitting";
import type { Sitting, SittingFacts, VoteCounts, VoteForm } from "@/lib/case/rules/sitting";
import { isAfter, isBefore } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { Finding, Judgement } from "@/lib/law/finding";
import type { Refusal } from "@/lib/law/refusal";
import type { DepartureAt, DepartureRefusal, StepKind, StepOutcome } from "../types";

/** A vote on a departure as it is entered; `outcome` null where the step has none (a removal after the order was not followed). */
export type DepartureVote = { readonly form: VoteForm; readonly counts: VoteCounts; readonly outcome: StepOutcome | null };

/** DEC-01 or DEC-12, DEC-09, DEC-04: body, quorum and majority of the item, as for every decision on posts. `verdict`: it passed. */
export function judgeDepartureVote(facts: SittingFacts, counts: VoteCounts): Judgement<boolean> & { readonly sitting: Sitting } {
  const sitting = sittingOf(facts);
  const majority = judgeMajority(counts.agree, sitting.shouldAttend, facts.on);
  return {
    sitting,
    verdict: majority.outputs["passed"] === true,
    findings: [judgeBody(facts.meetingKind), judgeSittingQuorum(facts, sitting, counts), majority],
  };
}

/** DEC-01, at a plenary DEC-12: enough members are there; `counts` null before anything was counted. */
export function judgeSittingQuorum(facts: SittingFacts, sitting: Sitting, counts: VoteCounts | null): Finding {
  return facts.meetingKind === "plenaryCommittee" ? judgePlenaryBallot(sitting, counts, facts) : judgeQuorum(sitting, facts.on);
}

/** Whether the counts can be those of the members present: an open vote counts each of them once, a secret one at most once. */
export function judgeCounts({ form, counts }: Pick<DepartureVote, "form" | "counts">, { present }: Pick<Sitting, "present">): readonly Refusal<DepartureRefusal>[] {
  const votes = counts.agree + counts.disagree + counts.defer + counts.abstain;
  const adds = form === "secretBallot" ? votes > 0 && votes <= present : votes === present;
  return adds ? [] : [{ code: "departure.votes-differ", field: "agree", params: { votes, present } }];
}

/** Whether the result that is entered is the one the counts say: what changes something needs the majority, what leaves it has none. */
export function judgeOutcome(outcome: StepOutcome | null, passed: boolean, { needed }: Pick<Sitting, "needed">): readonly Refusal<DepartureRefusal>[] {
  const changes = outcome === null || outcome === "agreed" || outcome === "upheld" || outcome === "revoked";
  if (changes === passed) return [];
  return changes ? [{ code: "departure.not-passed", field: "outcome", params: { needed } }] : [{ code: "departure.passed", field: "outcome", params: { needed } }];
}

type Ordered = Pick<DepartureAt, "openedOn" | "steps">;

/** Whether the meeting comes after what was done before and not after today. */
export function judgeMeetingOrder(at: Ordered, meetingOn: LegalDate, today: LegalDate): readonly Refusal<DepartureRefusal>[] {
  return [...(isAfter(meetingOn, today) ? [{ code: "departure.in-future" } as const] : []), ...judgeNotBefore(at, meetingOn)];
}

/** Whether the meeting comes after the last step or, where it is asked first (an ordered resignation, a step-down), not before the proposal. */
export function judgeNotBefore({ openedOn, steps }: Ordered, meetingOn: LegalDate): readonly Refusal<DepartureRefusal>[] {
  const last = steps.at(-1);
  if (last === undefined) return isBefore(meetingOn, openedOn) ? [{ code: "departure.meeting-before-proposal", params: { on: meetingOn, openedOn } }] : [];
  return isBefore(meetingOn, last.on) ? [{ code: "departure.meeting-before-step", params: { on: meetingOn, last: last.on } }] : [];
}

/**
 * Whether this person may carry the departure out: somebody else opened it and entered its decisions. Who could do all of it alone could
 * end an office and begin an effect period against somebody by himself.
 */
export function isSecondPerson(at: { readonly openedById: string; readonly steps: readonly { readonly kind: StepKind; readonly enteredById: string }[] }, userId: string): boolean {
  return at.openedById !== userId && !at.steps.some(({ kind, enteredById }) => decidingSteps.includes(kind) && enteredById === userId);
}

/** Steps that are a collective decision: each names its own item of a meeting and its vote. */
export const decidingSteps: readonly StepKind[] = ["decided", "appealDecided", "removalDecided"];
