import { describe, expect, it } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import { defaultRuleSetValues } from "@/lib/law/scheme";
import type { RecommendationFacts, RoundAt } from "../types";
import {
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

const values = defaultRuleSetValues;

/** A confirmed round of 12 valid papers: agreement per name. */
function round(changes: Partial<RoundAt> = {}, agree: Readonly<Record<string, number>> = { a: 8, b: 3 }): RoundAt {
  const heldOn = changes.heldOn ?? legalDate("2024-06-15");
  return {
    id: changes.form ?? "interview",
    form: "interview",
    heldOn,
    targeted: true,
    state: "confirmed",
    rateBase: "valid",
    groups: [{ id: "g", label: "全体", shouldAttend: 15 }],
    tally: {
      header: { shouldAttend: 15, present: 12, issued: 12, returned: 12, valid: 12, invalid: 0, blank: 0 },
      groups: [{ id: "g", label: "全体" }],
      lines: Object.entries(agree).map(([subjectId, count]) => ({ subjectId, groupId: "g", counts: { agree: count, disagree: 12 - count, abstain: 0 } })),
    },
    validUntil: recommendationValidUntil(heldOn, values),
    version: 2,
    ...changes,
  };
}

function facts(rounds: readonly RoundAt[], changes: Partial<RecommendationFacts> = {}): RecommendationFacts {
  return { kind: "promotion", takesPlace: true, rounds, meetingOmitted: false, ...changes };
}

describe("REC-01", () => {
  it.each([
    ["both rounds", [round(), round({ form: "meeting" })], false, "met"],
    ["the talk round alone", [round()], false, "not-met"],
    ["the talk round and a meeting lawfully left out", [round()], true, "met"],
    ["the meeting alone", [round({ form: "meeting" })], false, "not-met"],
    ["the meeting alone, left out as well", [round({ form: "meeting" })], true, "not-met"],
    ["no round", [], false, "not-met"],
    ["a void meeting beside the talk round", [round(), round({ form: "meeting", state: "void" })], false, "not-met"],
  ] as const)("with %s", (_, rounds, meetingOmitted, outcome) => {
    expect(judgeBothForms(facts(rounds, { meetingOmitted })).outcome).toBe(outcome);
  });

  it("does not concern a kind without recommendation", () => {
    expect(judgeBothForms(facts([], { takesPlace: false })).outcome).toBe("not-applicable");
  });
});

describe("REC-02", () => {
  it.each([
    ["2025-06-14", "met"],
    ["2025-06-15", "not-met"],
  ])("example 8: held on 15 June 2024, subject fixed on %s: %s", (on, outcome) => {
    expect(judgeValidity(round(), legalDate(on)).outcome).toBe(outcome);
  });

  it("example 8: counts the anniversary where the parameter says so: 15 June 2025 still, 16 June no more", () => {
    const validUntil = recommendationValidUntil(legalDate("2024-06-15"), { recommendationValidityInclusive: true });
    expect(judgeValidity(round({ validUntil }), legalDate("2025-06-15")).outcome).toBe("met");
    expect(judgeValidity(round({ validUntil }), legalDate("2025-06-16")).outcome).toBe("not-met");
  });

  it("held on 29 Feb 2024 ends on 28 Feb 2025", () => {
    expect(recommendationValidUntil(legalDate("2024-02-29"), values)).toBe("2025-02-28");
  });
});

describe("REC-09", () => {
  it.each([
    [15, 9, "not-met", 10],
    [15, 10, "met", 10],
    [15, 15, "met", 10],
    [40, 26, "not-met", 27],
    [40, 27, "met", 27],
    [0, 0, "not-met", 0],
  ] as const)("%d should attend, %d present: %s (%d needed)", (shouldAttend, present, outcome, needed) => {
    const finding = judgeAttendance({ roundId: "r", form: "meeting", shouldAttend, present }, values);
    expect(finding).toMatchObject({ outcome, outputs: { needed } });
  });
});

describe("DSQ-02", () => {
  it.each([
    [3, "not-met"],
    [4, "met"],
  ] as const)("%d of 12 valid papers against the local third: %s, and only a warning", (agree, outcome) => {
    const [finding] = judgeRecognition(facts([round({}, { a: agree })]), "a", values);
    expect(finding).toMatchObject({ outcome, force: "warn" });
  });

  it("0 of 0 valid papers are no third: not met", () => {
    const counted = round({}, { a: 0 });
    const empty = { ...counted, tally: counted.tally === null ? null : { ...counted.tally, header: { ...counted.tally.header, valid: 0 } } };
    expect(judgeRecognition(facts([empty]), "a", values)).toMatchObject([{ outcome: "not-met", inputs: { agree: 0, baseCount: 0 } }]);
  });

  it("says nothing about a name that was on no list", () => {
    expect(judgeRecognition(facts([round()]), "z", values)).toEqual([]);
  });
});

describe("the outcome of a recommendation", () => {
  it("keeps 8 of the talk round and 5 of the meeting apart and takes the earlier end", () => {
    const meeting = round({ form: "meeting", heldOn: legalDate("2024-06-20") }, { a: 5, b: 9 });
    const outcome = recommendationOutcomeOf(facts([round(), meeting]), "a");
    expect(outcome).toMatchObject({ interview: { agree: 8 }, meeting: { agree: 5 }, validUntil: "2025-06-14" });
  });

  it("counts the last confirmed round of a form, never a void one", () => {
    const rounds = [round({ id: "one" }), round({ id: "two" }), round({ id: "three", state: "void" })];
    expect(standingRound(rounds, "interview")?.id).toBe("two");
  });

  it("tells first by votes: 9 before 5, shared at 9 and 9, null without a meeting", () => {
    const meeting = round({ form: "meeting" }, { a: 5, b: 9, c: 9 });
    expect([firstByVotes(facts([meeting]), "a"), firstByVotes(facts([meeting]), "b"), firstByVotes(facts([meeting]), "c")]).toEqual([false, true, true]);
    expect(firstByVotes(facts([round()]), "a")).toBeNull();
  });

  it("is usable with 2 rounds of 12 of 15 people within the year and not after it", () => {
    const both = facts([round(), round({ form: "meeting" })]);
    expect(judgeRecommendation(both, values, legalDate("2025-06-14")).verdict).toBe(true);
    expect(judgeRecommendation(both, values, legalDate("2025-06-15")).verdict).toBe(false);
  });
});
