import { present } from "@/lib/kernel/assert";
import { isAfter, isOnOrBefore, type LegalDate, legalDate, type Period } from "@/lib/kernel/dates";
import { ratio, type Ratio } from "@/lib/kernel/ratio";
import { rankNeeds, rankShares, type Rank, type RankBody, type RankNeed, type RankShare } from "./rank-ladder";
import type { RuleId } from "./rule-id";

type Years = Required<Pick<Period, "years">>;
type Months = Required<Pick<Period, "months">>;
type Days = number;

/** The national numbers, with the unit in the type: a share, a period, or a plain count. */
export type ParameterValues = {
  /** Share of the members who must be present; at least. */
  readonly quorum: Ratio;
  /** Share of the members who should attend that must agree; strictly more. */
  readonly decisionMajority: Ratio;
  /** Share of all members that must agree to re-open a decision; strictly more. */
  readonly reconsiderationMajority: Ratio;
  /** Share of the members of a full committee who must be present at its ballot; at least. */
  readonly plenaryQuorum: Ratio;
  readonly noticeWorkingDays: number;
  readonly recommendationValidity: Years;
  readonly probationLength: Years;
  /** How long before the probation notice a required filing is due. */
  readonly probationFilingLead: Months;
  readonly inspectionTeamMinimum: number;
  /** Different people who sign the integrity conclusion. */
  readonly integritySignatures: number;
  readonly deemedConsent: Months;
  readonly service: Years;
  readonly grassroots: Years;
  readonly lowerPosts: number;
  readonly deputyToHead: Years;
  readonly headToHigherDeputy: Years;
  readonly trainingCatchUp: Years;
  /** Training in five years from county level on: either number is enough. */
  readonly trainingInFiveYears: { readonly months: number; readonly hours: number };
  /** Training in a year below county level: either number is enough. */
  readonly trainingInYear: { readonly days: number; readonly hours: number };
  /** Share of a course's hours that may be missed with leave; more, and the course is left. */
  readonly trainingLeave: Ratio;
  readonly lastPromotionGap: Years;
  readonly skippedLevelsMaximum: number;
  /** Longest government sanction period, in months, when several are put together. */
  readonly sanctionCeilingMonths: number;
  /** Study leave on one's own application is a ground for removal when strictly longer. */
  readonly removalStudyLeave: Years;
  /** Inability to work for reasons of health is a ground for removal when at least as long. */
  readonly removalHealth: Years;
  /** One term of a leading post. */
  readonly termLength: Years;
  /** Terms in a row in one post, after which the same post is not held again. */
  readonly termsInOnePost: number;
  /** As head of the Party committee or government of a county or township, before which a move is reported first. */
  readonly headsTenure: Years;
  /** Changes for a special need within one term. */
  readonly specialChangesInTerm: number;
  /** Elections to one post not won in a term, after which the person is not put for it again. */
  readonly electionsNotWon: number;
  /** In leading posts of one level, cumulatively, after which no further post of that level is held. */
  readonly yearsAtOneLevel: Years;
  /** A leader of a county or above in one post: must rotate once reached. */
  readonly rotationInPost: Years;
  /** At one level in one area's leading team: should rotate once reached. */
  readonly rotationInTeam: Years;
  /** From the notice to the application, resignation because of another post. */
  readonly officialResignationDays: Days;
  /** From the application to the answer, voluntary resignation. */
  readonly voluntaryResignationAnswer: Months;
  /** Ordered resignation: from the notice to the application, and to the appeal. */
  readonly orderedResignationDays: Days;
  readonly orderedResignationAppealDays: Days;
  /** From the appeal to its decision; from the notice that the order stands to the application. */
  readonly orderedResignationAppealDecision: Months;
  readonly orderedResignationAfterUpheldDays: Days;
  /** In a new post before somebody who resigned or was demoted is used again. */
  readonly reuseAfterDeparture: Years;
  /** What each rank needs and its pay grades; how much one EXCELLENT takes off the years; shares of the quotas, in per cent. */
  readonly rankNeeds: Readonly<Record<Rank, RankNeed>>;
  readonly rankShortening: Months;
  readonly rankShares: Readonly<Record<RankBody, readonly RankShare[]>>;
  /** Age of retirement before the reform of 2025. `womenFromCountyLevel`: women in posts of county level and above. */
  readonly retirementAge: { readonly men: Years; readonly women: Years; readonly womenFromCountyLevel: Years };
  /** Share of the assessed teams that may be EXCELLENT; at most. */
  readonly excellentTeams: Ratio;
  /** Share of the assessed leading cadres that may be EXCELLENT; at most. */
  readonly excellentPersons: Ratio;
  /** The same among the members of a team that is EXCELLENT, FAIR or POOR; a team that is GOOD changes nothing. */
  readonly excellentInExcellentTeam: Ratio;
  readonly excellentInFairTeam: Ratio;
  readonly excellentInPoorTeam: Ratio;
  /** By age limit; a limit that has no step is not moved. */
  readonly retirementDelay: RetirementDelay;
};

/** How far the reform puts retirement off; `firstMonth` is the first day of the month counted as 1. */
export type RetirementDelay = { readonly firstMonth: LegalDate; readonly steps: readonly DelayStep[] };

/**
 * Of who retired at `ageLimit` years before the reform: one month later for every `stepMonths` begun since its first month,
 * at most `maximumMonths`.
 */
export type DelayStep = {
  readonly ageLimit: number;
  readonly stepMonths: number;
  readonly maximumMonths: number;
};

export type ParameterKey = keyof ParameterValues;

/** A value with the days it holds for; `rule` leads to the citation, `to` null means still in force. */
export type DatedValue<V> = {
  readonly value: V;
  readonly from: LegalDate;
  readonly to: LegalDate | null;
  readonly rule: RuleId;
  readonly lastChecked: LegalDate;
};

const selectionRegulations = legalDate("2019-03-03");
const probationRules = legalDate("2001-02-06");
const plenaryVoteMeasure = legalDate("2004-04-08");
const sanctionsRegulation = legalDate("2007-06-01");
const trainingRegulations = legalDate("2023-09-19");
const rankRegulations = legalDate("2019-06-01");
const resignationRules = legalDate("2004-04-08");
const termAndRotationRules = legalDate("2006-08-06");
const assessmentRegulations = legalDate("2019-04-07");
const reformOfRetirement = legalDate("2025-01-01");

/** Every version of every national number; versions of one key neither overlap nor leave a gap. */
export const parameterVersions: { readonly [K in ParameterKey]: readonly DatedValue<ParameterValues[K]>[] } = {
  quorum: [since(selectionRegulations, ratio(2, 3), "DEC-01")],
  decisionMajority: [since(selectionRegulations, ratio(1, 2), "DEC-04")],
  reconsiderationMajority: [since(selectionRegulations, ratio(1, 2), "DEC-06")],
  plenaryQuorum: [since(plenaryVoteMeasure, ratio(2, 3), "DEC-12")],
  noticeWorkingDays: [since(selectionRegulations, 5, "PUB-02")],
  recommendationValidity: [since(selectionRegulations, { years: 1 }, "REC-02")],
  probationLength: [since(probationRules, { years: 1 }, "PRB-02")],
  probationFilingLead: [since(probationRules, { months: 1 }, "PRB-02")],
  inspectionTeamMinimum: [since(selectionRegulations, 2, "INS-04")],
  integritySignatures: [since(selectionRegulations, 2, "CHK-6")],
  deemedConsent: [since(selectionRegulations, { months: 1 }, "DEL-04")],
  service: [since(selectionRegulations, { years: 5 }, "ELG-01")],
  grassroots: [since(selectionRegulations, { years: 2 }, "ELG-01")],
  lowerPosts: [since(selectionRegulations, 2, "ELG-02")],
  deputyToHead: [since(selectionRegulations, { years: 2 }, "ELG-03")],
  headToHigherDeputy: [since(selectionRegulations, { years: 3 }, "ELG-04")],
  trainingCatchUp: [since(selectionRegulations, { years: 1 }, "ELG-06")],
  trainingInFiveYears: [since(trainingRegulations, { months: 3, hours: 550 }, "TRN-01")],
  trainingInYear: [since(trainingRegulations, { days: 12, hours: 90 }, "TRN-02")],
  trainingLeave: [since(trainingRegulations, ratio(1, 7), "TRN-04")],
  lastPromotionGap: [since(selectionRegulations, { years: 1 }, "EXC-03")],
  skippedLevelsMaximum: [since(selectionRegulations, 1, "EXC-05")],
  sanctionCeilingMonths: [since(sanctionsRegulation, 48, "SAN-07")],
  removalStudyLeave: [since(selectionRegulations, { years: 1 }, "RMV-01")],
  removalHealth: [since(selectionRegulations, { years: 1 }, "RMV-01")],
  termLength: [since(termAndRotationRules, { years: 5 }, "TRM-01")],
  termsInOnePost: [since(termAndRotationRules, 2, "TRM-03")],
  headsTenure: [since(selectionRegulations, { years: 3 }, "RPT-01")],
  specialChangesInTerm: [since(termAndRotationRules, 1, "TRM-02")],
  electionsNotWon: [since(selectionRegulations, 2, "APT-04")],
  yearsAtOneLevel: [since(termAndRotationRules, { years: 15 }, "TRM-04")],
  rotationInPost: [since(termAndRotationRules, { years: 10 }, "ROT-01")],
  rotationInTeam: [since(termAndRotationRules, { years: 10 }, "ROT-02")],
  officialResignationDays: [since(resignationRules, 7, "RSG-01")],
  voluntaryResignationAnswer: [since(resignationRules, { months: 3 }, "RSG-02")],
  orderedResignationDays: [since(resignationRules, 15, "RSG-04")],
  orderedResignationAppealDays: [since(resignationRules, 15, "RSG-04")],
  orderedResignationAppealDecision: [since(resignationRules, { months: 1 }, "RSG-04")],
  orderedResignationAfterUpheldDays: [since(resignationRules, 3, "RSG-04")],
  reuseAfterDeparture: [since(selectionRegulations, { years: 1 }, "RSG-05")],
  rankNeeds: [since(rankRegulations, rankNeeds, "RNK-01")],
  rankShortening: [since(rankRegulations, { months: 6 }, "RNK-01")],
  rankShares: [since(rankRegulations, rankShares, "RNK-03")],
  excellentTeams: [since(assessmentRegulations, ratio(30, 100), "EVA-04")],
  excellentPersons: [since(assessmentRegulations, ratio(25, 100), "EVA-05")],
  excellentInExcellentTeam: [since(assessmentRegulations, ratio(30, 100), "EVA-06")],
  excellentInFairTeam: [since(assessmentRegulations, ratio(20, 100), "EVA-07")],
  excellentInPoorTeam: [since(assessmentRegulations, ratio(15, 100), "EVA-08")],
  retirementAge: [
    since(
      termAndRotationRules,
      { men: { years: 60 }, women: { years: 55 }, womenFromCountyLevel: { years: 60 } },
      "RET-01",
    ),
  ],
  retirementDelay: [
    {
      ...since(termAndRotationRules, { firstMonth: reformOfRetirement, steps: [] }, "RET-02"),
      to: legalDate("2024-12-31"),
    },
    since(
      reformOfRetirement,
      {
        firstMonth: reformOfRetirement,
        steps: [
          { ageLimit: 60, stepMonths: 4, maximumMonths: 36 },
          { ageLimit: 55, stepMonths: 4, maximumMonths: 36 },
          { ageLimit: 50, stepMonths: 2, maximumMonths: 60 },
        ],
      },
      "RET-02",
    ),
  ],
};

/** The number in force on the day; throws for a day no version covers, there is no fallback to another year. */
export function parameter<K extends ParameterKey>(key: K, on: LegalDate): ParameterValues[K] {
  return parameterVersion(key, on).value;
}

/** The same for a rule that says unknown where nothing is known: null before the first day of its instrument, never an older edition. */
export function parameterOrNull<K extends ParameterKey>(key: K, on: LegalDate): ParameterValues[K] | null {
  return versionsCovering<ParameterValues[K]>(parameterVersions[key], on)[0]?.value ?? null;
}

/** The same with its days, rule and the day its source was last checked. */
export function parameterVersion<K extends ParameterKey>(key: K, on: LegalDate): DatedValue<ParameterValues[K]> {
  const [version] = versionsCovering<ParameterValues[K]>(parameterVersions[key], on);
  return present(version, `a value of ${key} in force on ${on}`);
}

/** The versions whose days include `on`, both ends counted: one when the versions are sound. */
export function versionsCovering<V>(versions: readonly DatedValue<V>[], on: LegalDate): readonly DatedValue<V>[] {
  return versions.filter(({ from, to }) => isOnOrBefore(from, on) && !(to !== null && isAfter(on, to)));
}

function since<V>(from: LegalDate, value: V, rule: RuleId): DatedValue<V> {
  return { value, from, to: null, rule, lastChecked: legalDate("2026-11-22") };
}
