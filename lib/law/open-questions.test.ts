import { describe, expect, it } from "vitest";
import { cite } from "./citations";
import { openQuestions, questionsAbout } from "./open-questions";
import { schemeParameters } from "./scheme-parameters";

describe("questions the texts leave open", () => {
  it("34 questions, numbered 1 to 34 without a gap", () => {
    expect(openQuestions.map(({ number }) => number)).toEqual(Array.from({ length: 34 }, (_, index) => index + 1));
  });

  it("a question handled as a parameter names at least 1 number of the scheme, and that one is marked as an example", () => {
    for (const { number, handling } of openQuestions) {
      if (handling.kind !== "parameter") continue;
      expect(handling.keys.length, String(number)).toBeGreaterThan(0);
      for (const key of handling.keys) expect(schemeParameters[key].exampleOnly, key).toBe(true);
    }
  });

  it("a question that waits for its text touches at least 1 rule without evidence A or without a quotation", () => {
    for (const { number, handling, rules } of openQuestions) {
      if (handling.kind !== "unread") continue;
      expect(rules.some((rule) => cite(rule).evidence !== "A" || cite(rule).text?.kind === "paraphrase"), String(number)).toBe(true);
    }
  });

  it("a rule finds its questions: what may not be put to the meeting has 1, the quorum none", () => {
    expect(questionsAbout("DEL-05").map(({ number }) => number)).toEqual([2]);
    expect(questionsAbout("DEC-01")).toEqual([]);
  });
});
