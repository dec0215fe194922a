import { describe, expect, it } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import { meetingKinds } from "@/lib/meetings/types";
import { judged } from "@/tests/support/judged";
import { judgeBody, judgeMajority, judgePlenaryBallot, judgeQuorum, judgeReconsideration, membersAt, sittingOf } from "./sitting";

type SittingFacts = Parameters<typeof sittingOf>[0];
const on = legalDate("2026-03-02");

/** 5 members, the first the principal, all present but for `absent`. */
function sitting(rest: Partial<SittingFacts> = {}, absent: readonly string[] = []): SittingFacts {
  return {
    meetingKind: "standingCommittee", on,
    members: ["m1", "m2", "m3", "m4", "m5"].map((id) => ({ id, cadreId: `c-${id}`, isPrincipal: id === "m1", present: !absent.includes(id) })),
    concerned: [], withdrawn: [], recusalReducesShouldAttend: false, ...rest,
  };
}

describe("DEC-01 and DEC-12: the quorum of two thirds", () => {
  it.each([
    [9, 6, 6, "met"],
    [9, 5, 6, "not-met"],
    [5, 4, 4, "met"],
    [5, 3, 4, "not-met"],
    [0, 0, 0, "not-met"],
  ] as const)("%d should attend, %d present (%d needed): %s", (shouldAttend, present, needed, outcome) => {
    const rest = [{ shouldAttend, present }, { needed }];
    expect(judged(judgeQuorum({ shouldAttend, present }, on))).toEqual([`DEC-01 block ${outcome}`, ...rest]);
    expect(judged(judgePlenaryBallot({ shouldAttend, present }, null, { meetingKind: "plenaryCommittee", on }))).toEqual([`DEC-12 block ${outcome}`, ...rest]);
  });

  it.each([
    [28, 0, "met", {}],
    [28, 1, "not-met", { defer: 1 }],
    [27, 2, "not-met", {}],
  ] as const)("a plenary of 41, %d present, %d votes to defer: %s", (present, defer, outcome, more) => {
    const found = judgePlenaryBallot({ shouldAttend: 41, present }, { defer }, { meetingKind: "plenaryCommittee", on });
    expect(judged(found)).toEqual([`DEC-12 block ${outcome}`, { shouldAttend: 41, present, ...more }, { needed: 28 }]);
  });

  it("on 2 March 2010 a plenary has its two thirds of 2004 already, a standing committee no number before 2019", () => {
    const then = legalDate("2010-03-02");
    expect(judgePlenaryBallot({ shouldAttend: 41, present: 28 }, null, { meetingKind: "plenaryCommittee", on: then }).outputs).toEqual({ needed: 28 });
    expect(() => judgeQuorum({ shouldAttend: 41, present: 28 }, then)).toThrow("a value of quorum in force on 2010-03-02");
  });

  it.each(["standingCommittee", "partyGroup"] as const)("DEC-12 does not concern a %s of 11 with 2 present", (meetingKind) => {
    expect(judged(judgePlenaryBallot({ shouldAttend: 11, present: 2 }, { defer: 1 }, { meetingKind, on }))).toEqual([
      "DEC-12 block not-applicable",
      { reason: "no-plenary" },
      {},
    ]);
  });
});

describe("DEC-04 and DEC-06: more than half", () => {
  it.each([
    [6, 12, 7, false],
    [7, 12, 7, true],
    [5, 9, 5, true],
    [4, 9, 5, false],
  ] as const)("%d of %d (%d needed): %s", (votes, members, needed, enough) => {
    expect(judged(judgeMajority(votes, members, on))).toEqual(["DEC-04 calc computed", { agree: votes, shouldAttend: members }, { needed, passed: enough }]);
    const again = ["DEC-06 calc computed", { inFavour: votes, members }, { needed, allowed: enough }];
    expect(judged(judgeReconsideration(votes, members, on))).toEqual(again);
  });
});

describe("DEC-09", () => {
  it.each(meetingKinds)("%s: 1 of the 3 that decide, or a warning that it is none", (meetingKind) => {
    const outcome = ["standingCommittee", "plenaryCommittee", "partyGroup"].includes(meetingKind) ? "met" : "not-met";
    expect(judged(judgeBody(meetingKind))).toEqual([`DEC-09 block ${outcome}`, { meetingKind }, {}]);
  });
});

describe("DEC-08: who sits, and who withdrew", () => {
  it.each([
    ["nobody withdrawn", {}, [5, 5, 0, 4, 3], 5],
    ["1 withdrawn", { withdrawn: ["m3"] }, [5, 4, 1, 4, 3], 4],
    ["1 withdrawn, taken off by local scheme", { withdrawn: ["m3"], recusalReducesShouldAttend: true }, [4, 4, 1, 3, 3], 4],
    ["1 withdrawn who is no member", { withdrawn: ["x"], recusalReducesShouldAttend: true }, [5, 5, 0, 4, 3], 5],
    ["a plenary, 1 withdrawn", { meetingKind: "plenaryCommittee", withdrawn: ["m3"], recusalReducesShouldAttend: true }, [5, 5, 1, 4, 3], 5],
  ] as const)("of 5, %s", (_, rest, [shouldAttend, present, withdrawn, quorum, needed], count) => {
    expect(sittingOf(sitting(rest))).toEqual({ shouldAttend, present, withdrawn, quorum, needed });
    expect(membersAt(sitting(rest))).toHaveLength(count);
  });

  it("of 5, 2 absent and 1 withdrawn, 2 sit, in the roster's order", () => {
    expect(membersAt(sitting({ withdrawn: ["m2"] }, ["m4", "m5"])).map((member) => member.id)).toEqual(["m1", "m3"]);
  });
});
