import type { Ratio } from "@/lib/kernel/ratio";

/** An exact number as it is stored: a reduced fraction in decimal digits. */
export type ExactText = { readonly num: string; readonly den: string };

/**
 * What a number is made of: another derived number with its weight, a count of ballots with the score of its grade, a mark that
 * counts or was left out at the ends, points added beside the weights.
 */
export type Operand =
  | { readonly kind: "derived"; readonly weight: number; readonly of: Derivation }
  | { readonly kind: "mark"; readonly hundredths: number; readonly dropped: boolean }
  | { readonly kind: "points"; readonly id: string; readonly hundredths: number }
  | { readonly kind: "ballots"; readonly grade: string; readonly count: number; readonly score: number };

/**
 * How a number came about, down to counted ballots. "mean-of-grades": sum of count × score over the sum of counts;
 * the two weighted means: sum of weight × number over the sum of the weights listed; the means of marks: the marks that were not
 * dropped; "sum-with-bonus": the number and the points added to it.
 */
export type Derivation = {
  readonly nodeId: string;
  readonly groupId?: string;
  readonly operation: "weighted-mean-of-nodes" | "weighted-mean-of-groups" | "mean-of-grades" | "mean-of-marks" | "trimmed-mean-of-marks" | "sum-with-bonus";
  readonly operands: readonly Operand[];
  readonly exact: ExactText;
  /** hundredths, rounded half up, for display only: nothing is computed from it */
  readonly display: number;
};

export function exactText(value: Ratio): ExactText {
  return { num: value.num.toString(), den: value.den.toString() };
}

/** The bytes under which a derivation is stored and compared: the same inputs give the same text. */
export function derivationText(derivation: Derivation): string {
  return JSON.stringify(derivation);
}
