import { describe, expect, it } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import { stops, warns, type Finding } from "@/lib/law/finding";
import { defaultRuleSetValues } from "@/lib/law/scheme";
import { candidate, holding, sanction } from "@/tests/support/builders/candidate";
import type { PersonalGrade, SanctionFact } from "../types";
import {
  computeBars,
  humanBarsNamedIn,
  judgeBars,
  judgeLastYearsGrade,
  judgeOnProbation,
  judgeSanctions,
} from "./bars";

const values = defaultRuleSetValues;
const exclusive = { ...values, barEndsInclusive: false };

function sanctionsOn(day: string, sanctions: readonly SanctionFact[], ruleSet = values): readonly Finding[] {
  return judgeSanctions({ sanctions }, legalDate(day), ruleSet);
}

function outcomes(findings: readonly Finding[]): readonly string[] {
  return findings.map((finding) => `${finding.outcome} ${finding.force}`);
}

describe("DSQ-06", () => {
  const seriousWarning = [sanction("partySeriousWarning", "2024-01-15")];

  it("example 9: serious warning of 15 Jan 2024 bars on 10 July 2025, last day 15 July 2025", () => {
    const [finding] = sanctionsOn("2025-07-10", seriousWarning);
    expect(finding).toMatchObject({ outcome: "not-met", force: "block", outputs: { lastDay: "2025-07-15" } });
  });

  it.each([
    ["2025-07-14", true, true],
    ["2025-07-15", true, false],
    ["2025-07-16", false, false],
  ])("example 9: on %s barred with the anniversary counted: %s, without it: %s", (day, inclusive, withoutIt) => {
    expect(sanctionsOn(day, seriousWarning).some(stops)).toBe(inclusive);
    expect(sanctionsOn(day, seriousWarning, exclusive).some(stops)).toBe(withoutIt);
  });

  it("example 9: marked as still affecting use, it bars on 16 July 2025 and years later", () => {
    const marked = [sanction("partySeriousWarning", "2024-01-15", { stillAffecting: true })];
    expect(sanctionsOn("2025-07-16", marked).some(stops)).toBe(true);
    expect(sanctionsOn("2030-01-01", marked).some(stops)).toBe(true);
  });

  it("example 10: major demerit of 31 Aug 2023 with 18 months: barred on 28 Feb 2025, free on 1 March 2025", () => {
    const demerit = [sanction("governmentMajorDemerit", "2023-08-31")];
    expect(sanctionsOn("2025-02-28", demerit)[0]?.outputs).toEqual({ lastDay: "2025-02-28" });
    for (const ruleSet of [values, exclusive]) {
      expect(sanctionsOn("2025-02-28", demerit, ruleSet).some(stops)).toBe(true);
      expect(sanctionsOn("2025-03-01", demerit, ruleSet).some(stops)).toBe(false);
    }
  });

  it("demerit of 1 March 2024: 1 March 2025 is barred with the anniversary counted, free without it", () => {
    const demerit = [sanction("governmentDemerit", "2024-03-01")];
    expect(sanctionsOn("2025-03-01", demerit).some(stops)).toBe(true);
    expect(sanctionsOn("2025-03-01", demerit, exclusive).some(stops)).toBe(false);
    expect(sanctionsOn("2025-03-02", demerit).some(stops)).toBe(false);
  });

  it("an admonition takes the local months: 6 of 5 Jan 2026 end 5 July, 12 end 5 Jan 2027", () => {
    const admonition = [sanction("admonition", "2026-01-05")];
    expect(sanctionsOn("2026-06-01", admonition)[0]?.outputs.lastDay).toBe("2026-07-05");
    expect(sanctionsOn("2026-06-01", admonition, { ...values, admonitionMonths: 12 })[0]?.outputs.lastDay).toBe(
      "2027-01-05",
    );
  });

  it("an organisational measure rests on evidence C: 11 months after a demotion it warns and does not stop", () => {
    const findings = sanctionsOn("2025-04-10", [sanction("demotion", "2024-05-10")]);
    expect(outcomes(findings)).toEqual(["not-met warn"]);
    expect(findings.map((finding) => [stops(finding), warns(finding)])).toEqual([[false, true]]);
  });

  it("2 events, 1 over and 1 running: two findings, one of them stops", () => {
    const findings = sanctionsOn("2026-03-01", [
      sanction("partyWarning", "2020-01-01"),
      sanction("admonition", "2026-02-01"),
    ]);
    expect(outcomes(findings)).toEqual(["met block", "not-met block"]);
  });

  it("0 events: one met finding", () => {
    expect(sanctionsOn("2026-03-01", [])).toMatchObject([{ outcome: "met", inputs: { events: 0 } }]);
  });

  it("a sanction that takes effect the day after does not bar yet", () => {
    const sanctions = [sanction("partyWarning", "2026-03-02")];
    expect(sanctionsOn("2026-03-01", sanctions).some(stops)).toBe(false);
    expect(sanctionsOn("2026-03-02", sanctions).some(stops)).toBe(true);
  });

  it("no finding tells kind, clause or document of the sanction", () => {
    const text = JSON.stringify(sanctionsOn("2024-05-01", [sanction("demotion", "2024-01-15", { id: "id-1" })]));
    expect(text).not.toMatch(/demotion|SAN-|示例|organizational-measures/);
  });
});

describe("SAN-07", () => {
  const lastDays = (sanctions: readonly SanctionFact[]) =>
    computeBars({ sanctions }, exclusive).map((finding) => finding.outputs.lastDay);

  it("demerit and major demerit decided together on 1 March 2024: only the heavier is carried out, to 31 Aug 2025", () => {
    const together = [sanction("governmentDemerit", "2024-03-01"), sanction("governmentMajorDemerit", "2024-03-01")];
    expect(lastDays(together)).toEqual(["2025-08-31", "2025-08-31"]);
    expect(outcomes(sanctionsOn("2025-08-31", together, exclusive)).toSorted()).toEqual([
      "not-applicable block",
      "not-met block",
    ]);
    expect(sanctionsOn("2025-09-01", together, exclusive).some(stops)).toBe(false);
  });

  const twoDemerits = [
    sanction("governmentDemerit", "2024-03-01", { id: "a" }),
    sanction("governmentDemerit", "2024-03-01", { id: "b" }),
  ];

  it("two demerits together without stated months lie between 12 and 24: stops as unknown in the 13th to 24th month", () => {
    expect(outcomes(sanctionsOn("2025-02-28", twoDemerits, exclusive))).toEqual(["not-met block", "not-met block"]);
    expect(outcomes(sanctionsOn("2025-03-01", twoDemerits, exclusive))).toEqual(["unknown block", "unknown block"]);
    expect(outcomes(sanctionsOn("2026-02-28", twoDemerits, exclusive))).toEqual(["unknown block", "unknown block"]);
    expect(outcomes(sanctionsOn("2026-03-01", twoDemerits, exclusive))).toEqual(["met block", "met block"]);
  });

  it("two demerits together with 20 months stated: to 31 Oct 2025", () => {
    const [first, second] = twoDemerits;
    const stated = [first, second].flatMap((fact) => (fact === undefined ? [] : [{ ...fact, months: 20 }]));
    expect(lastDays(stated)).toEqual(["2025-10-31", "2025-10-31"]);
  });

  it("three demotions together: 72 months are cut to 48", () => {
    const three = ["a", "b", "c"].map((id) => sanction("governmentDemotion", "2024-03-01", { id }));
    expect(computeBars({ sanctions: three }, exclusive)[0]?.outputs.latestLastDay).toBe("2028-02-29");
  });

  it("major demerit of 1 Sept 2024 during a demerit of 1 March 2024: the 6 months left and 18 more, to 31 Aug 2026", () => {
    const during = [sanction("governmentDemerit", "2024-03-01"), sanction("governmentMajorDemerit", "2024-09-01")];
    expect(lastDays(during)).toEqual(["2025-02-28", "2026-08-31"]);
    expect(computeBars({ sanctions: during }, values)[1]?.outputs.lastDay).toBe("2026-09-01");
    expect(sanctionsOn("2026-08-31", during, exclusive).some(stops)).toBe(true);
    expect(sanctionsOn("2026-09-01", during, exclusive).some(stops)).toBe(false);
  });

  it.each([
    ["2025-02-28", "2026-02-28", "on the last day of the old one: 1 day left and 12 months"],
    ["2025-03-01", "2026-02-28", "the day after: 12 months alone"],
  ])("a second demerit of %s ends %s (%s)", (secondOn, lastDay) => {
    const second = [sanction("governmentDemerit", "2024-03-01"), sanction("governmentDemerit", secondOn)];
    expect(lastDays(second)[1]).toBe(lastDay);
  });

  it.each([
    [1, "2024-12-31"],
    [18, "2025-06-30"],
    [60, "2025-12-31"],
  ])("two demerits decided together with %i months stated end on %s: never below 12, never above 24", (months, lastDay) => {
    const two = [sanction("governmentDemerit", "2024-01-01", { months }), sanction("governmentDemerit", "2024-01-01", { months })];
    expect(lastDays(two)).toEqual([lastDay, lastDay]);
  });

  it("a single warning with 1 or 60 months stated still bars for the 6 the law fixes", () => {
    for (const months of [1, 60]) expect(lastDays([sanction("governmentWarning", "2024-01-01", { months })])).toEqual(["2024-06-30"]);
  });

  it("dismissal one month after two demotions for 36 months: 35 left and 24 are cut to 48", () => {
    const again = [
      sanction("governmentDemotion", "2024-01-01", { months: 36 }),
      sanction("governmentDemotion", "2024-01-01"),
      sanction("governmentDismissal", "2024-02-01"),
    ];
    expect(lastDays(again).at(-1)).toBe("2028-01-31");
  });

  it("a demotion of 31 March 2020 and a warning of 1 April end on 30 Sept 2022, September has no 31st: free on 1 Oct", () => {
    const both = [sanction("governmentDemotion", "2020-03-31"), sanction("governmentWarning", "2020-04-01")];
    expect(sanctionsOn("2022-09-30", both).some(stops)).toBe(true);
    expect(sanctionsOn("2022-10-01", both).some(stops)).toBe(false);
  });

  it("a probation in the Party of 29 Feb 2016 ends on 28 Feb 2017: 24 months more from 1 March, barred on 1 March 2019", () => {
    const probation = [sanction("partyProbation", "2016-02-29")];
    expect(sanctionsOn("2019-03-01", probation).some(stops)).toBe(true);
    expect(sanctionsOn("2019-03-02", probation).some(stops)).toBe(false);
  });

  it("a Party and a government sanction of one act each bar for themselves: the later end governs", () => {
    const both = [sanction("partySeriousWarning", "2024-03-01"), sanction("governmentDemerit", "2024-03-01")];
    expect(lastDays(both).toSorted()).toEqual(["2025-02-28", "2025-08-31"]);
    expect(sanctionsOn("2025-08-31", both, exclusive).some(stops)).toBe(true);
  });
});

describe("DSQ-03", () => {
  const graded = (year: number, grade: PersonalGrade) => ({ year, grade, fixedOn: null });
  const on = legalDate("2024-07-01");

  it.each<[PersonalGrade, string, string]>([
    ["EXCELLENT", "met", "block"],
    ["COMPETENT", "met", "block"],
    ["BASICALLY_COMPETENT", "not-met", "block"],
    ["INCOMPETENT", "not-met", "block"],
    ["UNGRADED", "not-met", "warn"],
  ])("example 19: last year %s: %s, %s", (grade, outcome, force) => {
    expect(judgeLastYearsGrade({ grades: [graded(2023, grade)] }, on)).toMatchObject({ outcome, force });
  });

  it("example 19: BASICALLY_COMPETENT for 2022 and COMPETENT for 2023 bars in 2023, not in 2024", () => {
    const grades = [graded(2022, "BASICALLY_COMPETENT"), graded(2023, "COMPETENT")];
    expect(stops(judgeLastYearsGrade({ grades }, on))).toBe(false);
    expect(stops(judgeLastYearsGrade({ grades }, legalDate("2023-12-31")))).toBe(true);
  });

  it("no grade of 2023: unknown for 2023, and it stops", () => {
    const finding = judgeLastYearsGrade({ grades: [graded(2022, "COMPETENT")] }, on);
    expect(finding).toMatchObject({ outcome: "unknown", outputs: { year: 2023 } });
    expect(stops(finding)).toBe(true);
  });

  it("a grade fixed on 20 Feb 2024 is not there on 19 Feb and is on 20 Feb", () => {
    const grades = [{ year: 2023, grade: "COMPETENT" as const, fixedOn: legalDate("2024-02-20") }];
    expect(judgeLastYearsGrade({ grades }, legalDate("2024-02-19")).outcome).toBe("unknown");
    expect(judgeLastYearsGrade({ grades }, legalDate("2024-02-20")).outcome).toBe("met");
  });
});

describe("DSQ-01, -02, -04, -05, -07", () => {
  const barred = (barFinding: string | null) =>
    judgeBars(candidate(), legalDate("2024-07-01"), values, { barFinding })
      .filter(stops)
      .map((finding) => finding.rule);

  it("nothing found: 0 stops; DSQ-04 found: 1 stops", () => {
    expect(barred(null)).toEqual([]);
    expect(barred("DSQ-04")).toEqual(["DSQ-04"]);
  });

  it("two items named at once: both stop", () => {
    expect(barred("DSQ-02,DSQ-05")).toEqual(["DSQ-02", "DSQ-05"]);
  });

  it("words without an item count as other reasons and are not repeated", () => {
    expect(humanBarsNamedIn("张某反映的问题")).toEqual(["DSQ-07"]);
    const findings = judgeBars(candidate(), legalDate("2024-07-01"), values, { barFinding: "张某反映的问题" });
    expect(JSON.stringify(findings)).not.toContain("张某");
  });

  it("not asked: the five items are not judged", () => {
    const rules = judgeBars(candidate(), legalDate("2024-07-01"), values).map((finding) => finding.rule);
    expect(rules).toEqual(["DSQ-03", "DSQ-06", "PRB-04"]);
  });
});

describe("PRB-04", () => {
  const from = legalDate("2024-02-29");
  const trial = (changes: Parameters<typeof holding>[2]) =>
    candidate({
      holdings: [
        holding("2024-02-20", null, { probationFrom: from, probationUntil: legalDate("2025-02-28"), ...changes }),
      ],
    });

  it.each([
    ["2024-02-28", false],
    ["2024-02-29", true],
    ["2025-02-28", true],
    ["2025-06-01", true],
  ])("probation of 29 Feb 2024 not confirmed: barred on %s: %s", (day, barred) => {
    expect(stops(judgeOnProbation(trial({}), legalDate(day)))).toBe(barred);
  });

  it("confirmed on 10 March 2025: barred on 9 March, free on 10 March", () => {
    const confirmed = trial({ confirmedOn: legalDate("2025-03-10") });
    expect(stops(judgeOnProbation(confirmed, legalDate("2025-03-09")))).toBe(true);
    expect(stops(judgeOnProbation(confirmed, legalDate("2025-03-10")))).toBe(false);
  });

  it("returned from the trial post on 31 Jan 2025: free from 1 Feb 2025", () => {
    const returned = trial({ to: legalDate("2025-01-31") });
    expect(stops(judgeOnProbation(returned, legalDate("2025-01-31")))).toBe(true);
    expect(stops(judgeOnProbation(returned, legalDate("2025-02-01")))).toBe(false);
  });
});
