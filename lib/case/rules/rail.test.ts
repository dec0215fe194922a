import { describe, expect, it } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import { defaultRuleSetValues } from "@/lib/law/scheme";
import type { OutcomeVersion } from "../types";
import { railOf } from "./rail";

const ruleSet = { id: "r", version: 1, exampleOnly: true, values: defaultRuleSetValues };
const today = legalDate("2026-03-10");

function version(changes: Partial<OutcomeVersion> & Pick<OutcomeVersion, "stage">): OutcomeVersion {
  const value = {
    consulted: 3,
    clearedOn: "2026-02-26",
    dualConsent: "notNeeded",
    preReportId: null,
    checklistOpen: 0,
  } as const;
  return { id: "v", number: 1, on: legalDate("2026-02-26"), value, supersededOn: null, correctionId: null, ...changes };
}

function rail(changes: Partial<Parameters<typeof railOf>[0]> = {}) {
  return railOf(
    {
      kind: "promotion",
      stage: "decision",
      state: "running",
      stageSince: legalDate("2026-02-26"),
      ruleSet,
      rises: true,
      versions: [],
      post: { probationApplies: true },
      ...changes,
    },
    today,
  );
}

describe("rail of a case", () => {
  it("a promotion at the decision: 4 done, 1 current for 12 days, 3 locked, each behind the one before", () => {
    expect(rail().map(({ state }) => state)).toEqual([
      "done",
      "done",
      "done",
      "done",
      "current",
      "locked",
      "locked",
      "locked",
    ]);
    expect(rail()[4]).toMatchObject({ on: "2026-02-26", days: 12 });
    expect(
      rail()
        .slice(5)
        .map(({ waitsFor }) => waitsFor),
    ).toEqual(["decision", "notice", "appointment"]);
  });

  it("a removal passes 4 of the 8 stages; a suspended one is held where it stands", () => {
    const stops = rail({ kind: "removal", state: "suspended" });
    expect(stops.filter(({ state }) => state === "skipped").map(({ stage }) => stage)).toEqual([
      "recommendation",
      "inspection",
      "notice",
      "probation",
    ]);
    expect(stops[4]?.state).toBe("held");
    expect(stops[6]).toMatchObject({ state: "locked", waitsFor: "decision" });
  });

  it("says why a stage is skipped: an elected post by somebody of its level has no notice, an advancement none by the parameter", () => {
    const why = (changes: Parameters<typeof rail>[0]) => rail(changes).flatMap(({ stage, without }) => (without === null ? [] : [`${stage}:${without}`]));
    expect(why({ kind: "electedPost", rises: false })).toEqual(["notice:rises", "probation:kind"]);
    expect(why({ kind: "electedPost" })).toEqual(["probation:kind"]);
    const quiet = { ...ruleSet, values: { ...ruleSet.values, noticeForAdvancement: false } };
    expect(why({ kind: "advancement", ruleSet: quiet })).toEqual(["notice:noticeForAdvancement", "probation:probationForAdvancement"]);
    expect(why({ kind: "lateralMove" })).toEqual(["recommendation:kind", "notice:noticeForLateralMove", "probation:kind"]);
  });

  it("a finished removal has 4 stages done and none locked", () => {
    expect(
      rail({ kind: "removal", stage: "appointment", state: "finished" }).filter(({ state }) => state === "done"),
    ).toHaveLength(4);
  });

  it("a stage corrected on 9 March keeps the day of its first version, 26 February, and says so", () => {
    const versions = [
      version({ stage: "deliberation", supersededOn: legalDate("2026-03-09") }),
      version({ stage: "deliberation", number: 2, on: legalDate("2026-03-09"), correctionId: "c" }),
    ];
    expect(rail({ versions })[3]).toMatchObject({ state: "done", on: "2026-02-26", corrected: true });
  });
});
