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

/** What a leaf of ballots is filled with. */
export type BallotInput = { readonly groups: Readonly<Record<string, GroupInput>> };

/** What a leaf of marks is filled with: one mark a rater, in hundredths of a point; who gave none is not in it. */
export type MarksInput = { readonly marks: readonly number[] };

/** Points added beside the weights, in hundredths of a point. */
export type BonusInput = { readonly points: number };

export type LeafInput = BallotInput | MarksInput | BonusInput;

/** Leaf id to what was counted for it. */
export type EvaluationInputs = Readonly<Record<string, LeafInput>>;

/** The groups counted for a leaf of ballots; undefined: nothing, or something else. */
export function groupsIn(inputs: EvaluationInputs, nodeId: string): BallotInput["groups"] | undefined {
  const input = inputs[nodeId];
  return input !== undefined && "groups" in input ? input.groups : undefined;
}

/** The marks given for a leaf of marks, in hundredths of a point; undefined: nothing, or something else. */
export function marksIn(inputs: EvaluationInputs, nodeId: string): readonly number[] | undefined {
  const input = inputs[nodeId];
  return input !== undefined && "marks" in input ? input.marks : undefined;
}

/** The points of a bonus, in hundredths of a point; undefined: nothing, or something else. */
export function pointsIn(inputs: EvaluationInputs, id: string): number | undefined {
  const input = inputs[id];
  return input !== undefined && "points" in input ? input.points : undefined;
}
