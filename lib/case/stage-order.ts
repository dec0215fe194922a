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

/** Every stage a kind may go through, in order; `onlyIf` says which of them depend on something. */
export const stagesOf = {
  promotion: ["motion", "recommendation", "inspection", "deliberation", "decision", "notice", "appointment", "probation"],
  advancement: ["motion", "recommendation", "inspection", "deliberation", "decision", "notice", "appointment", "probation"],
  lateralMove: ["motion", "inspection", "deliberation", "decision", "notice", "appointment"],
  removal: ["motion", "deliberation", "decision", "appointment"],
  electedPost: ["motion", "recommendation", "inspection", "deliberation", "decision", "notice", "appointment"],
} as const satisfies Record<Kind, readonly Stage[]>;

export type StageOf<K extends Kind> = (typeof stagesOf)[K][number];

/** What decides about conditional stages. */
export type StageConditions = {
  /** local parameter: recommendation for advancement "where needed" */
  readonly recommendationForAdvancement: boolean;
  /** local parameters: notice for advancement and for a lateral move */
  readonly noticeForAdvancement: boolean;
  readonly noticeForLateralMove: boolean;
  /** local parameter: probation for advancement, to posts that have one */
  readonly probationForAdvancement: boolean;
  /** the post's flag (PRB-01) */
  readonly probationApplies: boolean;
  /** the post is of a higher level than the person's when the case was opened: a promotion in fact (PUB-01) */
  readonly rises: boolean;
};

type Condition = keyof StageConditions;

/** Stages that take place only if all these hold; every other stage of a kind always takes place. */
const onlyIf: Readonly<Record<Kind, Readonly<Partial<Record<Stage, readonly Condition[]>>>>> = {
  promotion: { probation: ["probationApplies"] },
  advancement: {
    recommendation: ["recommendationForAdvancement"],
    notice: ["noticeForAdvancement"],
    probation: ["probationForAdvancement", "probationApplies"],
  },
  lateralMove: { notice: ["noticeForLateralMove"] },
  removal: {},
  electedPost: { notice: ["rises"] },
};

/** The stages a case of this kind goes through under these conditions, in order. */
export function stagesFor(kind: Kind, conditions: StageConditions): readonly Stage[] {
  return (stagesOf[kind] as readonly Stage[]).filter((stage) => openConditions(kind, stage, conditions).length === 0);
}

/** The stage after this one, or null when the case ends with it. */
export function nextStage(kind: Kind, stage: Stage, conditions: StageConditions): Stage | null {
  const all = stagesFor(kind, conditions);
  return all[all.indexOf(stage) + 1] ?? null;
}

/** Why a stage does not take place: the kind has none (`kind`), or the first condition that does not hold. Null when it does. */
export function whyWithout(kind: Kind, stage: Stage, conditions: StageConditions): "kind" | Condition | null {
  if (!(stagesOf[kind] as readonly Stage[]).includes(stage)) return "kind";
  return openConditions(kind, stage, conditions)[0] ?? null;
}

function openConditions(kind: Kind, stage: Stage, conditions: StageConditions): readonly Condition[] {
  return (onlyIf[kind][stage] ?? []).filter((condition) => !conditions[condition]);
}
