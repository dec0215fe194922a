/**
 * The head of a count: 应到, 实到, 发出, 收回, 有效, 作废, 空白. Whole papers and whole people. What was handed out and did
 * not come back is the difference of `issued` and `returned`, so it is not entered.
 */
export type TallyHeader = {
  readonly shouldAttend: number;
  readonly present: number;
  readonly issued: number;
  readonly returned: number;
  readonly valid: number;
  readonly invalid: number;
  readonly blank: number;
};

export const headerFields = ["shouldAttend", "present", "issued", "returned", "valid", "invalid", "blank"] as const;

export const recommendationOptions = ["agree", "disagree", "abstain"] as const;
export type RecommendationOption = (typeof recommendationOptions)[number];

export const assessmentOptions = ["EXCELLENT", "COMPETENT", "BASICALLY_COMPETENT", "INCOMPETENT", "unfilled"] as const;
export type AssessmentOption = (typeof assessmentOptions)[number];

/** A voter group (A票, B票, …); with its own header where the groups were counted apart. */
export type TallyGroup = { readonly id: string; readonly label: string; readonly header?: TallyHeader };

/** What one group gave one subject. */
export type TallyLine<Option extends string> = {
  readonly subjectId: string;
  readonly groupId: string;
  readonly counts: Readonly<Record<Option, number>>;
};

/**
 * The result of one round, whether counted from paper by hand or from opened electronic papers. It holds counts only: who
 * voted how is nowhere in it.
 */
export type Tally<Option extends string> = {
  readonly header: TallyHeader;
  readonly groups: readonly TallyGroup[];
  readonly lines: readonly TallyLine<Option>[];
};
