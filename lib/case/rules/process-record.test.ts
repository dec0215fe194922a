import { describe, expect, it } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import { baseCount, shownRelative, sumOfGrades } from "./process-record";

const relative = {
  relation: "儿子",
  name: "顾小舟",
  birth: legalDate("2008-11-03"),
  politicalStatus: "群众",
  employerAndPost: "云泽一中学生",
};

describe("relatives on the full-process form", () => {
  it("one day before 18: relation and birth only; on the 18th birthday everything", () => {
    expect(shownRelative(relative, legalDate("2026-11-02"))).toEqual({
      ...relative,
      name: null,
      politicalStatus: null,
      employerAndPost: null,
    });
    expect(shownRelative(relative, legalDate("2026-11-03"))).toEqual(relative);
  });

  it("without a birthday shown as a minor", () => {
    expect(shownRelative({ ...relative, birth: null }, legalDate("2026-11-03")).name).toBeNull();
  });
});

describe("figures of the full-process form", () => {
  const result = { roundId: "r", heldOn: "2026-02-03", shouldAttend: 45, present: 42, valid: 40, agree: 35 };
  it("the base is the one the round named: 45, 42, 41 returned, 40 valid", () => {
    expect(
      (["shouldAttend", "present", "returned", "valid"] as const).map((base) => baseCount(result, base, 41)),
    ).toEqual([45, 42, 41, 40]);
    expect(baseCount(result, "returned", null)).toBeNull();
  });

  it("grades of 2 groups add up", () => {
    const group = { EXCELLENT: 10, COMPETENT: 5, BASICALLY_COMPETENT: 1, INCOMPETENT: 0, unfilled: 2 };
    expect(sumOfGrades([group, group])).toEqual({
      EXCELLENT: 20,
      COMPETENT: 10,
      BASICALLY_COMPETENT: 2,
      INCOMPETENT: 0,
      unfilled: 4,
    });
  });
});
