import { addMonths, isAfter, isBefore, isOnOrBefore, type LegalDate } from "@/lib/kernel/dates";
import { type Finding, judged, notApplicable, ruleOfTheDay, unknown } from "@/lib/law/finding";
import { instrumentOf } from "@/lib/law/instruments/catalogue";
import { parameter, parameterOrNull } from "@/lib/law/parameters";
import { ranks, type Rank } from "@/lib/law/rank-ladder";
import { fullMonthsOf, leadingSpansAt } from "@/lib/people/rules/spans";
import type { RankFacts, RankHeld } from "../types";

/** The rank held on the day, or null. */
export function rankOn(held: readonly RankHeld[], on: LegalDate): RankHeld | null {
  return held.findLast(({ from, to }) => isOnOrBefore(from, on) && (to === null || isOnOrBefore(on, to))) ?? null;
}

/**
 * The day the years in a rank held since `from` are reached: each EXCELLENT fixed since then takes its months off, from the day it was fixed
 * and never before (EVA-18).
 */
export function rankReachedOn(from: LegalDate, years: number, grades: RankFacts["grades"], on: LegalDate): LegalDate {
  const off = parameter("rankShortening", on).months;
  const fixed = grades.flatMap(({ grade, fixedOn }) => (grade === "EXCELLENT" && fixedOn !== null && !isBefore(fixedOn, from) ? [fixedOn] : [])).toSorted();
  const days = fixed.map((day, index) => {
    const shortened = addMonths(from, years * 12 - off * (index + 1));
    return isAfter(day, shortened) ? day : shortened;
  });
  return [addMonths(from, years * 12), ...days].toSorted()[0] ?? from;
}

/**
 * RNK-01, 释义：晋升职级须在下一级职级任职满规定的年限；年限按职级对照表。 Years in a leading post of the level named there count as well, without being
 * shortened. Reached on the anniversary itself. Moving down or sideways needs no years. Before 1 June 2019 there were no ranks: unknown, and
 * RNK-05 stops the entry.
 */
export function judgeRankYears(rank: Rank, facts: RankFacts, on: LegalDate): Finding {
  const present = rankOn(facts.ranks, on);
  const needs = parameterOrNull("rankNeeds", on);
  if (needs === null) return unknown("RNK-01", "warn", ruleOfTheDay);
  const { from: below, level, years } = needs[rank];
  if (below === null) return notApplicable("RNK-01", "block", "rankOfEntry");
  if (present !== null && ranks.indexOf(present.rank) <= ranks.indexOf(rank)) return notApplicable("RNK-01", "block", "noPromotion");
  const inPost = level === null ? 0 : fullMonthsOf(leadingSpansAt(facts, level), on);
  const reachedOn = present?.rank === below ? rankReachedOn(present.from, years, facts.grades, on) : null;
  const inputs = { rank, presentRank: present?.rank ?? null, since: present?.from ?? null, monthsInPost: inPost };
  const outputs = { years, on: reachedOn };
  const reached = (reachedOn !== null && isOnOrBefore(reachedOn, on)) || (level !== null && inPost >= years * 12);
  return judged("RNK-01", "block", reached, inputs, outputs);
}

/** RNK-02, 释义：每个职级对应若干个级别。 A pay grade outside its rank's warns; none entered is not judged. */
export function judgePayGrade(rank: Rank, payGrade: number | null, on: LegalDate): Finding {
  if (payGrade === null) return notApplicable("RNK-02", "warn", "noPayGrade");
  const needs = parameterOrNull("rankNeeds", on);
  if (needs === null) return unknown("RNK-02", "warn", ruleOfTheDay);
  const [high, low] = needs[rank].payGrades;
  const outputs = { high, low };
  return judged("RNK-02", "warn", payGrade >= high && payGrade <= low, { payGrade }, outputs);
}

/** RNK-05, 释义：二〇一九年六月起不再设非领导职务，原非领导职务改为职级。 A rank held before that day is not entered as one. */
export function judgeRankDay(on: LegalDate): Finding {
  const { inForceFrom } = instrumentOf("rank-2019");
  return judged("RNK-05", "block", !(inForceFrom !== null && isBefore(on, inForceFrom)), { on }, { from: inForceFrom });
}
