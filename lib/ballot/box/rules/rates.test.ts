import { describe, expect, it } from "vitest";
import { democraticAssessmentScheme } from "@/lib/scoring/schemes/democratic-assessment";
import { evaluate } from "@/lib/scoring/evaluate";
import { recommendationOptions, type AssessmentOption, type RecommendationOption, type Tally } from "../types";
import { assessmentInput } from "./assessment-inputs";
import { ranksOf } from "./ranks";
import { countsBySubject, ratesOf } from "./rates";

const header = { shouldAttend: 50, present: 45, issued: 45, returned: 44, valid: 40, invalid: 4, blank: 0 };

describe("BAL-09, REC-12: rates name their base", () => {
  it("30 of 40 valid papers is 75.0 %, of 50 entitled 60.0 %, of 45 present 66.7 %, of 44 returned 68.2 %", () => {
    const tenths = (base: "shouldAttend" | "present" | "returned" | "valid") =>
      ratesOf({ agree: 30, disagree: 6, abstain: 4 }, recommendationOptions, header, base)?.rates[0]?.tenths;
    expect([tenths("valid"), tenths("shouldAttend"), tenths("present"), tenths("returned")]).toEqual([
      750, 600, 667, 682,
    ]);
  });

  it("41 counts on 40 valid papers have no rate", () => {
    expect(ratesOf({ agree: 31, disagree: 6, abstain: 4 }, recommendationOptions, header, "valid")).toBeNull();
  });

  it("2 groups of one subject are added: 3+4 agreed", () => {
    const tally: Tally<RecommendationOption> = {
      header,
      groups: [],
      lines: [
        { subjectId: "s1", groupId: "A", counts: { agree: 3, disagree: 1, abstain: 0 } },
        { subjectId: "s2", groupId: "A", counts: { agree: 1, disagree: 3, abstain: 0 } },
        { subjectId: "s1", groupId: "B", counts: { agree: 4, disagree: 0, abstain: 2 } },
      ],
    };
    expect(countsBySubject(tally, recommendationOptions)).toEqual([
      { subjectId: "s1", counts: { agree: 7, disagree: 1, abstain: 2 } },
      { subjectId: "s2", counts: { agree: 1, disagree: 3, abstain: 0 } },
    ]);
  });
});

describe("REC-10: ranks inform and order nothing", () => {
  it("9, 12, 9, 3 rank 2, 1, 2, 4 and stay in the order given", () => {
    const counts = [9, 12, 9, 3].map((count, place) => ({ subjectId: `s${place}`, count }));
    expect(ranksOf(counts).map(({ rank }) => rank)).toEqual([2, 1, 2, 4]);
    expect(ranksOf(counts).map(({ subjectId }) => subjectId)).toEqual(["s0", "s1", "s2", "s3"]);
  });
});

describe("BAL-03: an assessment tally feeds a scheme", () => {
  const papers = (valid: number) => ({
    shouldAttend: valid,
    present: valid,
    issued: valid,
    returned: valid,
    valid,
    invalid: 0,
    blank: 0,
  });
  const line = (groupId: string, four: readonly [number, number, number, number], unfilled = 0) => ({
    subjectId: "s1",
    groupId,
    counts: { EXCELLENT: four[0], COMPETENT: four[1], BASICALLY_COMPETENT: four[2], INCOMPETENT: four[3], unfilled },
  });
  const tally: Tally<AssessmentOption> = {
    header: papers(69),
    groups: [
      { id: "A", label: "A票", header: papers(7) },
      { id: "B", label: "B票", header: papers(15) },
      { id: "C", label: "C票", header: papers(47) },
    ],
    lines: [line("A", [5, 2, 0, 0]), line("B", [10, 4, 1, 0]), line("C", [20, 18, 5, 2], 2)],
  };

  it("the counts of example 23 and 2 papers left open give 91.37 as before", () => {
    const input = assessmentInput(tally, "s1");
    const result = input === null ? null : evaluate(democraticAssessmentScheme, { overall: input });
    expect(result?.ok === true && result.value.display).toBe(9137);
  });

  it("1 group of 3 without a header of its own: no input", () => {
    const groups = tally.groups.map(({ id, label }) => ({ id, label }));
    expect(assessmentInput({ ...tally, groups }, "s1")).toBeNull();
  });
});
