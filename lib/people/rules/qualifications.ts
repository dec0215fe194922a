import { fullYearsBetween, isOnOrBefore, type LegalDate } from "@/lib/kernel/dates";
import { type Finding, judged, notApplicable, unknown } from "@/lib/law/finding";
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
  if (highest === undefined) return unknown("ELG-05", "warn", "education");
  const needed: EducationLevel = isBureauLevel(target.level) ? "bachelor" : "juniorCollege";
  return judged("ELG-05", "warn", educationLevels.indexOf(highest) <= educationLevels.indexOf(needed), { highest }, { needed });
}

/** ELG-07, 释义：身体条件能够正常履行职责。 */
export function judgeHealth(facts: Pick<CandidateFacts, "healthFit">): Finding {
  if (facts.healthFit === null) return unknown("ELG-07", "gate", "healthFit");
  return judged("ELG-07", "gate", facts.healthFit, {});
}

/** ELG-08, first half, 释义：提任党的领导职务须符合党章。 A Party post needs a full member. */
export function judgeLegalQualification(
  facts: Pick<CandidateFacts, "politicalStatus">,
  target: Pick<TargetPost, "partyPost">,
): Finding {
  if (!target.partyPost) return notApplicable("ELG-08", "block", "noPartyPost");
  const inputs = { politicalStatus: facts.politicalStatus };
  return judged("ELG-08", "block", facts.politicalStatus === "partyMember", inputs);
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
  if (!target.partyPost) return notApplicable("ELG-08", "warn", "noPartyPost");
  const needed = isBureauLevel(target.level)
    ? values.partyStandingYears.prefecture
    : isCountyLevel(target.level)
      ? values.partyStandingYears.county
      : null;
  if (needed === null) return notApplicable("ELG-08", "warn", "noStandingForLevel");
  if (facts.partyJoined === null) return unknown("ELG-08", "warn", "partyJoined");
  const years = fullYearsBetween(facts.partyJoined, on);
  return judged("ELG-08", "warn", years >= needed, { standingYears: years }, { neededYears: needed });
}
