import { describe, expect, it } from "vitest";
import type { Level } from "@/lib/access/actor";
import { legalDate } from "@/lib/kernel/dates";
import { judged } from "@/tests/support/judged";
import type { Kind } from "../stage-order";
import type { GroundFacts, PreReportAt, PreReportGround } from "./pre-reports";
import { groundsOf, judgeBeforeInspection, judgeExceptionalApproval, judgePreReports } from "./pre-reports";

const day = legalDate;
const on = day("2026-03-02");
const round = { roundId: "r", heldOn: "2026-01-05", shouldAttend: 15, present: 12, valid: 12, agree: 8 };

/** A promotion by one level, recommended in a talk round: 0 grounds. */
function facts(rest: Partial<GroundFacts> = {}): GroundFacts {
  return {
    kind: "promotion", exceptionalGround: null, presentLevel: "countyDeputy", level: "countyHead", relativeLeads: false, hadBar: false, motionCases: 3,
    manyAtOnce: null, headSince: null, retiresOn: null, on,
    outcomes: { recommendation: { interview: round, meeting: null, meetingOmitted: true, validUntil: "2027-01-04" } }, ...rest,
  };
}

const recommended = (interview: typeof round | null, meeting: typeof round | null) => ({ recommendation: { interview, meeting, meetingOmitted: false, validUntil: null } });

describe("RPT-01: grounds the data show on 2 March 2026", () => {
  it.each([
    ["a promotion by 1 level, recommended", {}, []],
    ["an exceptional ground", { exceptionalGround: "teamNeed" }, ["exceptional"]],
    ["2 levels up", { presentLevel: "sectionHead" }, ["skipLevel"]],
    ["the same level", { presentLevel: "countyHead" }, []],
    ["1 level down", { presentLevel: "countyHead", level: "countyDeputy" }, []],
    ["a relative who leads", { relativeLeads: true }, ["leaderRelative"]],
    ["a bar on file", { hadBar: true }, ["reuseAfterBar"]],
    ["head since 3 years less 1 day", { headSince: day("2023-03-03") }, ["shortTenureHead"]],
    ["head since 3 years", { headSince: day("2023-03-02") }, []],
    ["retires on the day", { retiresOn: on }, ["beyondAge"]],
    ["retired the day before", { retiresOn: day("2026-03-01") }, ["beyondAge"]],
    ["retires the day after", { retiresOn: day("2026-03-03") }, []],
    ["3 of at most 3 at once", { manyAtOnce: 3 }, []],
    ["4 of at most 3 at once", { motionCases: 4, manyAtOnce: 3 }, ["manyAtOnce"]],
    ["400 at once without a limit", { motionCases: 400 }, []],
    ["0 recommendations", { outcomes: {} }, ["noRecommendation"]],
    ["a recommendation of 0 rounds", { outcomes: recommended(null, null) }, ["noRecommendation"]],
    ["a recommendation by the meeting only", { outcomes: recommended(null, round) }, []],
    ["a recommendation of 2 rounds", { outcomes: recommended(round, round) }, []],
  ] as const)("%s", (_, rest, grounds) => {
    expect(groundsOf(facts(rest))).toEqual(grounds);
  });

  const everything: Partial<GroundFacts> = {
    exceptionalGround: "teamNeed", presentLevel: "sectionHead", relativeLeads: true, hadBar: true, motionCases: 4, manyAtOnce: 3, headSince: day("2025-01-01"),
    retiresOn: on, outcomes: {},
  };
  const found = (kind: Kind) => groundsOf(facts({ ...everything, kind }));
  const common = ["exceptional", "skipLevel", "reuseAfterBar", "shortTenureHead", "beyondAge", "manyAtOnce"];

  it("8 grounds at once in a promotion or an election, 6 in a move at one level, 1 in a removal", () => {
    for (const kind of ["promotion", "electedPost"] as const) expect(found(kind).toSorted()).toEqual([...common, "leaderRelative", "noRecommendation"].toSorted());
    for (const kind of ["advancement", "lateralMove"] as const) expect(found(kind)).toEqual(common);
    expect(found("removal")).toEqual(["shortTenureHead"]);
    expect(groundsOf(facts({ ...everything, kind: "removal", headSince: null }))).toEqual([]);
  });
});

function report(ground: PreReportGround, rest: Partial<PreReportAt> = {}): PreReportAt {
  return { id: "r", caseId: "c", ground, sentOn: day("2026-02-02"), number: "", repliedOn: on, approved: true, reply: "", version: 0, ...rest };
}

describe("EXC-06: approved by the day of the meeting, 2 March 2026", () => {
  const judge = (grounds: readonly PreReportGround[], ...reports: readonly PreReportAt[]) => judged(judgeExceptionalApproval(grounds, reports, on));

  it("0 grounds, or 7 of those that need no approval: not applicable", () => {
    const nothing = ["EXC-06 block not-applicable", { reason: "nothing-exceptional" }, {}];
    expect(judge([], report("exceptional"))).toEqual(nothing);
    expect(judge(["manyAtOnce", "bodyReorganized", "leaderRelative", "reuseAfterBar", "shortTenureHead", "beyondAge", "overQuota"])).toEqual(nothing);
  });

  it.each(["exceptional", "skipLevel", "noRecommendation"] as const)("%s: only an approval of the day or before is one, 1 of 5 reports", (ground) => {
    const open = [`EXC-06 block not-met`, { grounds: ground, open: 1, on: "2026-03-02" }, { missing: ground }];
    expect(judge([ground, "beyondAge"], report(ground))).toEqual(["EXC-06 block met", { grounds: ground, open: 0, on: "2026-03-02" }, {}]);
    for (const rest of [{ repliedOn: day("2026-03-03") }, { approved: false }, { approved: null }, { repliedOn: null }]) {
      expect(judge([ground], report(ground, rest))).toEqual(open);
    }
    expect(judge([ground], report("overQuota"))).toEqual(open);
  });

  it("an inspection from 10 February: of 3 grounds approved on the 11th only the exception is in time, all 3 on the 10th", () => {
    const grounds = ["exceptional", "skipLevel", "noRecommendation"] as const;
    const open = (repliedOn: string) =>
      judgeExceptionalApproval(grounds, grounds.map((ground) => report(ground, { repliedOn: day(repliedOn) })), on, day("2026-02-10")).inputs.open;
    expect([open("2026-02-10"), open("2026-02-11")]).toEqual([0, 2]);
  });

  it.each([["2026-03-01", "met"], ["2026-03-02", "met"], ["2026-03-03", "not-met"]])("2 levels up, approved on %s, inspected from 2 March: %s; 1 level up: not asked; nobody recommended is", (repliedOn, outcome) => {
    const of = (presentLevel: Level, ground: PreReportGround, outcomes: GroundFacts["outcomes"]) =>
      judgeBeforeInspection({ kind: "promotion", presentLevel, level: "countyHead", outcomes }, [report(ground, { repliedOn: day(repliedOn) })], on).outcome;
    const talked = recommended(round, null);
    expect([of("sectionHead", "skipLevel", talked), of("countyDeputy", "skipLevel", talked), of("countyDeputy", "noRecommendation", {})]).toEqual([outcome, "not-applicable", outcome]);
    expect(of("countyDeputy", "exceptional", {})).toBe("not-met");
  });

  it("3 grounds, 1 approved among 2 reports of it, 2 open ones are named", () => {
    const reports = [report("skipLevel", { approved: false }), report("skipLevel", { repliedOn: day("2026-03-01") })];
    expect(judge(["exceptional", "skipLevel", "beyondAge", "noRecommendation"], ...reports)).toEqual([
      "EXC-06 block not-met",
      { grounds: "exceptional,skipLevel,noRecommendation", open: 2, on: "2026-03-02" },
      { missing: "exceptional,noRecommendation" },
    ]);
  });
});

describe("RPT-03: silence is no", () => {
  const judge = (...reports: readonly PreReportAt[]) => judged(judgePreReports(reports, on));
  const counts = (reports: number, approved: number, refused: number, unanswered: number) => ({ reports, approved, refused, unanswered, on: "2026-03-02" });

  it("0 reports: not applicable", () => {
    expect(judge()).toEqual(["RPT-03 block not-applicable", { reason: "nothing-reported" }, {}]);
  });

  it("2 approved of 2: met; 1 refused and 2 not answered of 5, or 1 approved only tomorrow, stop", () => {
    const yes = report("exceptional");
    expect(judge(yes, report("overQuota"))).toEqual(["RPT-03 block met", counts(2, 2, 0, 0), {}]);
    const no = report("skipLevel", { approved: false });
    const silent = report("beyondAge", { approved: null, repliedOn: null });
    expect(judge(yes, no, silent, yes, silent)).toEqual(["RPT-03 block not-met", counts(5, 2, 1, 2), {}]);
    expect(judge(report("overQuota", { repliedOn: day("2026-03-03") }))).toEqual(["RPT-03 block not-met", counts(1, 0, 0, 1), {}]);
  });
});
