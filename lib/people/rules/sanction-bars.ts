import {
  addDays,
  addMonths,
  isAfter,
  isBefore,
  isOnOrBefore,
  lastDayOfPeriod,
  type LegalDate,
} from "@/lib/kernel/dates";
import type { EvidenceClass } from "@/lib/law/citation";
import { parameter } from "@/lib/law/parameters";
import type { RuleId } from "@/lib/law/rule-id";
import { barPeriods, sanctionPeriods, type BarEffect } from "@/lib/law/sanction-periods";
import type { RuleSetValues } from "@/lib/law/scheme";
import type { SanctionFact } from "../types";

type BarValues = Pick<RuleSetValues, "barEndsInclusive" | "admonitionMonths">;

/** How long one sanction or measure bars, both days included (影响期). */
export type SanctionBar = {
  readonly sanctionId: string;
  /** where the period stands (SAN-01 to SAN-10) */
  readonly rule: RuleId;
  readonly evidence: EvidenceClass;
  readonly effects: readonly BarEffect[];
  readonly firstDay: LegalDate;
  readonly lastDay: LegalDate;
  /** the last day if the decision named the longest period the law leaves open; equal to `lastDay` when none is open */
  readonly latestLastDay: LegalDate;
  /** SAN-07: carried out with a heavier sanction decided together, or run on into a later one */
  readonly joined: "executed-with-heavier" | "runs-on" | null;
};

/** From the lightest to the heaviest. */
const governmentKinds = [
  "governmentWarning",
  "governmentDemerit",
  "governmentMajorDemerit",
  "governmentDemotion",
  "governmentDismissal",
] as const;

type GovernmentKind = (typeof governmentKinds)[number];

/** The bar of every sanction, in the order of their days. Government sanctions are put together first (SAN-07). */
export function barsOf(sanctions: readonly SanctionFact[], values: BarValues): readonly SanctionBar[] {
  const government = sanctions.filter((sanction) => isGovernmentKind(sanction.kind));
  const others = sanctions.filter((sanction) => !isGovernmentKind(sanction.kind));
  return [...others.map((sanction) => ownBar(sanction, values)), ...governmentBars(government, values)].toSorted(
    (a, b) => (isBefore(a.firstDay, b.firstDay) ? -1 : 1),
  );
}

/**
 * SAN-07, first rule, decided together: of different kinds only the heaviest is carried out; of one kind below
 * dismissal one period is fixed, at least one and at most all of them added up, never above the ceiling.
 * 《公职人员政务处分法》第十五条. Where a period is stated it is that one, never below `least` nor above `most` of the law (a slip of
 * the pen frees nobody early); where none is stated it lies between the two.
 */
export function monthsDecidedTogether(together: readonly SanctionFact[]): {
  readonly heaviest: readonly SanctionFact[];
  readonly least: number;
  readonly most: number;
} {
  const weight = (sanction: SanctionFact) => governmentKinds.findIndex((kind) => kind === sanction.kind);
  const top = Math.max(...together.map(weight));
  const heaviest = together.filter((sanction) => weight(sanction) === top);
  const [first] = heaviest;
  if (first === undefined) return { heaviest, least: 0, most: 0 };
  const least = monthsOfTable(first);
  const addsUp = heaviest.length > 1 && first.kind !== "governmentDismissal";
  const most = addsUp ? Math.min(least * heaviest.length, parameter("sanctionCeilingMonths", first.effectiveOn)) : least;
  const stated = heaviest.flatMap((sanction) => sanction.months ?? []);
  if (stated.length === 0) return { heaviest, least, most };
  const months = Math.min(Math.max(least, ...stated), most);
  return { heaviest, least: months, most: months };
}

/** A period with its last day and its anniversary; the two are one day where the target month has no such day. */
type Served = { readonly lastDay: LegalDate; readonly anniversary: LegalDate };

function servedFrom(first: LegalDate, months: number): Served {
  return { lastDay: lastDayOfPeriod(first, { months }), anniversary: addMonths(first, months) };
}

/**
 * SAN-07, second rule, a new sanction during an old one: the rest of the old period and the new one, never longer than
 * the ceiling from the day of the new one. 《行政机关公务员处分条例》第十条.
 */
function servedAfter(old: Served | null, newOn: LegalDate, newMonths: number): Served {
  if (old === null || isBefore(old.lastDay, newOn)) return servedFrom(newOn, newMonths);
  const added = servedFrom(addDays(old.lastDay, 1), newMonths);
  const ceiling = servedFrom(newOn, parameter("sanctionCeilingMonths", newOn));
  return isAfter(added.lastDay, ceiling.lastDay) ? ceiling : added;
}

function ownBar(sanction: SanctionFact, values: BarValues): SanctionBar {
  const statedMonths = sanction.months ?? (sanction.kind === "admonition" ? values.admonitionMonths : null);
  const periods = barPeriods(sanction.kind, sanction.effectiveOn, {
    statedMonths,
    restoredOn: sanction.rightsRestoredOn,
    endsInclusive: values.barEndsInclusive,
  });
  const lastDay = periods.map((period) => period.lastDay).reduce((a, b) => (isAfter(b, a) ? b : a));
  return {
    ...shared(sanction),
    effects: periods.map((period) => period.effect),
    lastDay,
    latestLastDay: lastDay,
    joined: null,
  };
}

type Running = { readonly shortest: Served; readonly longest: Served };

/** Government sanctions: decisions of one day and document first, then each decision against the one still running. */
function governmentBars(sanctions: readonly SanctionFact[], { barEndsInclusive }: BarValues): readonly SanctionBar[] {
  const bars: SanctionBar[] = [];
  const closed = (period: Served) => (barEndsInclusive ? period.anniversary : period.lastDay);
  let running: Running | null = null;
  for (const together of decisionsOf(sanctions)) {
    const { heaviest, least, most } = monthsDecidedTogether(together);
    const [carriedOut] = heaviest;
    if (carriedOut === undefined) continue;
    const on = carriedOut.effectiveOn;
    const runsOn: boolean = running !== null && isOnOrBefore(on, running.longest.lastDay);
    const period: Running = {
      shortest: servedAfter(running?.shortest ?? null, on, least),
      longest: servedAfter(running?.longest ?? null, on, most),
    };
    for (const sanction of together) {
      bars.push({
        ...shared(sanction),
        effects: sanctionPeriods[sanction.kind].bars.map((bar) => bar.effect),
        lastDay: closed(period.shortest),
        latestLastDay: closed(period.longest),
        joined: heaviest.includes(sanction) ? (runsOn ? "runs-on" : null) : "executed-with-heavier",
      });
    }
    running = period;
  }
  return bars;
}

/** Sanctions of one day and one decision, in the order of their days. */
function decisionsOf(sanctions: readonly SanctionFact[]): readonly (readonly SanctionFact[])[] {
  const decisions = new Map<string, SanctionFact[]>();
  for (const sanction of sanctions) {
    const key = `${sanction.effectiveOn} ${sanction.document}`;
    const decision = decisions.get(key);
    if (decision === undefined) decisions.set(key, [sanction]);
    else decision.push(sanction);
  }
  return [...decisions.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, decision]) => decision);
}

function shared(sanction: SanctionFact): Pick<SanctionBar, "sanctionId" | "rule" | "evidence" | "firstDay"> {
  const [period] = barPeriods(sanction.kind, sanction.effectiveOn, { endsInclusive: false });
  const { rule } = sanctionPeriods[sanction.kind];
  return { sanctionId: sanction.id, rule, evidence: period?.evidence ?? "C", firstDay: sanction.effectiveOn };
}

function monthsOfTable(sanction: SanctionFact): number {
  return sanctionPeriods[sanction.kind].bars[0].months;
}

function isGovernmentKind(kind: string): kind is GovernmentKind {
  return governmentKinds.some((governmentKind) => governmentKind === kind);
}
