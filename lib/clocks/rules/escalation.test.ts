import { describe, expect, test } from "vitest";
import { addDays, legalDate } from "@/lib/kernel/dates";
import { defaultRuleSetValues, type RuleSetValues } from "@/lib/law/scheme";
import { clockKinds, type Clock } from "../types";
import { clockDuties } from "./clocks";
import { escalationsOf } from "./escalation";

const today = legalDate("2026-03-01");
const over = (days: number, kind: Clock["kind"]) => ({ kind, dueOn: addDays(today, -days) });
const within = (head: number, supervisor: number): RuleSetValues => ({
  ...defaultRuleSetValues,
  escalationToHeadDays: { ...defaultRuleSetValues.escalationToHeadDays, probation: head },
  escalationToSupervisorDays: { ...defaultRuleSetValues.escalationToSupervisorDays, probation: supervisor },
});

describe("a probation over its day, reported to the head after more than 5 days and to supervisors after more than 15", () => {
  test.each([
    [-1, []], [4, []], [5, []], [6, [-2]], [14, [-2]], [15, [-2]], [16, [-2, -3]],
  ] as const)("%i days over: steps %j", (days, steps) => {
    expect(escalationsOf(over(days, "probationEnd"), within(5, 15), today)).toEqual(steps);
  });

  test("0 days: the day after the last; a supervisor's number below the head's: both together, never the supervisor alone", () => {
    expect([0, 1].map((days) => escalationsOf(over(days, "probationEnd"), within(0, 15), today))).toEqual([[], [-2]]);
    expect([5, 6].map((days) => escalationsOf(over(days, "probationEnd"), within(5, 2), today))).toEqual([[], [-2, -3]]);
  });

  test("by kind: 6 days are too long for a correction and not for a term; 91 for a term and a review; silence that is consent never", () => {
    const steps = (days: number, kind: Clock["kind"]) => escalationsOf(over(days, kind), defaultRuleSetValues, today);
    expect([steps(6, "reviewCorrectionFirst"), steps(6, "termEnd"), steps(91, "termEnd"), steps(91, "principalReviewDue"), steps(400, "assistingConsent"), steps(400, "resignationAppeal")]).toEqual([
      [-2], [], [-2, -3], [-2, -3], [], [],
    ]);
  });

  test("nothing nobody has to do is reported: a kind without acts has 0 steps", () => {
    const idle = clockKinds.filter((kind) => clockDuties[kind].acts.length === 0);
    expect(idle.flatMap((kind) => escalationsOf(over(999, kind), defaultRuleSetValues, today))).toEqual([]);
  });
});
