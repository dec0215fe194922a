import { atLeast, ratio, sumRatios, toHundredths, type Ratio } from "@/lib/kernel/ratio";
import { ok, refused, type Result } from "@/lib/kernel/result";
import { checkInputs, gradedIn, type EvaluationRefusal } from "./check-inputs";
import { exactText, type Derivation, type ExactText } from "./derivation";
import { readGates, type GateReading } from "./gates";
import { groupsIn, marksIn, pointsIn, type EvaluationInputs, type GroupInput } from "./inputs";
import type { Bonus, GradedBallot, Marks, Scheme, SchemeNode } from "./scheme";

/** A voter group nobody of which gave a grade, so that the others share its weight. */
export type EmptyGroup = { readonly nodeId: string; readonly groupId: string };

export type Evaluated = {
  readonly schemeId: string;
  readonly schemeVersion: string;
  readonly score: ExactText;
  /** hundredths, rounded half up once, from the exact score */
  readonly display: number;
  readonly gates: readonly GateReading[];
  readonly derivation: Derivation;
  readonly missing: readonly EmptyGroup[];
  readonly exampleOnly: boolean;
};

type Figure = { readonly exact: Ratio; readonly derivation: Derivation };

/**
 * Evaluates counted ballots and marks under a scheme. Exact until the display value; papers without a grade count in the base of
 * rates and never as zero in the score (BAL-03, BAL-09). The result is a figure to be judged by people, no grade.
 *
 * @returns the score with its derivation, or every reason why there is none: more ballots than people, counts that do not
 * add up, an empty group where the scheme does not allow one.
 */
export function evaluate(scheme: Scheme, inputs: EvaluationInputs): Result<Evaluated, readonly EvaluationRefusal[]> {
  const refusals = checkInputs(scheme, inputs);
  if (refusals.length > 0) return refused(refusals);
  const missing: EmptyGroup[] = [];
  const weighed = figureOf(scheme.root, inputs, missing);
  if (weighed === null) return refused([{ code: "nothing-counted", nodeId: scheme.root.id }]);
  const figure = withBonuses(scheme.root.id, weighed, scheme.bonuses ?? [], inputs);
  return ok({
    schemeId: scheme.id,
    schemeVersion: scheme.version,
    score: exactText(figure.exact),
    display: toHundredths(figure.exact),
    gates: readGates(scheme.gates, inputs),
    derivation: figure.derivation,
    missing,
    exampleOnly: scheme.exampleOnly,
  });
}

/**
 * Computes the derivation again from stored inputs, to be compared with the stored one by `derivationText`.
 *
 * @returns the same refusals as `evaluate`.
 */
export function recomputeDerivation(
  scheme: Scheme,
  inputs: EvaluationInputs,
): Result<Derivation, readonly EvaluationRefusal[]> {
  const evaluated = evaluate(scheme, inputs);
  return evaluated.ok ? ok(evaluated.value.derivation) : evaluated;
}

/** null: no ballot with a grade anywhere below. */
function figureOf(node: SchemeNode, inputs: EvaluationInputs, missing: EmptyGroup[]): Figure | null {
  if (node.of.kind === "gradedBallot") return ballotFigure(node.id, node.of, groupsIn(inputs, node.id) ?? {}, missing);
  if (node.of.kind === "marks") return marksFigure(node.id, node.of, marksIn(inputs, node.id) ?? []);
  const parts = node.of.children.map((child) => ({
    weight: child.weight,
    figure: figureOf(child, inputs, missing),
  }));
  return weightedMean(node.id, "weighted-mean-of-nodes", parts);
}

function ballotFigure(
  nodeId: string,
  ballot: GradedBallot,
  groups: Readonly<Record<string, GroupInput>>,
  missing: EmptyGroup[],
): Figure | null {
  const parts = ballot.groups.map(({ id, weight }) => {
    const group = groups[id];
    const figure = group === undefined ? null : groupFigure(nodeId, id, ballot, group);
    if (figure === null) missing.push({ nodeId, groupId: id });
    return { weight, figure };
  });
  return weightedMean(nodeId, "weighted-mean-of-groups", parts);
}

function groupFigure(nodeId: string, groupId: string, ballot: GradedBallot, group: GroupInput): Figure | null {
  const graded = gradedIn(group);
  if (graded === 0) return null;
  const ballots = ballot.scale.map(({ grade, score }) => ({
    kind: "ballots" as const,
    grade,
    count: group.counts[grade] ?? 0,
    score,
  }));
  const points = ballots.reduce((sum, { count, score }) => sum + BigInt(count) * BigInt(score), 0n);
  return figureWith(ratio(points, graded), { nodeId, groupId, operation: "mean-of-grades", operands: ballots });
}

/** The mean of the marks in points; with enough raters without the highest and the lowest of them (BAL-06). */
function marksFigure(nodeId: string, { trim }: Marks, marks: readonly number[]): Figure | null {
  if (marks.length === 0) return null;
  const trims = trim !== null && atLeast(marks.length, trim.minRaters, ratio(1));
  const dropEachEnd = trims ? trim.dropEachEnd : 0;
  const inOrder = marks.toSorted((one, other) => one - other);
  const counted = inOrder.slice(dropEachEnd, inOrder.length - dropEachEnd);
  const sum = counted.reduce((total, mark) => total + BigInt(mark), 0n);
  const operands = inOrder.map((hundredths, place) => {
    const dropped = place < dropEachEnd || place >= inOrder.length - dropEachEnd;
    return { kind: "mark" as const, hundredths, dropped };
  });
  const operation = trims ? "trimmed-mean-of-marks" : "mean-of-marks";
  return figureWith(ratio(sum, BigInt(counted.length) * 100n), { nodeId, operation, operands });
}

function withBonuses(nodeId: string, weighed: Figure, bonuses: readonly Bonus[], inputs: EvaluationInputs): Figure {
  if (bonuses.length === 0) return weighed;
  const added = bonuses.map(({ id }) => ({ kind: "points" as const, id, hundredths: pointsIn(inputs, id) ?? 0 }));
  const exact = sumRatios([weighed.exact, ...added.map(({ hundredths }) => ratio(hundredths, 100))]);
  const operands = [{ kind: "derived" as const, weight: 1, of: weighed.derivation }, ...added];
  return figureWith(exact, { nodeId, operation: "sum-with-bonus", operands });
}

/**
 * Parts without a figure drop out with their weight; that they did is said by `missing`. The sum is reduced once, at the end:
 * reducing at every step costs more than the larger numbers do.
 */
function weightedMean(
  nodeId: string,
  operation: "weighted-mean-of-nodes" | "weighted-mean-of-groups",
  parts: readonly { readonly weight: number; readonly figure: Figure | null }[],
): Figure | null {
  const filled = parts.flatMap(({ weight, figure }) => (figure === null ? [] : [{ weight, figure }]));
  if (filled.length === 0) return null;
  const weights = filled.reduce((sum, { weight }) => sum + weight, 0);
  const weighted = filled.reduce(
    (sum, { weight, figure: { exact } }) => ({
      num: sum.num * exact.den + BigInt(weight) * exact.num * sum.den,
      den: sum.den * exact.den,
    }),
    { num: 0n, den: 1n },
  );
  const operands = filled.map(({ weight, figure }) => ({ kind: "derived" as const, weight, of: figure.derivation }));
  return figureWith(ratio(weighted.num, weighted.den * BigInt(weights)), { nodeId, operation, operands });
}

function figureWith(exact: Ratio, rest: Omit<Derivation, "exact" | "display">): Figure {
  return { exact, derivation: { ...rest, exact: exactText(exact), display: toHundredths(exact) } };
}
