import type { LegalDate } from "@/lib/kernel/dates";
import type { Finding, FindingOutcome, FindingValue } from "@/lib/law/finding";
import { oneAnswerPerRule, stops } from "@/lib/law/finding";
import type { RuleId } from "@/lib/law/rule-id";
import type { Stage } from "../stage-order";
import { isAboutPerson } from "./lights";

/** What the rules said of a person at one gate: when the name was put, the subject fixed, the vote taken. */
export type AuditAt = { readonly stage: Stage; readonly step: string; readonly on: LegalDate; readonly findings: readonly Finding[] };

/** A rule that says something else than at the gate before, with the data that differ. */
export type AuditChange = {
  readonly rule: RuleId;
  readonly before: Finding;
  readonly after: Finding;
  readonly inputs: readonly { readonly name: string; readonly before: FindingValue; readonly after: FindingValue }[];
};

/** Worst first: of several answers of one rule the worst counts. */
const worst: readonly FindingOutcome[] = ["not-met", "unknown", "provisional", "overridden", "computed", "met", "not-applicable"];

/**
 * What changed about the person between two gates, in the order of the later one. A rule that was not asked at one of them is not compared:
 * at a nomination from before the whole audit was kept only the bars were. The day of the question is no datum that changed.
 */
export function auditChanges(before: readonly Finding[], after: readonly Finding[]): readonly AuditChange[] {
  const earlier = answers(before);
  const later = answers(after);
  return [...new Set(after.map(({ rule }) => rule))].flatMap((rule) => {
    const then = earlier.get(rule);
    const now = later.get(rule);
    if (then === undefined || now === undefined || (then.outcome === now.outcome && stops(then) === stops(now))) return [];
    return [{ rule, before: then, after: now, inputs: changedInputs(then, now) }];
  });
}

export type GateDifference = { readonly from: AuditAt; readonly to: AuditAt; readonly changes: readonly AuditChange[] };

/** The differences from each gate to the next, oldest first; gates between which nothing changed are left out. */
export function gateDifferences(audits: readonly AuditAt[]): readonly GateDifference[] {
  return audits.flatMap((to, index) => {
    const from = audits[index - 1];
    if (from === undefined) return [];
    const changes = auditChanges(from.findings, to.findings);
    return changes.length === 0 ? [] : [{ from, to, changes }];
  });
}

function answers(findings: readonly Finding[]): ReadonlyMap<RuleId, Finding> {
  const own = oneAnswerPerRule(findings.filter(({ rule }) => isAboutPerson(rule)));
  const ordered = own.toSorted((a, b) => worst.indexOf(b.outcome) - worst.indexOf(a.outcome) || Number(stops(a)) - Number(stops(b)));
  return new Map(ordered.map((finding) => [finding.rule, finding]));
}

function changedInputs(then: Finding, now: Finding): AuditChange["inputs"] {
  const before = { ...then.inputs, ...then.outputs };
  const after = { ...now.inputs, ...now.outputs };
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => name !== "on");
  return names.flatMap((name) => {
    const pair = { name, before: before[name] ?? null, after: after[name] ?? null };
    return pair.before === pair.after ? [] : [pair];
  });
}
