import { judgeHeader } from "../ballot/box/rules/header";
import { judgeLines } from "../ballot/box/rules/lines";
import type { AssessmentOption, Tally, TallyHeader } from "../ballot/box/types";
import { assessmentOptions, headerFields } from "../ballot/box/types";
import { overallNode } from "../scoring/schemes/personal-ballot";
import { democraticAssessmentFrom } from "../scoring/schemes/democratic-assessment";
import { probationAssessmentFrom } from "../scoring/schemes/probation-assessment";
import type { Scheme } from "../scoring/scheme";
import { assessmentInput } from "../ballot/box/rules/assessment-inputs";
import { evaluate } from "../scoring/evaluate";
import type { Evaluated } from "../scoring/evaluate";
import type { EvaluationInputs } from "../scoring/inputs";
import type { Refusal } from "../law/refusal";
import type { PinnedRuleSet } from "../case/types";
import type { AssessmentPurpose, EvaluationRefusalCode, SheetGroup } from "./types";

/** The scheme of a sheet, from the pinned rule set: no national text fixes groups, weights or values (BAL-01, BAL-02). */
export function schemeOf(purpose: AssessmentPurpose, ruleSet: PinnedRuleSet): Scheme {
  const stamp = { version: `rule-set-${String(ruleSet.version)}`, exampleOnly: ruleSet.exampleOnly };
  return purpose === "inspection"
    ? democraticAssessmentFrom(ruleSet.values, stamp)
    : probationAssessmentFrom(ruleSet.values, stamp);
}

/** Voter groups as the rule set weighs them, frozen into a sheet. */
export function groupsOf(ruleSet: PinnedRuleSet): readonly SheetGroup[] {
  return ruleSet.values.voterGroups.map(({ code, label, weight }) => ({ id: code, label, weight }));
}

/** One group's counts as typed: the header of the group and the grades given to the subject. */
export type GroupEntry = TallyHeader & Readonly<Record<AssessmentOption, number>>;

/** The tally of one subject from the counts of each group; the head of the whole is the sum of the groups. */
export function tallyOf(
  groups: readonly SheetGroup[],
  entries: readonly GroupEntry[],
  subjectId: string,
): Tally<AssessmentOption> {
  const counted = groups.map((group, index) => ({ group, entry: entries[index] ?? emptyEntry }));
  const header = Object.fromEntries(
    headerFields.map((field) => [field, counted.reduce((sum, { entry }) => sum + entry[field], 0)]),
  ) as TallyHeader;
  return {
    header,
    groups: counted.map(({ group, entry }) => ({ id: group.id, label: group.label, header: headerOf(entry) })),
    lines: counted.map(({ group, entry }) => ({
      subjectId,
      groupId: group.id,
      counts: Object.fromEntries(assessmentOptions.map((option) => [option, entry[option]])) as Record<AssessmentOption, number>,
    })),
  };
}

/** Whether an entry can be a count at all: equation of each group, one line a group that adds up to the valid papers. */
export function judgeEntry(
  tally: Tally<AssessmentOption>,
  blankCountsAsValid: boolean,
): readonly Refusal<EvaluationRefusalCode>[] {
  const labels = new Map(tally.groups.map((group) => [group.id, group.label]));
  const headers = tally.groups.flatMap(({ id, header }) =>
    header === undefined ? [] : judgeHeader(header, blankCountsAsValid, id),
  );
  const faults = [...headers, ...judgeLines(tally, assessmentOptions)];
  return faults.map((fault) => ({
    code: fault.code === "returned-over-issued" ? "evaluation.more-returned-than-issued" : "evaluation.count-wrong",
    params: { group: labels.get(fault.groupId ?? "") ?? "全部", fault: fault.code },
  }));
}

/** Evaluates a confirmed tally: exact result with its derivation, or the groups for which the scheme has no answer. */
export function evaluateSheet(
  scheme: Scheme,
  tally: Tally<AssessmentOption>,
  subjectId: string,
):
  | { readonly ok: true; readonly inputs: EvaluationInputs; readonly evaluated: Evaluated }
  | { readonly ok: false; readonly refusals: readonly Refusal<EvaluationRefusalCode>[] } {
  const input = assessmentInput(tally, subjectId);
  const inputs: EvaluationInputs = input === null ? {} : { [overallNode]: input };
  const result = evaluate(scheme, inputs);
  if (result.ok) return { ok: true, inputs, evaluated: result.value };
  const labels = new Map(tally.groups.map((group) => [group.id, group.label]));
  return {
    ok: false,
    refusals: result.refusal.map((refusal) => ({
      code: "evaluation.group-empty",
      params: { group: labels.get(refusal.groupId ?? "") ?? "全部" },
    })),
  };
}

const emptyEntry: GroupEntry = {
  shouldAttend: 0,
  present: 0,
  issued: 0,
  returned: 0,
  valid: 0,
  invalid: 0,
  blank: 0,
  EXCELLENT: 0,
  COMPETENT: 0,
  BASICALLY_COMPETENT: 0,
  INCOMPETENT: 0,
  unfilled: 0,
};

function headerOf(entry: GroupEntry): TallyHeader {
  const { shouldAttend, present, issued, returned, valid, invalid, blank } = entry;
  return { shouldAttend, present, issued, returned, valid, invalid, blank };
}
