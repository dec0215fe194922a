import type { RuleSetValues } from "@/lib/law/scheme";
import type { Level } from "@/lib/access/actor";
import type { LegalDate } from "@/lib/kernel/dates";
import type { Outcomes } from "./outcomes";
import type { Kind, Stage } from "./stage-order";

export type CaseState = "running" | "deferred" | "suspended" | "stopped" | "returned" | "finished";

/** The local rule set pinned to a motion and its cases. */
export type PinnedRuleSet = { readonly id: string; readonly version: number; readonly values: RuleSetValues };

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
  readonly ruleSet: PinnedRuleSet;
  readonly outcomes: Outcomes;
  /** rules with an approved override (特批) in this case */
  readonly overridden: readonly string[];
};

export type CaseRefusal =
  | "case.not-found"
  | "case.stale"
  | "case.not-running"
  | "case.wrong-stage"
  | "case.kind-not-walked"
  | "case.rule-stops"
  | "case.reason-missing"
  | "case.already-open"
  | "case.nothing-held"
  | "override.not-allowed"
  | "override.same-person"
  | "override.not-requested"
  | "correction.same-person"
  | "correction.nothing-changed"
  | "correction.not-requested"
  | "correction.stage-not-completed";
