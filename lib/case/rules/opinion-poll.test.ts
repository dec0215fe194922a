import { describe, expect, it } from "vitest";
import { defaultRuleSetValues } from "@/lib/law/scheme";
import { told } from "@/tests/support/told";
import type { PollGroupEntry } from "./opinion-poll";
import { impossibleGroups, isPromotion, judgeOpinionPoll, pollCountsOf, pollTallyOf } from "./opinion-poll";
import { withOverrides } from "./step";

const groups = [
  { id: "g1", label: "班子成员" },
  { id: "g2", label: "职工代表" },
];
const papers = (agree: number, disagree: number, abstain = 0, invalid = 0): PollGroupEntry => {
  const returned = agree + disagree + abstain + invalid;
  return { issued: returned, returned, agree, disagree, abstain, invalid };
};
const polled = (...entries: readonly PollGroupEntry[]) => ({ tally: pollTallyOf(groups, entries, "x") });
const promotion = { kind: "promotion", rises: true } as const;
const sixty = { opinionVetoBelow: { num: 60, den: 100 } };

describe("SED-02: worked example 33, share 60 percent", () => {
  const outcomeOf = (...entries: readonly PollGroupEntry[]) => judgeOpinionPoll(promotion, polled(...entries), sixty).outcome;

  it("128 and exactly 126 of 210 in 2 groups pass, 125 stop", () => {
    expect([outcomeOf(papers(100, 60), papers(28, 22)), outcomeOf(papers(100, 60), papers(26, 24)), outcomeOf(papers(100, 60), papers(25, 25))]).toEqual(["met", "met", "not-met"]);
  });

  it("an abstention is a valid paper: 6 of 10 with 4 abstentions pass, 5 with 5 stop; 5 spoilt papers leave 6 of 10; 0 of 10 stop", () => {
    expect([outcomeOf(papers(6, 0, 4)), outcomeOf(papers(5, 0, 5)), outcomeOf(papers(6, 4, 0, 5)), outcomeOf(papers(0, 0, 10))]).toEqual(["met", "not-met", "met", "not-met"]);
  });

  it("no poll and 1 entry only are gates that wait, not blocks; without a share, on the same level and at an election without a rise it does not apply", () => {
    const waiting = [judgeOpinionPoll(promotion, null, sixty), judgeOpinionPoll(promotion, { tally: null }, sixty)];
    expect(waiting.map(({ force, outcome }) => `${force} ${outcome}`)).toEqual(["gate unknown", "gate unknown"]);
    expect(judgeOpinionPoll(promotion, null, defaultRuleSetValues).outcome).toBe("not-applicable");
    const kinds = [{ kind: "lateralMove", rises: false }, { kind: "advancement", rises: false }, { kind: "electedPost", rises: false }] as const;
    expect(kinds.map((kind) => judgeOpinionPoll(kind, null, sixty).outcome)).toEqual(["not-applicable", "not-applicable", "not-applicable"]);
    expect([isPromotion({ kind: "electedPost", rises: true }), isPromotion({ kind: "lateralMove", rises: true })]).toEqual([true, false]);
  });

  it("says what it looked at: 125 of 210 with 85 against and the line of 60/100; why it waits or does not apply", () => {
    expect(told(judgeOpinionPoll(promotion, polled(papers(125, 85)), sixty))).toEqual([
      "SED-02", "block", "not-met", { agree: 125, valid: 210, disagree: 85, abstain: 0, lineNum: 60, lineDen: 100 }, {},
    ]);
    const others = [judgeOpinionPoll(promotion, { tally: null }, sixty), judgeOpinionPoll(promotion, null, defaultRuleSetValues)];
    expect(others.map(told)).toEqual([
      ["SED-02", "gate", "unknown", { missing: "poll-not-confirmed" }, {}],
      ["SED-02", "block", "not-applicable", { reason: "no-share-in-scheme" }, {}],
    ]);
  });

  it("an override lifts 125 of 210, never a poll that is missing", () => {
    const lifted = [judgeOpinionPoll(promotion, polled(papers(125, 85)), sixty), judgeOpinionPoll(promotion, null, sixty)];
    expect(withOverrides(lifted, ["SED-02"]).map(({ outcome }) => outcome)).toEqual(["overridden", "unknown"]);
  });
});

describe("SED-02: papers of a poll", () => {
  it("2 groups add up: 30 given, 28 returned, 2 spoilt, 26 valid", () => {
    const { tally } = polled({ issued: 10, returned: 9, agree: 8, disagree: 1, abstain: 0, invalid: 0 }, { issued: 20, returned: 19, agree: 10, disagree: 5, abstain: 2, invalid: 2 });
    expect(pollCountsOf(tally)).toEqual({ issued: 30, returned: 28, valid: 26, invalid: 2, agree: 18, disagree: 6, abstain: 2 });
    expect(impossibleGroups(tally)).toEqual([]);
  });

  it("11 returned of 10 given, 3 spoilt of 2 returned and 9 marks on 8 papers are named by their group", () => {
    const wrong = (entry: PollGroupEntry) => impossibleGroups(polled(papers(1, 0), entry).tally);
    expect(wrong({ ...papers(11, 0), issued: 10 })).toEqual(["职工代表"]);
    expect(wrong({ issued: 2, returned: 2, agree: 0, disagree: 0, abstain: 0, invalid: 3 })).toEqual(["职工代表"]);
    expect(wrong({ issued: 9, returned: 8, agree: 8, disagree: 1, abstain: 0, invalid: 0 })).toEqual(["职工代表"]);
  });
});
