import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Finding } from "@/lib/law/finding";
import { defaultRuleSetValues } from "@/lib/law/scheme";
import type { SanctionKind } from "@/lib/law/sanction-periods";
import { judgeLastYearsGrade, judgeSanctions } from "@/lib/people/rules/bars";
import type { SanctionFact } from "@/lib/people/types";
import { barOn, barredByGrade, type Event, type GovernmentKind, type Grade, type MeasureKind } from "./bars";
import { anniversary, civilOf, dayOf, isoOf, lastDayOfPeriod, type Day } from "./days";
import { drawn, patience, written } from "./runs";

/** One event as both sides see it: the rows the product keeps, and what the oracle reads in two ways where the period is open. */
type Drawn = { readonly rows: readonly SanctionFact[]; readonly least: Event; readonly most: Event };

const firstDay = dayOf(2016, 1, 1);
const lastDay = dayOf(2024, 12, 31);

/** Days of every month, the last ones and those around 29 February more often. */
const days = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: firstDay, max: lastDay }) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom("2016-02-29", "2019-08-31", "2020-02-29", "2021-01-31", "2023-02-28", "2024-02-29")
      .map(dayOfText),
  },
);

function dayOfText(text: string): Day {
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  return dayOf(year, month, day);
}

const productGovernment: Readonly<Record<GovernmentKind, SanctionKind>> = {
  warning: "governmentWarning",
  demerit: "governmentDemerit",
  majorDemerit: "governmentMajorDemerit",
  demotion: "governmentDemotion",
  dismissal: "governmentDismissal",
};

const productMeasure: Readonly<Record<MeasureKind, SanctionKind>> = {
  suspension: "suspensionForInspection",
  reassignment: "reassignment",
  orderedResignation: "orderedResignation",
  removal: "removal",
  demotion: "demotion",
};

function row(kind: SanctionKind, from: Day, months: number | null = null): SanctionFact {
  return { id: "", kind, document: isoOf(from), effectiveOn: written(from), months, rightsRestoredOn: null, stillAffecting: false };
}

function alike(event: Event, rows: readonly SanctionFact[]): Drawn {
  return { rows, least: event, most: event };
}

const party = fc
  .tuple(days, fc.constantFrom("warning", "seriousWarning", "removal"))
  .map(([from, kind]) =>
    alike({ family: "party", kind, from }, [
      row(
        ({ warning: "partyWarning", seriousWarning: "partySeriousWarning", removal: "partyRemovalFromPosts" } as const)[
          kind
        ],
        from,
      ),
    ]),
  );

/** The product keeps the length of the probation (one year, or two, also after an extension): rights come back the day after it. */
const probation = fc
  .tuple(days, fc.constantFrom(null, 12, 24))
  .map(([from, months]) =>
    alike({ family: "partyProbation", from, restoredOn: lastDayOfPeriod(from, months ?? 12) + 1 }, [
      row("partyProbation", from, months),
    ]),
  );

const admonition = days.map((from) => alike({ family: "admonition", from }, [row("admonition", from)]));

const measure = fc
  .tuple(
    days,
    fc.constantFrom("suspension", "reassignment", "orderedResignation", "removal", "demotion"),
    fc.constantFrom(null, 1, 3, 6),
  )
  .map(([from, kind, stated]) => {
    const months = kind === "suspension" ? stated : null;
    const endedOn = months === null ? null : anniversary(from, months);
    return alike({ family: "measure", kind, from, endedOn }, [row(productMeasure[kind], from, months)]);
  });

const kinds = fc.constantFrom<GovernmentKind>("warning", "demerit", "majorDemerit", "demotion", "dismissal");

/** A decision with one to three acts; `stated` months are sometimes more or fewer than the law lets a decision fix. */
const government = fc
  .tuple(days, fc.array(kinds, { minLength: 1, maxLength: 3 }), fc.option(fc.integer({ min: 1, max: 70 })))
  .map(([from, acts, stated]): Drawn => {
    const rows = acts.map((act) => row(productGovernment[act], from, stated));
    const event = { family: "government", from, acts } as const;
    return { rows, least: { ...event, months: stated }, most: { ...event, months: stated ?? Number.MAX_SAFE_INTEGER } };
  });

const history = fc.tuple(
  fc.array(fc.oneof(party, probation, admonition, measure), { maxLength: 3 }),
  fc.uniqueArray(government, { maxLength: 4, selector: (drawnOne) => drawnOne.least.from }),
);

const measures = (events: readonly Event[]) => events.filter((event) => event.family === "measure");
const others = (events: readonly Event[]) => events.filter((event) => event.family !== "measure");

type Word = "block" | "unknown" | "warn" | "free";

/** The product's answer in one word: what the strictest of its findings says. */
function wordOf(findings: readonly Finding[]): Word {
  const open = findings.filter((finding) => finding.outcome === "not-met" || finding.outcome === "unknown");
  if (open.some((finding) => finding.force === "block" && finding.outcome === "not-met")) return "block";
  if (open.some((finding) => finding.force === "block")) return "unknown";
  return open.length > 0 ? "warn" : "free";
}

/** Measures are evidence C and only warn; a period the decision left open is unknown between its shortest and its longest end. */
function expected(least: readonly Event[], most: readonly Event[], on: Day): Word {
  if (barOn(others(least), on).barred) return "block";
  if (barOn(others(most), on).barred) return "unknown";
  return barOn(measures(least), on).barred ? "warn" : "free";
}

function latestOf(findings: readonly Finding[]): string | null {
  const ends = findings.flatMap(({ outputs }) => (typeof outputs["lastDay"] === "string" ? [outputs["lastDay"]] : []));
  return ends.toSorted().at(-1) ?? null;
}

describe("bars of the product and of the oracle", () => {
  it(
    "agree on 3,500 histories: on days at and around every end, and on the last barred day",
    { timeout: patience },
    () => {
      const seen = { block: 0, unknown: 0, warn: 0, free: 0 };
      fc.assert(
        fc.property(
          history,
          days,
          fc.integer({ min: 0, max: 20 }),
          fc.integer({ min: -1, max: 1 }),
          ([alone, inLine], at, pick, step) => {
            const all = [...alone, ...inLine];
            const sanctions = all.flatMap(({ rows }) => rows).map((fact, index) => ({ ...fact, id: String(index) }));
            const least = all.map((event) => event.least);
            const most = all.map((event) => event.most);
            const picked = [least, others(most), ...least.map((event) => [event])][pick % (least.length + 2)] ?? [];
            const on = (pick < 6 ? at : (barOn(picked, 0).last ?? at)) + step;
            const findings = judgeSanctions({ sanctions }, written(on), defaultRuleSetValues);
            const word = wordOf(findings);
            seen[word] += 1;
            expect({ on: isoOf(on), word }).toEqual({ on: isoOf(on), word: expected(least, most, on) });
            const far = judgeSanctions({ sanctions }, written(dayOf(2060, 1, 1)), defaultRuleSetValues);
            const last = barOn(most, 0).last;
            expect(latestOf(far)).toBe(last === null ? null : isoOf(last));
          },
        ),
        drawn(35),
      );
      expect(Object.values(seen).every((count) => count > 0)).toBe(true);
    },
  );

  it(
    "agree on 500 sets of yearly grades (DSQ-03): the year before alone, and unknown where it is not on file",
    { timeout: patience },
    () => {
      const grade = fc.constantFrom<Grade>("EXCELLENT", "COMPETENT", "BASICALLY_COMPETENT", "INCOMPETENT", "UNGRADED");
      fc.assert(
        fc.property(
          fc.uniqueArray(fc.tuple(fc.integer({ min: 2016, max: 2025 }), grade), { selector: ([year]) => year }),
          days,
          (rows, on) => {
            const grades = rows.map(([year, given]) => ({ year, grade: given, fixedOn: null }));
            const finding = judgeLastYearsGrade({ grades }, written(on));
            const barred = barredByGrade(new Map(rows), on);
            const word =
              barred === null
                ? "unknown"
                : barred
                  ? "block"
                  : new Map(rows).get(civilOf(on).year - 1) === "UNGRADED"
                    ? "warn"
                    : "free";
            expect(wordOf([finding])).toBe(word);
          },
        ),
        drawn(5),
      );
    },
  );
});
