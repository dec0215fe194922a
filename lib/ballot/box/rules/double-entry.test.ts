import { describe, expect, it } from "vitest";
import type { RecommendationOption, Tally, TallyHeader } from "../types";
import { compareEntries, judgeDoubleEntry } from "./double-entry";

const header: TallyHeader = {
  shouldAttend: 12,
  present: 11,
  issued: 11,
  returned: 11,
  valid: 11,
  invalid: 0,
  blank: 1,
};

const tallyOf = (agree: number, changed: Partial<TallyHeader> = {}): Tally<RecommendationOption> => ({
  header: { ...header, ...changed },
  groups: [{ id: "A", label: "A票", header }],
  lines: [{ subjectId: "s1", groupId: "A", counts: { agree, disagree: 2, abstain: 9 - agree } }],
});

describe("comparing two entries", () => {
  it("equal entries: 0 differences", () => {
    expect(compareEntries(tallyOf(8), tallyOf(8))).toEqual([]);
  });

  it("8 and 7 agreed, 1 and 0 abstained, 12 and 13 entitled: 3 differences with their places", () => {
    expect(compareEntries(tallyOf(8), tallyOf(7, { shouldAttend: 13 }))).toEqual([
      { groupId: null, subjectId: null, field: "shouldAttend", first: 12, second: 13 },
      { groupId: "A", subjectId: "s1", field: "agree", first: 8, second: 7 },
      { groupId: "A", subjectId: "s1", field: "abstain", first: 1, second: 2 },
    ]);
  });

  it("a line and a group header that only one of 2 entries has differ in every number", () => {
    const less: Tally<RecommendationOption> = { ...tallyOf(8), groups: [{ id: "A", label: "A票" }], lines: [] };
    const differences = compareEntries(tallyOf(8), less);
    expect(differences).toHaveLength(7 + 3);
    expect(differences.every(({ second }) => second === null)).toBe(true);
  });
});

describe("judging a double entry", () => {
  it("two people, 0 differences: stands", () => {
    expect(judgeDoubleEntry({ firstEnteredBy: "u1", secondEnteredBy: "u2", differences: [] })).toEqual([]);
  });

  it("the same person twice is refused although the numbers agree", () => {
    expect(judgeDoubleEntry({ firstEnteredBy: "u1", secondEnteredBy: "u1", differences: [] })).toEqual(["same-person"]);
  });

  it("1 difference and the same person: both reasons at once", () => {
    const differences = compareEntries(tallyOf(8), tallyOf(8, { blank: 0 }));
    expect(judgeDoubleEntry({ firstEnteredBy: "u1", secondEnteredBy: "u1", differences })).toEqual([
      "same-person",
      "differences",
    ]);
  });

  it("nobody and nobody are not the same person: both entries are missing", () => {
    expect(judgeDoubleEntry({ firstEnteredBy: null, secondEnteredBy: null, differences: [] })).toEqual([
      "first-missing",
      "second-missing",
    ]);
  });
});
