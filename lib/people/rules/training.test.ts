import { describe, expect, it } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import { candidate, career, sanction } from "@/tests/support/builders/candidate";
import type { TrainingFact } from "../types";
import { judgeReuse } from "./reuse";
import { computeCatchUp, judgeFiveYears, judgeLeave, judgeOnline, judgeTraining, judgeYear } from "./training";

const on = legalDate("2026-03-02");
const course = (to: string, changes: Partial<TrainingFact> = {}): TrainingFact => ({
  mode: "partTime", from: legalDate(to), to: legalDate(to), hours: 0, days: 0, absentHours: 0, ...changes,
});

describe("TRN-01", () => {
  it("example 39: 480 hours in 5 years are short by 70; 549 by 1, 550 are enough, 551 too", () => {
    const short = (hours: number) => judgeFiveYears([course("2025-06-30", { hours })], on);
    expect(short(480)).toMatchObject({ outcome: "not-met", outputs: { missingHours: 70 } });
    expect([549, 550, 551].map((hours) => short(hours).outcome)).toEqual(["not-met", "met", "met"]);
  });

  it("3 months of full-time courses are enough without 550 hours, one day less is not", () => {
    const months = (to: string) => judgeFiveYears([course(to, { mode: "fullTime", from: legalDate("2025-03-01"), hours: 400 })], on).outcome;
    expect([months("2025-05-31"), months("2025-05-30")]).toEqual(["met", "not-met"]);
  });

  it("a course that ended exactly 5 years ago no longer counts, a day later it does", () => {
    const hours = { hours: 550 };
    expect([judgeFiveYears([course("2021-03-02", hours)], on).outcome, judgeFiveYears([course("2021-03-03", hours)], on).outcome]).toEqual(["not-met", "met"]);
  });
});

describe("TRN-02 and TRN-03", () => {
  it.each([
    [11, 90, "met"],
    [12, 0, "met"],
    [13, 91, "met"],
    [11, 89, "not-met"],
  ])("example 39: %i days and %i hours in the year before: %s", (days, hours, outcome) => {
    expect(judgeYear([course("2025-12-31", { days, hours }), course("2026-01-05", { days: 30, hours: 300 })], on).outcome).toBe(outcome);
  });

  it("what is missing is made up within 1 year", () => {
    expect(computeCatchUp(on)).toMatchObject({ outcome: "computed", outputs: { due: "2027-03-02" } });
  });
});

describe("TRN-04", () => {
  it.each([
    [7, "met", 56],
    [8, "met", 56],
    [9, "not-met", 0],
  ])("example 40: a course of 56 hours with %i missed is %s and counts %i", (absentHours, outcome, hours) => {
    const rows = [course("2025-06-30", { mode: "fullTime", hours: 56, absentHours })];
    expect(judgeLeave(rows, on).outcome).toBe(outcome);
    expect(judgeYear(rows, on).inputs["hours"]).toBe(hours);
  });
});

describe("TRN-05 and ELG-06", () => {
  it("40 online hours count, 20 self-chosen ones do not", () => {
    const rows = [course("2025-06-30", { mode: "online", hours: 40 }), course("2025-07-30", { mode: "selfChosen", hours: 20 })];
    expect(judgeOnline(rows, on).inputs).toEqual({ onlineHours: 40, selfChosenHours: 20 });
    expect(judgeYear(rows, on).inputs["hours"]).toBe(40);
  });

  it("0 courses on file are unknown; a section head is judged by the year, a county deputy by 5 years", () => {
    expect(judgeTraining(candidate(), on)).toMatchObject([{ rule: "ELG-06", outcome: "unknown" }]);
    const trained = { training: [course("2025-06-30", { hours: 100 })] };
    expect(judgeTraining(candidate(trained), on).map(({ rule, outcome }) => [rule, outcome])).toEqual([
      ["ELG-06", "met"], ["TRN-02", "met"], ["TRN-04", "not-applicable"], ["TRN-05", "computed"],
    ]);
    const deputy = candidate({ ...trained, level: "countyDeputy", levelSince: legalDate("2022-01-01") });
    expect(judgeTraining(deputy, on).map(({ rule }) => rule)).toEqual(["ELG-06", "TRN-01", "TRN-04", "TRN-05", "TRN-03"]);
  });
});

describe("RSG-05", () => {
  const left = { departures: [{ kind: "blameResignation", means: null, leftFrom: legalDate("2024-06-01") }] } as const;

  it.each([
    ["2025-03-02", "met"],
    ["2025-03-03", "not-met"],
  ])("1 year in a post taken on %s after a blame resignation: %s", (from, outcome) => {
    expect(judgeReuse(candidate({ ...left, career: [career(from, null)] }), on)).toMatchObject([{ outcome, force: "warn" }]);
  });

  it("a post held before it is no new one; a removal counts as well; 0 findings for everybody else", () => {
    expect(judgeReuse(candidate(left), on)[0]?.outcome).toBe("not-met");
    expect(judgeReuse(candidate({ sanctions: [sanction("removal", "2025-01-01")] }), on)).toHaveLength(1);
    expect(judgeReuse(candidate(), on)).toEqual([]);
  });
});

describe("TRN-01, TRN-02, TRN-04, ELG-06 before the regulations of 2023", () => {
  it.each([["2023-09-18", ["unknown", "unknown", "unknown"]], ["2023-09-19", ["not-met", "not-met", "met"]]] as const)("on %s the hours, the year and the leave are %j", (day, outcomes) => {
    const taken = [course("2022-06-30", { mode: "fullTime", hours: 56, absentHours: 8 })];
    const at = legalDate(day);
    expect([judgeFiveYears(taken, at), judgeYear([course("2021-06-30")], at), judgeLeave(taken, at)].map(({ outcome }) => outcome)).toEqual(outcomes);
    const [first] = judgeTraining({ ...candidate(), training: taken }, at);
    expect(first?.inputs["missing"] ?? null).toBe(outcomes[0] === "unknown" ? "ruleOfTheDay" : null);
  });
});
