import { describe, expect, it } from "vitest";
import type { Outcomes } from "@/lib/case/outcomes";
import { legalDate } from "@/lib/kernel/dates";
import { stagesOf } from "@/lib/case/stage-order";
import { defaultRuleSetValues } from "@/lib/law/scheme";
import { correctedOutcome, judgePlausible, saysTheSame } from "./corrected";
import { changedFields } from "./fields";
import { brokenStages, judgeAgain } from "./rejudged";

const id = "01890000-0000-7000-8000-000000000001";
const decision = {
  meetingId: id,
  itemId: id,
  on: "2026-02-27",
  shouldAttend: 11,
  present: 9,
  withdrawn: 0,
  principalLast: true,
  form: "showOfHands",
  agree: 6,
  disagree: 2,
  defer: 1,
  abstain: 0,
  passed: true,
} as const;
const deliberation = {
  consulted: 3,
  clearedOn: "2026-02-26",
  dualConsent: "notNeeded",
  preReportId: null,
  checklistOpen: 0,
} as const;
const notice = {
  noticeId: id,
  from: "2026-03-02",
  until: "2026-03-06",
  workingDays: 5,
  provisional: false,
  objections: 0,
  exempted: null,
};
const before: Outcomes = { deliberation, decision, notice };

function again(stage: "deliberation" | "decision" | "notice", after: Outcomes, overridden: readonly string[] = []) {
  return judgeAgain(stage, {
    stages: stagesOf.promotion,
    before,
    after: { ...before, ...after },
    values: defaultRuleSetValues,
    overridden,
  });
}

const typed = { ...decision, on: legalDate("2026-02-27") };

describe("a decision corrected", () => {
  it.each([
    [5, 9, false],
    [6, 9, true],
    [6, 7, false],
    [6, 8, true],
  ])("%i of 11 with %i present: passed %s", (agree, present, passed) => {
    const corrected = correctedOutcome(
      "decision",
      decision,
      { ...typed, agree, present, disagree: 1, defer: 0 },
      defaultRuleSetValues,
    );
    expect(corrected.passed).toBe(passed);
  });

  it("5 of 11 breaks the decision and leaves the notice without support", () => {
    const result = again("decision", { decision: { ...decision, agree: 5, disagree: 3, passed: false } });
    expect(brokenStages(result)).toEqual(["decision"]);
    expect(result.map(({ affected }) => affected.standing)).toEqual(["broken", "unsupported"]);
  });

  it("4 days of notice break the notice alone; 5 hold", () => {
    expect(again("notice", { notice: { ...notice, workingDays: 4 } }).map(({ affected }) => affected.stopping)).toEqual(
      [["PUB-02"]],
    );
    expect(brokenStages(again("notice", {}))).toEqual([]);
  });

  it("a meeting of 3 March instead of 27 February lies after the start of the notice on 2 March", () => {
    const result = again("decision", { decision: { ...decision, on: "2026-03-03" } });
    expect(result.map(({ affected }) => `${affected.stage} ${affected.standing}`)).toEqual([
      "decision holds",
      "notice broken",
    ]);
    expect(result[1]?.affected.changed).toEqual([{ rule: "PUB-01", before: "met", after: "not-met" }]);
  });

  it("an override of a rule that has none changes nothing", () => {
    expect(brokenStages(again("notice", { notice: { ...notice, workingDays: 4 } }, ["PUB-02"]))).toEqual(["notice"]);
  });
});

describe("versions", () => {
  it("the same 10 values say the same; 1 other vote is shown with what follows from it", () => {
    const corrected = correctedOutcome("decision", decision, { ...typed, agree: 5, disagree: 3 }, defaultRuleSetValues);
    expect(saysTheSame("decision", decision, correctedOutcome("decision", decision, typed, defaultRuleSetValues))).toBe(
      true,
    );
    expect(
      changedFields({ stage: "decision", value: decision }, { stage: "decision", value: corrected }).map(
        ({ name, before: was, value }) => [name, was, value],
      ),
    ).toEqual([
      ["agree", "6", "5"],
      ["disagree", "2", "3"],
      ["passed", "on", ""],
    ]);
  });

  it("a round of 3 February 2025 is valid until 2 February 2026", () => {
    const round = { roundId: id, heldOn: "2026-02-03", shouldAttend: 40, present: 38, valid: 38, agree: 30 };
    const entered = { ...round, heldOn: legalDate("2025-02-03") };
    const corrected = correctedOutcome(
      "recommendation",
      { interview: null, meeting: round, meetingOmitted: false, validUntil: "2027-02-02" },
      { meeting: entered, interview: entered },
      defaultRuleSetValues,
    );
    expect(corrected).toMatchObject({ interview: null, meeting: { roundId: id }, validUntil: "2026-02-02" });
  });

  it("approved 2, in post 1, leaving 0, coming 2 leaves -1", () => {
    const motion = {
      motionId: id,
      motionPostId: null,
      startedOn: "2026-01-12",
      conditionsFrozenOn: null,
      planAdoptedOn: "2026-02-02",
      planItemId: id,
      quota: { approved: 2, inPost: 0, leaving: 0, coming: 2, result: 0 },
    };
    const after = {
      startedOn: legalDate("2026-01-12"),
      conditionsFrozenOn: null,
      planAdoptedOn: legalDate("2026-02-02"),
      quota: { approved: 2, inPost: 1, leaving: 0, coming: 2 },
    };
    expect(correctedOutcome("motion", motion, after, defaultRuleSetValues).quota?.result).toBe(-1);
  });
});

describe("what cannot have been", () => {
  const today = legalDate("2026-03-10");
  it("12 present of 11, 12 votes of 9 present", () => {
    expect(judgePlausible("decision", { ...decision, present: 12 }, today).map(({ field }) => field)).toEqual([
      "after.present",
    ]);
    expect(judgePlausible("decision", { ...decision, agree: 9 }, today).map(({ params }) => params)).toEqual([
      { field: "agree", given: 12, limit: 9 },
    ]);
    expect(judgePlausible("decision", decision, today)).toEqual([]);
  });

  it("a notice that ends on 1 March and starts on 2 March; a day after today", () => {
    expect(judgePlausible("notice", { ...notice, until: "2026-03-01" }, today).map(({ code }) => code)).toEqual([
      "correction.days-reversed",
    ]);
    expect(judgePlausible("notice", { ...notice, until: "2026-03-11" }, today).map(({ code }) => code)).toEqual([
      "correction.day-in-future",
    ]);
  });
});
