import { z } from "zod";

/** One grade of a ballot and the score it is worth, in whole points: { grade: "COMPETENT", score: 80 }. */
export type GradeValue = { readonly grade: string; readonly score: number };

/** A group of voters; its share is its weight over the sum of all weights. */
export type VoterGroup = { readonly id: string; readonly label: string; readonly weight: number };

/** A leaf that is filled by counted ballots on which each voter ticks one grade. */
export type GradedBallot = {
  readonly kind: "gradedBallot";
  readonly scale: readonly GradeValue[];
  readonly groups: readonly VoterGroup[];
  /** what happens when nobody of a group gave a grade: no result, or the others share its weight and the result says so */
  readonly onEmptyGroup: "fail" | "renormalise";
};

/**
 * A leaf that is filled by marks several raters gave, from 0 to `max` points. A trimmed mean leaves out the highest and the lowest
 * `dropEachEnd` marks as soon as `minRaters` people gave one; fewer marks make a plain mean (BAL-06).
 */
export type Marks = {
  readonly kind: "marks";
  readonly max: number;
  readonly trim: { readonly minRaters: number; readonly dropEachEnd: number } | null;
};

/** What is added to the score as it is, beside the weights: 加分. Points from 0 to `max`. */
export type Bonus = { readonly id: string; readonly label: string; readonly max: number };

/** A part of the score; the sum of the siblings' weights is the denominator. */
export type SchemeNode = {
  readonly id: string;
  readonly label: string;
  readonly weight: number;
  readonly of: GradedBallot | Marks | { readonly kind: "children"; readonly children: readonly SchemeNode[] };
};

/** A base of rates: 应到, 实到, 收回, 有效. */
export type RateBase = "shouldAttend" | "present" | "returned" | "valid";

/**
 * A line that a share of the grades crosses or does not. What follows from it a person decides.
 * `compare` is read "share compare ratio": "<" with 2/3 fires below two thirds, not at two thirds.
 */
export type Gate = {
  readonly id: string;
  readonly label: string;
  readonly nodeId: string;
  readonly grades: readonly string[];
  readonly base: RateBase;
  readonly compare: "<" | "<=" | ">" | ">=";
  readonly ratio: { readonly num: number; readonly den: number };
  readonly effect: GateEffect;
};

/**
 * What a line that is crossed points at: something to look at, an admonition talk, a proposal to remove, or that the matter is not put to
 * the meeting unless a committee lifts it with a reason. Each is decided by people.
 */
export type GateEffect = "flag" | "admonition" | "removalProposal" | "veto";

/** A method of evaluation as data: frozen with its version as soon as a result rests on it. */
export type Scheme = {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly purpose: "democraticAssessment" | "probationAssessment" | "yearlyAssessment" | "subjectAdvice" | "opinionPoll" | "principalReview";
  readonly subject: "person" | "team";
  readonly root: SchemeNode;
  readonly gates: readonly Gate[];
  readonly bonuses?: readonly Bonus[];
  /** where method and numbers come from, in words for the page */
  readonly sources: readonly string[];
  /** default weights that no unit has confirmed: every page and paper says 示例 */
  readonly exampleOnly: boolean;
};

const code = z.string().min(1).max(80);
const label = z.string().min(1).max(200);
const weight = z.int().min(1).max(1_000_000);

const gradedBallot = z
  .strictObject({
    kind: z.literal("gradedBallot"),
    scale: z
      .array(z.strictObject({ grade: code, score: z.int().min(0).max(1_000_000) }))
      .min(1)
      .max(50),
    groups: z
      .array(z.strictObject({ id: code, label, weight }))
      .min(1)
      .max(50),
    onEmptyGroup: z.enum(["fail", "renormalise"]),
  })
  .refine(({ scale }) => allDifferent(scale.map(({ grade }) => grade)), "a grade appears twice in a scale")
  .refine(({ groups }) => allDifferent(groups.map(({ id }) => id)), "a voter group appears twice");

const points = z.int().min(1).max(1_000_000);

const marks = z
  .strictObject({
    kind: z.literal("marks"),
    max: points,
    trim: z.strictObject({ minRaters: z.int().min(3).max(1_000), dropEachEnd: z.int().min(1).max(100) }).nullable(),
  })
  .refine(({ trim }) => trim === null || trim.minRaters > 2 * trim.dropEachEnd, "a trimmed mean would leave no mark");

const node: z.ZodType<SchemeNode> = z.lazy(() =>
  z.strictObject({
    id: code,
    label,
    weight,
    of: z.union([
      gradedBallot,
      marks,
      z.strictObject({ kind: z.literal("children"), children: z.array(node).min(1).max(50) }),
    ]),
  }),
);

const gate = z.strictObject({
  id: code,
  label,
  nodeId: code,
  grades: z.array(code).min(1).max(50),
  base: z.enum(["shouldAttend", "present", "returned", "valid"]),
  compare: z.enum(["<", "<=", ">", ">="]),
  ratio: z.strictObject({ num: z.int().min(0), den: z.int().min(1) }),
  effect: z.enum(["flag", "admonition", "removalProposal", "veto"]),
});

/** Checks a scheme that comes from storage: weights are positive integers, ids unique, gates point at ballots and grades. */
export const schemeSchema: z.ZodType<Scheme> = z
  .strictObject({
    id: code,
    version: code,
    title: label,
    purpose: z.enum(["democraticAssessment", "probationAssessment", "yearlyAssessment", "subjectAdvice", "opinionPoll", "principalReview"]),
    subject: z.enum(["person", "team"]),
    root: node,
    gates: z.array(gate).max(50),
    bonuses: z.array(z.strictObject({ id: code, label, max: points })).max(20).exactOptional(),
    sources: z.array(z.string().min(1).max(500)).max(20),
    exampleOnly: z.boolean(),
  })
  .refine(
    ({ root, bonuses }) => allDifferent([...nodesUnder(root), ...(bonuses ?? [])].map(({ id }) => id)),
    "two nodes have the same id",
  )
  .refine(({ root, gates }) => gates.every((one) => gateFits(one, root)), "a gate points at no ballot or grade");

function gateFits(one: Gate, root: SchemeNode): boolean {
  const leaf = nodesUnder(root).find(({ id }) => id === one.nodeId)?.of;
  if (leaf?.kind !== "gradedBallot") return false;
  const known = new Set(leaf.scale.map(({ grade }) => grade));
  return one.grades.every((grade) => known.has(grade));
}

/** The node itself and all nodes below it, parents first. */
export function nodesUnder(top: SchemeNode): readonly SchemeNode[] {
  return top.of.kind === "children" ? [top, ...top.of.children.flatMap(nodesUnder)] : [top];
}

function allDifferent(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}
