import type { Gate, Scheme } from "../scheme";

export const reviewNode = "review";

const shared = { nodeId: reviewNode, grades: ["DISSATISFIED"], base: "valid", compare: ">" } as const;

const lines: readonly Gate[] = [
  { id: "dissatisfied-third", label: "不满意超过三分之一", ...shared, ratio: { num: 1, den: 3 }, effect: "admonition" },
  { id: "dissatisfied-half", label: "不满意超过半数", ...shared, ratio: { num: 1, den: 2 }, effect: "removalProposal" },
];

/** Review of a principal by the full committee, once in five years (SED-03): more than a third, more than half dissatisfied. */
export const principalReviewScheme: Scheme = {
  id: "principal-review",
  version: "example-1",
  title: "全委会监督评议党政主要负责人",
  purpose: "principalReview",
  subject: "person",
  root: {
    id: reviewNode,
    label: "监督评议",
    weight: 1,
    of: {
      kind: "gradedBallot",
      scale: [
        { grade: "SATISFIED", score: 100 },
        { grade: "BASICALLY_SATISFIED", score: 60 },
        { grade: "DISSATISFIED", score: 0 },
      ],
      groups: [{ id: "members", label: "全委会委员", weight: 1 }],
      onEmptyGroup: "fail",
    },
  },
  gates: lines,
  sources: ["某市做法：任期内评议一次；不满意超过三分之一诫勉谈话，超过半数按规定降职或者免职"],
  exampleOnly: true,
};

/** How the correction after a review went, as people found it: whole months since the review, whether it shows, how grave it still is. */
export type Correction = { readonly months: number; readonly effective: boolean; readonly stillSerious: boolean };

const admonitionMonths = 3;
const removalMonths = 6;

/**
 * What a correction that does not come about points at (SED-03): after three months an admonition talk; after six, when it is still
 * serious, a proposal to remove. People decide.
 *
 * @returns null: nothing yet
 */
export function proposalAfterCorrection({ months, effective, stillSerious }: Correction): "admonition" | "removalProposal" | null {
  if (effective || months < admonitionMonths) return null;
  return months >= removalMonths && stillSerious ? "removalProposal" : "admonition";
}
