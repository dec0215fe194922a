import { describe, expect, it } from "vitest";
import { present } from "@/lib/kernel/assert";
import { legalDate } from "@/lib/kernel/dates";
import { defaultRuleSetValues } from "@/lib/law/scheme";
import { told } from "@/tests/support/told";
import {
  earliestAdoption, judgeManagingAuthority, judgeMotion, judgePreCheck, judgeProducingWay, judgeProposalFields, judgeQuota, judgeRemovalGround,
  judgeSharedVacancy, judgeSignedNomination, judgeTeamAnalysis, judgeWorkPlan, rejudgeMotion,
} from "@/lib/stages/motion/rules";
import type { BatchLeaver, BatchPost, LeaverGround, MotionAt, QuotaLine } from "@/lib/stages/motion/types";

const day = legalDate;
const values = { ...defaultRuleSetValues, preCheckRequired: true, teamAnalysisRequired: true };

const post: BatchPost = {
  order: 1, stateSince: day("2026-03-04"), version: 0, id: "batch-post", postId: "post", title: "副局长", unitId: "unit", unitName: "云泽市商务局", level: "countyDeputy", headOrDeputy: "deputy", kind: "promotion",
  state: "motion", conditions: "条件", conditionsFrozenOn: day("2026-03-04"), specialGround: null, countsAgainstQuota: true, probationApplies: true,
  managedById: "city", nomineeCadreIds: ["a", "b"], preChecked: 1, roundRunning: false,
};

const tenure = { on: day("2026-03-05"), inScope: true, from: day("2025-01-10"), renewalDue: null, changes: 2, placeId: "place" };
const leaver = (ground: LeaverGround, changes: Partial<BatchLeaver> = {}): BatchLeaver => ({
  id: ground, cadreId: "c", cadreName: "顾云岫", postId: `post-${ground}`, postTitle: "县长", unitName: "澜石县", level: "countyHead", ground, withCase: true, note: "工作需要", tenure, ...changes,
});

const motion: MotionAt = {
  title: "商务局班子", reason: "空缺", initiator: "干部科", plan: "", planParticipants: "", planAdoptedOn: null, planItemId: null, stateSince: day("2026-03-02"),
  handlerId: "h", dueOn: null, version: 0, overridden: [], id: "m", number: "YZ-2026-001", authorityId: "city", startedOn: day("2026-03-02"), scope: "甲", method: "乙", procedure: "丙", source: "丁", intention: "戊",
  analysis: "研判", analysisFileId: null, state: "draft", ruleSet: { id: "r", version: 1, exampleOnly: true, values }, posts: [post], leavers: [],
};

const place = { unitId: "unit", level: "countyDeputy", headOrDeputy: "deputy" } as const;
const line = (counts: Partial<QuotaLine>): QuotaLine => ({ ...place, unitName: "单位", approved: 4, inPost: 3, leaving: 0, coming: 1, result: 0, others: [], ...counts });

describe("what each finding of the motion says", () => {
  it("MOT-01 text and file are told apart: 1 of 2 suffices", () => {
    const analysis = (text: string, file: string | null) => told(judgeTeamAnalysis({ analysis: text, analysisFileId: file }, { teamAnalysisRequired: true }));
    expect(analysis("研判", null)).toEqual(["MOT-01", "gate", "met", { text: true, file: false }, {}]);
    expect(analysis("", "f")).toEqual(["MOT-01", "gate", "met", { text: false, file: true }, {}]);
    expect(analysis("", null)).toEqual(["MOT-01", "gate", "not-met", { text: false, file: false }, {}]);
  });

  it("MOT-02 names post, manager and initiator; nobody entered is the 1 missing datum", () => {
    const by = (managedById: string | null) => told(judgeManagingAuthority({ authorityId: "city" }, { postId: "p", managedById }));
    expect(by("county")).toEqual(["MOT-02", "warn", "not-met", { postId: "p", managedBy: "county", initiatedBy: "city" }, {}]);
    expect(by(null)).toEqual(["MOT-02", "warn", "unknown", { missing: "managing-authority" }, {}]);
  });

  it("MOT-03 6 fields: 2 posts without conditions are 1 missing field, a stopped post is none", () => {
    const bare = { ...post, conditions: "" };
    const proposal = (posts: readonly BatchPost[], scope = "甲") => told(judgeProposalFields({ ...motion, scope, posts }));
    expect(proposal([bare, bare])).toEqual(["MOT-03", "warn", "not-met", { fields: 6, missing: 1, postsWithoutConditions: 2 }, {}]);
    expect(proposal([bare], "")).toEqual(["MOT-03", "warn", "not-met", { fields: 6, missing: 2, postsWithoutConditions: 1 }, {}]);
    expect(proposal([{ ...bare, state: "stopped" }, post])).toEqual(["MOT-03", "warn", "met", { fields: 6, missing: 0, postsWithoutConditions: 0 }, {}]);
  });

  it("MOT-04, MOT-05, MOT-06, MOT-07 tell what is there and what is not", () => {
    const nomination = { source: "signedNomination", nominatorName: "", nominatorRelation: "同事", reason: "", signed: true } as const;
    const inputs = { named: false, relation: true, reasoned: false, signed: true };
    expect(told(judgeSignedNomination(nomination))).toEqual(["MOT-04", "block", "not-met", inputs, {}]);
    const other = judgeSignedNomination({ ...nomination, source: "reservePool" });
    expect(told(other)).toEqual(["MOT-04", "block", "not-applicable", { reason: "not-a-personal-recommendation" }, {}]);
    expect(told(judgeWorkPlan({ plan: "", planParticipants: "部务会" }))).toEqual(["MOT-05", "warn", "not-met", { plan: false, participants: true }, {}]);
    expect(told(judgePreCheck({ preCheckRequired: true }, 2, 1))).toEqual(["MOT-06", "warn", "not-met", { names: 2, audited: 1 }, {}]);
    expect(told(judgePreCheck({ preCheckRequired: false }, 2, 1))).toEqual(["MOT-06", "warn", "not-applicable", { reason: "not-required-locally" }, {}]);
    const way = { postId: "p", specialGround: "openSelection", headOrDeputy: "head" } as const;
    expect(told(judgeProducingWay(way))).toEqual(["MOT-07", "warn", "not-met", { postId: "p", ground: "openSelection", headOrDeputy: "head" }, {}]);
    expect(told(judgeProducingWay({ ...way, specialGround: null }))).toEqual(["MOT-07", "warn", "not-applicable", { reason: "ordinary-way" }, {}]);
  });

  it("ELG-11 one line: 1 left, 1 over, no number entered, nobody coming", () => {
    const counts = { approved: 4, inPost: 2, leaving: 0, coming: 1 };
    expect(told(judgeQuota(line(counts)))).toEqual(["ELG-11", "block", "met", { ...place, ...counts }, { result: 1, over: 0 }]);
    expect(told(judgeQuota(line({ inPost: 4 })))).toEqual(["ELG-11", "block", "not-met", { ...place, ...counts, inPost: 4 }, { result: -1, over: 1 }]);
    const gap = { missing: "quota", ...place, inPost: 3, leaving: 0, coming: 1 };
    expect(told(judgeQuota(line({ approved: null })))).toEqual(["ELG-11", "block", "unknown", gap, {}]);
    expect(told(judgeQuota(line({ coming: 0 })))).toEqual(["ELG-11", "block", "not-applicable", { reason: "nobody-comes", ...place }, {}]);
  });

  it("ELG-11 one vacancy in 3 batches: both others are named, 2 over; exactly used up is met; without own people or a number nothing is said", () => {
    const claim = (number: string, frozen: boolean) => ({ number, frozen, coming: 1, leaving: 0 });
    const others = [claim("YZ-1", true), claim("YZ-2", false)];
    const inputs = { ...place, approved: 4, inPost: 3, leaving: 0, coming: 1, others: "YZ-1、YZ-2" };
    const shared = (changes: Partial<QuotaLine>, own: "draft" | "frozen" = "draft") => judgeSharedVacancy(line({ others, ...changes }), own);
    const saidOf = (changes: Partial<QuotaLine>) => told(present(shared(changes), "the shared vacancy"));
    expect(saidOf({})).toEqual(["ELG-11", "block", "not-met", inputs, { result: -2, over: 2 }]);
    expect(saidOf({ result: 2 })).toEqual(["ELG-11", "warn", "met", inputs, { result: 0, over: 0 }]);
    expect(saidOf({ result: 1 }).slice(1, 3)).toEqual(["warn", "not-met"]);
    expect([shared({ coming: 0 }), shared({ approved: null }), shared({ others: [] })]).toEqual([null, null, null]);
  });

  it("RMV-01 6 grounds need their facts, 3 do not; a transfer is none of the grounds", () => {
    const ground = (name: LeaverGround, note: string) => told(judgeRemovalGround({ ground: name, note, postId: "p" }));
    for (const name of ["accountability", "unfit", "violation", "studyLeave", "health"] as const) {
      expect(ground(name, "")).toEqual(["RMV-01", "gate", "not-met", { postId: "p", ground: name, explained: false }, {}]);
      expect(ground(name, "事实")).toEqual(["RMV-01", "gate", "met", { postId: "p", ground: name, explained: true }, {}]);
    }
    expect(ground("ageLimit", "").slice(2, 3)).toEqual(["met"]);
    expect(ground("appointedElsewhere", "")).toEqual(["RMV-01", "gate", "not-applicable", { reason: "appointedElsewhere" }, {}]);
  });
});

describe("the whole motion", () => {
  const all = (changes: Partial<MotionAt>, quota: readonly QuotaLine[] = []) =>
    judgeMotion({ ...motion, ...changes }, { plan: "方案", planParticipants: "部务会" }, quota).map(told);

  it("1 post without leavers or quota: 6 findings; 1 of 2 names audited; a stopped post counts nowhere", () => {
    const said = all({ posts: [post, { ...post, state: "stopped", managedById: "county", preChecked: 2 }] });
    expect(said.map(([rule, , outcome]) => `${rule} ${outcome}`)).toEqual([
      "MOT-01 met", "MOT-02 met", "MOT-03 met", "MOT-05 met", "MOT-06 not-met", "MOT-07 not-applicable",
    ]);
    expect(said[4]?.[3]).toEqual({ names: 2, audited: 1 });
  });

  it("the names of 2 posts are added: 4 names, 2 audited", () => {
    expect(all({ posts: [post, post] }).find(([rule]) => rule === "MOT-06")?.[3]).toEqual({ names: 4, audited: 2 });
  });

  it("a line shared with a frozen batch stops the draft and warns the frozen motion", () => {
    const quota = [line({ others: [{ number: "YZ-1", frozen: true, coming: 1, leaving: 0 }] }), line({})];
    const shared = (state: MotionAt["state"]) => all({ state }, quota).filter(([rule]) => rule === "ELG-11").map(([, force, outcome]) => `${force} ${outcome}`);
    expect(shared("draft")).toEqual(["block met", "block met", "block not-met"]);
    expect(shared("conditionsFrozen")).toEqual(["block met", "block met", "warn not-met"]);
  });

  it("TRM-02, ROT-03 2 principals moved from one place and 1 who retires: grounds judged with a case only, terms of all, 1 together", () => {
    const leavers = [leaver("workNeed"), leaver("appointedElsewhere", { withCase: false }), leaver("health"), leaver("studyLeave")];
    const said = all({ leavers }).slice(6);
    expect(said.map(([rule, , outcome, inputs]) => [rule, outcome, inputs["postId"] ?? null])).toEqual([
      ["RMV-01", "met", "post-workNeed"], ["RMV-01", "met", "post-health"], ["RMV-01", "met", "post-studyLeave"],
      ["TRM-02", "not-met", "post-workNeed"], ["TRM-02", "not-met", "post-appointedElsewhere"], ["TRM-02", "met", "post-health"], ["TRM-02", "not-met", "post-studyLeave"],
      ["ROT-03", "not-met", null],
    ]);
    expect(said.at(-1)?.[3]).toEqual({ principals: 2, together: 1 });
  });

  it("adopted at the earliest on the day the last of 2 posts was frozen, 6 March, or the motion began", () => {
    const posts = [post, { ...post, conditionsFrozenOn: day("2026-03-06") }, { ...post, conditionsFrozenOn: null }];
    expect(earliestAdoption({ startedOn: day("2026-03-02"), posts })).toBe("2026-03-06");
    expect(earliestAdoption({ startedOn: day("2026-03-09"), posts })).toBe("2026-03-09");
    expect(earliestAdoption({ startedOn: day("2026-03-02"), posts: [] })).toBe("2026-03-02");
  });

  it("ELG-11 judged again: 4 approved, 3 in post, 1 coming is met with 0 left; without a count it does not apply", () => {
    const quota = { approved: 4, inPost: 3, leaving: 0, coming: 1, result: 0 };
    const own = { motionId: "m", motionPostId: null, startedOn: "2026-03-02", conditionsFrozenOn: null, planAdoptedOn: "2026-03-04", planItemId: "i", quota };
    const { result, ...inputs } = quota;
    expect(rejudgeMotion(own, {}, values).map(told)).toEqual([["ELG-11", "block", "met", inputs, { result, over: 0 }]]);
    const over = rejudgeMotion({ ...own, quota: { ...quota, coming: 2, result: -1 } }, {}, values).map(told);
    expect(over).toEqual([["ELG-11", "block", "not-met", { ...inputs, coming: 2 }, { result: -1, over: 1 }]]);
    expect(rejudgeMotion({ ...own, quota: null }, {}, values).map(told)).toEqual([["ELG-11", "block", "not-applicable", { reason: "nobody-comes" }, {}]]);
  });
});
