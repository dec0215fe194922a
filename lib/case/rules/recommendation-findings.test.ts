import { describe, expect, it } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import { defaultRuleSetValues } from "@/lib/law/scheme";
import { judged } from "@/tests/support/judged";
import type { RecommendationFacts, RoundAt } from "../types";
import {
  agreeingIn,
  attendanceOf,
  firstByVotes,
  judgeAttendance,
  judgeBothForms,
  judgeRecognition,
  judgeRecommendation,
  judgeValidity,
  recommendationOutcomeOf,
  recommendationValidUntil,
  standingRound,
} from "./recommendation";

const day = legalDate;
const values = defaultRuleSetValues;
const header = { shouldAttend: 15, present: 12, issued: 12, returned: 12, valid: 12, invalid: 0, blank: 0 };

/** A confirmed round of 5 March 2026 in 2 groups: each name with its agreement in the first and in the second. */
function round(rest: Partial<RoundAt> = {}, agree: Readonly<Record<string, readonly [number, number]>> = { a: [5, 3], b: [1, 2] }): RoundAt {
  const lines = Object.entries(agree).flatMap(([subjectId, counts]) =>
    counts.map((count, index) => ({ subjectId, groupId: `g${index}`, counts: { agree: count, disagree: 6 - count, abstain: 0 } })),
  );
  return {
    id: "round", form: "interview", heldOn: day("2026-03-05"), targeted: true, state: "confirmed", rateBase: "valid", groups: [],
    tally: { header, groups: [{ id: "g0", label: "甲" }, { id: "g1", label: "乙" }], lines }, validUntil: day("2027-03-04"), version: 2, ...rest,
  };
}

const uncounted = (rest: Partial<RoundAt> = {}) => round({ tally: null, validUntil: null, ...rest });
const facts = (rounds: readonly RoundAt[], rest: Partial<RecommendationFacts> = {}): RecommendationFacts => ({ kind: "promotion", takesPlace: true, rounds, meetingOmitted: false, ...rest });

describe("REC-01", () => {
  it.each([
    [true, true, false, "met"],
    [true, false, true, "met"],
    [true, false, false, "not-met"],
    [false, true, false, "not-met"],
    [false, true, true, "not-met"],
    [false, false, true, "not-met"],
  ] as const)("talk round %s, meeting %s, left out %s: %s of 2 forms", (interview, meeting, meetingOmitted, outcome) => {
    const rounds = [...(interview ? [round()] : []), ...(meeting ? [round({ form: "meeting" })] : [])];
    expect(judged(judgeBothForms(facts(rounds, { meetingOmitted })))).toEqual([`REC-01 block ${outcome}`, { interview, meeting, meetingOmitted }, {}]);
  });

  it("0 rounds in a kind without recommendation: not applicable", () => {
    expect(judged(judgeBothForms(facts([], { takesPlace: false })))).toEqual(["REC-01 block not-applicable", { reason: "kind-without-recommendation" }, {}]);
  });

  it.each(["open", "enteredOnce", "void"] as const)("a round that is %s does not count: 1 of 2 stands", (state) => {
    expect(standingRound([round({ id: "one" }), round({ id: "two", state })], "interview")?.id).toBe("one");
    expect(standingRound([round({ id: "two", state })], "interview")).toBeNull();
  });
});

describe("REC-02: held on 5 March 2026", () => {
  const inputs = { roundId: "round", form: "interview", heldOn: "2026-03-05", targeted: true };
  it.each([
    ["2027-03-04", "met"],
    ["2027-03-05", "not-met"],
  ] as const)("used on %s: %s", (on, outcome) => {
    const outputs = { validUntil: "2027-03-04", until: "2027.03.04" };
    expect(judged(judgeValidity(round(), day(on)))).toEqual([`REC-02 block ${outcome}`, { ...inputs, on }, outputs]);
  });

  it("a round without an end, 0 days valid, is not met", () => {
    expect(judged(judgeValidity(uncounted({ targeted: false }), day("2026-03-06")))).toEqual([
      "REC-02 block not-met",
      { ...inputs, on: "2026-03-06", targeted: false },
      {},
    ]);
  });

  it("1 year ends the day before the anniversary, by local scheme on it", () => {
    expect(recommendationValidUntil(day("2026-03-05"), { recommendationValidityInclusive: false })).toBe("2027-03-04");
    expect(recommendationValidUntil(day("2026-03-05"), { recommendationValidityInclusive: true })).toBe("2027-03-05");
  });
});

describe("REC-09: two thirds of those who should attend", () => {
  it.each([
    [15, 9, 10, "not-met"],
    [15, 10, 10, "met"],
    [1, 1, 1, "met"],
    [0, 0, 0, "not-met"],
  ] as const)("of %d, %d present (%d needed): %s", (shouldAttend, present, needed, outcome) => {
    const attendance = { roundId: "r", form: "meeting", shouldAttend, present } as const;
    expect(judged(judgeAttendance(attendance, values))).toEqual([`REC-09 block ${outcome}`, attendance, { needed }]);
  });

  it("a counted round has 15 and 12, one not counted 0 and 0", () => {
    expect(attendanceOf(round({ form: "meeting" }))).toEqual({ roundId: "round", form: "meeting", shouldAttend: 15, present: 12 });
    expect(attendanceOf(uncounted())).toEqual({ roundId: "round", form: "interview", shouldAttend: 0, present: 0 });
  });
});

describe("DSQ-02: a third of the valid papers", () => {
  const inputs = (form: string, agree: number, base: string, baseCount: number) => ({ roundId: form, form, agree, base, baseCount });
  const both = (counts: readonly [number, number], rest: Partial<RoundAt> = {}) =>
    facts((["meeting", "interview"] as const).map((form) => round({ id: form, form, ...rest }, { other: [6, 6], a: counts })));

  it.each([
    [[2, 2], 4, "met"],
    [[1, 2], 3, "not-met"],
    [[0, 0], 0, "not-met"],
  ] as const)("%j of 12 in 2 groups, %d together: %s, told for both rounds", (counts, agree, outcome) => {
    expect(judgeRecognition(both(counts), "a", values).map(judged)).toEqual(
      ["interview", "meeting"].map((form) => [`DSQ-02 warn ${outcome}`, inputs(form, agree, "valid", 12), { line: "1/3" }]),
    );
  });

  it("on the base of the 15 who should attend, 4 are too few and 5 enough", () => {
    const judge = (counts: readonly [number, number]) => judged(judgeRecognition(both(counts, { rateBase: "shouldAttend" }), "a", values)[0] ?? expect.fail());
    expect(judge([2, 2])).toEqual(["DSQ-02 warn not-met", inputs("interview", 4, "shouldAttend", 15), { line: "1/3" }]);
    expect(judge([3, 2])).toEqual(["DSQ-02 warn met", inputs("interview", 5, "shouldAttend", 15), { line: "1/3" }]);
  });

  it("0 findings for a name on no list, a round not counted, and no round", () => {
    expect(judgeRecognition(facts([round()]), "z", values)).toEqual([]);
    expect(judgeRecognition(facts([uncounted()]), "a", values)).toEqual([]);
    expect(judgeRecognition(facts([]), "a", values)).toEqual([]);
  });
});

describe("REC-12, REC-10: votes of a name", () => {
  const meeting = round({ form: "meeting" }, { a: [5, 4], b: [9, 0], c: [4, 4] });

  it("adds 5 and 3 of 2 groups; 0 of a stranger and of a round not counted", () => {
    expect([agreeingIn(round(), "a"), agreeingIn(round(), "b"), agreeingIn(round(), "z"), agreeingIn(uncounted(), "a")]).toEqual([8, 3, 0, 0]);
  });

  it("9 and 9 are both first, 8 is not; null for a stranger, without a meeting and before it is counted", () => {
    expect(["a", "b", "c", "z"].map((cadreId) => firstByVotes(facts([meeting]), cadreId))).toEqual([true, true, false, null]);
    expect(firstByVotes(facts([round()]), "a")).toBeNull();
    expect(firstByVotes(facts([uncounted({ form: "meeting" })]), "a")).toBeNull();
  });

  it("keeps 2 rounds side by side and takes the earlier of 2 ends", () => {
    const later = round({ id: "m", form: "meeting", heldOn: day("2026-03-01"), validUntil: day("2027-02-28") }, { a: [1, 1] });
    expect(recommendationOutcomeOf(facts([round(), later], { meetingOmitted: true }), "a")).toEqual({
      interview: { roundId: "round", heldOn: "2026-03-05", shouldAttend: 15, present: 12, valid: 12, agree: 8 },
      meeting: { roundId: "m", heldOn: "2026-03-01", shouldAttend: 15, present: 12, valid: 12, agree: 2 },
      meetingOmitted: true,
      validUntil: "2027-02-28",
    });
  });

  it("0 rounds leave nothing, a round not counted leaves zeros and no end", () => {
    expect(recommendationOutcomeOf(facts([]), "a")).toEqual({ interview: null, meeting: null, meetingOmitted: false, validUntil: null });
    expect(recommendationOutcomeOf(facts([uncounted()]), "a")).toEqual({
      interview: { roundId: "round", heldOn: "2026-03-05", shouldAttend: 0, present: 0, valid: 0, agree: 0 },
      meeting: null,
      meetingOmitted: false,
      validUntil: null,
    });
  });
});

describe("REC-01, REC-09, REC-02: whether a recommendation may be used", () => {
  const judge = (rounds: readonly RoundAt[], on: string, rest: Partial<RecommendationFacts> = {}) => {
    const { verdict, findings } = judgeRecommendation(facts(rounds, rest), values, day(on));
    return { verdict, heads: findings.map((finding) => judged(finding)[0]) };
  };

  it("2 rounds of 12 of 15 people on the last day: 5 findings, usable; 1 day later it is not", () => {
    const rounds = [round({ form: "meeting" }), round()];
    const all = ["REC-01 block met", "REC-09 block met", "REC-02 block met", "REC-09 block met", "REC-02 block met"];
    expect(judge(rounds, "2027-03-04")).toEqual({ verdict: true, heads: all });
    expect(judge(rounds, "2027-03-05").verdict).toBe(false);
  });

  it("0 rounds are not usable, in a kind without recommendation they are", () => {
    expect(judge([], "2026-03-06")).toEqual({ verdict: false, heads: ["REC-01 block not-met"] });
    expect(judge([], "2026-03-06", { takesPlace: false })).toEqual({ verdict: true, heads: ["REC-01 block not-applicable"] });
  });

  it("1 talk round with 9 of 15 people, the meeting left out: not usable", () => {
    const few = round();
    const nine = { ...few, tally: few.tally === null ? null : { ...few.tally, header: { ...header, present: 9 } } };
    expect(judge([nine], "2026-03-06", { meetingOmitted: true })).toEqual({
      verdict: false,
      heads: ["REC-01 block met", "REC-09 block not-met", "REC-02 block met"],
    });
  });
});
