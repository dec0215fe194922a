import { addDays, addMonths, fullMonthsBetween, isBefore, isOnOrBefore, type LegalDate } from "@/lib/kernel/dates";
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

/**
 * All time together, broken or not (累计), with the day on which `neededMonths` are or were reached while the present time goes
 * on; days left over from broken months count together (spans.ts). Null when none of the times holds the day.
 */
export function cumulativeClock(
  spans: readonly Span[],
  neededMonths: number,
  on: LegalDate,
): (Clock & { readonly reachedOn: LegalDate }) | null {
  const present = unbrokenClock(spans, on);
  if (present === null) return null;
  const earlier = spans.filter(({ from }) => isBefore(from, present.since));
  const goingOn = [...earlier, { from: present.since, to: null }];
  const latest = addMonths(present.since, neededMonths - fullMonthsOf(earlier, present.since));
  return { since: present.since, months: fullMonthsOf(goingOn, on), reachedOn: firstReached(goingOn, neededMonths, latest) };
}

/**
 * The first day with the months, at or before `latest` and never before the first day of all: days left over bring it forward by less than a
 * few months, one day at a time.
 */
function firstReached(spans: readonly Span[], neededMonths: number, latest: LegalDate): LegalDate {
  const [first = latest] = spans.map(({ from }) => from).toSorted();
  let day = latest;
  while (isBefore(first, day) && fullMonthsOf(spans, addDays(day, -1)) >= neededMonths) day = addDays(day, -1);
  return day;
}

function earliestJoined(spans: readonly Span[], since: LegalDate): LegalDate {
  const before = spans.find(
    ({ from, to }) => isBefore(from, since) && (to === null || isOnOrBefore(since, addDays(to, 1))),
  );
  return before === undefined ? since : earliestJoined(spans, before.from);
}
