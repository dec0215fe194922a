import { describe, expect, it } from "vitest";
import type { Outcome, Outcomes } from "@/lib/case/outcomes";
import { legalDate } from "@/lib/kernel/dates";
import { defaultRuleSetValues } from "@/lib/law/scheme";
import { judged } from "@/tests/support/judged";
import type { DecisionFacts, Stance, StatedOpinion } from "../types";
import { decisionOutcomeOf, judgeChoice, judgeDecision, judgeDueDay, judgeOrderOfDays, judgeSuspension, rejudgeDecision } from "./decision";

const day = legalDate;
const on = day("2026-03-02");
const all = (stance: Stance, ...members: readonly string[]): readonly StatedOpinion[] => members.map((memberId) => ({ memberId, stance }));

/** 5 members, all present, all for it; member 1 is the principal and speaks last. */
function facts(rest: Partial<DecisionFacts> = {}): DecisionFacts {
  return {
    meetingKind: "standingCommittee", on,
    members: [1, 2, 3, 4, 5].map((n) => ({ id: `m${n}`, cadreId: `c${n}`, isPrincipal: n === 1, present: true })),
    concerned: [], withdrawn: [], recusalReducesShouldAttend: false, opinions: all("agree", "m2", "m3", "m4", "m5", "m1"), form: "showOfHands",
    vote: { agree: 5, disagree: 0, defer: 0, abstain: 0 }, difference: "", minutes: { presenter: "部长", exceptionalReason: "", superiorReply: "" },
    preReportCase: false, plenaryPost: false, ...rest,
  };
}

function cleared(clearedOn: string): Outcomes {
  return { deliberation: { consulted: 1, clearedOn, dualConsent: "notNeeded", preReportId: null, checklistOpen: 0 } };
}

describe("DEC-01 to DEC-12: a vote as a whole", () => {
  it("a standing committee of 5, 5 for it: 8 findings in order", () => {
    const { verdict, findings } = judgeDecision(facts());
    expect(verdict).toBe("passed");
    expect(findings.map(judged)).toEqual([
      ["DEC-09 block met", { meetingKind: "standingCommittee" }, {}],
      ["DEC-01 block met", { shouldAttend: 5, present: 5 }, { needed: 4 }],
      ["DEC-08 block met", { concerned: 0, withdrawn: 0, stayed: 0, spoke: 0 }, {}],
      ["DEC-02 block met", { present: 5, stated: 5, missing: 0, principalLast: true }, {}],
      ["DEL-06 warn not-applicable", { reason: "post-without-plenary-ballot" }, {}],
      ["DEC-03 block met", { form: "showOfHands", present: 5, votes: 5, differs: false, explained: false }, {}],
      ["DEC-07 gate met", { presenter: true, preReportCase: false, reason: false, superiorReply: false }, {}],
      ["DEC-04 calc computed", { agree: 5, shouldAttend: 5 }, { needed: 3, passed: true }],
    ]);
  });

  it("a plenary of 5, 2 for it by secret ballot: its own quorum (DEC-12), no stated opinions, not passed", () => {
    const vote = { agree: 2, disagree: 2, defer: 0, abstain: 1 };
    const { verdict, findings } = judgeDecision(facts({ meetingKind: "plenaryCommittee", form: "secretBallot", plenaryPost: true, opinions: [], vote }));
    expect(verdict).toBe("notPassed");
    expect(findings.map((finding) => judged(finding)[0])).toEqual([
      "DEC-09 block met", "DEC-12 block met", "DEC-08 block met", "DEC-02 block not-applicable", "DEL-06 block met", "DEC-03 block met", "DEC-07 gate met",
      "DEC-04 calc computed",
    ]);
  });
});

describe("what a decision leaves behind", () => {
  const where = { meetingId: "meeting", itemId: "item" };

  it("5 should attend, 4 present after 1 withdrew, the principal last, 3 for and 1 against", () => {
    const opinions = [...all("agree", "m2", "m4"), ...all("disagree", "m5"), ...all("agree", "m1")];
    const vote = { agree: 3, disagree: 1, defer: 0, abstain: 0 };
    expect(decisionOutcomeOf(facts({ withdrawn: ["m3"], concerned: ["m3"], opinions, vote }), where, true)).toEqual({
      meetingId: "meeting", itemId: "item", on: "2026-03-02", shouldAttend: 5, present: 4, withdrawn: 1, principalLast: true, form: "showOfHands", agree: 3,
      disagree: 1, defer: 0, abstain: 0, passed: true,
    });
  });

  it("the principal first of 5, orally, 1 abstains, not passed", () => {
    const vote = { agree: 2, disagree: 1, defer: 1, abstain: 1 };
    const opinions = all("agree", "m1", "m2", "m3", "m4", "m5");
    expect(decisionOutcomeOf(facts({ opinions, form: "oral", vote }), where, false)).toMatchObject({ principalLast: false, form: "oral", ...vote, passed: false });
  });
});

describe("DEC-01, DEC-04, DEC-09: judged again after a correction", () => {
  const own: Outcome<"decision"> = {
    meetingId: "m", itemId: "i", on: "2026-03-02", shouldAttend: 9, present: 6, withdrawn: 0, principalLast: true, form: "oral", agree: 5, disagree: 1,
    defer: 0, abstain: 0, passed: true,
  };
  const again = (before: Outcomes, rest: Partial<Outcome<"decision">> = {}) => rejudgeDecision({ ...own, ...rest }, before, defaultRuleSetValues).map(judged);
  const quorum = ["DEC-01 block met", { shouldAttend: 9, present: 6 }, { needed: 6 }];
  const majority = ["DEC-04 calc computed", { agree: 5, shouldAttend: 9 }, { needed: 5, passed: true }];

  it.each([
    ["1 day before", cleared("2026-03-01"), "2026-03-01", "met"],
    ["on its day", cleared("2026-03-02"), "2026-03-02", "met"],
    ["1 day after", cleared("2026-03-03"), "2026-03-03", "not-met"],
    ["never", {}, null, "not-met"],
  ] as const)("decided on 2 March 2026, cleared %s", (_, before, clearedOn, outcome) => {
    expect(again(before)).toEqual([quorum, majority, [`DEC-09 block ${outcome}`, { decidedOn: "2026-03-02", clearedOn }, {}]]);
  });

  it("5 present of 9 are no quorum, 4 of 9 no majority", () => {
    expect(again(cleared("2026-03-01"), { present: 5, agree: 4 }).slice(0, 2)).toEqual([
      ["DEC-01 block not-met", { shouldAttend: 9, present: 5 }, { needed: 6 }],
      ["DEC-04 calc computed", { agree: 4, shouldAttend: 9 }, { needed: 5, passed: false }],
    ]);
  });
});

describe("DEC-05", () => {
  it.each([
    ["opinionsDiverge", "standingCommittee", false, "met"],
    ["opinionsDiverge", "plenaryCommittee", true, "met"],
    ["majorQuestionUnclear", "standingCommittee", false, "not-met"],
    ["majorQuestionUnclear", "partyGroup", false, "not-met"],
    ["majorQuestionUnclear", "standingCommittee", true, "met"],
    ["majorQuestionUnclear", "plenaryCommittee", false, "met"],
  ] as const)("%s at a %s, local wording %s: %s", (ground, meetingKind, local, outcome) => {
    const inputs = { ground, meetingKind, local };
    expect(judged(judgeSuspension(ground, meetingKind, { suspendOnMajorQuestion: local }))).toEqual([`DEC-05 block ${outcome}`, inputs, {}]);
  });

  const early = [{ code: "decision.due-before-meeting", field: "dueOn" }];
  const late = [{ code: "decision.due-too-late", field: "dueOn", params: { latest: "2026-04-01" } }];
  it.each([
    ["2026-03-01", early],
    ["2026-03-02", early],
    ["2026-03-03", []],
    ["2026-04-01", []],
    ["2026-04-02", late],
  ] as const)("suspended on 2 March 2026, at most to 1 April, taken up again on %s: %j", (dueOn, refusals) => {
    expect(judgeDueDay(day(dueOn), on, day("2026-04-01"))).toEqual(refusals);
  });
});

describe("what follows a vote, and its place in time", () => {
  const choice = { code: "decision.choice-missing", field: "whenNotPassed" };
  const reason = { code: "decision.choice-reason-missing", field: "reason" };
  it.each([
    [true, null, "", []],
    [false, "deferred", "再作了解", []],
    [false, null, "再作了解", [choice]],
    [false, "stopped", "", [reason]],
    [false, null, "", [choice, reason]],
  ] as const)("passed %s, choice %s, reason %j: %j", (passed, chosen, words, refusals) => {
    expect(judgeChoice(passed, chosen, words)).toEqual(refusals);
  });

  it.each([
    ["2026-03-01", cleared("2026-03-02"), [{ code: "decision.meeting-before-deliberation", params: { clearedOn: "2026-03-02", on: "2026-03-01" } }]],
    ["2026-03-02", cleared("2026-03-02"), []],
    ["2026-03-03", cleared("2026-03-02"), []],
    ["2026-03-01", {}, []],
  ] as const)("DEC-09: a meeting on %s", (meetingOn, outcomes, refusals) => {
    expect(judgeOrderOfDays(outcomes, day(meetingOn))).toEqual(refusals);
  });
});
