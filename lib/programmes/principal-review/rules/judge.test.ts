import { describe, expect, it } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import { defaultRuleSetValues } from "@/lib/law/scheme";
import type { CorrectionAt, CountAt, PaperCount } from "../types";
import { countStateOf, differencesOf, faultOf } from "./counts";
import { findingsOf } from "./findings";
import { correctionsDue, judgeCorrection, judgeVotes, openProposal, proposalOf } from "./judge";

const values = defaultRuleSetValues.principalReview;
const heldOn = legalDate("2026-03-15");

function papers(dissatisfied: number, valid: number, change: Partial<PaperCount> = {}): PaperCount {
  return { issued: valid, returned: valid, invalid: 0, satisfied: valid - dissatisfied, basicallySatisfied: 0, dissatisfied, ...change };
}

function check(order: number, on: string, effective: boolean, stillSerious = false): CorrectionAt {
  return { order, kind: "checked", on: legalDate(on), effective, stillSerious };
}

const proposals = (entries: readonly CorrectionAt[], today: string) => judgeCorrection(heldOn, entries, values, legalDate(today)).map((finding) => [finding.outcome, proposalOf(finding)]);

describe("SED-03: worked example 31, the votes", () => {
  it("41 valid papers: 13 nothing, 14 and 20 a talk, 21 a removal; 42: 14 and a half of 21 are on the line and do not cross it", () => {
    const of = (dissatisfied: number, valid: number) => proposalOf(judgeVotes(papers(dissatisfied, valid), values));
    expect([13, 14, 20, 21].map((count) => of(count, 41))).toEqual([null, "admonition", "admonition", "removalProposal"]);
    expect([14, 15, 21, 22].map((count) => of(count, 42))).toEqual([null, "admonition", "admonition", "removalProposal"]);
  });

  it("3 invalid papers do not count: 14 of 42 that came back are 14 of 39 valid ones, more than a third", () => {
    const count = papers(14, 39, { issued: 45, returned: 42, invalid: 3 });
    expect(judgeVotes(count, values)).toMatchObject({ outcome: "not-met", force: "calc", inputs: { valid: 39, dissatisfied: 14 }, outputs: { proposal: "admonition" } });
  });

  it("the lines are the scheme's: with a half and two thirds 14 of 41 point at nothing, 21 at a talk; without a count nothing is known", () => {
    const stricter = { ...values, admonitionAbove: { num: 1, den: 2 }, removalAbove: { num: 2, den: 3 } };
    expect([14, 21, 28].map((count) => proposalOf(judgeVotes(papers(count, 41), stricter)))).toEqual([null, "admonition", "removalProposal"]);
    expect(judgeVotes(null, values)).toMatchObject({ outcome: "unknown", inputs: { missing: "count" } });
  });
});

describe("SED-03: worked example 32, the correction after a review of 15 March", () => {
  it("found without effect on 14 June nothing, on 15 June a talk; on 14 September still a talk, on 15 September and serious a removal", () => {
    expect(proposals([check(1, "2026-06-14", false, true)], "2026-06-14")).toEqual([["not-applicable", null], ["not-applicable", null]]);
    expect(proposals([check(1, "2026-06-15", false, true)], "2026-06-15")).toEqual([["not-met", "admonition"], ["not-applicable", null]]);
    expect(proposals([check(1, "2026-09-14", false, true)], "2026-09-14")).toEqual([["not-met", "admonition"], ["not-applicable", null]]);
    expect(proposals([check(1, "2026-09-15", false, true)], "2026-09-15")[1]).toEqual(["not-met", "removalProposal"]);
    expect(proposals([check(1, "2026-09-15", false, false)], "2026-09-15")[1]).toEqual(["not-met", "admonition"]);
    expect(proposals([check(1, "2026-06-15", true)], "2026-06-15")[0]).toEqual(["computed", null]);
  });

  it("nobody looked: on 15 June, the last day, nothing; on 16 June it is not known how it went", () => {
    expect(proposals([], "2026-06-15")[0]).toEqual(["not-applicable", null]);
    expect(proposals([], "2026-06-16")[0]).toEqual(["unknown", null]);
    expect(proposals([check(1, "2026-05-01", true)], "2026-09-16").map(([outcome]) => outcome)).toEqual(["not-applicable", "not-applicable"]);
  });

  it("a second entry for the same time takes the place of the first: without effect on 15 June, corrected on 20 June to shown", () => {
    expect(proposals([check(1, "2026-06-15", false), check(2, "2026-06-20", true)], "2026-06-20")[0]).toEqual(["computed", null]);
  });

  it("days to look: none without a demand or a line crossed; 15 June and 15 September with one; after 31 December the last day of a short month", () => {
    const due = (day: string, dissatisfied: number, entries: readonly CorrectionAt[]) =>
      correctionsDue({ heldOn: legalDate(day), standing: papers(dissatisfied, 41), entries }, values).map((one) => `${one.time} ${one.due}`);
    expect(due("2026-03-15", 8, [])).toEqual([]);
    expect(due("2026-03-15", 14, [])).toEqual(["first 2026-06-15", "second 2026-09-15"]);
    const demanded: CorrectionAt = { order: 1, kind: "demanded", on: heldOn, effective: null, stillSerious: null };
    expect(due("2026-03-15", 8, [demanded])).toEqual(["first 2026-06-15", "second 2026-09-15"]);
    expect(due("2026-03-15", 8, [demanded, check(2, "2026-06-15", false)])).toEqual(["second 2026-09-15"]);
    expect(due("2026-03-15", 8, [demanded, check(2, "2026-06-15", true)])).toEqual([]);
    expect(due("2025-11-30", 14, [])).toEqual(["first 2026-02-28", "second 2026-05-30"]);
  });
});

describe("SED-03: what waits for the head of the department", () => {
  const judged = (dissatisfied: number, entries: readonly CorrectionAt[]) =>
    findingsOf({ heldOn, standing: 1, counts: [{ ...papers(dissatisfied, 41), number: 1, place: 1, enteredById: "a" }], corrections: entries, values }, legalDate("2026-09-20"));
  const open = (dissatisfied: number, entries: readonly CorrectionAt[], decisions: readonly { standing: number; corrections: number }[], standing = 1) =>
    openProposal(judged(dissatisfied, entries), standing, entries, decisions);

  it("13 of 41: nothing; 14: a talk until decided; a new count 2 is not covered by a decision on count 1", () => {
    expect(open(13, [], [])).toMatchObject({ proposal: null });
    expect(open(14, [], [])).toEqual({ proposal: "admonition", decided: false });
    expect(open(14, [], [{ standing: 1, corrections: 0 }])).toEqual({ proposal: "admonition", decided: true });
    expect(open(14, [], [{ standing: 1, corrections: 0 }], 2)).toEqual({ proposal: "admonition", decided: false });
  });

  it("8 of 41, entry 1 without effect after 3 months is decided; entry 2 serious after 6 months waits again, and is a removal", () => {
    const entries = [check(1, "2026-06-15", false, true), check(2, "2026-09-15", false, true)];
    expect(open(8, entries.slice(0, 1), [{ standing: 1, corrections: 1 }])).toEqual({ proposal: "admonition", decided: true });
    expect(open(8, entries, [{ standing: 1, corrections: 1 }])).toEqual({ proposal: "removalProposal", decided: false });
    expect(open(8, entries, [{ standing: 1, corrections: 2 }])).toEqual({ proposal: "removalProposal", decided: true });
  });
});

describe("SED-03: counts of two people", () => {
  const at = (number: number, place: number, dissatisfied: number): CountAt => ({ ...papers(dissatisfied, 41), number, place, enteredById: String(place) });

  it("41 papers: 42 that came back, answers of 40, no valid one are refused", () => {
    expect(faultOf(papers(14, 41))).toBeNull();
    expect(faultOf(papers(14, 41, { issued: 40 }))).toBe("review.does-not-add-up");
    expect(faultOf(papers(14, 41, { satisfied: 26 }))).toBe("review.does-not-add-up");
    expect(faultOf({ issued: 3, returned: 3, invalid: 3, satisfied: 0, basicallySatisfied: 0, dissatisfied: 0 })).toBe("review.no-valid-paper");
  });

  it("14 against 13 dissatisfied is told by its names and counted again as 2; the pair that agrees stands, a third begins as 3", () => {
    expect(differencesOf(papers(14, 41), papers(13, 41))).toEqual(["satisfied", "dissatisfied"]);
    expect(countStateOf([], null)).toMatchObject({ step: "first", number: 1 });
    expect(countStateOf([at(1, 1, 14)], null)).toMatchObject({ step: "second", number: 1, differedIn: [] });
    const differed = [at(1, 1, 14), at(1, 2, 13)];
    expect(countStateOf(differed, null)).toEqual({ step: "first", number: 2, differedIn: ["satisfied", "dissatisfied"] });
    expect(countStateOf([...differed, at(2, 1, 14)], null)).toEqual({ step: "second", number: 2, differedIn: ["satisfied", "dissatisfied"] });
    const stands = [...differed, at(2, 1, 14), at(2, 2, 14)];
    expect(countStateOf(stands, 2)).toEqual({ step: "standing", number: 3, differedIn: [] });
    expect(countStateOf([...stands, at(3, 1, 15)], 2)).toEqual({ step: "second", number: 3, differedIn: [] });
  });
});
