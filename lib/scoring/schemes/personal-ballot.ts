import type { RuleSetValues } from "@/lib/law/scheme";
import type { Gate, RateBase, SchemeNode } from "../scheme";

/** The numbers of a rule set that a ballot on one person rests on. */
export type BallotNumbers = Pick<
  RuleSetValues,
  "gradeValues" | "voterGroups" | "emptyVoterGroup" | "rateBase" | "assessmentFlags" | "probationFailFlags"
>;

/** Which version of which numbers, and whether a unit has confirmed them. */
export type SchemeStamp = { readonly version: string; readonly exampleOnly: boolean };

/** The one leaf of a ballot on which each voter ticks one of four grades; highest grade first. */
export const overallNode = "overall";

export function personalBallot(numbers: BallotNumbers): SchemeNode {
  const { EXCELLENT, COMPETENT, BASICALLY_COMPETENT, INCOMPETENT } = numbers.gradeValues;
  return {
    id: overallNode,
    label: "总体评价",
    weight: 1,
    of: {
      kind: "gradedBallot",
      scale: [
        { grade: "EXCELLENT", score: EXCELLENT },
        { grade: "COMPETENT", score: COMPETENT },
        { grade: "BASICALLY_COMPETENT", score: BASICALLY_COMPETENT },
        { grade: "INCOMPETENT", score: INCOMPETENT },
      ],
      groups: numbers.voterGroups.map(({ code, label, weight }) => ({ id: code, label, weight })),
      onEmptyGroup: numbers.emptyVoterGroup === "refuse" ? "fail" : "renormalise",
    },
  };
}

type Line = { readonly compare: Gate["compare"]; readonly ratio: Gate["ratio"] };

/** Two lines over all groups: too few EXCELLENT and COMPETENT, too many INCOMPETENT. They flag, people find (BAL-11, PRB-06). */
export function personalGates(base: RateBase, competent: Line, incompetent: Line): readonly Gate[] {
  const shared = { nodeId: overallNode, base, effect: "flag" } as const;
  return [
    {
      id: "low-recognition",
      label: "优秀与称职合计偏低",
      grades: ["EXCELLENT", "COMPETENT"],
      ...shared,
      ...competent,
    },
    { id: "high-incompetence", label: "不称职偏高", grades: ["INCOMPETENT"], ...shared, ...incompetent },
  ];
}
