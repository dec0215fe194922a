import type { LegalDate } from "@/lib/kernel/dates";
import type { MeetingKind, MemberAt } from "@/lib/meetings/types";

export const voteForms = ["oral", "showOfHands", "secretBallot"] as const;
export type VoteForm = (typeof voteForms)[number];

export const stances = ["agree", "disagree", "defer"] as const;
export type Stance = (typeof stances)[number];

export const notPassedChoices = ["deferred", "returned", "stopped"] as const;
export type NotPassedChoice = (typeof notPassedChoices)[number];

/** Why a vote is suspended (DEC-05): the national ground, and the older local one. */
export const suspensionGrounds = ["opinionsDiverge", "majorQuestionUnclear"] as const;
export type SuspensionGround = (typeof suspensionGrounds)[number];

/** Counts of a vote, in persons. */
export type VoteCounts = {
  readonly agree: number;
  readonly disagree: number;
  readonly defer: number;
  readonly abstain: number;
};

/** A member's stated opinion; its place in the list is the order in which it was given. */
export type StatedOpinion = { readonly memberId: string; readonly stance: Stance };

/** A meeting as the rules of decision see it for one item: who withdrew counts neither as present nor states an opinion. */
export type SittingFacts = {
  readonly meetingKind: MeetingKind;
  readonly on: LegalDate;
  readonly members: readonly Pick<MemberAt, "id" | "cadreId" | "isPrincipal" | "present">[];
  /** members concerned or with a declared relative concerned (DEC-08): ids of members */
  readonly concerned: readonly string[];
  /** members who left the item, the concerned ones and any other */
  readonly withdrawn: readonly string[];
  /** local parameter: a withdrawn member is taken off those who should attend */
  readonly recusalReducesShouldAttend: boolean;
};

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

/** Counts of a sitting for one item, in persons. */
export type Sitting = {
  readonly shouldAttend: number;
  readonly present: number;
  readonly withdrawn: number;
  /** fewest present for a valid decision */
  readonly quorum: number;
  /** fewest votes in favour for a decision */
  readonly needed: number;
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
  | "decision.favour-exceeds-present";
