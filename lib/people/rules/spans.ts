import type { Level } from "@/lib/access/actor";
import { addDays, addMonths, daysBetween, fullMonthsBetween, isBefore, isOnOrBefore } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { wholeQuotient } from "@/lib/kernel/ratio";
import type { CandidateFacts } from "../types";

/** A time with its first and last day; `to` null: still going on. */
export type Span = { readonly from: LegalDate; readonly to: LegalDate | null };

type Stretch = { readonly from: LegalDate; readonly end: LegalDate };

/** Days left over from broken months that make another month when times are added up; one time alone never has as many. */
const DAYS_OF_A_BROKEN_MONTH = 31;

/**
 * Completed months of all spans together up to the day `on`, which completes a month like an anniversary does. Times
 * that overlap or follow each other count once and as one.
 */
export function fullMonthsOf(spans: readonly Span[], on: LegalDate): number {
  let months = 0;
  let days = 0;
  for (const { from, end } of stretchesOf(spans, on)) {
    const whole = fullMonthsBetween(from, end);
    months += whole;
    days += daysBetween(addMonths(from, whole), end);
  }
  return months + wholeQuotient(days, DAYS_OF_A_BROKEN_MONTH);
}

/** Whether the day lies in the span, both ends counted. */
export function covers({ from, to }: Span, on: LegalDate): boolean {
  return isOnOrBefore(from, on) && (to === null || isOnOrBefore(on, to));
}

/** Times in leading posts of the level, from appointments and from the résumé; concurrent posts are not the person's own post. */
export function leadingSpansAt(facts: Pick<CandidateFacts, "career" | "holdings">, level: Level): readonly Span[] {
  return [
    ...facts.career.filter((row) => row.level === level && row.headOrDeputy !== null && !row.concurrent),
    ...facts.holdings.filter((row) => row.level === level && !row.concurrent),
  ];
}

/** The spans up to `on`, in order, joined where they overlap or touch; `end` is the day after the last. */
function stretchesOf(spans: readonly Span[], on: LegalDate): readonly Stretch[] {
  const begun = spans
    .filter(({ from }) => isBefore(from, on))
    .map(({ from, to }) => ({ from, end: to !== null && isBefore(to, on) ? addDays(to, 1) : on }))
    .filter(({ from, end }) => isBefore(from, end))
    .toSorted((a, b) => (isBefore(a.from, b.from) ? -1 : 1));
  const joined: Stretch[] = [];
  for (const stretch of begun) {
    const last = joined.at(-1);
    if (last !== undefined && isOnOrBefore(stretch.from, last.end)) {
      joined[joined.length - 1] = { from: last.from, end: isBefore(last.end, stretch.end) ? stretch.end : last.end };
    } else {
      joined.push(stretch);
    }
  }
  return joined;
}
