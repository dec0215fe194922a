import { describe, expect, it } from "vitest";
import { firstCaseStage, opensAt, traitsOf } from "./rules/kinds";
import type { StageConditions } from "./stage-order";
import { kinds, nextStage, stagesFor, stagesOf, whyWithout } from "./stage-order";

const all: StageConditions = {
  recommendationForAdvancement: true,
  noticeForAdvancement: true,
  noticeForLateralMove: true,
  probationForAdvancement: true,
  probationApplies: true,
  rises: true,
};
const none: StageConditions = {
  recommendationForAdvancement: false,
  noticeForAdvancement: false,
  noticeForLateralMove: false,
  probationForAdvancement: false,
  probationApplies: false,
  rises: false,
};

describe("stage order", () => {
  it("walks a promotion through 8 stages when the post has probation and 7 when it has none", () => {
    expect(stagesFor("promotion", all)).toHaveLength(8);
    expect(stagesFor("promotion", none)).toHaveLength(7);
    expect(nextStage("promotion", "appointment", all)).toBe("probation");
    expect(nextStage("promotion", "appointment", none)).toBeNull();
  });

  it("walks a removal through 4 stages: motion, deliberation, decision, appointment (paper only)", () => {
    expect(stagesFor("removal", all)).toEqual(["motion", "deliberation", "decision", "appointment"]);
    expect(nextStage("removal", "decision", all)).toBe("appointment");
    expect(nextStage("removal", "appointment", all)).toBeNull();
  });

  it("walks a lateral move through 5 stages without recommendation, notice and probation; through 6 where the scheme publicises it", () => {
    expect(stagesFor("lateralMove", none)).toEqual(["motion", "inspection", "deliberation", "decision", "appointment"]);
    expect(stagesFor("lateralMove", all)).toEqual(["motion", "inspection", "deliberation", "decision", "notice", "appointment"]);
    expect(nextStage("lateralMove", "decision", none)).toBe("appointment");
  });

  it("leaves recommendation, notice and probation of an advancement to 3 local parameters, probation to the post as well", () => {
    expect(stagesFor("advancement", none)).toEqual(["motion", "inspection", "deliberation", "decision", "appointment"]);
    expect(stagesFor("advancement", all)).toHaveLength(8);
    expect(stagesFor("advancement", { ...all, probationApplies: false })).toHaveLength(7);
    expect(stagesFor("advancement", { ...all, probationForAdvancement: false })).toHaveLength(7);
  });

  it("publicises an elected post only when it is a promotion in fact, and gives it no probation", () => {
    expect(stagesFor("electedPost", all)).toHaveLength(7);
    expect(stagesFor("electedPost", all)).not.toContain("probation");
    expect(stagesFor("electedPost", none)).toEqual(["motion", "recommendation", "inspection", "deliberation", "decision", "appointment"]);
  });

  it("says why a stage does not take place: the kind has none, or the condition that does not hold", () => {
    expect(whyWithout("lateralMove", "recommendation", all)).toBe("kind");
    expect(whyWithout("advancement", "notice", none)).toBe("noticeForAdvancement");
    expect(whyWithout("advancement", "probation", { ...none, probationForAdvancement: true })).toBe("probationApplies");
    expect(whyWithout("electedPost", "notice", none)).toBe("rises");
    expect(whyWithout("promotion", "notice", none)).toBeNull();
  });

  it("opens cases of removals and of lateral moves with checks when the plan is adopted, of the 3 other kinds and of a full inspection when subjects are fixed", () => {
    const opened = (lateralMoveInspection: "checks" | "full") => kinds.filter((kind) => opensAt(traitsOf(kind, { lateralMoveInspection })) === "planAdopted");
    expect(opened("checks")).toEqual(["lateralMove", "removal"]);
    expect(opened("full")).toEqual(["removal"]);
    for (const kind of kinds) expect(stagesOf[kind]).toContain(firstCaseStage(kind));
  });
});
