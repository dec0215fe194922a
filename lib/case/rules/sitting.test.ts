import { describe, expect, it } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import { stops } from "@/lib/law/finding";
import type { SittingFacts } from "./sitting";
import { judgeBody, judgeMajority, judgePlenaryBallot, judgeQuorum, judgeReconsideration, membersAt, sittingOf } from "./sitting";

const on = legalDate("2026-03-02");

/** n members, the first of them the principal, the first `present` of them present. */
function sitting(n: number, present: number, rest: Partial<SittingFacts> = {}): SittingFacts {
  return {
    meetingKind: "standingCommittee",
    on,
    members: Array.from({ length: n }, (_, index) => ({
      id: `member-${index + 1}`,
      cadreId: `cadre-${index + 1}`,
      isPrincipal: index === 0,
      present: index < present,
    })),
    concerned: [],
    withdrawn: [],
    recusalReducesShouldAttend: false,
    ...rest,
  };
}

/** Members n, quorum, votes needed: worked examples, table of the decision meeting. */
const table = [
  [5, 4, 3],
  [7, 5, 4],
  [8, 6, 5],
  [9, 6, 5],
  [10, 7, 6],
  [11, 8, 6],
  [12, 8, 7],
  [13, 9, 7],
  [15, 10, 8],
  [41, 28, 21],
] as const;

describe("DEC-01", () => {
  for (const [n, quorum] of table) {
    it(`${n} members: ${quorum} present is a quorum, ${quorum - 1} is not`, () => {
      expect(judgeQuorum({ shouldAttend: n, present: quorum }, on).outcome).toBe("met");
      const below = judgeQuorum({ shouldAttend: n, present: quorum - 1 }, on);
      expect(below.outcome).toBe("not-met");
      expect(stops(below)).toBe(true);
      expect(below.outputs).toEqual({ needed: quorum });
      expect(sittingOf(sitting(n, quorum)).quorum).toBe(quorum);
    });
  }

  it("nobody should attend: no quorum", () => {
    expect(judgeQuorum({ shouldAttend: 0, present: 0 }, on).outcome).toBe("not-met");
  });
});

describe("DEC-04", () => {
  for (const [n, , needed] of table) {
    it(`${n} members: ${needed} agree is passed, ${needed - 1} is not`, () => {
      expect(judgeMajority(needed, n, on).outputs).toEqual({ needed, passed: true });
      expect(judgeMajority(needed - 1, n, on).outputs).toEqual({ needed, passed: false });
      expect(sittingOf(sitting(n, n)).needed).toBe(needed);
    });
  }

  it("example 1: 9 members, 6 present, 5 agree: passed; 5 present, 5 agree: no quorum", () => {
    expect(judgeQuorum({ shouldAttend: 9, present: 6 }, on).outcome).toBe("met");
    expect(judgeMajority(5, 9, on).outputs.passed).toBe(true);
    expect(judgeQuorum({ shouldAttend: 9, present: 5 }, on)).toMatchObject({ outcome: "not-met", outputs: { needed: 6 } });
  });

  it("example 2: 9 members, 4 agree, 3 against, 2 abstain: not passed although 4 is the largest group", () => {
    expect(judgeMajority(4, 9, on).outputs).toEqual({ needed: 5, passed: false });
  });

  it("example 3: 11 members, 8 present, 5 agree (62.5% of those present): not passed, 6 needed", () => {
    expect(judgeMajority(5, 11, on).outputs).toEqual({ needed: 6, passed: false });
  });

  it("example 4: 12 members, 12 present, 6 agree, exactly half: not passed", () => {
    expect(judgeMajority(6, 12, on).outputs).toEqual({ needed: 7, passed: false });
  });
});

describe("DEC-06", () => {
  it("example 5: 9 members, 5 for opening again: allowed; 4: refused", () => {
    expect(judgeReconsideration(5, 9, on).outputs).toEqual({ needed: 5, allowed: true });
    expect(judgeReconsideration(4, 9, on).outputs).toEqual({ needed: 5, allowed: false });
  });

  it("12 members, 6 for opening again, exactly half: refused", () => {
    expect(judgeReconsideration(6, 12, on).outputs.allowed).toBe(false);
  });
});

describe("DEC-08", () => {
  it("9 members, 7 present, 1 withdrawn: 9 should attend, 6 present for the item", () => {
    expect(sittingOf(sitting(9, 7, { withdrawn: ["member-2"] }))).toEqual({
      shouldAttend: 9,
      present: 6,
      withdrawn: 1,
      quorum: 6,
      needed: 5,
    });
  });

  it("9 members, 6 present, 1 withdrawn: the item has no quorum (5 of 6)", () => {
    const { shouldAttend, present } = sittingOf(sitting(9, 6, { withdrawn: ["member-2"] }));
    expect(judgeQuorum({ shouldAttend, present }, on).outcome).toBe("not-met");
  });

  it("by local scheme 1 withdrawn of 9 leaves 8 who should attend: quorum 6, needed 5", () => {
    const counts = sittingOf(sitting(9, 7, { withdrawn: ["member-2"], recusalReducesShouldAttend: true }));
    expect(counts).toMatchObject({ shouldAttend: 8, present: 6, quorum: 6, needed: 5 });
  });

  it("at a plenary of 41 the 1 withdrawn takes part in the ballot: 41 present", () => {
    const facts = sitting(41, 41, { meetingKind: "plenaryCommittee", withdrawn: ["member-2"], recusalReducesShouldAttend: true });
    expect(sittingOf(facts)).toMatchObject({ shouldAttend: 41, present: 41, withdrawn: 1 });
    expect(membersAt(facts)).toHaveLength(41);
  });
});

describe("DEC-09", () => {
  it("standing committee, plenary and Party group decide; department meeting and secretary's meeting do not", () => {
    for (const kind of ["standingCommittee", "plenaryCommittee", "partyGroup"] as const) expect(judgeBody(kind).outcome).toBe("met");
    for (const kind of ["deptMeeting", "secretarySpecialMeeting"] as const) expect(judgeBody(kind).outcome).toBe("not-met");
  });
});

describe("DEC-12", () => {
  const plenary = { meetingKind: "plenaryCommittee", on } as const;

  it("41 members: 28 present is a quorum, 27 is not", () => {
    expect(judgePlenaryBallot({ shouldAttend: 41, present: 28 }, { defer: 0 }, plenary).outcome).toBe("met");
    expect(judgePlenaryBallot({ shouldAttend: 41, present: 27 }, { defer: 0 }, plenary).outcome).toBe("not-met");
  });

  it("1 vote to defer is no vote of a plenary", () => {
    expect(judgePlenaryBallot({ shouldAttend: 41, present: 41 }, { defer: 1 }, plenary).outcome).toBe("not-met");
  });

  it("does not concern a standing committee", () => {
    const facts = { meetingKind: "standingCommittee", on } as const;
    expect(judgePlenaryBallot({ shouldAttend: 11, present: 2 }, null, facts).outcome).toBe("not-applicable");
  });
});
