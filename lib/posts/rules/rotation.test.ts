import { describe, expect, it } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import { judgeHeadsTogether, judgeKeyPostRotation, judgeSingleCareer, judgeRotationInPost, judgeRotationInTeam } from "./rotation";

const since = (from: string) => [{ from: legalDate(from), to: null }];
const five = { keyPostRotationYears: 5 };

describe("ROT-01", () => {
  it("in post since 3 November 2016: 10 years on 3 November 2026, not the day before", () => {
    expect(judgeRotationInPost("areaLeader", since("2016-11-03"), legalDate("2026-11-02"))).toMatchObject({
      outcome: "met",
      inputs: { months: 119 },
      outputs: { on: "2026-11-03" },
    });
    expect(judgeRotationInPost("areaLeader", since("2016-11-03"), legalDate("2026-11-03")).outcome).toBe("not-met");
  });

  it("a post without the duty is never due, after 10 years either", () => {
    expect(judgeRotationInPost(null, since("2010-01-01"), legalDate("2026-11-03")).outcome).toBe("not-applicable");
    expect(judgeRotationInPost("keyPost", since("2010-01-01"), legalDate("2026-11-03")).outcome).toBe("not-applicable");
  });
});

describe("ROT-02", () => {
  it("4 years in one post of the team and 6 in another are 10 on the day, 119 months the day before", () => {
    const spans = [{ from: legalDate("2016-11-03"), to: legalDate("2020-11-02") }, ...since("2020-11-03")];
    expect(judgeRotationInTeam("areaLeader", spans, legalDate("2026-11-02"))).toMatchObject({
      outcome: "met",
      inputs: { months: 119 },
    });
    expect(judgeRotationInTeam("areaLeader", spans, legalDate("2026-11-03")).outcome).toBe("not-met");
  });
});

describe("ROT-05", () => {
  it("a key post with 5 years in the scheme: due on the 5th anniversary; with 8 not yet", () => {
    const today = legalDate("2026-11-02");
    expect(judgeKeyPostRotation("keyPost", since("2021-11-02"), today, five).outcome).toBe("not-met");
    expect(judgeKeyPostRotation("keyPost", since("2021-11-03"), today, five).outcome).toBe("met");
    expect(judgeKeyPostRotation("keyPost", since("2021-11-02"), today, { keyPostRotationYears: 8 }).outcome).toBe(
      "met",
    );
  });
});

describe("ROT-03", () => {
  it.each([
    [[], "not-applicable"],
    [["county"], "met"],
    [["county", "other"], "met"],
    [["county", "county"], "not-met"],
  ])("principals of %j leaving together: %s", (places, outcome) => {
    expect(judgeHeadsTogether(places).outcome).toBe(outcome);
  });
});

describe("ROT-04", () => {
  it.each([
    [40, 1, true, "not-met"],
    [40, 2, false, "not-met"],
    [40, 2, true, "met"],
    [41, 1, false, "not-applicable"],
    [40, 0, true, "unknown"],
  ])("%i years old, %i units, grassroots %s: %s", (age, units, grassroots, outcome) => {
    expect(judgeSingleCareer({ age, units, grassroots }, { youngCadreAgeAtMost: 40 }).outcome).toBe(outcome);
  });
});
