/**
 * Which stage follows which, for each of the five kinds of appointment: flows are tested data.
 * Source: kind × stage table; promotion of civil servants in five steps (公务员法 第四十六条), notice (条例 第四十二条),
 * probation (条例, 2001 任职试用期暂行规定 第二、三条).
 */

export const stages = [
  "motion",
  "recommendation",
  "inspection",
  "deliberation",
  "decision",
  "notice",
  "appointment",
  "probation",
] as const;

export type Stage = (typeof stages)[number];

export const kinds = ["promotion", "advancement", "lateralMove", "removal", "electedPost"] as const;

export type Kind = (typeof kinds)[number];

/** Stages of a kind in order, each with the condition under which it takes place. */
export const stagesOf = {
  promotion: ["motion", "recommendation", "inspection", "deliberation", "decision", "notice", "appointment", "probation"],
  advancement: ["motion", "recommendation", "inspection", "deliberation", "decision", "notice", "appointment"],
  lateralMove: ["motion", "inspection", "deliberation", "decision", "appointment"],
  removal: ["motion", "deliberation", "decision", "appointment"],
  electedPost: ["motion", "recommendation", "inspection", "deliberation", "decision", "notice", "appointment"],
} as const satisfies Record<Kind, readonly Stage[]>;

export type StageOf<K extends Kind> = (typeof stagesOf)[K][number];

/** A kind that fixes subjects opens its cases then; the others when the work plan is adopted. */
export const opensAt: Readonly<Record<Kind, "subjectsFixed" | "planAdopted">> = {
  promotion: "subjectsFixed",
  advancement: "subjectsFixed",
  lateralMove: "planAdopted",
  removal: "planAdopted",
  electedPost: "subjectsFixed",
};

/** Kinds that are walked to the end; the others are refused with a sentence where a step of theirs is not built yet. */
export const walkedToTheEnd: readonly Kind[] = ["promotion", "removal"];

/** What decides about conditional stages. */
export type StageConditions = {
  /** local parameter: recommendation for advancement "where needed" */
  readonly recommendationForAdvancement: boolean;
  /** local parameter: notice for advancement */
  readonly noticeForAdvancement: boolean;
  /** the post's flag (PRB-01) */
  readonly probationApplies: boolean;
};

/** The stages a case of this kind goes through under these conditions, in order. */
export function stagesFor(kind: Kind, conditions: StageConditions): readonly Stage[] {
  return (stagesOf[kind] as readonly Stage[]).filter((stage) => takesPlace(kind, stage, conditions));
}

/** The stage after this one, or null when the case ends with it. */
export function nextStage(kind: Kind, stage: Stage, conditions: StageConditions): Stage | null {
  const all = stagesFor(kind, conditions);
  return all[all.indexOf(stage) + 1] ?? null;
}

/** The stage in which a new case of this kind stands. */
export function firstCaseStage(kind: Kind): Stage {
  return kind === "removal" ? "deliberation" : "inspection";
}

function takesPlace(kind: Kind, stage: Stage, conditions: StageConditions): boolean {
  if (kind === "advancement" && stage === "recommendation") return conditions.recommendationForAdvancement;
  if (kind === "advancement" && stage === "notice") return conditions.noticeForAdvancement;
  if (stage === "probation") return conditions.probationApplies;
  return true;
}
