import { describe, expect, it } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import { cite } from "@/lib/law/citations";
import type { Finding, FindingOutcome, Force } from "@/lib/law/finding";
import type { RuleId } from "@/lib/law/rule-id";
import { judged } from "@/tests/support/judged";
import { auditChanges, gateDifferences } from "./audits";

const on = legalDate("2026-03-02");

function finding(rule: RuleId, outcome: FindingOutcome, rest: Partial<Finding> = {}): Finding {
  return { rule, cite: cite(rule), force: "block", outcome, inputs: {}, outputs: {}, ...rest };
}

describe("MOT-06: of several answers of 1 rule the worst counts", () => {
  const worstOf = (...after: readonly Finding[]) => auditChanges([finding("DSQ-06", "met")], after).map(({ after: now }) => judged(now)[0]);
  const open = (outcome: FindingOutcome, force: Force = "block") => finding("DSQ-06", outcome, { force });

  it.each([
    ["not-met", "unknown", "not-met"],
    ["not-met", "provisional", "not-met"],
    ["unknown", "provisional", "unknown"],
  ] as const)("of %s and %s, in either order: %s", (first, second, worst) => {
    expect(worstOf(open(first), open(second))).toEqual([`DSQ-06 block ${worst}`]);
    expect(worstOf(open(second), open(first))).toEqual([`DSQ-06 block ${worst}`]);
  });

  it("of 2 that are not met the one that stops", () => {
    expect(worstOf(open("not-met", "warn"), open("not-met"))).toEqual(["DSQ-06 block not-met"]);
    expect(worstOf(open("not-met"), open("not-met", "warn"))).toEqual(["DSQ-06 block not-met"]);
  });

  it("of 5 data the 3 that differ are told, inputs and outputs, and never the day", () => {
    const before = finding("ELG-03", "not-met", { inputs: { on: "2026-02-01", years: 1, since: "2025-01-01", gone: true }, outputs: { needed: 2 } });
    const after = finding("ELG-03", "met", { inputs: { on: "2026-03-01", years: 2, since: "2025-01-01" }, outputs: { needed: 2, freeFrom: "2027-01-01" } });
    expect(auditChanges([before], [after])).toEqual([
      {
        rule: "ELG-03",
        before,
        after,
        inputs: [
          { name: "years", before: 1, after: 2 },
          { name: "gone", before: true, after: null },
          { name: "freeFrom", before: null, after: "2027-01-01" },
        ],
      },
    ]);
  });

  it("0 or 1 gates have no difference, 3 gates with 2 changes have 2", () => {
    const gate = (step: string, outcome: FindingOutcome) => ({ stage: "motion" as const, step, on, findings: [finding("DSQ-03", outcome)] });
    const gates = [gate("a", "met"), gate("b", "not-met"), gate("c", "met")];
    expect([gateDifferences([]), gateDifferences(gates.slice(0, 1))]).toEqual([[], []]);
    expect(gateDifferences(gates).map(({ from, to, changes }) => [from.step, to.step, changes.length])).toEqual([["a", "b", 1], ["b", "c", 1]]);
  });
});
