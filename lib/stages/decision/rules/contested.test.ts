import { describe, expect, it } from "vitest";
import { judged } from "@/tests/support/judged";
import type { Stance } from "../types";
import type { ContestedBallot } from "./contested";
import { judgeContestedBallot, judgeContestedChoice, judgeContestedGroup, vacanciesLeft } from "./contested";

const counts = (agree: number, disagree = 0, defer = 0, abstain = 0) => ({ agree, disagree, defer, abstain });
const said = (...stances: readonly Stance[]) => stances.map((stance, index) => ({ memberId: `m${String(index + 1)}`, stance }));

/** 3 members, 2 people for 1 post, an open vote: 2 agree to the first, 1 to the second. */
function ballot(rest: Partial<ContestedBallot> = {}): ContestedBallot {
  return {
    form: "showOfHands", present: 3, vacancies: 1, votes: [counts(2, 1), counts(1, 2)],
    opinions: [said("agree", "agree", "disagree"), said("disagree", "disagree", "agree")], adopted: 1, ...rest,
  };
}
const outcome = (rest: Partial<ContestedBallot>) => judgeContestedBallot(ballot(rest)).outcome;

describe("DEL-07: a contested group", () => {
  it.each([
    [true, 2, 1, "met"],
    [false, 2, 1, "not-met"],
    [true, 1, 1, "not-met"],
    [true, 2, 2, "not-met"],
    [true, 3, 2, "met"],
    [true, 2, 0, "not-met"],
    [true, 1, 0, "not-met"],
  ])("allowed %s, %i people for %i vacancies: %s", (allowed, subjects, vacancies, wanted) => {
    expect(judged(judgeContestedGroup({ allowed, subjects, vacancies }))).toEqual([`DEL-07 block ${wanted}`, { allowed, subjects, vacancies }, {}]);
  });

  it("1 post is 1 vacancy: 1 left with 0 adopted, 0 left with 1 or 2 adopted", () => {
    expect([0, 1, 2].map(vacanciesLeft)).toEqual([1, 0, 0]);
  });
});

describe("DEL-07: one ballot on all", () => {
  it("3 members, 2 and 1 agree: within 3 times 1, nobody agrees twice", () => {
    const inputs = { subjects: 2, vacancies: 1, present: 3, fewest: 3, most: 3, agree: 3, overAgreeing: 0, adopted: 1 };
    expect(judged(judgeContestedBallot(ballot()))).toEqual(["DEL-07 block met", inputs, { atMostAgree: 3 }]);
  });

  it.each([
    ["1 vacancy: 3 papers bear 3 who agree", [counts(2, 1), counts(1, 2)], 1, "met"],
    ["1 vacancy: 3 papers do not bear 4 who agree", [counts(2, 1), counts(2, 1)], 1, "not-met"],
    ["2 vacancies: 3 papers bear 6 who agree", [counts(2, 1), counts(2, 1), counts(2, 1)], 2, "met"],
    ["2 vacancies: 3 papers do not bear 7 who agree", [counts(3), counts(2, 1), counts(2, 1)], 2, "not-met"],
    ["3 papers on the first, 2 on the second", [counts(2, 1), counts(1, 1)], 1, "not-met"],
    ["2 papers of 3 members: the others were invalid", [counts(1, 1), counts(1, 1)], 1, "met"],
    ["4 papers of 3 members", [counts(2, 2), counts(1, 3)], 1, "not-met"],
    ["0 papers", [counts(0), counts(0)], 1, "not-met"],
    ["abstentions and votes to put off count as papers", [counts(1, 0, 1, 1), counts(0, 0, 0, 3)], 1, "met"],
  ] as const)("a secret ballot, %s", (_title, votes, vacancies, wanted) => {
    expect(outcome({ form: "secretBallot", votes, vacancies, opinions: [] })).toBe(wanted);
  });

  it("an open vote of 3 counts 3, not 2", () => {
    expect(outcome({ votes: [counts(1, 1), counts(1, 1)], opinions: [said("agree", "disagree"), said("disagree", "agree")] })).toBe("not-met");
  });

  it("1 member who agrees to 2 people: too many for 1 vacancy, not for 2; a secret ballot asks the papers alone", () => {
    const opinions = [said("agree", "agree", "disagree"), said("agree", "disagree", "disagree")];
    expect(judgeContestedBallot(ballot({ opinions })).inputs.overAgreeing).toBe(1);
    expect(outcome({ opinions })).toBe("not-met");
    expect(outcome({ opinions, vacancies: 2 })).toBe("met");
    expect(outcome({ opinions, form: "secretBallot" })).toBe("met");
  });

  it("2 adopted for 1 vacancy are refused, 2 for 2 are not", () => {
    expect(outcome({ adopted: 2 })).toBe("not-met");
    expect(outcome({ adopted: 2, vacancies: 2 })).toBe("met");
  });
});

describe("who was not adopted", () => {
  it("may be put off with 1 vacancy left, not with 0; returned and stopped with 0 and 1", () => {
    const codes = (left: number) => (["deferred", "returned", "stopped"] as const).map((choice) => judgeContestedChoice(choice, left).map(({ code }) => code));
    expect(codes(1)).toEqual([[], [], []]);
    expect(codes(0)).toEqual([["decision.contested-post-filled"], [], []]);
  });
});
