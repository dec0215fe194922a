import { fullYearsBetween, isOnOrBefore, type LegalDate } from "@/lib/kernel/dates";
import { cite } from "@/lib/law/citations";
import { met, notApplicable, notMet, unknown, type Finding } from "@/lib/law/finding";
import type { RuleSetValues } from "@/lib/law/scheme";
import type { CandidateFacts, EducationLevel, TargetPost } from "../types";
import { isBureauLevel, isCountyLevel } from "./level-groups";

/** From the highest. */
const educationLevels: readonly EducationLevel[] = ["doctorate", "master", "bachelor", "juniorCollege", "secondary"];

/** ELG-05, 释义：一般应有大学专科以上文化程度，其中厅局级以上一般应有大学本科以上。 Only warns; no pre-report is needed. */
export function judgeEducation(
  facts: Pick<CandidateFacts, "education">,
  target: Pick<TargetPost, "level">,
  on: LegalDate,
): Finding {
  const highest = educationLevels.find((level) =>
    facts.education.some((row) => row.education === level && isOnOrBefore(row.graduatedOn, on)),
  );
  if (highest === undefined) return unknown("ELG-05", cite("ELG-05"), "warn", "education");
  const needed: EducationLevel = isBureauLevel(target.level) ? "bachelor" : "juniorCollege";
  return educationLevels.indexOf(highest) <= educationLevels.indexOf(needed)
    ? met("ELG-05", cite("ELG-05"), "warn", { highest }, { needed })
    : notMet("ELG-05", cite("ELG-05"), "warn", { highest }, { needed });
}

/** ELG-07, 释义：身体条件能够正常履行职责。 */
export function judgeHealth(facts: Pick<CandidateFacts, "healthFit">): Finding {
  if (facts.healthFit === null) return unknown("ELG-07", cite("ELG-07"), "gate", "healthFit");
  return facts.healthFit ? met("ELG-07", cite("ELG-07"), "gate", {}) : notMet("ELG-07", cite("ELG-07"), "gate", {});
}

/** ELG-08, first half, 释义：提任党的领导职务须符合党章。 A Party post needs a full member. */
export function judgeLegalQualification(
  facts: Pick<CandidateFacts, "politicalStatus">,
  target: Pick<TargetPost, "partyPost">,
): Finding {
  if (!target.partyPost) return notApplicable("ELG-08", cite("ELG-08"), "block", "noPartyPost");
  const inputs = { politicalStatus: facts.politicalStatus };
  return facts.politicalStatus === "partyMember"
    ? met("ELG-08", cite("ELG-08"), "block", inputs)
    : notMet("ELG-08", cite("ELG-08"), "block", inputs);
}

/**
 * ELG-08, second half, 释义：提任党的领导职务还应符合党章规定的党龄要求。 The years are a table to be checked (evidence C), so
 * falling short only warns.
 */
export function judgePartyStanding(
  facts: Pick<CandidateFacts, "partyJoined">,
  target: Pick<TargetPost, "partyPost" | "level">,
  on: LegalDate,
  values: Pick<RuleSetValues, "partyStandingYears">,
): Finding {
  const citation = cite("ELG-08");
  if (!target.partyPost) return notApplicable("ELG-08", citation, "warn", "noPartyPost");
  const needed = isBureauLevel(target.level)
    ? values.partyStandingYears.prefecture
    : isCountyLevel(target.level)
      ? values.partyStandingYears.county
      : null;
  if (needed === null) return notApplicable("ELG-08", citation, "warn", "noStandingForLevel");
  if (facts.partyJoined === null) return unknown("ELG-08", citation, "warn", "partyJoined");
  const years = fullYearsBetween(facts.partyJoined, on);
  return years >= needed
    ? met("ELG-08", citation, "warn", { standingYears: years }, { neededYears: needed })
    : notMet("ELG-08", citation, "warn", { standingYears: years }, { neededYears: needed });
}
