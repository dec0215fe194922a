/**
 * What was counted in one voter group: people who should attend and were present, papers that came back, papers that are
 * valid. `counts` are the grades given on valid papers; `unfilled` are valid papers without a grade (abstained, "don't
 * know", left blank). Grades and unfilled add to the valid papers.
 */
export type GroupInput = {
  readonly shouldAttend: number;
  readonly present: number;
  readonly returned: number;
  readonly valid: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly unfilled: number;
};

export type LeafInput = { readonly groups: Readonly<Record<string, GroupInput>> };

/** Leaf id to what was counted for it. */
export type EvaluationInputs = Readonly<Record<string, LeafInput>>;
