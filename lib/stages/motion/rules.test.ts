import { legalDate } from "@/lib/kernel/dates";
import { describe, expect, it } from "vitest";
import { judgeManagingAuthority, judgePreCheck, judgeProducingWay, judgeProposalFields, judgeQuota, judgeRemovalGround, judgeSharedVacancy, judgeSignedNomination, judgeTeamAnalysis, judgeWorkPlan, rejudgeMotion, withoutCoManagingOpinion } from "./rules";
import type { QuotaLine } from "./types";
import { defaultRuleSetValues } from "@/lib/law/scheme";

function line(approved: number | null, inPost: number, leaving: number, coming: number, others: QuotaLine["others"] = []): QuotaLine {
  const place = { unitId: "unit", unitName: "单位", level: "countyDeputy", headOrDeputy: "deputy" } as const;
  return { ...place, approved, inPost, leaving, coming, result: (approved ?? 0) - inPost + leaving - coming, others };
}

describe("ELG-11", () => {
  it.each([
    [4, 3, 0, 1, "met", 0],
    [4, 3, 0, 2, "not-met", -1],
    [4, 4, 0, 1, "not-met", -1],
    [4, 4, 1, 1, "met", 0],
    [4, 5, 1, 1, "not-met", -1],
    [4, 2, 0, 1, "met", 1],
  ] as const)("%d approved, %d in post, %d leaving, %d coming: %s, %d left", (approved, inPost, leaving, coming, outcome, result) => {
    expect(judgeQuota(line(approved, inPost, leaving, coming))).toMatchObject({ outcome, force: "block", outputs: { result } });
  });

  it("is unknown, and so stops, where no quota is entered and 1 person comes", () => {
    expect(judgeQuota(line(null, 3, 0, 1)).outcome).toBe("unknown");
  });

  it("judges no line on which nobody comes, even with 5 people on 4 places", () => {
    expect(judgeQuota(line(4, 5, 0, 0)).outcome).toBe("not-applicable");
  });

  it("1 vacancy in 2 batches: the frozen one stops the draft, a draft warns, a frozen own batch is warned; with 1 leaving there it fits", () => {
    const other = { number: "YZ-2026-001", frozen: true, coming: 1, leaving: 0 };
    const shared = (claim: Partial<typeof other>, own: "draft" | "frozen" = "draft") => judgeSharedVacancy(line(4, 3, 0, 1, [{ ...other, ...claim }]), own);
    expect(shared({})).toMatchObject({ outcome: "not-met", force: "block", inputs: { others: "YZ-2026-001" }, outputs: { over: 1 } });
    expect(shared({ frozen: false })).toMatchObject({ outcome: "not-met", force: "warn" });
    expect(shared({}, "frozen")).toMatchObject({ outcome: "not-met", force: "warn" });
    expect(shared({ leaving: 1 })).toMatchObject({ outcome: "met" });
    expect(judgeSharedVacancy(line(4, 3, 0, 1), "draft")).toBeNull();
    expect(judgeSharedVacancy(line(5, 3, 0, 1, [other]), "draft")?.outcome).toBe("met");
  });

  it("judges a stored outcome again: 4 approved, 4 in post, 0 leaving, 1 coming is over by 1", () => {
    const own = {
      motionId: "00000000-0000-7000-8000-000000000001",
      motionPostId: null,
      startedOn: "2026-03-02",
      conditionsFrozenOn: null,
      planAdoptedOn: "2026-03-04",
      planItemId: "00000000-0000-7000-8000-000000000002",
      quota: { approved: 4, inPost: 4, leaving: 0, coming: 1, result: -1 },
    };
    expect(rejudgeMotion(own, {}, defaultRuleSetValues)[0]).toMatchObject({ outcome: "not-met", outputs: { over: 1 } });
    expect(rejudgeMotion({ ...own, quota: null }, {}, defaultRuleSetValues)[0]?.outcome).toBe("not-applicable");
  });
});

describe("MOT-01", () => {
  it.each([
    ["text", "file-less", true, "met", "gate"],
    ["", null, true, "not-met", "gate"],
    ["", null, false, "not-met", "warn"],
  ] as const)("analysis '%s' with the local demand %s", (analysis, _, required, outcome, force) => {
    const finding = judgeTeamAnalysis({ analysis, analysisFileId: null }, { teamAnalysisRequired: required });
    expect(finding).toMatchObject({ outcome, force });
  });

  it("takes a file in place of the text", () => {
    expect(judgeTeamAnalysis({ analysis: "", analysisFileId: "file" }, { teamAnalysisRequired: true }).outcome).toBe("met");
  });
});

describe("MOT-02", () => {
  it.each([
    ["city", "met"],
    ["county", "not-met"],
    [null, "unknown"],
  ] as const)("post managed by %s, started by the city: %s, a warning", (managedById, outcome) => {
    expect(judgeManagingAuthority({ authorityId: "city" }, { postId: "post", managedById })).toMatchObject({ outcome, force: "warn" });
  });
});

describe("MOT-03", () => {
  const full = { scope: "甲", method: "乙", procedure: "丙", source: "丁", intention: "戊", posts: [] };
  it("counts 1 missing field of 6 and none when all are written", () => {
    expect(judgeProposalFields(full).outcome).toBe("met");
    expect(judgeProposalFields({ ...full, scope: "" })).toMatchObject({ outcome: "not-met", inputs: { missing: 1 } });
  });
});

describe("MOT-04", () => {
  const signed = { source: "signedNomination", nominatorName: "甲", nominatorRelation: "同事", reason: "实绩突出", signed: true } as const;
  it.each([
    [{}, "met"],
    [{ signed: false }, "not-met"],
    [{ nominatorName: "" }, "not-met"],
    [{ nominatorRelation: "" }, "not-met"],
    [{ reason: "" }, "not-met"],
    [{ source: "departmentProposal" }, "not-applicable"],
  ] as const)("a personal recommendation with %o is %s", (changes, outcome) => {
    expect(judgeSignedNomination({ ...signed, ...changes }).outcome).toBe(outcome);
  });
});

describe("MOT-05, MOT-06, MOT-07", () => {
  it("asks for plan and participants", () => {
    expect(judgeWorkPlan({ plan: "方案", planParticipants: "部务会" }).outcome).toBe("met");
    expect(judgeWorkPlan({ plan: "方案", planParticipants: "" }).outcome).toBe("not-met");
  });

  it("asks for 2 of 2 names audited only where the local rule set demands it", () => {
    expect(judgePreCheck({ preCheckRequired: false }, 2, 0).outcome).toBe("not-applicable");
    expect(judgePreCheck({ preCheckRequired: true }, 2, 1).outcome).toBe("not-met");
    expect(judgePreCheck({ preCheckRequired: true }, 2, 2).outcome).toBe("met");
  });

  it("warns of open selection for a head post and not for a deputy post", () => {
    expect(judgeProducingWay({ postId: "p", specialGround: "openSelection", headOrDeputy: "head" })).toMatchObject({ outcome: "not-met", force: "warn" });
    expect(judgeProducingWay({ postId: "p", specialGround: "openSelection", headOrDeputy: "deputy" }).outcome).toBe("met");
    expect(judgeProducingWay({ postId: "p", specialGround: null, headOrDeputy: "head" }).outcome).toBe("not-applicable");
  });
});

describe("RMV-01", () => {
  it.each([
    ["ageLimit", "", "met"],
    ["studyLeave", "", "not-met"],
    ["studyLeave", "2024年9月至2026年7月", "met"],
    ["health", "", "not-met"],
    ["appointedElsewhere", "", "not-applicable"],
    ["retirement", "", "not-applicable"],
  ] as const)("ground %s with the note '%s': %s", (ground, note, outcome) => {
    expect(judgeRemovalGround({ ground, note, postId: "post" }).outcome).toBe(outcome);
  });
});

describe("the co-managing side before the motion", () => {
  const coManaged = [{ postId: "a", post: "分局局长", side: "县委组织部" }, { postId: "b", post: "分局副局长", side: "县委组织部" }];
  const said = (postId: string | null, change: object = {}) => ({ postId, capacity: "coManagingSide" as const, withdrawnOn: null, ...change });

  it("2 posts: none heard leaves 2, one on post a leaves 1, one on the whole batch leaves 0, a withdrawn or another's opinion leaves 2", () => {
    const left = (...opinions: Parameters<typeof withoutCoManagingOpinion>[1]) => withoutCoManagingOpinion(coManaged, opinions).map(({ postId }) => postId);
    expect(left()).toEqual(["a", "b"]);
    expect(left(said("a"))).toEqual(["b"]);
    expect(left(said(null))).toEqual([]);
    expect(left(said(null, { withdrawnOn: legalDate("2026-03-02") }))).toEqual(["a", "b"]);
    expect(left({ ...said("a"), capacity: "unitHead" })).toEqual(["a", "b"]);
  });
});
