import { describe, expect, test } from "vitest";
import { legalDate } from "../../kernel/dates";
import { parameter } from "../../law/parameters";
import { valueWords } from "./parameter-words";

const on = legalDate("2026-03-02");

describe("a number as it is read", () => {
  test("national shares: 30 %, 20 %, 15 % of a team (EVA-06, EVA-07, EVA-08); a half and a third stay fractions; a local 1/5 stays as typed", () => {
    const keys = ["excellentInExcellentTeam", "excellentInFairTeam", "excellentInPoorTeam", "decisionMajority", "quorum", "trainingLeave"] as const;
    expect(keys.map((key) => valueWords(parameter(key, on)))).toEqual(["30%", "20%", "15%", "1/2", "2/3", "1/7"]);
    expect(valueWords({ num: 1, den: 5 })).toBe("1/5");
  });

  test("RET-02: until 31 December 2024 nothing is put off; since then 4 months step by step, at most 36", () => {
    expect(valueWords(parameter("retirementDelay", legalDate("2024-12-31")))).toBe("不延迟");
    expect(valueWords(parameter("retirementDelay", legalDate("2025-01-01")))).toMatch(/^原 60 岁退休的每 4 个月延迟 1 个月，最多延迟 36 个月；/);
  });
});
