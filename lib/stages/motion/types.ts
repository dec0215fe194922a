import type { Level } from "@/lib/access/actor";
import type { Kind } from "@/lib/case/stage-order";
import type { MotionPostState, MotionState, PinnedRuleSet } from "@/lib/case/types";
import type { LegalDate } from "@/lib/kernel/dates";
import type { RuleId } from "@/lib/law/rule-id";

/** The eight grounds of RMV-01. */
export const removalGrounds = [
  "ageLimit",
  "accountability",
  "unfit",
  "violation",
  "resignedOrMoved",
  "studyLeave",
  "health",
  "workNeed",
] as const;

/** Why a person leaves a post in this motion; the last two are no removal grounds of their own. */
export const leaverGrounds = [...removalGrounds, "retirement", "appointedElsewhere"] as const;
export type LeaverGround = (typeof leaverGrounds)[number];

export const nomineeSources = ["signedNomination", "unitRecommendation", "reservePool", "departmentProposal"] as const;
export type NomineeSource = (typeof nomineeSources)[number];

/** Kinds a post may be put into a motion with; a removal comes in as a person leaving. */
export const postKinds = ["promotion", "advancement", "lateralMove", "electedPost"] as const satisfies readonly Kind[];
export type PostKind = (typeof postKinds)[number];

/** Special ways of producing candidates (MOT-07); empty: the ordinary way. */
export const specialGrounds = ["openSelection", "internalCompetition"] as const;
export type SpecialGround = (typeof specialGrounds)[number];

/** The five fields of MOT-03 beside the conditions, which stand at each post. */
export const proposalFields = ["scope", "method", "procedure", "source", "intention"] as const;
export type ProposalField = (typeof proposalFields)[number];

/** Rules judged before there is a case that may be passed by 特批. */
export const motionOverrides: readonly RuleId[] = ["MOT-01", "REC-09"];

export type HeadOrDeputy = "head" | "deputy";

/** A post in the batch with what its own table says. */
export type BatchPost = {
  readonly id: string;
  readonly postId: string;
  readonly order: number;
  readonly kind: Kind;
  readonly conditions: string;
  readonly conditionsFrozenOn: LegalDate | null;
  readonly state: MotionPostState;
  readonly stateSince: LegalDate;
  readonly specialGround: SpecialGround | null;
  readonly version: number;
  readonly title: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly level: Level;
  readonly headOrDeputy: HeadOrDeputy;
  readonly countsAgainstQuota: boolean;
  readonly probationApplies: boolean;
  /** authority that manages the post on the day; null: nobody is entered */
  readonly managedById: string | null;
  /** cadres whose names are put and not withdrawn, in official order */
  readonly nomineeCadreIds: readonly string[];
  /** of these, names whose pre-audit a person has recorded (MOT-06) */
  readonly preChecked: number;
  /** a recommendation round is running: the names on it stand still */
  readonly roundRunning: boolean;
};

/** A person leaving a post in this batch. */
export type BatchLeaver = {
  readonly id: string;
  readonly cadreId: string;
  readonly cadreName: string;
  readonly postId: string;
  readonly postTitle: string;
  readonly unitName: string;
  readonly level: Level;
  readonly ground: LeaverGround;
  readonly withCase: boolean;
  readonly note: string;
  readonly tenure: LeaverTenure;
};

/** A leaver's time in the post on the day it was read, and what else the rules on terms and rotation ask. */
export type LeaverTenure = {
  readonly on: LegalDate;
  readonly inScope: boolean;
  readonly from: LegalDate;
  readonly renewalDue: LegalDate | null;
  /** posts with terms the person left within five years before, for whatever reason */
  readonly changes: number;
  /** the place he leads as its principal of Party or government; null: he leads none */
  readonly placeId: string | null;
};

/** A motion (动议批次) with its posts and people leaving. */
export type MotionAt = {
  readonly id: string;
  readonly number: string;
  readonly authorityId: string;
  readonly title: string;
  readonly reason: string;
  readonly initiator: string;
  readonly startedOn: LegalDate;
  readonly scope: string;
  readonly method: string;
  readonly procedure: string;
  readonly source: string;
  readonly intention: string;
  readonly analysis: string;
  readonly analysisFileId: string | null;
  readonly plan: string;
  readonly planParticipants: string;
  readonly planAdoptedOn: LegalDate | null;
  readonly planItemId: string | null;
  readonly state: MotionState;
  readonly stateSince: LegalDate;
  readonly handlerId: string;
  readonly dueOn: LegalDate | null;
  readonly version: number;
  readonly ruleSet: PinnedRuleSet;
  readonly posts: readonly BatchPost[];
  readonly leavers: readonly BatchLeaver[];
  readonly overridden: readonly string[];
};

/**
 * Numbers of one unit, level and head/deputy over the whole batch, in persons. `result` is what stays vacant afterwards:
 * approved − in post + leaving − coming; below zero: over quota. `approved` null: no quota is entered.
 */
export type QuotaLine = {
  readonly unitId: string;
  readonly unitName: string;
  readonly level: Level;
  readonly headOrDeputy: HeadOrDeputy;
  readonly approved: number | null;
  readonly inPost: number;
  readonly leaving: number;
  readonly coming: number;
  readonly result: number;
  /** other open batches that fill posts of this line, by number */
  readonly others: readonly OtherClaim[];
};

/** What another open batch claims of a quota line, in persons. */
export type OtherClaim = {
  readonly number: string;
  /** its conditions are frozen: the seat is claimed, not only thought of */
  readonly frozen: boolean;
  readonly coming: number;
  /** who leaves in that batch and not in this one */
  readonly leaving: number;
};

/** In which capacity somebody was asked before the motion. */
export const priorCapacities = ["leaderInCharge", "unitHead", "coManagingSide", "other"] as const;
export type PriorCapacity = (typeof priorCapacities)[number];

export const priorWays = ["talk", "letter", "phone"] as const;
export type PriorWay = (typeof priorWays)[number];

export const priorAnswers = ["agree", "disagree", "other"] as const;
export type PriorAnswer = (typeof priorAnswers)[number];

/** What somebody said before the motion about one post, or about the whole batch (`postId` null). */
export type PriorOpinion = {
  readonly id: string;
  readonly postId: string | null;
  /** unit and title of the post; null for the whole batch */
  readonly post: string | null;
  readonly capacity: PriorCapacity;
  /** the person or the body that was asked */
  readonly who: string;
  readonly title: string;
  readonly on: LegalDate;
  readonly way: PriorWay;
  readonly letterNumber: string;
  readonly answer: PriorAnswer;
  readonly words: string;
  readonly enteredBy: string;
  readonly enteredOn: LegalDate;
  readonly withdrawnOn: LegalDate | null;
  readonly withdrawnReason: string;
};

/** A post of the batch another side helps to manage, in words. */
export type CoManagedPost = { readonly postId: string; readonly post: string; readonly side: string };

export type MotionRefusal =
  | "motion.not-found"
  | "motion.stale"
  | "motion.wrong-state"
  | "motion.no-rule-set"
  | "motion.day-in-future"
  | "motion.due-before-start"
  | "motion.post-not-found"
  | "motion.post-not-managed"
  | "motion.post-twice"
  | "motion.post-abolished"
  | "motion.conditions-missing"
  | "motion.conditions-frozen"
  | "motion.nothing-in-batch"
  | "motion.names-need-frozen-conditions"
  | "motion.leaver-not-found"
  | "motion.leaver-not-holding"
  | "motion.leaver-twice"
  | "motion.leaver-note-missing"
  | "motion.leaver-elsewhere-with-case"
  | "motion.cadre-not-found"
  | "motion.cadre-not-in-post"
  | "motion.nominee-twice"
  | "motion.nominee-not-found"
  | "motion.nominee-withdrawn"
  | "motion.nominee-holds-post"
  | "motion.selection-gone"
  | "motion.round-running"
  | "motion.pool-member-unknown"
  | "motion.recommendation-not-admitted"
  | "motion.post-closed"
  | "motion.meeting-before-freezing"
  | "motion.not-finished"
  | "motion.move-needs-one-name"
  | "motion.post-not-elected"
  | "motion.opinion-not-found"
  | "motion.opinion-in-future"
  | "motion.opinion-letter-number"
  | "motion.opinion-words"
  | "motion.opinion-withdrawn"
  | "announcement.days"
  | "announcement.already-open"
  | "unitRecommendation.not-found"
  | "unitRecommendation.answered";
