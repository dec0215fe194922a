import type { SittingFacts, VoteCounts, VoteForm } from "@/lib/case/rules/sitting";

export const stances = ["agree", "disagree", "defer"] as const;
export type Stance = (typeof stances)[number];

export const notPassedChoices = ["deferred", "returned", "stopped"] as const;
export type NotPassedChoice = (typeof notPassedChoices)[number];

/** Why a vote is suspended (DEC-05): the national ground, and the older local one. */
export const suspensionGrounds = ["opinionsDiverge", "majorQuestionUnclear"] as const;
export type SuspensionGround = (typeof suspensionGrounds)[number];

/** A member's stated opinion; its place in the list is the order in which it was given. */
export type StatedOpinion = { readonly memberId: string; readonly stance: Stance };

export type DecisionFacts = SittingFacts & {
  readonly opinions: readonly StatedOpinion[];
  readonly form: VoteForm;
  readonly vote: VoteCounts;
  /** why the counts of an open vote differ from the stated opinions; empty when they do not */
  readonly difference: string;
  readonly minutes: MinuteFields;
  /** the case has a pre-report or a ground for one (DEC-07) */
  readonly preReportCase: boolean;
  /** DEL-06: head of a county or prefecture committee */
  readonly plenaryPost: boolean;
};

/** What the minutes of an item must say (DEC-07). */
export type MinuteFields = {
  readonly presenter: string;
  readonly exceptionalReason: string;
  readonly superiorReply: string;
};

export type DecisionRefusal =
  | "decision.opinion-of-stranger"
  | "decision.meeting-before-deliberation"
  | "decision.choice-missing"
  | "decision.choice-reason-missing"
  | "decision.due-before-meeting"
  | "decision.due-too-late"
  | "decision.nothing-to-reconsider"
  | "decision.already-appointed"
  | "decision.notice-running"
  | "decision.favour-exceeds-present"
  | "decision.contested-together"
  | "decision.contested-changed"
  | "decision.contested-other-post"
  | "decision.contested-post-filled"
  | "decision.post-filled";
