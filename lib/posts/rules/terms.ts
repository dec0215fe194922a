import {
  addDays,
  addMonths,
  fullMonthsBetween,
  isBefore,
  isOnOrBefore,
  lastDayOfPeriod,
  type LegalDate,
  monthsIn,
} from "@/lib/kernel/dates";
import { wholeQuotient } from "@/lib/kernel/ratio";
import { computed, type Finding, judged, notApplicable } from "@/lib/law/finding";
import { parameter } from "@/lib/law/parameters";
import type { Span } from "@/lib/people/rules/spans";
import { cumulativeClock } from "./tenure";

/** A holder's term: whether the post has terms (TRM-05), when he took it, and the team's day of renewal where it is elected. */
export type TermFacts = { readonly inScope: boolean; readonly from: LegalDate; readonly renewalDue: LegalDate | null };

/** The last day of the running term, and the whole terms the holder will have served in the post by then. */
export type TermEnd = { readonly on: LegalDate; readonly terms: number };

/**
 * The end of the running term: the team's renewal where it has one that is still to come, otherwise every five years from the day
 * the post was taken. Null for a post without terms. Who joined a team in the middle of its term has not served a whole one.
 */
export function termEndOf({ inScope, from, renewalDue }: TermFacts, today: LegalDate): TermEnd | null {
  if (!inScope) return null;
  const months = monthsIn(parameter("termLength", today));
  const served = (last: LegalDate): number => wholeQuotient(fullMonthsBetween(from, addDays(last, 1)), months);
  if (renewalDue !== null && isBefore(from, renewalDue)) {
    const last = addDays(renewalDue, -1);
    return { on: last, terms: served(last) };
  }
  const begun = wholeQuotient(fullMonthsBetween(from, today), months);
  const last = lastDayOfPeriod(from, { months: (begun + 1) * months });
  return { on: last, terms: begun + 1 };
}

/** TRM-01 《党政领导干部职务任期暂行规定》第三条 “党政领导职务每个任期为5年。” */
export function computeTermEnd(facts: TermFacts, today: LegalDate): Finding {
  const end = termEndOf(facts, today);
  if (end === null) return notApplicable("TRM-01", "calc", "noTerm");
  return computed("TRM-01", "calc", { from: facts.from }, { on: end.on, terms: end.terms });
}

/** Who leaves a post with terms: for one of the six exceptions or for a special need, and how often he was moved before within a term. */
export type Leaving = { readonly excepted: boolean; readonly changes: number };

/**
 * TRM-02 第四条 “在一个任期内因工作特殊需要调整职务，一般不得超过一次”: how many posts with terms the holder left within the length of a term before
 * the day, each before a whole term in it was served. `earlier`: posts left for none of the six exceptions.
 */
export function changesInTerm(earlier: readonly Span[], on: LegalDate): number {
  const months = monthsIn(parameter("termLength", on));
  const since = addMonths(on, -months);
  return earlier.filter(({ from, to }) => to !== null && isBefore(since, to) && fullMonthsBetween(from, addDays(to, 1)) < months).length;
}

/**
 * TRM-02 第四条, 释义：除规定的六种情形外，应当任满一个任期；因工作特殊需要调整的，一般不得超过一次。 Leaving on the last day of the term or after it is
 * serving it; warns only, for the text says 一般.
 */
export function judgeFullTerm(facts: TermFacts, { excepted, changes }: Leaving, on: LegalDate): Finding {
  const end = termEndOf(facts, on);
  if (end === null) return notApplicable("TRM-02", "warn", "noTerm");
  const most = parameter("specialChangesInTerm", on);
  const inputs = { from: facts.from, on, excepted, changes };
  const outputs = { termEnd: end.on, most };
  return judged("TRM-02", "warn", !isBefore(on, end.on) || end.terms > 1 || excepted || changes < most, inputs, outputs);
}

/**
 * TRM-03 第六条 “党政领导干部在同一职位上连续任职达到两个任期，不再推荐、提名或者任命担任同一职务。” Judges another term after the
 * running one: forecasts and lists of who is due warn of it.
 */
export function judgeAnotherTerm(facts: TermFacts, today: LegalDate): Finding {
  const end = termEndOf(facts, today);
  if (end === null) return notApplicable("TRM-03", "warn", "noTerm");
  const terms = parameter("termsInOnePost", today);
  const outputs = { on: end.on, maximum: terms };
  return judged("TRM-03", "warn", end.terms < terms, { terms: end.terms }, outputs);
}

/**
 * TRM-03 where the holder is put for his own post again (连任): refused when two terms will have been served by the team's renewal, or are
 * served by the day where no renewal is known. Two terms by the five years alone, not served yet, only warn: an election may be late.
 */
export function judgeRenomination(facts: TermFacts, today: LegalDate): Finding {
  const another = judgeAnotherTerm(facts, today);
  if (another.outcome === "not-applicable") return another;
  const months = parameter("termsInOnePost", today) * monthsIn(parameter("termLength", today));
  const certain = another.outcome === "met" || facts.renewalDue !== null || fullMonthsBetween(facts.from, today) >= months;
  return certain ? { ...another, force: "block" } : another;
}

/**
 * TRM-04, 释义：同一层次领导职务累计十五年的，不再任适用范围内同一层次的职务。 `spans` are all times at the level, of this post and
 * others; `on` in the outputs is the day it is reached.
 */
export function judgeYearsAtLevel(inScope: boolean, spans: readonly Span[], today: LegalDate): Finding {
  const neededMonths = monthsIn(parameter("yearsAtOneLevel", today));
  const clock = inScope ? cumulativeClock(spans, neededMonths, today) : null;
  if (clock === null) return notApplicable("TRM-04", "warn", "noTerm");
  const outputs = { neededMonths, on: clock.reachedOn };
  return judged("TRM-04", "warn", !isOnOrBefore(clock.reachedOn, today), { months: clock.months }, outputs);
}
