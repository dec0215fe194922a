import { describe, expect, it } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import { judged } from "@/tests/support/judged";
import type { ExtendedAt, ExtendedPlace, InspectorAt } from "../types";
import { doubtsAbout, judgeExtended, judgeTeamFit } from "./inspectors";

const day = legalDate;
const on = day("2026-03-20");
const scheme = { inspectorTrainingYears: 3, inspectorUsesInYear: 6 };

function inspector(cadreId: string, rest: Partial<InspectorAt> = {}): InspectorAt {
  return {
    id: cadreId, cadreId, name: "甲", duties: "", qualifiedOn: day("2020-01-01"), trainedOn: day("2025-01-01"), training: "", endedOn: null, usesInYear: 0,
    lastUsedOn: null, version: 0, ...rest,
  };
}

describe("INS-04: what speaks against an inspector on 20 March 2026 (3 years of training, 6 uses)", () => {
  it.each([
    ["is not on the register", undefined, ["notRegistered"]],
    ["has nothing against him", inspector("a"), []],
    ["qualified on the day", inspector("a", { qualifiedOn: on }), []],
    ["qualifies 1 day later", inspector("a", { qualifiedOn: day("2026-03-21") }), ["notRegistered"]],
    ["has left the register", inspector("a", { endedOn: day("2026-01-01") }), ["notRegistered"]],
    ["was trained 3 years ago to the day", inspector("a", { trainedOn: day("2023-03-20") }), []],
    ["was trained 3 years and 1 day ago", inspector("a", { trainedOn: day("2023-03-19") }), ["trainingLapsed"]],
    ["was used 5 times", inspector("a", { usesInYear: 5 }), []],
    ["was used 6 times", inspector("a", { usesInYear: 6 }), ["usedOften"]],
    ["was trained in 2022 and used 7 times", inspector("a", { trainedOn: day("2022-05-01"), usesInYear: 7 }), ["trainingLapsed", "usedOften"]],
    ["left, trained in 2022 and used 7 times", inspector("a", { endedOn: on, trainedOn: day("2022-05-01"), usesInYear: 7 }), ["notRegistered"]],
  ] as const)("who %s", (_, who, doubts) => {
    expect(doubtsAbout(who, on, scheme)).toEqual(doubts);
  });
});

describe("INS-04: a team against the register", () => {
  const judge = (members: readonly string[], register: readonly InspectorAt[]) => judged(judgeTeamFit(members, register, on, scheme));

  it("an authority with 0 inspectors, or with 1 who left, is not asked", () => {
    const none = ["INS-04 warn not-applicable", { reason: "no-register" }, {}];
    expect(judge(["a"], [])).toEqual(none);
    expect(judge(["a"], [inspector("a", { endedOn: on })])).toEqual(none);
  });

  it("2 members, both fit: met, also where a third of the register has left", () => {
    expect(judge(["a", "b"], [inspector("a"), inspector("b"), inspector("c", { endedOn: on })])).toEqual([
      "INS-04 warn met",
      { members: 2, minimum: 2, notRegistered: 0, trainingLapsed: 0, usedOften: 0 },
      {},
    ]);
  });

  it("5 members: 1 fit, 1 a stranger, 2 with old training, 3 used often: warns with the counts", () => {
    const old = { trainedOn: day("2022-05-01") };
    const register = [inspector("a"), inspector("b", { ...old, usesInYear: 6 }), inspector("c", { ...old, usesInYear: 9 }), inspector("d", { usesInYear: 6 })];
    expect(judge(["a", "b", "c", "d", "e"], register)).toEqual([
      "INS-04 warn not-met",
      { members: 5, minimum: 2, notRegistered: 1, trainingLapsed: 2, usedOften: 3 },
      {},
    ]);
  });
});

describe("INS-12", () => {
  const visit = (place: ExtendedPlace, people: number): ExtendedAt => ({ id: place, place, name: "澜石县", on, people, opinion: "" });

  it("0 visits: as needed, not applicable", () => {
    expect(judged(judgeExtended([]))).toEqual(["INS-12 calc not-applicable", { reason: "as-needed" }, {}]);
  });

  it("3 visits to 2 places with 4, 5 and 2 people: 2 places, 11 people", () => {
    const visits = [visit("formerUnit", 4), visit("community", 5), visit("formerUnit", 2)];
    expect(judged(judgeExtended(visits))).toEqual(["INS-12 calc computed", { visits: 3 }, { places: 2, people: 11 }]);
  });
});
