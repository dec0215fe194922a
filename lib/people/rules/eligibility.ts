import type { LegalDate } from "@/lib/kernel/dates";
import { stops, type Finding } from "@/lib/law/finding";
import type { RuleSetValues } from "@/lib/law/scheme";
import type { CandidateFacts, TargetPost } from "../types";
import { judgeExceptional, liftedBy, type Exceptional } from "./exceptional";
import {
  judgeEducation,
  judgeHealth,
  judgeLegalQualification,
  judgePartyStanding,
} from "./qualifications";
import {
  judgeDeputyYears,
  judgeLevelByLevel,
  judgeLowerHeadYears,
  judgeLowerPosts,
  judgeSectionYears,
  judgeServiceAndGrassroots,
} from "./service";
import { judgeTraining } from "./training";

/**
 * Whether the person meets the qualifications of the post on the day (ELG-01 to ELG-10, met and unmet alike). With
 * `exceptional` (破格提拔) the conditions of EXC-01 to EXC-05 are judged as well, and where all hold, ELG-01, ELG-03, ELG-04
 * and ELG-10 not met become overridden, each only with the superior's approval it needs. Vacancies (ELG-11) are judged
 * over the whole motion.
 */
export function judgeEligibility(
  facts: CandidateFacts,
  target: TargetPost,
  on: LegalDate,
  values: RuleSetValues,
  exceptional?: Exceptional,
): readonly Finding[] {
  const findings = [
    judgeServiceAndGrassroots(facts, target, on),
    judgeLowerPosts(facts, target, on, values),
    judgeDeputyYears(facts, target, on),
    judgeLowerHeadYears(facts, target, on),
    judgeEducation(facts, target, on),
    ...judgeTraining(facts, on),
    judgeHealth(facts),
    judgeLegalQualification(facts, target),
    judgePartyStanding(facts, target, on, values),
    judgeSectionYears(facts, target, on, values),
    judgeLevelByLevel(facts, target, on),
  ];
  if (exceptional === undefined) return findings;
  const conditions = judgeExceptional(facts, target, on, exceptional, findings);
  const allowed = !conditions.some(stops);
  return [...findings.map((finding) => (allowed ? liftedBy(finding, exceptional) : finding)), ...conditions];
}
