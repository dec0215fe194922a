import type { Actor } from "@/lib/access/actor";
import type { PolicyObject } from "@/lib/access/policy";
import { may } from "@/lib/access/policy";
import type { Finding } from "@/lib/law/finding";
import { oneAnswerPerRule } from "@/lib/law/finding";
import type { RuleId } from "@/lib/law/rule-id";
import type { Stage } from "../stage-order";
import { stages } from "../stage-order";
import type { FindingAt } from "../types";
import { changesStep } from "./changes";

/** Whether a rule speaks about the person: qualifications, exceptional promotion, bars, an open probation, earlier reports, kinship at the post. */
export function isAboutPerson(rule: RuleId): boolean {
  return (
    rule.startsWith("DSQ-") ||
    rule.startsWith("SAN-") ||
    rule === "PRB-04" ||
    rule === "REP-04" ||
    rule.startsWith("AVD-") ||
    isQualification(rule)
  );
}

function isQualification(rule: RuleId): boolean {
  return (
    (rule.startsWith("ELG-") && rule !== "ELG-11") ||
    (rule.startsWith("EXC-") && rule !== "EXC-06" && rule !== "EXC-07")
  );
}

/** Lights of the person: what each rule said when it was last asked, whatever the stage. */
export function personLights(findings: readonly FindingAt[]): readonly FindingAt[] {
  return lastSaid(
    findings.filter((finding) => finding.step !== changesStep && isAboutPerson(finding.rule)),
    (finding) => finding.rule,
  );
}

/** What the other rules said last, by stage in the stages' order; stages without findings are left out. */
export function stageFindings(
  findings: readonly FindingAt[],
): readonly { readonly stage: Stage; readonly findings: readonly FindingAt[] }[] {
  const others = lastSaid(
    findings.filter((finding) => finding.step !== changesStep && !isAboutPerson(finding.rule)),
    (finding) => `${finding.stage} ${finding.rule}`,
  );
  return stages.flatMap((stage) => {
    const own = others.filter((finding) => finding.stage === stage);
    return own.length === 0 ? [] : [{ stage, findings: own }];
  });
}

/** Of findings in the order in which they were stored, those of the newest step for each key; of these the open ones, or one. */
function lastSaid(findings: readonly FindingAt[], keyOf: (finding: FindingAt) => string): readonly FindingAt[] {
  const newest = new Map(findings.map((finding) => [keyOf(finding), finding]));
  const said = findings.filter((finding) => {
    const last = newest.get(keyOf(finding));
    return last !== undefined && last.stage === finding.stage && last.step === finding.step;
  });
  const keys = [...new Set(said.map(keyOf))];
  const kept = new Set(keys.flatMap((key) => oneAnswerPerRule(said.filter((finding) => keyOf(finding) === key))));
  return said.filter((finding) => kept.has(finding));
}

/** Rules whose figures tell closed data, beside those on sanctions. */
const closedFigures: readonly RuleId[] = ["SED-02", "DSQ-06", "REP-04"];

/** Rules whose figures name declared relatives, their posts and how they stand to a post. */
const kinFigures: readonly RuleId[] = ["AVD-01", "AVD-04", "INS-05"];

/** Rules whose figures tell protected data. */
const protectedFigures: readonly RuleId[] = ["SED-29"];

/** Which figures of findings a reader may see: closed data, and protected data, such as who is whose declared relative. */
export type FiguresSeen = { readonly closed: boolean; readonly kin: boolean };

/** What the actor may see of findings about the case. */
export function figuresFor(actor: Actor, object: PolicyObject): FiguresSeen {
  return { closed: may(actor, "people.viewClosed", object).allowed, kin: may(actor, "people.viewProtected", object).allowed };
}

/**
 * A finding without the figures the reader has no right to: which sanction bars and until when, how a poll went, what was reported, what a
 * department answered, when an exam was passed, who is related to whom. The answer itself stays.
 */
export function withFiguresSeen<F extends Finding>(finding: F, { closed, kin }: FiguresSeen): F {
  const { rule } = finding;
  const isClosed = closedFigures.includes(rule) || rule.startsWith("SAN-") || finding.outputs["standing"] !== undefined;
  const isProtected = kinFigures.includes(rule) || protectedFigures.includes(rule);
  return (isClosed && !closed) || (isProtected && !kin) ? { ...finding, inputs: {}, outputs: {} } : finding;
}
