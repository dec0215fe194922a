import { describe, expect, it } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import type { DepartureKind, StepAt, StepKind, StepOutcome } from "../types";
import { judgeOfficialApplication, judgeOrderedResignation, judgeVoluntaryAnswer, nextDue, stepDue } from "./clocks";

type Written = readonly [kind: StepKind, on: string, outcome?: StepOutcome];

function course(kind: DepartureKind, ...written: readonly Written[]) {
  const steps = written.map(([step, on, outcome]): StepAt => ({ kind: step, on: legalDate(on), outcome: outcome ?? null }));
  return { kind, steps };
}

describe("RSG-01", () => {
  it.each([
    ["2026-03-09", null, "computed"],
    ["2026-03-10", null, "not-met"],
    ["2026-03-20", "2026-03-09", "met"],
    ["2026-03-20", "2026-03-10", "not-met"],
  ])("notice on 2 March, 7 days: on %s with an application on %s it is %s", (today, applied, outcome) => {
    const at = course("officialResignation", ["notified", "2026-03-02"], ...(applied === null ? [] : [["applied", applied] as const]));
    expect(judgeOfficialApplication(at, legalDate(today))).toMatchObject({ outcome, outputs: { due: "2026-03-09" } });
  });

  it("awaits nothing before the notice, and nothing of the other 4 kinds", () => {
    expect(judgeOfficialApplication(course("officialResignation"), legalDate("2026-03-02")).outcome).toBe("not-applicable");
    expect(judgeOfficialApplication(course("stepDown", ["notified", "2026-03-02"]), legalDate("2026-03-02")).outcome).toBe("not-applicable");
  });
});

describe("RSG-02", () => {
  it("application on 30 November: 3 months end on 28 February; the day after warns, and a deferral is no answer", () => {
    const at = course("voluntaryResignation", ["applied", "2025-11-30"], ["decided", "2026-01-10", "deferred"]);
    expect(judgeVoluntaryAnswer(at, legalDate("2026-02-28"))).toMatchObject({ outcome: "computed", outputs: { due: "2026-02-28" } });
    expect(judgeVoluntaryAnswer(at, legalDate("2026-03-01"))).toMatchObject({ outcome: "not-met", force: "warn", cite: { evidence: "C" } });
    const answered = course("voluntaryResignation", ["applied", "2025-11-30"], ["answered", "2026-02-28"]);
    expect(judgeVoluntaryAnswer(answered, legalDate("2026-06-01")).outcome).toBe("met");
  });
});

describe("RSG-04", () => {
  const ordered = (...written: readonly Written[]) => course("orderedResignation", ["decided", "2026-03-30", "agreed"], ...written);

  it("example 13: notice received on 1 April, apply or appeal by 16 April, appeal decided by 1 month after it, upheld on 10 May, apply by 13 May", () => {
    const notified = ordered(["notified", "2026-04-01"]);
    expect(judgeOrderedResignation(notified, legalDate("2026-04-02"))).toMatchObject([
      { inputs: { clock: "orderedApplication" }, outputs: { due: "2026-04-16" } },
      { inputs: { clock: "orderedAppeal", doneOn: null }, outcome: "computed", outputs: { due: "2026-04-16" }, cite: { evidence: "B" } },
    ]);
    const appealed = ordered(["notified", "2026-04-01"], ["appealed", "2026-04-16"]);
    expect(judgeOrderedResignation(appealed, legalDate("2026-04-20"))).toMatchObject([
      { inputs: { clock: "orderedAppeal" }, outcome: "met", outputs: { due: "2026-04-16" } },
      { inputs: { clock: "appealDecision" }, outcome: "computed", outputs: { due: "2026-05-16" } },
    ]);
    const upheld = ordered(["notified", "2026-04-01"], ["appealed", "2026-04-16"], ["appealDecided", "2026-05-08", "upheld"], ["upheldNotified", "2026-05-10"]);
    const findings = judgeOrderedResignation(upheld, legalDate("2026-05-11"));
    expect(findings.at(-1)).toMatchObject({ inputs: { clock: "applicationAfterUpheld" }, outcome: "computed", outputs: { due: "2026-05-13" } });
    expect([nextDue(findings), stepDue(findings)]).toEqual(["2026-05-13", "applied"]);
    expect(stepDue(judgeOrderedResignation(appealed, legalDate("2026-04-20")))).toBe("appealDecided");
    expect(stepDue([])).toBeNull();
  });

  it.each([
    ["2026-04-16", "computed"],
    ["2026-04-17", "not-met"],
  ])("without an application, day 15 and day 16: on %s it is %s", (today, outcome) => {
    expect(judgeOrderedResignation(ordered(["notified", "2026-04-01"]), legalDate(today))[0]).toMatchObject({ outcome, cite: { evidence: "A" } });
  });

  it("an appeal on day 16 is late; its decision on the last day of the month is not, on the next it is", () => {
    const decidedOn = (on: string) =>
      judgeOrderedResignation(ordered(["notified", "2026-04-01"], ["appealed", "2026-04-17"], ["appealDecided", on, "upheld"]), legalDate("2026-06-01"));
    expect(decidedOn("2026-05-17").map(({ outcome }) => outcome)).toEqual(["not-met", "met"]);
    expect(decidedOn("2026-05-18").map(({ outcome }) => outcome)).toEqual(["not-met", "not-met"]);
  });

  it("who refused to apply may still appeal until day 15; on day 16 nothing is awaited; a removal on day 15 warns, on day 16 not", () => {
    const refused = ordered(["notified", "2026-04-01"], ["refusedToApply", "2026-04-10"]);
    expect(nextDue(judgeOrderedResignation(refused, legalDate("2026-04-16")))).toBe("2026-04-16");
    expect(nextDue(judgeOrderedResignation(refused, legalDate("2026-04-17")))).toBeNull();
    const removed = (on: string) =>
      judgeOrderedResignation(ordered(["notified", "2026-04-01"], ["refusedToApply", "2026-04-10"], ["removalDecided", on]), legalDate("2026-05-01"));
    expect(removed("2026-04-16").map(({ outcome }) => outcome)).toEqual(["met", "not-met"]);
    expect(removed("2026-04-17").map(({ outcome }) => outcome)).toEqual(["met"]);
  });
});
