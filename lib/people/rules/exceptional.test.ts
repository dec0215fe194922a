import { describe, expect, it } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import { stops, type Finding } from "@/lib/law/finding";
import type { RuleId } from "@/lib/law/rule-id";
import { defaultRuleSetValues } from "@/lib/law/scheme";
import { candidate, career, holding, targetPost } from "@/tests/support/builders/candidate";
import type { CandidateFacts, PlacedPost } from "../types";
import { judgeEligibility } from "./eligibility";
import type { Exceptional } from "./exceptional";

const countyHead = targetPost({ level: "countyHead", headOrDeputy: "head" });
const asked: Exceptional = {
  ground: "notableResults",
  text: "连续三年实绩突出",
  approvedBeforeInspection: true,
  approvedBeforeMeeting: true,
};

function judged(
  facts: CandidateFacts,
  day: string,
  options: { target?: PlacedPost; exceptional?: Exceptional } = {},
): readonly Finding[] {
  const { target = targetPost(), exceptional } = options;
  return judgeEligibility(facts, target, legalDate(day), defaultRuleSetValues, exceptional);
}

function outcomeOf(findings: readonly Finding[], rule: RuleId): string | undefined {
  return findings.find((finding) => finding.rule === rule)?.outcome;
}

const stopping = (findings: readonly Finding[]) => findings.filter(stops).map((finding) => finding.rule);

describe("EXC-01 to EXC-05", () => {
  const young = (changes: Partial<CandidateFacts> = {}) =>
    candidate({
      levelSince: legalDate("2022-03-01"),
      career: [career("2022-03-01", null)],
      holdings: [holding("2022-03-01", null)],
      ...changes,
    });

  it("EXC-01: without a known ground, or without its text, nothing is lifted", () => {
    const noGround = judged(young(), "2024-07-01", { exceptional: { ...asked, ground: "friend" } });
    expect(stopping(noGround)).toEqual(["ELG-04", "EXC-01"]);
    expect(stopping(judged(young(), "2024-07-01", { exceptional: { ...asked, text: " " } }))).toEqual([
      "ELG-04",
      "EXC-01",
    ]);
  });

  it("example 18, EXC-03: last promotion 8 months ago stops", () => {
    const recent = young({ levelSince: legalDate("2023-11-01"), holdings: [holding("2023-11-01", null)] });
    expect(stopping(judged(recent, "2024-07-01", { exceptional: asked }))).toEqual(["ELG-04", "EXC-03"]);
  });

  it.each([
    ["2023-07-02", true],
    ["2023-07-01", false],
    ["2023-06-30", false],
  ])("EXC-03: promoted on %s, judged on 1 July 2024: stops %s", (since, stopped) => {
    const facts = young({ levelSince: legalDate(since), holdings: [holding(since, null)] });
    expect(stopping(judged(facts, "2024-07-01", { exceptional: asked })).includes("EXC-03")).toBe(stopped);
  });

  it("EXC-03: on probation stops although the promotion is 28 months ago", () => {
    const facts = young({ holdings: [holding("2022-03-01", null, { probationFrom: legalDate("2022-03-01") })] });
    expect(stopping(judged(facts, "2024-07-01", { exceptional: asked }))).toContain("EXC-03");
  });

  it("example 18, EXC-04: the last promotion broke the years in post and this one would again: stops", () => {
    const twice = young({ holdings: [holding("2022-03-01", null, { yearsInPostBroken: true })] });
    expect(stopping(judged(twice, "2024-07-01", { exceptional: asked }))).toEqual(["ELG-04", "EXC-04"]);
  });

  it("EXC-04: no appointment on file tells whether the last promotion broke them: unknown, and it stops", () => {
    expect(stopping(judged(young({ holdings: [] }), "2024-07-01", { exceptional: asked }))).toEqual([
      "ELG-04",
      "EXC-04",
    ]);
  });

  it("EXC-04: broken last time, kept this time: not applicable", () => {
    const kept = candidate({ holdings: [holding("2021-03-01", null, { yearsInPostBroken: true })] });
    expect(outcomeOf(judged(kept, "2024-07-01", { exceptional: asked }), "EXC-04")).toBe("not-applicable");
  });

  it("example 18, EXC-05: two levels up only with approval before inspection", () => {
    expect(stopping(judged(young(), "2024-07-01", { target: countyHead }))).toContain("ELG-10");
    expect(stopping(judged(young(), "2024-07-01", { target: countyHead, exceptional: asked }))).toEqual([]);
    const late = { ...asked, approvedBeforeInspection: false };
    expect(stopping(judged(young(), "2024-07-01", { target: countyHead, exceptional: late }))).toEqual(["ELG-10"]);
  });

  it("example 18, EXC-05: three levels up stops whatever was approved", () => {
    const target = targetPost({ level: "bureauDeputy" });
    expect(stopping(judged(young(), "2024-07-01", { target, exceptional: asked }))).toContain("EXC-05");
  });

  it("ELG-10: one level up needs no exception", () => {
    expect(outcomeOf(judged(candidate(), "2024-07-01"), "ELG-10")).toBe("met");
  });
});
