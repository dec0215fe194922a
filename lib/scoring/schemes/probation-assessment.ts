import { defaultRuleSetValues } from "@/lib/law/scheme";
import type { Scheme } from "../scheme";
import { personalBallot, personalGates, type BallotNumbers, type SchemeStamp } from "./personal-ballot";

/** Assessment at the end of a probation: the same ballot as in the inspection, with the lines of PRB-06. */
export function probationAssessmentFrom(numbers: BallotNumbers, stamp: SchemeStamp): Scheme {
  const { competentBelow, incompetentAtLeast } = numbers.probationFailFlags;
  return {
    id: "probation-assessment",
    title: "试用期满民主测评",
    purpose: "probationAssessment",
    subject: "person",
    root: personalBallot(numbers),
    gates: personalGates(
      numbers.rateBase.assessment,
      { compare: "<", ratio: competentBelow },
      { compare: ">=", ratio: incompetentAtLeast },
    ),
    sources: ["各地做法：试用期满考核在所在单位民主测评；全国性规定没有规定权重和分值"],
    ...stamp,
  };
}

/** With the numbers the product ships. An example until a unit confirms its own. */
export const probationAssessmentScheme: Scheme = probationAssessmentFrom(defaultRuleSetValues, {
  version: "example-1",
  exampleOnly: true,
});
