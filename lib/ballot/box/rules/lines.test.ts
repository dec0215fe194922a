import { describe, expect, it } from "vitest";
import { recommendationOptions, type RecommendationOption, type Tally, type TallyHeader } from "../types";
import { judgeLines } from "./lines";

const headerOf = (valid: number): TallyHeader => ({
  shouldAttend: valid,
  present: valid,
  issued: valid,
  returned: valid,
  valid,
  invalid: 0,
  blank: 0,
});

const line = (subjectId: string, groupId: string, agree: number, disagree: number, abstain: number) => ({
  subjectId,
  groupId,
  counts: { agree, disagree, abstain },
});

const apart: Tally<RecommendationOption> = {
  header: headerOf(30),
  groups: [
    { id: "A", label: "A票", header: headerOf(10) },
    { id: "B", label: "B票", header: headerOf(20) },
  ],
  lines: [line("s1", "A", 7, 2, 1), line("s1", "B", 20, 0, 0)],
};

const together: Tally<RecommendationOption> = {
  ...apart,
  groups: apart.groups.map(({ id, label }) => ({ id, label })),
};

describe("REC-12: lines of a tally", () => {
  it("7+2+1 of 10 valid and 20 of 20 valid: holds", () => {
    expect(judgeLines(apart, recommendationOptions)).toEqual([]);
  });

  it("7+2+2 and 7+2+0 are not the 10 valid papers of the group", () => {
    for (const [abstain, sum] of [
      [2, 11],
      [0, 9],
    ] as const) {
      const tally = { ...apart, lines: [line("s1", "A", 7, 2, abstain), line("s1", "B", 20, 0, 0)] };
      expect(judgeLines(tally, recommendationOptions)).toEqual([
        { code: "not-equal-to-base", subjectId: "s1", groupId: "A", option: null, given: sum, limit: 10 },
      ]);
    }
  });

  it("without headers of the groups 9 and 21 make the 30 valid papers of the round; 9 and 20 do not", () => {
    const split = (second: number) => ({
      ...together,
      lines: [line("s1", "A", 9, 0, 0), line("s1", "B", second, 0, 0)],
    });
    expect(judgeLines(split(21), recommendationOptions)).toEqual([]);
    expect(judgeLines(split(20), recommendationOptions)).toEqual([
      { code: "not-equal-to-base", subjectId: "s1", groupId: null, option: null, given: 29, limit: 30 },
    ]);
  });

  it("names a line twice, a missing line, an unknown group and -1 at once", () => {
    const tally = {
      ...apart,
      lines: [...apart.lines, line("s1", "A", 10, 0, 0), line("s2", "A", -1, 0, 11), line("s2", "Z", 1, 0, 0)],
    };
    expect(
      judgeLines(tally, recommendationOptions).map(({ code, subjectId, groupId }) => [code, subjectId, groupId]),
    ).toEqual([
      ["not-a-count", "s2", "A"],
      ["line-twice", "s1", "A"],
      ["unknown-group", "s2", "Z"],
      ["missing-line", "s2", "B"],
    ]);
  });

  it("an option too many and an option missing are named", () => {
    const counts = JSON.parse('{"agree":10,"abstain":0,"defer":0}') as Record<RecommendationOption, number>;
    const tally = { ...apart, lines: [{ subjectId: "s1", groupId: "A", counts }, line("s1", "B", 20, 0, 0)] };
    expect(judgeLines(tally, recommendationOptions).map(({ code, option }) => [code, option])).toEqual([
      ["unknown-option", "defer"],
      ["missing-option", "disagree"],
    ]);
  });
});
