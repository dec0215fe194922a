import { describe, expect, test } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import type { Finding } from "@/lib/law/finding";
import { met, notApplicable, notMet, unknown } from "@/lib/law/finding";
import type { RuleId } from "@/lib/law/rule-id";
import { auditChanges, gateDifferences } from "./audits";

const good = (rule: RuleId, inputs = {}): Finding => met(rule, "block", inputs);
const bad = (rule: RuleId, inputs = {}, outputs = {}): Finding => notMet(rule, "block", inputs, outputs);
const audit = (step: string, day: string, ...findings: Finding[]) => ({ stage: "motion" as const, step, on: legalDate(day), findings });

describe("the order of changes", () => {
  test("2 rules that change are told in the order of the later gate, whichever got worse", () => {
    const changed = auditChanges([good("DSQ-03"), bad("ELG-03")], [bad("DSQ-03"), good("ELG-03")]);
    expect(changed.map(({ rule }) => rule)).toEqual(["DSQ-03", "ELG-03"]);
  });
});

describe("MOT-06, DSQ-06: the difference between two audits of one person", () => {
  test("a sanction between nomination and vote: 1 change, met to not met, with the 1 datum that differs and not the day", () => {
    const [change, ...rest] = auditChanges(
      [good("DSQ-06", { on: "2026-02-01", years: 3 }), good("ELG-03", { years: 3 })],
      [bad("DSQ-06", { on: "2026-03-01", years: 3, sanctionId: "x" }), good("ELG-03", { years: 3 })],
    );
    expect(rest).toEqual([]);
    expect([change?.rule, change?.before.outcome, change?.after.outcome, change?.inputs]).toEqual([
      "DSQ-06", "met", "not-met", [{ name: "sanctionId", before: null, after: "x" }],
    ]);
  });

  test("2 answers of 1 rule: the worst counts; a rule asked at 1 of 2 gates and rules that speak of no person are not compared", () => {
    const before = [good("DSQ-06"), good("DSQ-03"), good("DEC-04")];
    const after = [good("DSQ-06"), bad("DSQ-06"), bad("ELG-03"), bad("DEC-04")];
    expect(auditChanges(before, after).map(({ rule }) => rule)).toEqual(["DSQ-06"]);
  });

  test("a warning that becomes a block and a datum that came in are changes", () => {
    const warning = notMet("ELG-08", "warn", {});
    expect(auditChanges([warning], [bad("ELG-08")])).toHaveLength(1);
    expect(auditChanges([unknown("ELG-08", "warn", "partyJoined")], [good("ELG-08")])).toHaveLength(1);
    expect(auditChanges([notApplicable("ELG-08", "warn", "x")], [notApplicable("ELG-08", "warn", "y")])).toEqual([]);
  });

  test("of 3 gates the 1 between which something changed is told", () => {
    const found = gateDifferences([audit("a", "2026-02-01", good("DSQ-03")), audit("b", "2026-02-10", good("DSQ-03")), audit("c", "2026-03-01", bad("DSQ-03"))]);
    expect(found.map(({ from, to }) => [from.step, to.step])).toEqual([["b", "c"]]);
  });
});
