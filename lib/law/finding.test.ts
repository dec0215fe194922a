import { describe, expect, it } from "vitest";
import { cite } from "./citations";
import { computed, type Finding, type FindingOutcome, type Force, met, notApplicable, notMet, overridden, provisional, stops, unknown, warns } from "./finding";

const quorum = cite("DEC-01");

function finding(force: Force, outcome: FindingOutcome): Finding {
  return { rule: "DEC-01", cite: quorum, force, outcome, inputs: {}, outputs: {} };
}

describe("what a finding does", () => {
  const outcomes: readonly FindingOutcome[] = [
    "met",
    "not-met",
    "computed",
    "provisional",
    "overridden",
    "not-applicable",
    "unknown",
  ];

  it.each(["block", "gate"] as const)("a %s stops on 3 of 7 outcomes: not met, provisional, unknown", (force) => {
    const stopping = outcomes.filter((outcome) => stops(finding(force, outcome)));
    expect(stopping).toEqual(["not-met", "provisional", "unknown"]);
    expect(outcomes.filter((outcome) => warns(finding(force, outcome)))).toEqual([]);
  });

  it.each(["warn", "calc"] as const)("a %s never stops and warns on the same 3 outcomes", (force) => {
    expect(outcomes.filter((outcome) => stops(finding(force, outcome)))).toEqual([]);
    expect(outcomes.filter((outcome) => warns(finding(force, outcome)))).toEqual(["not-met", "provisional", "unknown"]);
  });
});

describe("constructors", () => {
  const inputs = { shouldAttend: 9, present: 5 };

  it("9 members, 5 present: every outcome keeps inputs and outputs apart", () => {
    const outputs = { needed: 6 };
    expect(met("DEC-01", "block", inputs).outputs).toEqual({});
    expect(notMet("DEC-01", "block", inputs, outputs)).toEqual({
      rule: "DEC-01",
      cite: quorum,
      force: "block",
      outcome: "not-met",
      inputs,
      outputs,
    });
    expect(computed("DEC-01", "calc", inputs, outputs).outcome).toBe("computed");
    expect(provisional("DEC-01", "block", inputs, outputs).outcome).toBe("provisional");
  });

  it("1 missing datum and 1 reason are named by code", () => {
    expect(unknown("DEC-01", "block", "present").inputs).toEqual({ missing: "present" });
    expect(notApplicable("DEC-01", "block", "noMeeting").inputs).toEqual({ reason: "noMeeting" });
  });

  it("an override of a block keeps its 2 inputs and names the act", () => {
    const after = overridden(notMet("DEC-01", "block", inputs), "act-1");
    expect(after.inputs).toEqual(inputs);
    expect(after.outputs).toEqual({ overrideId: "act-1" });
    expect(stops(after)).toBe(false);
  });
});
