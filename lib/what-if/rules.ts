import { traitsOf } from "@/lib/case/rules/kinds";
import { stageConditionsOf } from "@/lib/case/rules/step";
import type { Stage } from "@/lib/case/stage-order";
import { stages, stagesFor } from "@/lib/case/stage-order";
import type { CaseAt } from "@/lib/case/types";
import { judgeAgain } from "@/lib/corrections/rules/rejudged";
import { legalDate, type LegalDate } from "@/lib/kernel/dates";
import type { Finding } from "@/lib/law/finding";
import { judged, notApplicable, oneAnswerPerRule } from "@/lib/law/finding";
import type { RuleId } from "@/lib/law/rule-id";
import type { RuleSetValues } from "@/lib/law/scheme";
import type { RelativePost } from "@/lib/people/rules/avoidance";
import { smallestGroup } from "@/lib/posts/rules/team-structure";
import { judgePerson } from "@/lib/people/rules/person";
import type { CandidateFacts, PlacedPost } from "@/lib/people/types";
import type { NumberedCase, WhatIfChange, WhatIfResult } from "./types";

/** A case with what the rules on its person read. */
export type AskedCase = {
  readonly at: CaseAt;
  readonly facts: CandidateFacts | undefined;
  readonly target: PlacedPost | undefined;
  readonly relatives: readonly RelativePost[];
};

/** Fewer cases than this, and a number or a count would be a name. */
export const fewestAsked = smallestGroup;

/** The conditional stages, with the rule that asks for them. */
const conditional: readonly (readonly [Stage, RuleId])[] = [
  ["recommendation", "REC-06"],
  ["notice", "PUB-01"],
  ["probation", "PRB-01"],
];

/**
 * What would be found of the case under other local numbers: the same outcomes, the same archive, the same days, judged once by the pinned
 * scheme and once by the other, so that nothing but the numbers differs.
 */
export function whatIfChanges(asked: AskedCase, values: RuleSetValues): readonly WhatIfChange[] {
  const before = answersUnder(asked, asked.at.ruleSet.values);
  const after = answersUnder(asked, values);
  return [...after].flatMap(([rule, finding]) => {
    const was = before.get(rule)?.outcome ?? null;
    return was === finding.outcome ? [] : [{ rule, before: was, after: finding.outcome }];
  });
}

/** The result of a run: closed cases as numbers in the order given, running cases as counts per rule; of fewer than five running ones none. */
export function whatIfResult(closed: readonly AskedCase[], running: readonly AskedCase[], values: RuleSetValues): WhatIfResult {
  const numbered = closed.map((asked, index): NumberedCase => ({ number: index + 1, changes: whatIfChanges(asked, values) }));
  const changed = numbered.filter(({ changes }) => changes.length > 0);
  return {
    closed: closed.length,
    changed: changed.length,
    byRule: countByRule(changed.map(({ changes }) => changes)),
    lines: changed,
    running: { cases: running.length, byRule: running.length < fewestAsked ? [] : countByRule(running.map((asked) => whatIfChanges(asked, values))) },
  };
}

function countByRule(cases: readonly (readonly WhatIfChange[])[]): WhatIfResult["byRule"] {
  const counts = new Map<RuleId, number>();
  for (const changes of cases) for (const { rule } of changes) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts].map(([rule, count]) => ({ rule, count })).toSorted((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1));
}

function answersUnder({ at, facts, target, relatives }: AskedCase, values: RuleSetValues): ReadonlyMap<RuleId, Finding> {
  const under = { ...at, ruleSet: { ...at.ruleSet, values } };
  const own = stagesFor(at.kind, stageConditionsOf(under));
  const { move } = traitsOf(at.kind, values);
  const person =
    move === null || facts === undefined || target === undefined
      ? []
      : judgePerson(move, { facts, target, relatives, values, human: { barFinding: null } }, judgedOn(at));
  const done = stages.filter((stage) => own.includes(stage) || at.outcomes[stage] !== undefined);
  const [first] = done;
  const rejudged =
    first === undefined ? [] : judgeAgain(first, { stages: done, before: at.outcomes, after: at.outcomes, values, overridden: at.overridden });
  const findings = [...person, ...conditional.map(([stage, rule]) => judgeTakesPlace(at, own, stage, rule)), ...rejudged.flatMap((one) => one.findings)];
  return new Map(worstLast(oneAnswerPerRule(findings)).map((finding) => [finding.rule, finding]));
}

/** Whether a stage that depends on a number of the scheme was gone through where the scheme asks for it, as far as the case has come. */
function judgeTakesPlace(at: CaseAt, own: readonly Stage[], stage: Stage, rule: RuleId): Finding {
  const came = at.state === "finished" || stages.indexOf(at.stage) > stages.indexOf(stage);
  if (!own.includes(stage) || !came) return notApplicable(rule, "block", "stage");
  return judged(rule, "block", at.outcomes[stage] !== undefined, { stage });
}

/** The day the person was judged on: of the decision, else of the fixing, else of the opening. */
function judgedOn(at: CaseAt): LegalDate {
  return legalDate(at.outcomes.decision?.on ?? at.outcomes.inspection?.fixedOn ?? at.openedOn);
}

/** Open answers last, so that of several answers of a rule the open one is kept. */
function worstLast(findings: readonly Finding[]): readonly Finding[] {
  const open = (finding: Finding) => finding.outcome === "not-met" || finding.outcome === "unknown";
  return findings.toSorted((a, b) => Number(open(a)) - Number(open(b)));
}
