import { describe, expect, it } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import { stops, warns } from "@/lib/law/finding";
import { candidate, targetPost } from "@/tests/support/builders/candidate";
import { judgeDutyAvoidance, judgePostAvoidance, judgeTeamAvoidance, type RelativePost } from "./avoidance";

const subject = candidate({
  kin: [
    { cadreId: "spouse", relation: "spouse" },
    { cadreId: "cousin", relation: "collateralBlood" },
  ],
});

describe("INS-05", () => {
  it("2 members without a declared relation: met", () => {
    expect(judgeTeamAvoidance(["one", "two"], subject)).toMatchObject([{ outcome: "met", inputs: { members: 2 } }]);
  });

  it("1 of 3 members is a declared relative: stops and names him by id", () => {
    const findings = judgeTeamAvoidance(["one", "cousin", "two"], subject);
    expect(findings.filter(stops).map((finding) => finding.outputs.memberCadreId)).toEqual(["cousin"]);
  });

  it("the subject himself and a relative: 2 findings", () => {
    expect(judgeTeamAvoidance(["candidate", "spouse"], subject).filter(stops)).toHaveLength(2);
  });
});

describe("AVD-04", () => {
  it("1 of 9 members is the spouse: 1 finding stops; without her 0", () => {
    const nine = ["spouse", "b", "c", "d", "e", "f", "g", "h", "i"];
    expect(judgeDutyAvoidance(nine, subject).filter(stops)).toHaveLength(1);
    expect(judgeDutyAvoidance(nine.slice(1), subject).filter(stops)).toHaveLength(0);
  });
});

describe("AVD-01", () => {
  const at = (changes: Partial<RelativePost>): RelativePost => ({
    cadreId: "spouse",
    postId: "post",
    unitId: "elsewhere",
    parentUnitId: null,
    standing: "held",
    until: null,
    ...changes,
  });
  const on = legalDate("2026-03-10");
  const judged = (relatives: readonly RelativePost[], target = targetPost({ parentUnitId: "above" }), decides = false) =>
    judgePostAvoidance(subject, target, { relatives, on, decides });
  const forces = (relative: Partial<RelativePost>, decides = false) =>
    judged([at({ unitId: "target-unit", ...relative })], undefined, decides).map(({ force, outcome }) => `${force} ${outcome}`);

  it("relatives elsewhere, or none: met", () => {
    expect(judged([]).map((finding) => finding.outcome)).toEqual(["met"]);
    expect(judged([at({})]).map((finding) => finding.outcome)).toEqual(["met"]);
  });

  it("a relative in a post of the same unit stops", () => {
    expect(judged([at({ unitId: "target-unit" })]).filter(stops)).toHaveLength(1);
  });

  it("a relative in the same unit without a post warns", () => {
    const findings = judged([at({ unitId: "target-unit", postId: null })]);
    expect(findings.map((finding) => [stops(finding), warns(finding)])).toEqual([[false, true]]);
  });

  it("somebody in the same unit who is no declared relative: met", () => {
    expect(judged([at({ unitId: "target-unit", cadreId: "stranger" })]).map((finding) => finding.outcome)).toEqual([
      "met",
    ]);
  });

  it("a post left 1 day before bars nothing; one whose last day is the day or later warns before the decision and stops it", () => {
    const until = (day: string, decides: boolean) => forces({ until: legalDate(day) }, decides);
    expect([until("2026-03-09", false), until("2026-03-09", true)]).toEqual([["block met"], ["block met"]]);
    for (const day of ["2026-03-10", "2026-03-11"]) expect([until(day, false), until(day, true)], day).toEqual([["warn not-met"], ["block not-met"]]);
  });

  it("1 relative on the way to a post of the unit stops, 1 whose name alone is put warns; 2 who are put for the same post are no team", () => {
    expect([forces({ standing: "onTheWay" }), forces({ standing: "named" }), forces({ standing: "named" }, true)]).toEqual([["block not-met"], ["warn not-met"], ["warn not-met"]]);
    const { postId } = targetPost({});
    expect([forces({ standing: "onTheWay", postId }), forces({ postId })]).toEqual([["block met"], ["block not-met"]]);
  });

  it("a post in the unit directly above or below warns; somebody there without a post does not", () => {
    const judgedThere = judged([at({ unitId: "above" }), at({ parentUnitId: "target-unit" })]);
    expect(judgedThere.filter(warns).map((finding) => finding.outputs.nearness)).toEqual(["unitAbove", "unitBelow"]);
    expect(judged([at({ unitId: "above", postId: null })]).map((finding) => finding.outcome)).toEqual(["met"]);
  });
});
