import { describe, expect, it } from "vitest";
import type { RecommendationOption, Tally } from "@/lib/ballot/box/types";
import { compareEntries } from "@/lib/ballot/box/rules/double-entry";
import type { NomineeAt, RecommendationFacts, RoundAt } from "@/lib/case/types";
import { legalDate } from "@/lib/kernel/dates";
import { defaultRuleSetValues } from "@/lib/law/scheme";
import {
  judgeEntry,
  judgeOmission,
  judgeParticipants,
  judgeReferenceNominees,
  judgeTargeted,
  namesOnList,
  rejudgeRecommendation,
  roundFigures,
  shownDifferences,
} from "./rules";
import { participantTemplates } from "./types";

const header = { shouldAttend: 20, present: 18, issued: 18, returned: 18, valid: 17, invalid: 1, blank: 0 };

function tally(agree: Readonly<Record<string, number>>): Tally<RecommendationOption> {
  return {
    header,
    groups: [{ id: "g", label: "全体" }],
    lines: Object.entries(agree).map(([subjectId, count]) => ({ subjectId, groupId: "g", counts: { agree: count, disagree: 17 - count, abstain: 0 } })),
  };
}

const interview: RoundAt = {
  id: "round",
  form: "interview",
  heldOn: legalDate("2026-03-05"),
  targeted: true,
  state: "confirmed",
  rateBase: "valid",
  groups: [],
  tally: tally({ a: 10, b: 12, c: 12, d: 4 }),
  validUntil: legalDate("2027-03-04"),
  version: 2,
};

function facts(rounds: readonly RoundAt[], kind: RecommendationFacts["kind"] = "promotion"): RecommendationFacts {
  return { kind, takesPlace: true, rounds, meetingOmitted: false };
}

function nominee(id: string, changes: Partial<NomineeAt> = {}): NomineeAt {
  return { id, cadreId: id, source: "departmentProposal", reference: false, barFinding: null, withdrawn: false, ...changes };
}

describe("REC-03", () => {
  it("lets a single promotion be open and an election not", () => {
    expect(judgeTargeted("promotion", false).outcome).toBe("met");
    expect(judgeTargeted("electedPost", false).outcome).toBe("not-met");
    expect(judgeTargeted("electedPost", true).outcome).toBe("met");
  });
});

describe("REC-04 and REC-06", () => {
  it.each([
    ["promotion", true, 0, "not-applicable"],
    ["promotion", true, 1, "not-met"],
    ["promotion", true, 2, "met"],
    ["promotion", false, 0, "not-applicable"],
    ["promotion", false, 2, "not-met"],
    ["electedPost", true, 0, "not-met"],
    ["electedPost", true, 1, "not-met"],
    ["electedPost", true, 2, "met"],
    ["electedPost", false, 2, "not-met"],
  ] as const)("%s, talk round first %s, %d reference nominees for 1 post: %s", (kind, talked, reference, outcome) => {
    expect(judgeReferenceNominees(facts(talked ? [interview] : [], kind), "meeting", reference).outcome).toBe(outcome);
  });
});

describe("REC-05 and REC-08", () => {
  it("warns at an election with 6 of 7 groups and not with 7", () => {
    expect(judgeParticipants("electedPost", participantTemplates.election.slice(1))).toMatchObject({ rule: "REC-05", outcome: "not-met", force: "warn" });
    expect(judgeParticipants("electedPost", participantTemplates.election).outcome).toBe("met");
  });

  it("warns at a single promotion with 3 of 4 groups", () => {
    expect(judgeParticipants("promotion", participantTemplates.single.slice(1))).toMatchObject({ rule: "REC-08", outcome: "not-met", force: "warn" });
  });
});

describe("REC-07", () => {
  const all = { fewPeople: true, sameCircle: true, concentrated: true };
  it("needs 3 of 3 conditions and the talk round", () => {
    expect(judgeOmission(facts([interview]), all).outcome).toBe("met");
    expect(judgeOmission(facts([]), all).outcome).toBe("not-met");
    for (const tick of ["fewPeople", "sameCircle", "concentrated"] as const) {
      expect(judgeOmission(facts([interview]), { ...all, [tick]: false }).outcome).toBe("not-met");
    }
  });
});

describe("entries", () => {
  it("takes 17 votes of 17 valid papers and refuses 16 and 18", () => {
    expect(judgeEntry(tally({ a: 10 }), true)).toEqual([]);
    for (const disagree of [6, 8]) {
      const wrong = { ...tally({ a: 10 }), lines: [{ subjectId: "a", groupId: "g", counts: { agree: 10, disagree, abstain: 0 } }] };
      expect(judgeEntry(wrong, true)).toMatchObject([{ code: "round.line-sum", field: "lines.0.agree", params: { given: 10 + disagree, limit: 17 } }]);
    }
  });

  it("leaves 19 returned of 18 issued to the void round and refuses nothing for it", () => {
    const surplus = { ...tally({ a: 10 }), header: { ...header, returned: 19, invalid: 2 } };
    expect(judgeEntry(surplus, true)).toEqual([]);
  });

  it("points at the 1 field that differs", () => {
    const mine = tally({ a: 10, b: 9 });
    const theirs = { ...mine, header: { ...header, present: 19 } };
    expect(shownDifferences(mine, compareEntries(theirs, mine))).toEqual([{ field: "header.present", cadreId: null, groupId: null, option: "present" }]);
  });
});

describe("REC-12 results", () => {
  it("shares rank 1 between two names with 12 votes, then 3 and 4, with rates of 17 valid papers", () => {
    const figures = roundFigures(interview);
    expect([...figures.values()].map((one) => one.rank)).toEqual([3, 1, 1, 4]);
    expect(figures.get("b")).toMatchObject({ agree: 12, rateTenths: 706 });
    expect(roundFigures(null).size).toBe(0);
  });

  it("lists 3 names, without the withdrawn one, and at the meeting only the 2 reference nominees", () => {
    const names = [nominee("a", { reference: true }), nominee("b", { reference: true }), nominee("c"), nominee("d", { withdrawn: true })];
    expect(namesOnList(names, "interview").map((name) => name.id)).toEqual(["a", "b", "c"]);
    expect(namesOnList(names, "meeting").map((name) => name.id)).toEqual(["a", "b"]);
    expect(namesOnList([nominee("c")], "meeting")).toHaveLength(1);
  });
});

describe("judging a stored outcome again", () => {
  const round = { roundId: "00000000-0000-7000-8000-000000000001", heldOn: "2026-03-05", shouldAttend: 15, present: 10, valid: 10, agree: 6 };
  it("finds 9 of 15 present too few and 10 enough", () => {
    const outcome = (came: number) => ({ interview: { ...round, present: came }, meeting: round, meetingOmitted: false, validUntil: "2027-03-04" });
    const open = (came: number) =>
      rejudgeRecommendation(outcome(came), {}, defaultRuleSetValues).filter((finding) => finding.outcome === "not-met").map((finding) => finding.rule);
    expect(open(9)).toEqual(["REC-09"]);
    expect(open(10)).toEqual([]);
  });
});
