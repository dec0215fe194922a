import type { AccessRefusal } from "@/lib/access/policy";
import type { Level } from "@/lib/access/actor";
import type { LegalDate } from "@/lib/kernel/dates";

export const departureKinds = ["officialResignation", "voluntaryResignation", "blameResignation", "orderedResignation", "stepDown"] as const;
export type DepartureKind = (typeof departureKinds)[number];

export const departureMeans = ["transfer", "rank", "removal", "demotion"] as const;
export type DepartureMeans = (typeof departureMeans)[number];

export const stepKinds = [
  "notified",
  "applied",
  "verified",
  "proposed",
  "talked",
  "decided",
  "answered",
  "appealed",
  "appealDecided",
  "upheldNotified",
  "refusedToApply",
  "removalDecided",
  "carriedOut",
] as const;
export type StepKind = (typeof stepKinds)[number];

export const stepOutcomes = ["agreed", "refused", "deferred", "upheld", "revoked"] as const;
export type StepOutcome = (typeof stepOutcomes)[number];

/** RSG-03: the heads of Article 14, which was read; the nine situations of Article 15 were not (`otherOfArticle15`). */
export const blameGrounds = ["seriousFault", "dereliction", "majorAccident", "otherOfArticle15"] as const;

/** DWN-01: fifteen situations in their order; the first seven were read whole. */
export const stepDownGrounds = [
  "politicalAbility",
  "convictions",
  "fightingSpirit",
  "viewOfAchievement",
  "democraticCentralism",
  "organisationalDiscipline",
  "drive",
  "ability",
  "recklessDecisions",
  "formalism",
  "conduct",
  "familyAbroad",
  "assessmentResults",
  "health",
  "other",
] as const;

/** Situations of DWN-01 whose text stands on file whole. */
export const stepDownGroundsRead = 7;

export type StepAt = { readonly kind: StepKind; readonly on: LegalDate; readonly outcome: StepOutcome | null };

/** A departure as rules and commands judge it; steps in the order they were entered. */
export type DepartureAt = {
  readonly id: string;
  readonly number: string;
  readonly cadreId: string;
  readonly authorityId: string;
  readonly holdingId: string;
  readonly postId: string;
  readonly level: Level;
  readonly kind: DepartureKind;
  readonly ground: string;
  readonly facts: string;
  readonly document: string;
  readonly remindedBefore: boolean;
  readonly means: DepartureMeans | null;
  readonly state: "running" | "ended" | "kept";
  readonly openedOn: LegalDate;
  readonly version: number;
  readonly steps: readonly StepAt[];
};

export type DepartureRefusal =
  | AccessRefusal
  | "departure.not-found"
  | "departure.stale"
  | "departure.person-not-found"
  | "departure.not-in-post"
  | "departure.already-running"
  | "departure.ground-missing"
  | "departure.in-future"
  | "departure.meeting-before-proposal"
  | "departure.step-not-next"
  | "departure.before-last-step"
  | "departure.outcome-missing"
  | "departure.means-missing"
  | "departure.decided-at-meeting"
  | "departure.nothing-to-decide"
  | "departure.meeting-before-step"
  | "departure.votes-differ"
  | "departure.not-passed"
  | "departure.passed"
  | "departure.same-person"
  | "departure.closed";
