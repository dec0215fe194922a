import type { PersonMove } from "@/lib/people/types";
import type { Kind, Stage, StageConditions } from "../stage-order";
import { stagesFor } from "../stage-order";

/*
 * What a kind of appointment means beside its stages: one table, asked by every rule and page. Which stages a kind goes through
 * stands in `../stage-order.ts`.
 */

export type KindTraits = {
  /** somebody takes the post of the case; otherwise somebody leaves it */
  readonly takesPost: boolean;
  /** what is asked of the person; null where nobody is chosen */
  readonly move: PersonMove | null;
  /** full: subjects are fixed by a meeting and inspected; checks: the checks and avoidance only; none: no inspection */
  readonly inspection: "full" | "checks" | "none";
  /** recommended as at a re-election (REC-03 to REC-05), then nominated and elected at the start of the appointment (APT-04) */
  readonly elected: boolean;
};

/** 释义：平级交流只做核查和回避审核；按本地参数也可以全面考察，那时同其他考察对象一样适用第二十四条。 */
const fullyInspectedMove: KindTraits = {
  takesPost: true,
  move: { bars: "subject", level: "same", exceptional: false },
  inspection: "full",
  elected: false,
};

const traits: Readonly<Record<Kind, KindTraits>> = {
  promotion: { takesPost: true, move: { bars: "subject", level: "any", exceptional: true }, inspection: "full", elected: false },
  advancement: { takesPost: true, move: { bars: "subject", level: "same", exceptional: false }, inspection: "full", elected: false },
  lateralMove: { takesPost: true, move: { bars: "equalPost", level: "same", exceptional: false }, inspection: "checks", elected: false },
  removal: { takesPost: false, move: null, inspection: "none", elected: false },
  electedPost: { takesPost: true, move: { bars: "subject", level: "any", exceptional: true }, inspection: "full", elected: true },
};

/** The traits of a kind under the local parameters pinned to the motion. */
export function traitsOf(kind: Kind, values: { readonly lateralMoveInspection: "checks" | "full" }): KindTraits {
  return kind === "lateralMove" && values.lateralMoveInspection === "full" ? fullyInspectedMove : traits[kind];
}

/** Whether somebody takes the post of the case; a removal only takes one away. */
export function takesPost(kind: Kind): boolean {
  return traits[kind].takesPost;
}

/** Whether a higher post may be taken by it: a promotion, by name or by election. */
export function mayRise(kind: Kind): boolean {
  return traits[kind].move?.level === "any";
}

/** Whether the post is taken by election. */
export function isElected(kind: Kind): boolean {
  return traits[kind].elected;
}

/** Whether a post of this kind goes through recommendation under the local parameters. */
export function recommends(kind: Kind, values: { readonly recommendationForAdvancement: boolean }): boolean {
  const { recommendationForAdvancement } = values;
  return stagesFor(kind, { ...everything, recommendationForAdvancement }).includes("recommendation");
}

const everything: StageConditions = {
  recommendationForAdvancement: true,
  noticeForAdvancement: true,
  noticeForLateralMove: true,
  probationForAdvancement: true,
  probationApplies: true,
  rises: true,
};

/** When cases of the kind open: where subjects are fixed, by that; otherwise when the work plan is adopted. */
export function opensAt({ inspection }: Pick<KindTraits, "inspection">): "subjectsFixed" | "planAdopted" {
  return inspection === "full" ? "subjectsFixed" : "planAdopted";
}

/** The stage in which a new case of this kind stands. */
export function firstCaseStage(kind: Kind): Stage {
  return traits[kind].inspection === "none" ? "deliberation" : "inspection";
}
