import type { LegalDate } from "@/lib/kernel/dates";
import { multiply, ratio, toWhole, type Ratio } from "@/lib/kernel/ratio";
import { parameter } from "@/lib/law/parameters";
import type { RuleId } from "@/lib/law/rule-id";
import type { RuleSetValues } from "@/lib/law/scheme";

/** Grades of a team and of a person in the yearly assessment, best first (EVA-03). */
export type TeamGrade = "EXCELLENT" | "GOOD" | "FAIR" | "POOR";
export type PersonGrade = "EXCELLENT" | "COMPETENT" | "BASICALLY_COMPETENT" | "INCOMPETENT";

/** How many may be EXCELLENT, by which rule; what its head generally is not, because of the grade of his team. */
export type ExcellentQuota = { readonly rule: RuleId; readonly most: number; readonly headNot: readonly PersonGrade[] };

type Rounding = RuleSetValues["quotaRounding"];

/**
 * How many of the assessed teams may be EXCELLENT: generally at most 30 % (EVA-04). A figure beside the judgement, no grade.
 *
 * @param rounding how the rule set makes a whole number of it; 31 people at 25 % are 7 rounded down
 */
export function excellentTeams(assessed: number, on: LegalDate, rounding: Rounding): ExcellentQuota {
  return { rule: "EVA-04", most: shareOf(assessed, parameter("excellentTeams", on), rounding), headNot: [] };
}

/** How many of the assessed leading cadres may be EXCELLENT: generally at most 25 % (EVA-05). Civil servants are another set. */
export function excellentPersons(assessed: number, on: LegalDate, rounding: Rounding): ExcellentQuota {
  return { rule: "EVA-05", most: shareOf(assessed, parameter("excellentPersons", on), rounding), headNot: [] };
}

/**
 * How many members of a team may be EXCELLENT after the grade of the team: up to 30 % where it is EXCELLENT (EVA-06), 20 % where it is
 * FAIR and its head generally not EXCELLENT (EVA-07), 15 % where it is POOR and its head generally not COMPETENT or better (EVA-08).
 */
export function excellentInTeam(team: TeamGrade, members: number, on: LegalDate, rounding: Rounding): ExcellentQuota {
  switch (team) {
    case "EXCELLENT":
      return { rule: "EVA-06", most: shareOf(members, parameter("excellentInExcellentTeam", on), rounding), headNot: [] };
    case "GOOD":
      return excellentPersons(members, on, rounding);
    case "FAIR":
      return { rule: "EVA-07", most: shareOf(members, parameter("excellentInFairTeam", on), rounding), headNot: ["EXCELLENT"] };
    case "POOR":
      return { rule: "EVA-08", most: shareOf(members, parameter("excellentInPoorTeam", on), rounding), headNot: ["EXCELLENT", "COMPETENT"] };
  }
}

function shareOf(count: number, share: Ratio, rounding: Rounding): number {
  return toWhole(multiply(ratio(count), share), rounding);
}
