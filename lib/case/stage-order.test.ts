import { describe, expect, it } from "vitest";
import { firstCaseStage, kinds, nextStage, opensAt, stagesFor, stagesOf } from "./stage-order";

const all = { recommendationForAdvancement: true, noticeForAdvancement: true, probationApplies: true };
const none = { recommendationForAdvancement: false, noticeForAdvancement: false, probationApplies: false };

describe("stage order", () => {
  it("walks a promotion through 8 stages when the post has probation and 7 when it has none", () => {
    expect(stagesFor("promotion", all)).toHaveLength(8);
    expect(stagesFor("promotion", { ...all, probationApplies: false })).toHaveLength(7);
    expect(nextStage("promotion", "appointment", all)).toBe("probation");
    expect(nextStage("promotion", "appointment", none)).toBeNull();
  });

  it("walks a removal through 4 stages: motion, deliberation, decision, appointment (paper only)", () => {
    expect(stagesFor("removal", all)).toEqual(["motion", "deliberation", "decision", "appointment"]);
    expect(nextStage("removal", "decision", all)).toBe("appointment");
    expect(nextStage("removal", "appointment", all)).toBeNull();
  });

  it("asks no recommendation and no notice of a lateral move", () => {
    expect(stagesFor("lateralMove", all)).toEqual(["motion", "inspection", "deliberation", "decision", "appointment"]);
  });

  it("leaves recommendation and notice of an advancement to the 2 local parameters", () => {
    expect(stagesFor("advancement", none)).toEqual(["motion", "inspection", "deliberation", "decision", "appointment"]);
    expect(stagesFor("advancement", all)).toHaveLength(7);
  });

  it("gives no elected post a probation", () => {
    expect(stagesFor("electedPost", all)).not.toContain("probation");
  });

  it("opens cases of removals and lateral moves when the plan is adopted, of the 3 other kinds when subjects are fixed", () => {
    expect(kinds.filter((kind) => opensAt[kind] === "planAdopted")).toEqual(["lateralMove", "removal"]);
    for (const kind of kinds) expect(stagesOf[kind]).toContain(firstCaseStage(kind));
  });
});
