import type { Citation } from "./citation";
import { cite } from "./citations";
import type { RuleId } from "./rule-id";

/** block: cannot proceed; gate: must be closed with evidence; warn: may proceed with a reason; calc: a figure. */
export type Force = "block" | "gate" | "warn" | "calc";

export const findingOutcomes = ["met", "not-met", "computed", "provisional", "overridden", "not-applicable", "unknown"] as const;

export type FindingOutcome = (typeof findingOutcomes)[number];

export type FindingValue = string | number | boolean | null;

/** Ids, counts, dates and codes the rule looked at or computed; never names of people. */
export type FindingValues = Record<string, FindingValue>;

/** The answer of one rule (审核结论), stored as it stands with the case. */
export type Finding = {
  readonly rule: RuleId;
  readonly cite: Citation;
  readonly force: Force;
  readonly outcome: FindingOutcome;
  readonly inputs: FindingValues;
  readonly outputs: FindingValues;
};

/** A verdict with every finding it rests on, met and unmet alike. */
export type Judgement<V> = { readonly verdict: V; readonly findings: readonly [Finding, ...Finding[]] };

/** Whether the finding keeps the case where it is. A gap in the data (unknown) stops a block, it is never "met". */
export function stops(finding: Finding): boolean {
  return (finding.force === "block" || finding.force === "gate") && isOpen(finding.outcome);
}

/** Whether the finding is to be shown as a warning: open, but not stopping. */
export function warns(finding: Finding): boolean {
  return isOpen(finding.outcome) && !stops(finding);
}

export function met(
  rule: RuleId,
  force: Force,
  inputs: FindingValues,
  outputs: FindingValues = {},
): Finding {
  return { rule, cite: cite(rule), force, outcome: "met", inputs, outputs };
}

export function notMet(
  rule: RuleId,
  force: Force,
  inputs: FindingValues,
  outputs: FindingValues = {},
): Finding {
  return { rule, cite: cite(rule), force, outcome: "not-met", inputs, outputs };
}

/** Met where it holds, not met where it does not: looked at and worked out the same either way. */
export function judged(
  rule: RuleId,
  force: Force,
  holds: boolean,
  inputs: FindingValues,
  outputs: FindingValues = {},
): Finding {
  return (holds ? met : notMet)(rule, force, inputs, outputs);
}

/** The same finding on weaker or stronger evidence than the rule has by itself. */
export function onEvidence(finding: Finding, evidence: Citation["evidence"]): Finding {
  return { ...finding, cite: { ...finding.cite, evidence } };
}

/** A figure or date the rule worked out, without judging it. */
export function computed(
  rule: RuleId,
  force: Force,
  inputs: FindingValues,
  outputs: FindingValues = {},
): Finding {
  return { rule, cite: cite(rule), force, outcome: "computed", inputs, outputs };
}

/** A result that rests on an assumption, such as a year without its calendar of working days. */
export function provisional(
  rule: RuleId,
  force: Force,
  inputs: FindingValues,
  outputs: FindingValues = {},
): Finding {
  return { rule, cite: cite(rule), force, outcome: "provisional", inputs, outputs };
}

/** The datum named by the code `missing` is not there, so the rule cannot be answered. */
export function unknown(rule: RuleId, force: Force, missing: string): Finding {
  return { rule, cite: cite(rule), force, outcome: "unknown", inputs: { missing }, outputs: {} };
}

/** What is missing where the instrument was not in force on the day and no older edition is kept: nothing is guessed. */
export const ruleOfTheDay = "ruleOfTheDay";

/** The rule does not concern this case; `reason` is a code. */
export function notApplicable(rule: RuleId, force: Force, reason: string): Finding {
  return { rule, cite: cite(rule), force, outcome: "not-applicable", inputs: { reason }, outputs: {} };
}

/** The same finding after a recorded override (特批); the act is named by its id. */
export function overridden(finding: Finding, overrideId: string): Finding {
  return { ...finding, outcome: "overridden", outputs: { ...finding.outputs, overrideId } };
}

function isOpen(outcome: FindingOutcome): boolean {
  return outcome === "not-met" || outcome === "unknown" || outcome === "provisional";
}

/**
 * Of several answers of one rule about the same subject those that are open, or the first where none is: a rule is not shown as met and
 * as not met at once. The order stays.
 */
export function oneAnswerPerRule<F extends Finding>(findings: readonly F[]): readonly F[] {
  const open = new Set(findings.filter((finding) => isOpen(finding.outcome)).map((finding) => finding.rule));
  const seen = new Set<RuleId>();
  return findings.filter((finding) => {
    if (open.has(finding.rule)) return isOpen(finding.outcome);
    if (seen.has(finding.rule)) return false;
    seen.add(finding.rule);
    return true;
  });
}
