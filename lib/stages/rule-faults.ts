import { isRuleId } from "@/lib/law/rule-id";
import type { RuleChange, RuleTest } from "@/lib/law/rule-evidence";
import type { RuleLine } from "./rule-lines";

/** A rule the index may not show as it stands, in a sentence that says what to do. */
export type RuleFault = { readonly rule: string; readonly sentence: string };

/**
 * What is wrong with the index: a rule without citation or sentence, one that waits without a reason, an acting rule without a test, a rule on evidence C that stops
 * without the own scheme asking for it, a test or an entry of the changelog that names a rule there is not. Rules of scores keep their
 * sentences on their own pages.
 */
export function ruleFaults(lines: readonly RuleLine[], tests: readonly RuleTest[], changes: readonly RuleChange[]): readonly RuleFault[] {
  return [
    ...lines.flatMap((line) => faultsOfRule(line).map((sentence) => ({ rule: line.rule, sentence }))),
    ...tests.flatMap((test) => unknownIn(test.rules, `The test “${test.title}” in ${test.file}`)),
    ...changes.flatMap((change) => [...unknownIn(change.rules, `The entry “${change.heading}” of lib/law/CHANGELOG.md`), ...withoutWords(change)]),
  ];
}

function faultsOfRule({ rule, state, citation, sentence, whyNot, entry, tests, parameters }: RuleLine): readonly string[] {
  const faults: string[] = [];
  if (!hasHan(citation.text?.zh)) faults.push(`${rule} has no citation with words: add it to lib/law/citations.`);
  if (state !== "scores" && !(hasHan(sentence?.title) && hasHan(sentence?.todo))) {
    faults.push(`${rule} has no sentence for the user: add title and todo to lib/messages/zh-CN/rules.`);
  }
  if (state === "planned" && !hasHan(whyNot ?? undefined)) {
    faults.push(`${rule} waits and nobody is told why: add a sentence to lib/messages/zh-CN/rules/not-judged.`);
  }
  if (state !== "acting") return faults;
  if (tests.length === 0) faults.push(`${rule} acts and no test names it: put the id into the title of its test or of the block around it.`);
  const stopping = entry?.kind === "acts" && (entry.force === "block" || entry.force === "gate");
  if (citation.evidence === "C" && stopping && parameters.length === 0) {
    faults.push(`${rule} stops although its text was not read (evidence C): let it warn, or make it a parameter of the scheme.`);
  }
  return faults;
}

function unknownIn(rules: readonly string[], where: string): readonly RuleFault[] {
  return rules.filter((rule) => !isRuleId(rule)).map((rule) => ({ rule, sentence: `${where} names ${rule}, which is no rule: correct the id.` }));
}

function withoutWords({ heading, zh }: RuleChange): readonly RuleFault[] {
  if (hasHan(zh)) return [];
  return [{ rule: "", sentence: `The entry “${heading}” of lib/law/CHANGELOG.md has no words in Chinese: add a paragraph that begins with “> ”.` }];
}

function hasHan(text: string | undefined): boolean {
  return /\p{Script=Han}/u.test(text ?? "");
}
