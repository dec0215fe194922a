import { defaultRuleSetValues } from "@/lib/law/scheme";
import type { Scheme } from "../scheme";
import { personalBallot, personalGates, type BallotNumbers, type SchemeStamp } from "./personal-ballot";

/**
 * Democratic assessment (民主测评) of one person by voter groups (BAL-01 to BAL-03, lines of BAL-11). No national text fixes
 * groups, weights, values or base: they come from the rule set of the authority.
 */
export function democraticAssessmentFrom(numbers: BallotNumbers, stamp: SchemeStamp): Scheme {
  const { competentBelow, incompetentAbove } = numbers.assessmentFlags;
  return {
    id: "democratic-assessment",
    title: "考察民主测评",
    purpose: "democraticAssessment",
    subject: "person",
    root: personalBallot(numbers),
    gates: personalGates(
      numbers.rateBase.assessment,
      { compare: "<", ratio: competentBelow },
      { compare: ">", ratio: incompetentAbove },
    ),
    sources: ["各地做法：按评价主体分 A、B、C 票加权；全国性规定没有规定权重和分值"],
    ...stamp,
  };
}

/** With the numbers the product ships: weights 50/30/20, values 100/80/60/0. An example until a unit confirms its own. */
export const democraticAssessmentScheme: Scheme = democraticAssessmentFrom(defaultRuleSetValues, {
  version: "example-1",
  exampleOnly: true,
});
