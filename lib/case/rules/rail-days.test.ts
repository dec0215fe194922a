import { describe, expect, it } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import { defaultRuleSetValues } from "@/lib/law/scheme";
import type { Outcome } from "../outcomes";
import type { OutcomeVersion } from "../types";
import { railOf } from "./rail";

const day = legalDate;
const motion: Outcome<"motion"> = {
  motionId: "m", motionPostId: null, startedOn: "2026-01-02", conditionsFrozenOn: null, planAdoptedOn: "2026-01-05", planItemId: "i", quota: null,
};
const round = (heldOn: string) => ({ roundId: "r", heldOn, shouldAttend: 15, present: 12, valid: 12, agree: 8 });
const cleared: Outcome<"deliberation"> = { consulted: 3, clearedOn: "2026-02-26", dualConsent: "notNeeded", preReportId: null, checklistOpen: 0 };

function recommendation(interview: string | null, meeting: string | null): Outcome<"recommendation"> {
  const of = (heldOn: string | null) => (heldOn === null ? null : round(heldOn));
  return { interview: of(interview), meeting: of(meeting), meetingOmitted: false, validUntil: null };
}

function version(stage: OutcomeVersion["stage"], value: OutcomeVersion["value"], on: string, rest: Partial<OutcomeVersion> = {}): OutcomeVersion {
  return { id: "v", stage, number: 1, on: day(on), value, supersededOn: null, correctionId: null, ...rest };
}

/** A promotion at its decision since 26 February, seen on 10 March 2026. */
function rail(versions: readonly OutcomeVersion[], rest: Partial<Parameters<typeof railOf>[0]> = {}) {
  const ruleSet = { id: "r", version: 1, exampleOnly: true, values: defaultRuleSetValues };
  const at = { kind: "promotion", stage: "decision", state: "running", stageSince: day("2026-02-26"), ruleSet, rises: true, versions, post: { probationApplies: true } } as const;
  return railOf({ ...at, ...rest }, day("2026-03-10"));
}

describe("the days of a case's 8 stages", () => {
  const days = (...versions: readonly OutcomeVersion[]) => rail(versions).map(({ on }) => on);

  it("the motion by its plan, the recommendation by the later of 2 rounds, 2 others by their first version: 5 days and 3 empty", () => {
    const versions = [
      version("deliberation", cleared, "2026-03-09", { number: 2, correctionId: "c" }),
      version("deliberation", cleared, "2026-02-26", { supersededOn: day("2026-03-09") }),
      version("inspection", cleared, "2026-02-20"),
      version("motion", motion, "2026-02-01"),
      version("recommendation", recommendation("2026-01-12", "2026-01-15"), "2026-02-01"),
    ];
    expect(days(...versions)).toEqual(["2026-01-05", "2026-01-15", "2026-02-20", "2026-02-26", "2026-02-26", null, null, null]);
  });

  it.each([
    ["2026-01-12", "2026-01-09", "2026-01-12"],
    ["2026-01-12", null, "2026-01-12"],
    [null, "2026-01-09", "2026-01-09"],
    [null, null, null],
  ] as const)("a recommendation with a talk round of %s and a meeting of %s: %s", (interview, meeting, on) => {
    expect(days(version("recommendation", recommendation(interview, meeting), "2026-02-01"))[1]).toBe(on);
  });

  it("0 versions: 4 stages done without a day", () => {
    expect(days().slice(0, 4)).toEqual([null, null, null, null]);
  });

  it("a stage with 1 version, and that a correction, has no day of its own", () => {
    expect(days(version("deliberation", cleared, "2026-03-09", { correctionId: "c" }))[3]).toBeNull();
  });
});

describe("a stop of the rail in full", () => {
  const plain = { on: null, days: null, waitsFor: null, corrected: false, without: null };

  it("done and corrected, current for 12 days, locked, and skipped with its reason: 4 of the 8", () => {
    const versions = [version("deliberation", cleared, "2026-02-26", { correctionId: null }), version("deliberation", cleared, "2026-03-09", { correctionId: "c" })];
    const stops = rail(versions, { post: { probationApplies: false } });
    expect([stops[3], stops[4], stops[6], stops[7]]).toEqual([
      { ...plain, stage: "deliberation", state: "done", on: "2026-02-26", corrected: true },
      { ...plain, stage: "decision", state: "current", on: "2026-02-26", days: 12 },
      { ...plain, stage: "appointment", state: "locked", waitsFor: "notice" },
      { ...plain, stage: "probation", state: "skipped", without: "probationApplies" },
    ]);
  });

  it.each([
    ["running", "current"],
    ["suspended", "held"],
    ["deferred", "held"],
    ["stopped", "held"],
    ["finished", "done"],
  ] as const)("a case that is %s stands at stage 5 of 8 as %s", (state, stop) => {
    expect(rail([], { state })[4]?.state).toBe(stop);
    expect(rail([], { state })[5]?.state).toBe("locked");
  });
});
