import type { RuleSetValues } from "@/lib/law/scheme";
import type { Gate, Scheme } from "../scheme";
import type { SchemeStamp } from "./personal-ballot";

export const reviewNode = "review";
/** The one group of voters: members of the full committee. */
export const reviewGroup = "members";

/** What the committee's view of a head points at (SED-03). People decide. */
export type ReviewProposal = "admonition" | "removalProposal";

type Lines = Pick<RuleSetValues["principalReview"], "admonitionAbove" | "removalAbove">;
type Periods = Pick<RuleSetValues["principalReview"], "admonitionMonths" | "removalMonths">;

/**
 * Review of a head by the full committee (SED-03): more than a share, more than a larger share dissatisfied, of the valid papers. The
 * shares are those of the scheme in force on the day of the review.
 */
export function principalReviewFrom({ admonitionAbove, removalAbove }: Lines, stamp: SchemeStamp): Scheme {
  const shared = { nodeId: reviewNode, grades: ["DISSATISFIED"], base: "valid", compare: ">" } as const;
  const lines: readonly Gate[] = [
    { id: "dissatisfied-admonition", label: "不满意超过诫勉谈话线", ...shared, ratio: admonitionAbove, effect: "admonition" },
    { id: "dissatisfied-removal", label: "不满意超过降职或者免职线", ...shared, ratio: removalAbove, effect: "removalProposal" },
  ];
  return {
    id: "principal-review",
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
        groups: [{ id: reviewGroup, label: "全委会委员", weight: 1 }],
        onEmptyGroup: "fail",
      },
    },
    gates: lines,
    sources: ["某市做法：任期内评议一次；不满意超过三分之一诫勉谈话，超过半数按规定降职或者免职"],
    ...stamp,
  };
}

/** How the correction after a review went, as people found it: whole months since the review, whether it shows, how grave it still is. */
export type Correction = { readonly months: number; readonly effective: boolean; readonly stillSerious: boolean };

/**
 * What a correction that does not come about points at (SED-03): after the first period an admonition talk; after the second, when it is
 * still serious, a proposal to remove. People decide.
 *
 * @returns null: nothing yet
 */
export function proposalAfterCorrection({ months, effective, stillSerious }: Correction, { admonitionMonths, removalMonths }: Periods): ReviewProposal | null {
  if (effective || months < admonitionMonths) return null;
  return months >= removalMonths && stillSerious ? "removalProposal" : "admonition";
}
