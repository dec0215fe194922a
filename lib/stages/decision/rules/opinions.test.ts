import { describe, expect, it } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import { stops, warns } from "@/lib/law/finding";
import type { DecisionFacts, Stance, StatedOpinion } from "../types";
import { judgeChoice, judgeDecision, judgeDueDay, judgeOrderOfDays, judgeSuspension, rejudgeDecision, suspensionDueOn } from "./decision";
import { judgeBallotForm, judgeMinutes, judgeStatedOpinions, judgeVoteCounts, judgeWithdrawals } from "./opinions";
import { defaultRuleSetValues } from "@/lib/law/scheme";

const on = legalDate("2026-03-02");

/** 5 members, all present; member 1 is the principal. */
function facts(rest: Partial<DecisionFacts> = {}): DecisionFacts {
  return {
    meetingKind: "standingCommittee",
    on,
    members: [1, 2, 3, 4, 5].map((n) => ({ id: `m${n}`, cadreId: `c${n}`, isPrincipal: n === 1, present: true })),
    concerned: [],
    withdrawn: [],
    recusalReducesShouldAttend: false,
    opinions: said("m2", "m3", "m4", "m5", "m1"),
    form: "showOfHands",
    vote: { agree: 5, disagree: 0, defer: 0, abstain: 0 },
    difference: "",
    minutes: { presenter: "部长", exceptionalReason: "", superiorReply: "" },
    preReportCase: false,
    plenaryPost: false,
    ...rest,
  };
}

function said(...members: readonly (string | readonly [string, Stance])[]): readonly StatedOpinion[] {
  return members.map((entry) =>
    typeof entry === "string" ? { memberId: entry, stance: "agree" } : { memberId: entry[0], stance: entry[1] },
  );
}

describe("DEC-02", () => {
  it("5 of 5 stated, the principal last: met", () => {
    expect(judgeStatedOpinions(facts(), facts().opinions).outcome).toBe("met");
  });

  it("4 of 5 stated: not met, 1 missing", () => {
    const finding = judgeStatedOpinions(facts(), said("m2", "m3", "m4", "m1"));
    expect(finding).toMatchObject({ outcome: "not-met", inputs: { missing: 1 } });
  });

  it("the principal speaks first or fourth of 5: not met", () => {
    expect(judgeStatedOpinions(facts(), said("m1", "m2", "m3", "m4", "m5")).outcome).toBe("not-met");
    expect(judgeStatedOpinions(facts(), said("m2", "m3", "m4", "m1", "m5")).outcome).toBe("not-met");
  });

  it("the principal is absent: 4 of 4 stated is enough", () => {
    const members = facts().members.map((member) => (member.isPrincipal ? { ...member, present: false } : member));
    expect(judgeStatedOpinions(facts({ members }), said("m2", "m3", "m4", "m5")).outcome).toBe("met");
  });

  it("1 of 5 withdrawn: the other 4 state an opinion", () => {
    expect(judgeStatedOpinions(facts({ withdrawn: ["m3"] }), said("m2", "m4", "m5", "m1")).outcome).toBe("met");
  });

  it("does not concern a plenary ballot", () => {
    expect(judgeStatedOpinions(facts({ meetingKind: "plenaryCommittee" }), []).outcome).toBe("not-applicable");
  });
});

describe("DEC-03", () => {
  it("show of hands, 5 present: 5 votes add up, 4 and 6 do not", () => {
    expect(judgeVoteCounts(facts()).outcome).toBe("met");
    expect(judgeVoteCounts(facts({ vote: { agree: 4, disagree: 0, defer: 0, abstain: 0 } })).outcome).toBe("not-met");
    expect(judgeVoteCounts(facts({ vote: { agree: 6, disagree: 0, defer: 0, abstain: 0 } })).outcome).toBe("not-met");
  });

  it("5 stated agreement, the vote says 4 and 1 abstains: not met until the difference is explained", () => {
    const vote = { agree: 4, disagree: 0, defer: 0, abstain: 1 };
    expect(judgeVoteCounts(facts({ vote })).outcome).toBe("not-met");
    expect(judgeVoteCounts(facts({ vote, difference: "一名成员表决时弃权" })).outcome).toBe("met");
  });

  it("secret ballot of 5: 4 papers are possible and need not agree with what was said, 6 are not", () => {
    const form = "secretBallot";
    expect(judgeVoteCounts(facts({ form, vote: { agree: 2, disagree: 2, defer: 0, abstain: 0 } })).outcome).toBe("met");
    expect(judgeVoteCounts(facts({ form, vote: { agree: 6, disagree: 0, defer: 0, abstain: 0 } })).outcome).toBe("not-met");
    expect(judgeVoteCounts(facts({ form, vote: { agree: 0, disagree: 0, defer: 0, abstain: 0 } })).outcome).toBe("not-met");
  });
});

describe("DEC-05", () => {
  const local = { suspendOnMajorQuestion: false };

  it("diverging opinions suspend a vote anywhere; an unclear major question only by local scheme or at a plenary", () => {
    expect(judgeSuspension("opinionsDiverge", "standingCommittee", local).outcome).toBe("met");
    expect(judgeSuspension("majorQuestionUnclear", "standingCommittee", local).outcome).toBe("not-met");
    expect(judgeSuspension("majorQuestionUnclear", "standingCommittee", { suspendOnMajorQuestion: true }).outcome).toBe("met");
    expect(judgeSuspension("majorQuestionUnclear", "plenaryCommittee", local).outcome).toBe("met");
  });

  it("30 days after 2 March 2026: 1 April is in time, 2 April is not, 2 March is not after the meeting", () => {
    const latest = suspensionDueOn(on, { suspendedVoteDueDays: 30 });
    expect(latest).toBe("2026-04-01");
    expect(judgeDueDay(latest, on, latest)).toEqual([]);
    expect(judgeDueDay(legalDate("2026-04-02"), on, latest)).toMatchObject([{ code: "decision.due-too-late" }]);
    expect(judgeDueDay(on, on, latest)).toMatchObject([{ code: "decision.due-before-meeting" }]);
  });
});

describe("DEC-07", () => {
  it("needs a presenter; a pre-report case also its reason and the superior's view", () => {
    const full = { presenter: "部长", exceptionalReason: "破格", superiorReply: "同意" };
    expect(judgeMinutes({ minutes: { ...full, presenter: "" }, preReportCase: false }).outcome).toBe("not-met");
    expect(judgeMinutes({ minutes: { presenter: "部长", exceptionalReason: "", superiorReply: "" }, preReportCase: false }).outcome).toBe("met");
    expect(judgeMinutes({ minutes: { ...full, superiorReply: "" }, preReportCase: true }).outcome).toBe("not-met");
    expect(judgeMinutes({ minutes: { ...full, exceptionalReason: "" }, preReportCase: true }).outcome).toBe("not-met");
    expect(judgeMinutes({ minutes: full, preReportCase: true }).outcome).toBe("met");
  });
});

describe("DEC-08", () => {
  it("1 member concerned: met when he left and said nothing, not met when he stayed or spoke", () => {
    const left = facts({ concerned: ["m3"], withdrawn: ["m3"] });
    expect(judgeWithdrawals(left, said("m2", "m4", "m5", "m1")).outcome).toBe("met");
    expect(judgeWithdrawals(left, said("m2", "m3", "m4", "m5", "m1")).outcome).toBe("not-met");
    expect(judgeWithdrawals(facts({ concerned: ["m3"] }), said("m2", "m4", "m5", "m1")).outcome).toBe("not-met");
  });

  it("says how many withdrew, never who", () => {
    const finding = judgeWithdrawals(facts({ concerned: ["m3"], withdrawn: ["m3"] }), []);
    expect(JSON.stringify(finding.inputs)).not.toContain("m3");
  });
});

describe("DEL-06", () => {
  it("a committee head decided by a standing committee warns, a plenary by show of hands stops, by secret ballot passes", () => {
    const elsewhere = judgeBallotForm({ plenaryPost: true, meetingKind: "standingCommittee", form: "secretBallot" });
    expect([warns(elsewhere), stops(elsewhere)]).toEqual([true, false]);
    expect(stops(judgeBallotForm({ plenaryPost: true, meetingKind: "plenaryCommittee", form: "showOfHands" }))).toBe(true);
    expect(judgeBallotForm({ plenaryPost: true, meetingKind: "plenaryCommittee", form: "secretBallot" }).outcome).toBe("met");
    expect(judgeBallotForm({ plenaryPost: false, meetingKind: "standingCommittee", form: "oral" }).outcome).toBe("not-applicable");
  });
});

describe("the decision as a whole", () => {
  it("5 members, 3 agree, 2 against: passed, nothing stops", () => {
    const opinions = said(["m2", "agree"], ["m3", "agree"], ["m4", "disagree"], ["m5", "disagree"], ["m1", "agree"]);
    const judged = judgeDecision(facts({ opinions, vote: { agree: 3, disagree: 2, defer: 0, abstain: 0 } }));
    expect(judged.verdict).toBe("passed");
    expect(judged.findings.filter(stops)).toEqual([]);
  });

  it("5 members, 2 agree, 3 defer: not passed, nothing stops", () => {
    const opinions = said(["m2", "agree"], ["m3", "agree"], ["m4", "defer"], ["m5", "defer"], ["m1", "defer"]);
    const judged = judgeDecision(facts({ opinions, vote: { agree: 2, disagree: 0, defer: 3, abstain: 0 } }));
    expect(judged.verdict).toBe("notPassed");
    expect(judged.findings.filter(stops)).toEqual([]);
  });

  it("5 members, 3 present, 3 agree: more than half but no quorum, DEC-01 stops", () => {
    const members = facts().members.map((member, index) => ({ ...member, present: index < 3 }));
    const judged = judgeDecision(facts({ members, opinions: said("m2", "m3", "m1"), vote: { agree: 3, disagree: 0, defer: 0, abstain: 0 } }));
    expect(judged.findings.filter(stops).map((finding) => finding.rule)).toEqual(["DEC-01"]);
  });

  it("a plenary of 5 with 5 present, 3 agree, 2 abstain by secret ballot: passed without stated opinions", () => {
    const vote = { agree: 3, disagree: 0, defer: 0, abstain: 2 };
    const judged = judgeDecision(facts({ meetingKind: "plenaryCommittee", form: "secretBallot", opinions: [], vote }));
    expect(judged.verdict).toBe("passed");
    expect(judged.findings.filter(stops)).toEqual([]);
  });

  it("a vote not passed needs what follows and why; a passed one needs neither", () => {
    expect(judgeChoice(true, null, "")).toEqual([]);
    expect(judgeChoice(false, null, "").map((refusal) => refusal.code)).toEqual(["decision.choice-missing", "decision.choice-reason-missing"]);
    expect(judgeChoice(false, "deferred", "再作了解")).toEqual([]);
  });

  it("a meeting 1 day before deliberation was cleared is refused, on the same day it is not", () => {
    const outcomes = { deliberation: { consulted: 1, clearedOn: "2026-03-02", dualConsent: "notNeeded", preReportId: null, checklistOpen: 0 } } as const;
    expect(judgeOrderOfDays(outcomes, legalDate("2026-03-01"))).toMatchObject([{ code: "decision.meeting-before-deliberation" }]);
    expect(judgeOrderOfDays(outcomes, on)).toEqual([]);
  });

  it("judged again after a correction: 9 members, 6 present, 5 agree stands; cleared after the meeting does not", () => {
    const own = {
      meetingId: "0", itemId: "0", on: "2026-03-02", shouldAttend: 9, present: 6, withdrawn: 0, principalLast: true,
      form: "oral", agree: 5, disagree: 1, defer: 0, abstain: 0, passed: true,
    } as const;
    const cleared = (clearedOn: string) =>
      ({ deliberation: { consulted: 1, clearedOn, dualConsent: "notNeeded", preReportId: null, checklistOpen: 0 } }) as const;
    expect(rejudgeDecision(own, cleared("2026-03-02"), defaultRuleSetValues).filter(stops)).toEqual([]);
    expect(rejudgeDecision(own, cleared("2026-03-03"), defaultRuleSetValues).filter(stops)).toHaveLength(1);
  });
});
