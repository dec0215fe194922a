import type { RuleSetValues } from "@/lib/law/scheme";
import type { Level, Role } from "@/lib/access/actor";
import type { RecommendationOption, Tally } from "@/lib/ballot/box/types";
import type { LegalDate } from "@/lib/kernel/dates";
import type { Finding } from "@/lib/law/finding";
import type { RuleId } from "@/lib/law/rule-id";
import type { EventValue } from "@/lib/record/event";
import type { EventType } from "@/lib/record/event-types";
import type { RateBase } from "@/lib/scoring/scheme";
import type { Outcome, Outcomes } from "./outcomes";
import type { Kind, Stage } from "./stage-order";

export type CaseState = "running" | "deferred" | "suspended" | "stopped" | "returned" | "finished";

/** The local rule set pinned to a motion and its cases. */
export type PinnedRuleSet = {
  readonly id: string;
  readonly version: number;
  /** no unit has confirmed these numbers yet: shown as 示例 */
  readonly exampleOnly: boolean;
  readonly values: RuleSetValues;
};

/** A case as the stages see it. */
export type CaseAt = {
  readonly id: string;
  readonly number: string;
  readonly motionId: string;
  readonly motionPostId: string | null;
  readonly cadreId: string;
  readonly postId: string;
  readonly kind: Kind;
  readonly stage: Stage;
  readonly state: CaseState;
  readonly version: number;
  readonly openedOn: LegalDate;
  readonly stageSince: LegalDate;
  readonly handlerId: string;
  readonly authorityId: string;
  readonly level: Level;
  readonly probationApplies: boolean;
  /** the post is of a higher level than the person's when the case was opened */
  readonly rises: boolean;
  readonly ruleSet: PinnedRuleSet;
  /** last day of the pinned rule set; null: no other has followed it */
  readonly ruleSetTo: LegalDate | null;
  readonly outcomes: Outcomes;
  /** rules with an approved override (特批) in this case */
  readonly overridden: readonly string[];
};

export type MotionState = "draft" | "conditionsFrozen" | "planAdopted" | "closed";

export type MotionPostState = "motion" | "recommendation" | "subjectsFixed" | "stopped";

/** A name put for a post, in official order when listed; never ranked. */
export type NomineeAt = {
  readonly id: string;
  readonly cadreId: string;
  readonly source: "signedNomination" | "unitRecommendation" | "reservePool" | "departmentProposal";
  /** shown as reference nominee at the meeting (REC-04, REC-06) */
  readonly reference: boolean;
  /** what a person found about Art. 24 items that no data decides */
  readonly barFinding: string | null;
  readonly withdrawn: boolean;
};

export type VoterGroup = { readonly id: string; readonly label: string; readonly shouldAttend: number };

/** A recommendation round; `tally` is there only when two people's entries agreed. */
export type RoundAt = {
  readonly id: string;
  readonly form: "interview" | "meeting";
  readonly heldOn: LegalDate;
  readonly targeted: boolean;
  readonly state: "open" | "enteredOnce" | "confirmed" | "void";
  readonly rateBase: RateBase;
  readonly groups: readonly VoterGroup[];
  readonly tally: Tally<RecommendationOption> | null;
  /** last day on which the result may be used (REC-02) */
  readonly validUntil: LegalDate | null;
  readonly version: number;
};

/** What judges the recommendation of one post. */
export type RecommendationFacts = {
  readonly kind: Kind;
  /** the kind has this stage under the pinned rule set */
  readonly takesPlace: boolean;
  /** in the order in which they were opened */
  readonly rounds: readonly RoundAt[];
  /** REC-07: the meeting round was left out, with three ticks and a reason */
  readonly meetingOmitted: boolean;
};

/** A post in the motion as the stages see it: the unit of work until subjects are fixed. */
export type MotionPostAt = {
  readonly id: string;
  readonly motionId: string;
  readonly motionNumber: string;
  readonly motionState: MotionState;
  readonly motionVersion: number;
  readonly authorityId: string;
  readonly handlerId: string;
  readonly postId: string;
  readonly order: number;
  readonly kind: Kind;
  readonly state: MotionPostState;
  readonly version: number;
  readonly startedOn: LegalDate;
  readonly conditionsFrozenOn: LegalDate | null;
  readonly level: Level;
  readonly headOrDeputy: "head" | "deputy";
  readonly isPrincipal: boolean;
  readonly probationApplies: boolean;
  readonly unitId: string;
  readonly ruleSet: PinnedRuleSet;
  /** null until the plan is adopted */
  readonly motionOutcome: Outcome<"motion"> | null;
  readonly recommendation: RecommendationFacts;
  /** in official order, withdrawn ones too */
  readonly nominees: readonly NomineeAt[];
  /** rules with an approved override (特批) in this motion */
  readonly overridden: readonly string[];
};

/** One version of a completed stage's outcome; the one without `supersededOn` stands. */
export type OutcomeVersion = {
  readonly id: string;
  readonly stage: Stage;
  readonly number: number;
  readonly on: LegalDate;
  readonly value: Outcome<Stage>;
  readonly supersededOn: LegalDate | null;
  readonly correctionId: string | null;
};

/** What every page of a case shows of it. */
export type CaseFrame = Pick<
  CaseAt,
  "id" | "number" | "kind" | "stage" | "state" | "version" | "openedOn" | "stageSince" | "authorityId" | "motionPostId" | "rises" | "ruleSet" | "overridden"
> & {
  readonly stateReason: string;
  readonly dueOn: LegalDate | null;
  readonly finishedOn: LegalDate | null;
  /** name of the official who handles it; null when unknown */
  readonly handler: string | null;
  readonly motion: { readonly id: string; readonly number: string; readonly title: string };
  readonly person: {
    readonly cadreId: string;
    readonly name: string;
    readonly sex: "male" | "female";
    readonly birth: LegalDate;
    readonly duties: string;
    readonly level: Level;
    readonly photoId: string | null;
  };
  readonly post: { readonly id: string; readonly title: string; readonly unitName: string; readonly level: Level; readonly probationApplies: boolean };
  /** by stage, then in the order of their numbers */
  readonly versions: readonly OutcomeVersion[];
};

/** A stored finding in force, with the step that judged it and the day. */
export type FindingAt = Finding & { readonly id: string; readonly stage: Stage; readonly step: string; readonly on: LegalDate };

/** Somebody else the post concerns in this motion. */
export type PersonOfPost = {
  readonly cadreId: string;
  readonly name: string;
  readonly duties: string;
  readonly source: NomineeAt["source"] | null;
  readonly withdrawn: boolean;
  readonly caseId: string | null;
  readonly kind: Kind | null;
  readonly stage: Stage | null;
  readonly state: CaseState | null;
};

export type CaseFile = {
  readonly id: string;
  readonly fileName: string;
  readonly purpose: string;
  /** bytes */
  readonly size: number;
  readonly uploadedBy: string | null;
  readonly uploadedOn: LegalDate;
};

export type CaseSignature = {
  readonly id: string;
  readonly purpose: string;
  readonly signerName: string;
  readonly capacity: string;
  readonly signedOn: LegalDate;
  readonly scanId: string | null;
  readonly enteredById: string;
  readonly enteredBy: string | null;
  readonly checkedBy: string | null;
  readonly checked: boolean;
};

export type CaseExceptions = {
  readonly holds: readonly {
    readonly id: string;
    readonly state: CaseState;
    readonly reason: string;
    readonly from: LegalDate;
    readonly to: LegalDate | null;
    readonly lifted: string;
  }[];
  readonly overrides: readonly {
    readonly id: string;
    readonly rule: RuleId;
    readonly reason: string;
    /** analysis of the votes, where the rule asks for one */
    readonly analysis: VoteAnalysis | null;
    readonly requestedById: string;
    readonly requestedBy: string | null;
    readonly requestedOn: LegalDate;
    readonly approvedBy: string | null;
    readonly approvedOn: LegalDate | null;
    readonly refusedOn: LegalDate | null;
    /** asked for in the motion, for all its posts */
    readonly ofMotion: boolean;
  }[];
};

/** An event of the case's record as it is shown; `at` is the time in Asia/Shanghai, yyyy-mm-ddThh:mm. */
export type CaseEvent = {
  readonly id: string;
  readonly at: string;
  readonly type: EventType;
  readonly data: Readonly<Record<string, EventValue>>;
  readonly reason: string | null;
  readonly author: string | null;
  readonly roles: readonly Role[] | null;
  readonly requestedBy: string | null;
  readonly hash: string;
};

export type CaseRefusal =
  | "case.not-found"
  | "case.stale"
  | "case.not-running"
  | "case.wrong-stage"
  | "case.rule-stops"
  | "case.reason-missing"
  | "case.already-open"
  | "case.nothing-held"
  | "override.not-allowed"
  | "override.same-person"
  | "override.not-requested"
  | "override.analysis-missing"
  | "override.nothing-below";

/** What an override of the line of an opinion poll must say, as four answers: nobody goes on against the votes without having looked at them. */
export const voteQuestions = ["asked", "spread", "standing", "talks"] as const;
export type VoteAnalysis = Readonly<Record<(typeof voteQuestions)[number], string>>;
