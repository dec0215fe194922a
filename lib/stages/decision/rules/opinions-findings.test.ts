import { describe, expect, it } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import { judged } from "@/tests/support/judged";
import type { DecisionFacts, Stance, StatedOpinion } from "../types";
import { isPrincipalLast, judgeBallotForm, judgeMinutes, judgeStatedOpinions, judgeVoteCounts, judgeWithdrawals } from "./opinions";

type SittingFacts = Parameters<typeof judgeWithdrawals>[0];
type VoteCounts = DecisionFacts["vote"];
const on = legalDate("2026-03-02");

/** 5 members, the first the principal, all present but for `absent`. */
function sitting(rest: Partial<SittingFacts> = {}, absent: readonly string[] = []): SittingFacts {
  return {
    meetingKind: "standingCommittee", on,
    members: ["m1", "m2", "m3", "m4", "m5"].map((id) => ({ id, cadreId: `c-${id}`, isPrincipal: id === "m1", present: !absent.includes(id) })),
    concerned: [], withdrawn: [], recusalReducesShouldAttend: false, ...rest,
  };
}

const say = (stance: Stance, ...members: readonly string[]): readonly StatedOpinion[] => members.map((memberId) => ({ memberId, stance }));
const five = say("agree", "m2", "m3", "m4", "m5", "m1");

describe("DEC-08: who is concerned withdraws and keeps silent", () => {
  it.each([
    ["nobody concerned", {}, [], five, "met", [0, 0, 0, 0]],
    ["1 concerned who withdrew and kept silent", { concerned: ["m3"], withdrawn: ["m3"] }, [], say("agree", "m2", "m1"), "met", [1, 1, 0, 0]],
    ["1 concerned who withdrew and spoke", { concerned: ["m3"], withdrawn: ["m3"] }, [], five, "not-met", [1, 1, 0, 1]],
    ["2 concerned, 1 stayed in silence", { concerned: ["m3", "m4"], withdrawn: ["m3"] }, [], say("agree", "m2"), "not-met", [2, 1, 1, 0]],
    ["1 concerned who is absent", { concerned: ["m3"] }, ["m3"], say("agree", "m2"), "met", [0, 0, 0, 0]],
  ] as const)("%s", (_, rest, absent, opinions, outcome, [concerned, withdrawn, stayed, spoke]) => {
    expect(judged(judgeWithdrawals(sitting(rest, absent), opinions))).toEqual([`DEC-08 block ${outcome}`, { concerned, withdrawn, stayed, spoke }, {}]);
  });
});

describe("DEC-02", () => {
  it.each([
    ["5 of 5, the principal last", {}, [], five, "met", [5, 5, 0, true]],
    ["4 of 5, the principal last", {}, [], five.slice(1), "not-met", [5, 4, 1, true]],
    ["5 of 5, the principal fourth", {}, [], say("agree", "m2", "m3", "m4", "m1", "m5"), "not-met", [5, 5, 0, false]],
    ["4 of 5, the principal first", {}, [], say("agree", "m1", "m2", "m3", "m4"), "not-met", [5, 4, 1, false]],
    ["4 of 4, the principal absent", {}, ["m1"], five.slice(0, 4), "met", [4, 4, 0, true]],
    ["4 of 4 and the absent principal in between", {}, ["m1"], say("agree", "m2", "m1", "m3", "m4", "m5"), "met", [4, 5, 0, true]],
    ["4 of 4, 1 withdrawn", { withdrawn: ["m3"] }, [], say("agree", "m2", "m4", "m5", "m1"), "met", [4, 4, 0, true]],
    ["0 of 5", {}, [], [], "not-met", [5, 0, 5, true]],
  ] as const)("%s", (_, rest, absent, opinions, outcome, [present, stated, missing, principalLast]) => {
    const facts = sitting(rest, absent);
    expect(isPrincipalLast(facts, opinions)).toBe(principalLast);
    expect(judged(judgeStatedOpinions(facts, opinions))).toEqual([`DEC-02 block ${outcome}`, { present, stated, missing, principalLast }, {}]);
  });

  it("a plenary states 0 opinions: not applicable", () => {
    const plenary = sitting({ meetingKind: "plenaryCommittee" });
    expect(judged(judgeStatedOpinions(plenary, []))).toEqual(["DEC-02 block not-applicable", { reason: "plenary-ballot" }, {}]);
  });
});

describe("DEC-03: 5 present", () => {
  const vote = (agree: number, disagree = 0, defer = 0, abstain = 0): VoteCounts => ({ agree, disagree, defer, abstain });
  const judge = (rest: Partial<DecisionFacts>) =>
    judged(
      judgeVoteCounts({
        ...sitting(), opinions: five, form: "showOfHands", vote: vote(5), difference: "", minutes: { presenter: "", exceptionalReason: "", superiorReply: "" },
        preReportCase: false, plenaryPost: false, ...rest,
      }),
    );
  const mixed = [...say("agree", "m2", "m3"), ...say("disagree", "m4"), ...say("defer", "m5", "m1")];

  it.each([
    ["showOfHands", 5, vote(5), five, "", "met", false],
    ["oral", 5, vote(2, 1, 2), mixed, "", "met", false],
    ["oral", 5, vote(2, 2, 1), mixed, "", "not-met", true],
    ["oral", 5, vote(2, 0, 2, 1), mixed, "", "not-met", true],
    ["oral", 5, vote(2, 1, 1, 1), mixed, "", "not-met", true],
    ["oral", 5, vote(1, 1, 2, 1), mixed, "一名成员弃权", "met", true],
    ["showOfHands", 4, vote(4), five, "少一票", "not-met", true],
    ["showOfHands", 6, vote(6), five, "多一票", "not-met", true],
    ["secretBallot", 5, vote(0, 5), five, "", "met", false],
    ["secretBallot", 1, vote(0, 0, 0, 1), five, "", "met", false],
    ["secretBallot", 6, vote(6), five, "", "not-met", false],
    ["secretBallot", 0, vote(0), five, "", "not-met", false],
  ] as const)("%s of %d votes (%j after %j, said why: %j): %s", (form, votes, counts, opinions, difference, outcome, differs) => {
    const inputs = { form, present: 5, votes, differs, explained: difference !== "" };
    expect(judge({ form, vote: counts, opinions, difference })).toEqual([`DEC-03 block ${outcome}`, inputs, {}]);
  });

  it("a plenary by show of hands counts 5 of 5 without comparing what was said", () => {
    const inputs = { form: "showOfHands", present: 5, votes: 5, differs: false, explained: false };
    expect(judge({ meetingKind: "plenaryCommittee", opinions: [], vote: vote(3, 2) })).toEqual(["DEC-03 block met", inputs, {}]);
  });
});

describe("DEC-07", () => {
  it.each([
    ["部长", "", "", false, "met"],
    ["", "破格", "同意", false, "not-met"],
    ["部长", "破格", "同意", true, "met"],
    ["部长", "", "同意", true, "not-met"],
    ["部长", "破格", "", true, "not-met"],
    ["", "破格", "同意", true, "not-met"],
  ] as const)("presenter %j, reason %j, superior's view %j, 1 pre-report %s: %s", (presenter, exceptionalReason, superiorReply, preReportCase, outcome) => {
    const inputs = { presenter: presenter !== "", preReportCase, reason: exceptionalReason !== "", superiorReply: superiorReply !== "" };
    expect(judged(judgeMinutes({ minutes: { presenter, exceptionalReason, superiorReply }, preReportCase }))).toEqual([`DEC-07 gate ${outcome}`, inputs, {}]);
  });
});

describe("DEL-06", () => {
  it.each([
    [true, "plenaryCommittee", "secretBallot", "block met"],
    [false, "plenaryCommittee", "showOfHands", "block not-met"],
    [true, "standingCommittee", "secretBallot", "warn not-met"],
  ] as const)("a head's post %s at a %s by %s: %s", (plenaryPost, meetingKind, form, outcome) => {
    expect(judged(judgeBallotForm({ plenaryPost, meetingKind, form }))).toEqual([`DEL-06 ${outcome}`, { meetingKind, form }, {}]);
  });

  it("0 posts of heads at a Party group: not applicable", () => {
    expect(judged(judgeBallotForm({ plenaryPost: false, meetingKind: "partyGroup", form: "oral" }))).toEqual([
      "DEL-06 warn not-applicable",
      { reason: "post-without-plenary-ballot" },
      {},
    ]);
  });
});
