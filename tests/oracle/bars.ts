/**
 * Oracle for bars: is this person, with this history, barred on this day? Written from
 * - regulations.md 2.2: DSQ-03, DSQ-06, SAN-01 … SAN-10 (SAN-09 kinds, SAN-10 marked C), and section 0.2 conventions 2, 5 and 8;
 * - corrections.md, which wins: SAN-04 (probation extended by a year, never above two), SAN-06 (Art. 8, 19: rank as well),
 *   SAN-07 (decided together: only the heaviest, or one period up to the sum; during an old one: rest of old + new; never above 48 months);
 * - instruments: discipline-2023 (10, probation), government-sanctions-law-2020 (8, 15, 19), admin-sanctions-regulation-2007 (10).
 *
 * Method: the days are walked one by one. Government sanctions wait in a line; the one in front is served day by day, the next begins
 * the day after. Every other event bars on its own. A day is barred when anything bars it (SAN-07, first sentence).
 * Days are the parameter `barEndsInclusive` at its default: the anniversary itself is still barred.
 */
import { anniversary, lastDayOfPeriod, type Day, civilOf } from "./days";

/** Months of a government sanction by weight, lightest first. */
export const governmentKinds = [
  { kind: "warning", months: 6 },
  { kind: "demerit", months: 12 },
  { kind: "majorDemerit", months: 18 },
  { kind: "demotion", months: 24 },
  { kind: "dismissal", months: 24 },
] as const;

export type GovernmentKind = (typeof governmentKinds)[number]["kind"];

/** What may hinder a use: every kind bars promotion; some bar less or more than that. */
export type Event =
  | { readonly family: "party"; readonly kind: "warning" | "seriousWarning" | "removal"; readonly from: Day }
  | { readonly family: "partyProbation"; readonly from: Day; readonly restoredOn: Day | null }
  /** One decision of one day: one or several acts, each with its kind; `months` where the decision fixed one period for several like acts. */
  | {
      readonly family: "government";
      readonly from: Day;
      readonly acts: readonly GovernmentKind[];
      readonly months: number | null;
    }
  | { readonly family: "admonition"; readonly from: Day }
  | { readonly family: "measure"; readonly kind: MeasureKind; readonly from: Day; readonly endedOn: Day | null };

export type MeasureKind = "suspension" | "reassignment" | "orderedResignation" | "removal" | "demotion";

const partyMonths = { warning: 12, seriousWarning: 18, removal: 24 } as const;
const measureMonths = { suspension: 6, reassignment: 12, orderedResignation: 24, removal: 24, demotion: 24 } as const;
const admonitionMonths = 6;
const afterRestoration = 24;
const ceiling = 48;

/** Months that one decision of government sanctions carries: the heaviest alone, or for like acts what was fixed, at most 48. */
export function monthsOfDecision(acts: readonly GovernmentKind[], fixed: number | null): number {
  const weights = acts.map((act) => governmentKinds.findIndex((row) => row.kind === act));
  const heaviest = Math.max(...weights);
  const single = governmentKinds[heaviest]?.months ?? 0;
  const like = weights.filter((weight) => weight === heaviest).length;
  const below = governmentKinds[heaviest]?.kind !== "dismissal";
  if (fixed === null || like < 2 || !below) return single;
  return Math.min(Math.max(fixed, single), single * like, ceiling);
}

interface Served {
  readonly start: Day;
  readonly last: Day;
  readonly anniversary: Day;
}

function periodFrom(start: Day, months: number): Served {
  return { start, last: lastDayOfPeriod(start, months), anniversary: anniversary(start, months) };
}

/**
 * Walks the days and serves government sanctions one after another. The period of a sanction that falls into a running one is
 * the rest of the old and the new, and never reaches beyond 48 months from the day the new one took effect.
 */
function servedGovernment(events: readonly Event[], until: Day): readonly Served[] {
  const decisions = events.filter((event) => event.family === "government").sort((one, other) => one.from - other.from);
  const first = decisions[0];
  if (!first) return [];
  const waiting: { readonly months: number; readonly limit: Served }[] = [];
  const served: Served[] = [];
  let running: Served | null = null;
  for (let day = first.from; day <= until; day += 1) {
    for (const decision of decisions.filter((row) => row.from === day)) {
      waiting.push({ months: monthsOfDecision(decision.acts, decision.months), limit: periodFrom(day, ceiling) });
    }
    if (running !== null && day > running.last) running = null;
    if (running !== null) continue;
    const next = waiting.shift();
    if (next === undefined) continue;
    const whole = periodFrom(day, next.months);
    running = whole.last > next.limit.last ? { ...next.limit, start: day } : whole;
    served.push(running);
  }
  return served;
}

/** The last day an event bars by itself; null: with no end. Government sanctions are served in line and bar through that. */
function lastAlone(event: Event): Day | null {
  switch (event.family) {
    case "party":
      return anniversary(event.from, partyMonths[event.kind]);
    case "partyProbation":
      return event.restoredOn === null ? null : anniversary(event.restoredOn, afterRestoration);
    case "admonition":
      return anniversary(event.from, admonitionMonths);
    case "measure": {
      const last = anniversary(event.from, measureMonths[event.kind]);
      return event.kind === "suspension" && event.endedOn !== null && event.endedOn < last ? event.endedOn : last;
    }
    case "government":
      return event.from - 1;
  }
}

export interface BarAnswer {
  /** Barred on the day asked for. */
  readonly barred: boolean;
  /** Last barred day of the history; null when no day is barred or when the bar has no end yet. */
  readonly last: Day | null;
  /** A bar that runs with no end known (probation in the Party without restored rights). */
  readonly open: boolean;
}

const horizonMonths = 60;

/** Every barred day of a history, one by one, from the first event on, for as long as anything may reach. */
export function barredDays(events: readonly Event[]): ReadonlySet<Day> {
  const days = new Set<Day>();
  if (events.length === 0) return days;
  const from = Math.min(...events.map((event) => event.from));
  const until = anniversary(Math.max(...events.map(latestDate)), horizonMonths);
  const spans = [
    ...events.map((event) => ({ start: event.from, last: lastAlone(event) ?? until })),
    ...servedGovernment(events, until).map((row) => ({ start: row.start, last: Math.max(row.last, row.anniversary) })),
  ];
  for (let day = from; day <= until; day += 1) {
    if (spans.some((span) => day >= span.start && day <= span.last)) days.add(day);
  }
  return days;
}

function latestDate(event: Event): Day {
  if (event.family === "partyProbation") return Math.max(event.from, event.restoredOn ?? event.from);
  return event.from;
}

/** Is the person barred on the day, and which is the last barred day of the whole history? */
export function barOn(events: readonly Event[], day: Day): BarAnswer {
  const days = barredDays(events);
  const endless = events.filter((event) => lastAlone(event) === null);
  const last = endless.length > 0 || days.size === 0 ? null : ([...days].at(-1) ?? null);
  return { barred: days.has(day) || endless.some((event) => event.from <= day), last, open: endless.length > 0 };
}

export type Grade = "EXCELLENT" | "COMPETENT" | "BASICALLY_COMPETENT" | "INCOMPETENT" | "UNGRADED";

/** DSQ-03: the grade of the calendar year before the day; null when it is not on file (unknown, never "not met"). */
export function barredByGrade(grades: ReadonlyMap<number, Grade>, day: Day): boolean | null {
  const grade = grades.get(civilOf(day).year - 1);
  if (grade === undefined) return null;
  return grade === "BASICALLY_COMPETENT" || grade === "INCOMPETENT";
}
