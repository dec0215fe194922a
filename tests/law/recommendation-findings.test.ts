import { describe, expect, it } from "vitest";
import type { EntryDifference } from "@/lib/ballot/box/rules/double-entry";
import type { RecommendationOption, Tally, TallyHeader } from "@/lib/ballot/box/types";
import type { Outcome } from "@/lib/case/outcomes";
import type { RecommendationFacts, RoundAt } from "@/lib/case/types";
import { legalDate } from "@/lib/kernel/dates";
import { defaultRuleSetValues } from "@/lib/law/scheme";
import { judged } from "@/tests/support/judged";
import {
  judgeEntry,
  judgeOmission,
  judgeParticipants,
  judgeReferenceNominees,
  judgeRoundPlan,
  judgeTargeted,
  rejudgeRecommendation,
  roundFigures,
  shownDifferences,
} from "@/lib/stages/recommendation/rules";
import { participantTemplates } from "@/lib/stages/recommendation/types";

const header: TallyHeader = { shouldAttend: 20, present: 18, issued: 18, returned: 18, valid: 17, invalid: 1, blank: 0 };
type Line = Tally<RecommendationOption>["lines"][number];
const line = (subjectId: string, groupId: string, agree: number, disagree = 0, abstain = 0): Line => ({ subjectId, groupId, counts: { agree, disagree, abstain } });

function tally(lines: readonly Line[], rest: Partial<TallyHeader> = {}): Tally<RecommendationOption> {
  return { header: { ...header, ...rest }, groups: [...new Set(lines.map(({ groupId }) => groupId))].map((id) => ({ id, label: id })), lines };
}

const interview: RoundAt = {
  id: "round", form: "interview", heldOn: legalDate("2026-03-05"), targeted: true, state: "confirmed", rateBase: "valid", groups: [],
  tally: tally([line("a", "g", 17)]), validUntil: legalDate("2027-03-04"), version: 2,
};
const facts = (rounds: readonly RoundAt[], kind: RecommendationFacts["kind"] = "promotion"): RecommendationFacts => ({ kind, takesPlace: true, rounds, meetingOmitted: false });

describe("REC-03", () => {
  it.each([
    ["electedPost", true, "met"],
    ["electedPost", false, "not-met"],
    ["promotion", true, "met"],
    ["promotion", false, "met"],
  ] as const)("%s, targeted %s: %s of 4", (kind, targeted, outcome) => {
    expect(judged(judgeTargeted(kind, targeted))).toEqual([`REC-03 block ${outcome}`, { kind, targeted }, {}]);
  });
});

describe("REC-04 (election) and REC-06 (single promotion): more than 1 reference nominee for 1 post", () => {
  it.each([
    ["electedPost", true, 0, "REC-04 block not-met"],
    ["electedPost", true, 1, "REC-04 block not-met"],
    ["electedPost", true, 2, "REC-04 block met"],
    ["electedPost", false, 2, "REC-04 block not-met"],
    ["promotion", true, 1, "REC-06 block not-met"],
    ["promotion", true, 2, "REC-06 block met"],
    ["promotion", false, 2, "REC-06 block not-met"],
  ] as const)("%s, talk round held %s, %d reference nominees at the meeting: %s", (kind, held, reference, head) => {
    const inputs = { interviewsFirst: held, reference, posts: 1 };
    expect(judged(judgeReferenceNominees(facts(held ? [interview] : [], kind), "meeting", reference))).toEqual([head, inputs, {}]);
  });

  it("the talk round itself asks for 0, and a single promotion may put 0 at the meeting", () => {
    const talk = { reason: "talk-round" };
    expect(judged(judgeReferenceNominees(facts([], "electedPost"), "interview", 0))).toEqual(["REC-04 block not-applicable", talk, {}]);
    expect(judged(judgeReferenceNominees(facts([interview]), "interview", 3))).toEqual(["REC-06 block not-applicable", talk, {}]);
    expect(judged(judgeReferenceNominees(facts([interview]), "meeting", 0))).toEqual(["REC-06 block not-applicable", { reason: "no-reference-nominees" }, {}]);
  });

  it("a void or a meeting round is no talk round: 2 names are not met", () => {
    for (const round of [{ ...interview, state: "void" as const }, { ...interview, form: "meeting" as const }]) {
      expect(judgeReferenceNominees(facts([round], "electedPost"), "meeting", 2).outcome).toBe("not-met");
    }
  });
});

describe("REC-05 (7 groups) and REC-08 (4 groups)", () => {
  const { election, single } = participantTemplates;
  it.each([
    ["electedPost", election, "REC-05 warn met", [7, 7, 0], {}],
    ["electedPost", [...election, "guests"], "REC-05 warn met", [8, 7, 0], {}],
    ["electedPost", single, "REC-05 warn not-met", [4, 7, 6], { missingCodes: election.slice(0, 6).join(",") }],
    ["promotion", single, "REC-08 warn met", [4, 4, 0], {}],
    ["advancement", ["internalHeads", "teamMembers"], "REC-08 warn not-met", [2, 4, 2], { missingCodes: "subordinateHeads,representatives" }],
    ["promotion", [], "REC-08 warn not-met", [0, 4, 4], { missingCodes: single.join(",") }],
  ] as const)("%s with %j: %s", (kind, codes, head, [groups, template, missing], outputs) => {
    expect(judged(judgeParticipants(kind, codes))).toEqual([head, { groups, template, missing }, outputs]);
  });
});

describe("REC-07: 3 conditions after the talk round", () => {
  const ticks = { fewPeople: true, sameCircle: true, concentrated: true };
  it.each([
    ["3 of 3", true, {}, "met"],
    ["3 of 3 without the talk round", false, {}, "not-met"],
    ["2 of 3, too many people", true, { fewPeople: false }, "not-met"],
    ["2 of 3, another circle", true, { sameCircle: false }, "not-met"],
    ["2 of 3, opinions apart", true, { concentrated: false }, "not-met"],
  ] as const)("%s", (_, held, off, outcome) => {
    const inputs = { interview: held, ...ticks, ...off };
    expect(judged(judgeOmission(facts(held ? [interview] : []), { ...ticks, ...off }))).toEqual([`REC-07 block ${outcome}`, inputs, {}]);
  });
});

describe("REC-03, REC-06, REC-08: the opening of a round", () => {
  it("has 3 findings, of aim, names and groups", () => {
    const plan = { form: "meeting", heldOn: legalDate("2026-03-12"), targeted: false, groupCodes: participantTemplates.single } as const;
    expect(judgeRoundPlan(facts([interview]), plan, 1).map(judged)).toEqual([
      ["REC-03 block met", { kind: "promotion", targeted: false }, {}],
      ["REC-06 block not-met", { interviewsFirst: true, reference: 1, posts: 1 }, {}],
      ["REC-08 warn met", { groups: 4, template: 4, missing: 0 }, {}],
    ]);
  });
});

describe("BAL-13: what cannot be in an entry", () => {
  const good = [line("a", "g", 10, 7)];
  it.each([
    ["21 present of 20", { present: 21 }, [["round.header-present-over-should-attend", "header.present", 21, 20]]],
    ["19 issued to 18", { issued: 19 }, [["round.header-issued-over-present", "header.issued", 19, 18]]],
    ["18 returned, 17 valid and 2 void", { invalid: 2 }, [["round.header-returned-not-sum", "header.returned", 18, 19]]],
    ["18 blank among 17 valid", { blank: 18 }, [["round.header-blank-over-valid", "header.blank", 18, 17]]],
    ["-1 should attend", { shouldAttend: -1 }, [["round.header-not-a-count", "header.present", -1, 0]]],
    ["-1 void", { invalid: -1 }, [["round.header-not-a-count", "header.invalid", -1, 0]]],
    ["19 returned of 18, all accounted for", { returned: 19, invalid: 2 }, []],
    [
      "19 returned of 18, 18 accounted for",
      { returned: 19 },
      [["round.header-returned-not-sum", "header.returned", 19, 18]],
    ],
  ] as const)("%s", (_, rest, faults) => {
    expect(judgeEntry(tally(good, rest), true)).toEqual(faults.map(([code, field, given, limit]) => ({ code, field, params: { given, limit } })));
  });

  it("1 blank paper that is no valid one belongs to the sum", () => {
    expect(judgeEntry(tally(good, { blank: 1 }), true)).toEqual([]);
    expect(judgeEntry(tally(good, { blank: 1 }), false).map(({ code }) => code)).toEqual(["round.header-returned-not-sum"]);
  });

  const sum = (place: number, given: number, limit: number) => ({ code: "round.line-sum", field: `lines.${place}.agree`, params: { given, limit } });

  it("2 groups counted together: the name that adds to 16 of 17 is pointed at by its 1st line", () => {
    const lines = [line("a", "g", 10), line("a", "h", 7), line("b", "g", 8), line("b", "h", 8)];
    expect(judgeEntry(tally(lines), true)).toEqual([sum(2, 16, 17)]);
  });

  it("2 groups counted apart, 10 and 7 valid papers: the 1 line that is wrong is pointed at", () => {
    const apart = (valid: number): TallyHeader => ({ shouldAttend: valid, present: valid, issued: valid, returned: valid, valid, invalid: 0, blank: 0 });
    const groups = [{ id: "g", label: "g", header: apart(10) }, { id: "h", label: "h", header: apart(7) }];
    const lines = [line("a", "g", 10), line("a", "h", 7), line("b", "g", 3, 7), line("b", "h", 6, 0, 2)];
    expect(judgeEntry({ header, groups, lines }, true)).toEqual([sum(3, 8, 7)]);
  });

  it("a name without a line in 1 of 2 groups is incomplete", () => {
    expect(judgeEntry(tally([line("a", "g", 10), line("a", "h", 7), line("b", "h", 17)]), true)).toEqual([{ code: "round.incomplete" }]);
  });
});

describe("where 2 entries differ", () => {
  const differs = (groupId: string | null, subjectId: string | null, field: string): EntryDifference => ({ groupId, subjectId, field, first: 1, second: 2 });

  it("names the header's field, and the line by person and group: 4 lines, the 3rd and the 2nd", () => {
    const mine = tally([line("a", "g", 10), line("a", "h", 7), line("b", "g", 8), line("b", "h", 9)]);
    expect(shownDifferences(mine, [differs(null, null, "valid"), differs("g", "b", "agree"), differs("h", "a", "abstain")])).toEqual([
      { field: "header.valid", cadreId: null, groupId: null, option: "valid" },
      { field: "lines.2.agree", cadreId: "b", groupId: "g", option: "agree" },
      { field: "lines.1.abstain", cadreId: "a", groupId: "h", option: "abstain" },
    ]);
    expect(shownDifferences(mine, [])).toEqual([]);
  });
});

describe("REC-12: figures of a round", () => {
  it("adds 2 groups by name; 12 and 12 share rank 1, 5 is third; rates of 17 valid papers in tenths of a percent", () => {
    const lines = [line("a", "g", 5, 3), line("a", "h", 7, 1, 1), line("b", "g", 8), line("b", "h", 4, 4, 1), line("c", "g", 1, 7), line("c", "h", 4, 5)];
    expect([...roundFigures({ ...interview, tally: tally(lines) })]).toEqual([
      ["a", { agree: 12, disagree: 4, abstain: 1, rateTenths: 706, rank: 1 }],
      ["b", { agree: 12, disagree: 4, abstain: 1, rateTenths: 706, rank: 1 }],
      ["c", { agree: 5, disagree: 12, abstain: 0, rateTenths: 294, rank: 3 }],
    ]);
  });

  it("on the base of those who should attend 17 of 20 are 85.0 %", () => {
    expect(roundFigures({ ...interview, rateBase: "shouldAttend" }).get("a")).toMatchObject({ rateTenths: 850 });
  });

  it("0 valid papers have no rate; a round not counted, or none, has 0 figures", () => {
    const empty = tally([line("a", "g", 0)], { returned: 1, valid: 0 });
    expect(roundFigures({ ...interview, tally: empty }).get("a")).toEqual({ agree: 0, disagree: 0, abstain: 0, rateTenths: null, rank: 1 });
    expect([roundFigures({ ...interview, tally: null }).size, roundFigures(null).size]).toEqual([0, 0]);
  });
});

describe("REC-01, REC-02, REC-09: judged again after a correction", () => {
  const round = (roundId: string, present: number) => ({ roundId, heldOn: "2026-03-05", shouldAttend: 15, present, valid: 10, agree: 6 });
  const again = (own: Partial<Outcome<"recommendation">>) =>
    rejudgeRecommendation({ interview: null, meeting: null, meetingOmitted: false, validUntil: "2027-03-04", ...own }, {}, defaultRuleSetValues).map(judged);
  const until = ["REC-02 calc computed", {}, { validUntil: "2027-03-04" }];
  const attended = (roundId: string, form: string, present: number) => [
    `REC-09 block ${present < 10 ? "not-met" : "met"}`,
    { roundId, form, shouldAttend: 15, present },
    { needed: 10 },
  ];

  it("2 rounds of 10 and 9 of 15 people: complete, the second attended by too few", () => {
    expect(again({ interview: round("i", 10), meeting: round("m", 9) })).toEqual([
      ["REC-01 block met", { interview: true, meeting: true, meetingOmitted: false }, {}],
      until,
      attended("i", "interview", 10),
      attended("m", "meeting", 9),
    ]);
  });

  it.each([
    ["the talk round and a meeting left out", { interview: round("i", 10), meetingOmitted: true }, "met", 1],
    ["the talk round alone", { interview: round("i", 10) }, "not-met", 1],
    ["the meeting alone", { meeting: round("m", 10) }, "not-met", 1],
    ["a meeting left out alone", { meetingOmitted: true }, "not-met", 0],
    ["0 rounds", {}, "not-met", 0],
  ] as const)("%s", (_, own, outcome, rounds) => {
    const [first, ...rest] = again(own);
    const inputs = { interview: "interview" in own, meeting: "meeting" in own, meetingOmitted: "meetingOmitted" in own };
    expect(first).toEqual([`REC-01 block ${outcome}`, inputs, {}]);
    expect(rest).toHaveLength(1 + rounds);
  });
});
