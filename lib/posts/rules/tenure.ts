import { addDays, addMonths, daysBetween, fullMonthsBetween, isBefore, isOnOrBefore, type LegalDate } from "@/lib/kernel/dates";
import { wholeQuotient } from "@/lib/kernel/ratio";
import { covers, fullMonthsOf, type Span } from "@/lib/people/rules/spans";

/** Time that runs: its first day and the completed months on the day asked. */
export type Clock = { readonly since: LegalDate; readonly months: number };

/**
 * The unbroken time that holds the day: times that overlap or follow each other without a day between are one (任同一职务,
 * 任同一单位). Null when none of them holds the day.
 */
export function unbrokenClock(spans: readonly Span[], on: LegalDate): Clock | null {
  const now = spans.filter((span) => covers(span, on));
  const [first] = now.map(({ from }) => from).toSorted();
  if (first === undefined) return null;
  const since = earliestJoined(spans, first);
  return { since, months: fullMonthsBetween(since, on) };
}

/** All time together, broken or not (累计); `since` is the present beginning. Null when none of the times holds the day. */
export function cumulativeTime(spans: readonly Span[], on: LegalDate): Clock | null {
  const present = unbrokenClock(spans, on);
  if (present === null) return null;
  return { since: present.since, months: fullMonthsOf(goingOn(spans, present.since), on) };
}

/**
 * The same with the day on which `neededMonths`, at least one, are or were reached while the present time goes on; days left over from
 * broken months count together (spans.ts).
 */
export function cumulativeClock(
  spans: readonly Span[],
  neededMonths: number,
  on: LegalDate,
): (Clock & { readonly reachedOn: LegalDate }) | null {
  const time = cumulativeTime(spans, on);
  if (time === null) return null;
  const all = goingOn(spans, time.since);
  const latest = addMonths(time.since, neededMonths - fullMonthsOf(all, time.since));
  return { ...time, reachedOn: firstReached(all, neededMonths, latest) };
}

/** The times before the present one, and the present one without an end. */
function goingOn(spans: readonly Span[], since: LegalDate): readonly Span[] {
  return [...spans.filter(({ from }) => isBefore(from, since)), { from: since, to: null }];
}

/** The first day with the months, at or before `latest`; months never become fewer as days go by, so half the days are left out at a time. */
function firstReached(spans: readonly Span[], neededMonths: number, latest: LegalDate): LegalDate {
  let [before = latest] = spans.map(({ from }) => from).toSorted();
  let reached = latest;
  for (let days = daysBetween(before, reached); days > 1; days = daysBetween(before, reached)) {
    const middle = addDays(before, wholeQuotient(days, 2));
    if (fullMonthsOf(spans, middle) >= neededMonths) reached = middle;
    else before = middle;
  }
  return reached;
}

function earliestJoined(spans: readonly Span[], since: LegalDate): LegalDate {
  const before = spans.find(
    ({ from, to }) => isBefore(from, since) && (to === null || isOnOrBefore(since, addDays(to, 1))),
  );
  return before === undefined ? since : earliestJoined(spans, before.from);
}
