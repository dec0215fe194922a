import type { VoteCounts, VoteForm } from "@/lib/case/rules/sitting";
import type { Finding } from "@/lib/law/finding";
import { judged } from "@/lib/law/finding";
import type { Refusal } from "@/lib/law/refusal";
import type { DecisionRefusal, NotPassedChoice, StatedOpinion } from "../types";

/** A group of people for one post who are voted on together: whether the pinned scheme allows it, how many may still be adopted. */
export type ContestedGroup = {
  /** `contestedVotes` of the pinned scheme */
  readonly allowed: boolean;
  readonly subjects: number;
  readonly vacancies: number;
};

/** One post of a batch is one vacancy, filled by whoever was adopted for it. */
export function vacanciesLeft(adopted: number): number {
  return Math.max(0, 1 - adopted);
}

/** DEL-07 地方做法，释义：可以实行差额票决。 Only where the pinned scheme says so, with two people or more, and more people than vacancies. */
export function judgeContestedGroup({ allowed, subjects, vacancies }: ContestedGroup): Finding {
  return judged("DEL-07", "block", allowed && subjects >= 2 && vacancies >= 1 && subjects > vacancies, { allowed, subjects, vacancies });
}

export type ContestedBallot = {
  readonly form: VoteForm;
  /** members present for the group */
  readonly present: number;
  readonly vacancies: number;
  readonly votes: readonly VoteCounts[];
  /** stated opinions on each person, in the order of `votes` */
  readonly opinions: readonly (readonly StatedOpinion[])[];
  /** how many people got more than half of those who should attend */
  readonly adopted: number;
};

/**
 * DEL-07 地方做法，释义：差额票决时每人同意的人数不超过职数。 One ballot on all: the counts of every person add up to the same number of papers, which
 * is at most the members present (an open vote: all of them); agreement summed over the people is at most papers times vacancies; in an
 * open vote no member states agreement to more people than there are vacancies; no more people are adopted than there are vacancies.
 */
export function judgeContestedBallot({ form, present, vacancies, votes, opinions, adopted }: ContestedBallot): Finding {
  const papers = votes.map(({ agree, disagree, defer, abstain }) => agree + disagree + defer + abstain);
  const fewest = Math.min(...papers);
  const most = Math.max(...papers);
  const agree = votes.reduce((sum, vote) => sum + vote.agree, 0);
  const agreeing = new Map<string, number>();
  const stated = form === "secretBallot" ? [] : opinions.flat();
  for (const { memberId, stance } of stated) if (stance === "agree") agreeing.set(memberId, (agreeing.get(memberId) ?? 0) + 1);
  const overAgreeing = [...agreeing.values()].filter((count) => count > vacancies).length;
  const inputs = { subjects: votes.length, vacancies, present, fewest, most, agree, overAgreeing, adopted };
  const complete = form === "secretBallot" ? most <= present && fewest > 0 : fewest === present;
  const holds = fewest === most && complete && agree <= fewest * vacancies && overAgreeing === 0 && adopted <= vacancies;
  return judged("DEL-07", "block", holds, inputs, { atMostAgree: fewest * vacancies });
}

/** What follows for a person who was not adopted: put off only while the post is still to be filled; then it is returned or stopped. */
export function judgeContestedChoice(choice: NotPassedChoice | null, vacancies: number): readonly Refusal<DecisionRefusal>[] {
  return choice === "deferred" && vacancies === 0 ? [{ code: "decision.contested-post-filled", field: "whenNotPassed" }] : [];
}
