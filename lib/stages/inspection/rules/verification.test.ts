import { describe, expect, it } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import { stops } from "@/lib/law/finding";
import type { CheckAnswer } from "../types";
import { judgeTargetedVerification, judgeVerificationResult } from "./verification";

const day = legalDate("2026-03-02");
const check = (answer: CheckAnswer | null, askedOn = true) => [
  { kind: "personalMatters" as const, askedOn: askedOn ? day : null, repliedOn: answer === null ? null : day, answer },
];

describe("PMR-06", () => {
  it("asked for is met; not asked for, or 0 checks, warns", () => {
    expect([check(null), check(null, false), []].map((checks) => judgeTargetedVerification(checks).outcome)).toEqual(["met", "not-met", "not-met"]);
  });
});

describe("PMR-07", () => {
  it.each([
    ["nothingFound", "met", "gate", "none"],
    ["suspend", "not-met", "gate", "handleFirst"],
    ["unsuitable", "not-met", "block", "endCandidacy"],
  ] as const)("a reply of %s is %s (%s): %s", (answer, outcome, force, consequence) => {
    const finding = judgeVerificationResult(check(answer));
    expect(finding).toMatchObject({ outcome, force, outputs: { consequence } });
    expect(stops(finding)).toBe(answer !== "nothingFound");
  });

  it("0 replies: not judged", () => {
    expect(judgeVerificationResult(check(null)).outcome).toBe("not-applicable");
  });
});
