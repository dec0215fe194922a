import { ruleOfTheDay, type Finding, type FindingValues } from "../../law/finding";
import type { RuleId } from "../../law/rule-id";
import { fillIn } from "../fill-in";
import { addresseeNames, sectionNames } from "./inspection";
import { letterDepartmentNames } from "./letters";
import { reviewProposalNames } from "./principal-review";
import { appointmentRuleSentences } from "./rules/appointment";
import { decisionRuleSentences } from "./rules/decision";
import { deliberationRuleSentences } from "./rules/deliberation";
import { departureRuleSentences } from "./rules/departures";
import { heldRuleSentences } from "./rules/held";
import { inspectionRuleSentences } from "./rules/inspection";
import { motionRuleSentences } from "./rules/motion";
import { noticeRuleSentences } from "./rules/notice";
import { peopleRuleSentences } from "./rules/people";
import { postsRuleSentences } from "./rules/posts";
import { probationRuleSentences } from "./rules/probation";
import { reservePoolRuleSentences } from "./rules/reserve-pool";
import { rankRuleSentences } from "./rules/ranks";
import { principalReviewRuleSentences } from "./rules/principal-review";
import { recommendationRuleSentences } from "./rules/recommendation";
import type { RuleSentence } from "./rules/sentence";

/** Rules of every stage; each stage brings its own. */
export const ruleSentences: Readonly<Partial<Record<RuleId, RuleSentence>>> = {
  ...heldRuleSentences,
  ...peopleRuleSentences,
  ...motionRuleSentences,
  ...recommendationRuleSentences,
  ...inspectionRuleSentences,
  ...noticeRuleSentences,
  ...appointmentRuleSentences,
  ...probationRuleSentences,
  ...deliberationRuleSentences,
  ...decisionRuleSentences,
  ...postsRuleSentences,
  ...departureRuleSentences,
  ...rankRuleSentences,
  ...reservePoolRuleSentences,
  ...principalReviewRuleSentences,
};

/** Title of a rule; the id only for rules without a sentence. */
export function ruleTitle(rule: RuleId): string {
  return ruleSentences[rule]?.title ?? rule;
}

/** What to do now about an open finding, with the finding's own figures filled in. */
export function ruleSentence(finding: Finding): string {
  const sentence = ruleSentences[finding.rule];
  if (sentence === undefined) return `请按“${finding.rule}”的要求补齐后再办理。`;
  if (finding.inputs["missing"] === ruleOfTheDay) return `请核对日期：当日“${sentence.title}”的现行规定尚未施行，以前的规定没有收录，不作判断。`;
  const known = { ...finding.inputs, ...finding.outputs };
  const todo = standingReplyWords[String(finding.outputs["standing"])] ?? fitting(sentence, known);
  const figures = Object.entries(known);
  return fillIn(todo, Object.fromEntries(figures.map(([name, value]) => [name, inWords(value)] as const)));
}

/** The sentence all of whose data are there, where the rule has one for the other case. */
function fitting({ todo, without }: RuleSentence, known: FindingValues): string {
  if (without === undefined) return todo;
  return [...todo.matchAll(/\{(\w+)\}/g)].every(([, name = ""]) => (known[name] ?? null) !== null) ? todo : without;
}

/** A reply of a department that counts no longer, or was asked for again: it is the letter that is to be done, whatever the rule. */
const standingReplyWords: Readonly<Record<string, string>> = {
  outdated: "请干部科重新发函：“{department}”{repliedOn}的答复有效期到{until}，已经过期；新的答复没有问题后再办理。",
  waiting: "请干部科催办：已向“{department}”重新发函，新的答复还没有到。",
  notClear: "请干部科先核清：“{department}”重新答复的结果有问题或者没有答复，不能沿用原来的答复。",
};

const partWords: Readonly<Record<string, string>> = {
  ...letterDepartmentNames,
  ...addresseeNames,
  ...sectionNames,
  ...reviewProposalNames,
  deficiencies: "主要缺点和不足",
};

/** Names parts of a report ("virtue,ability") and departments as the user knows them; every other value stays as it is. */
function inWords<T>(value: T): T | string {
  const codes = typeof value === "string" ? value.split(",") : [];
  const words = codes.flatMap((code) => partWords[code] ?? []);
  return words.length > 0 && words.length === codes.length ? words.join("、") : value;
}
