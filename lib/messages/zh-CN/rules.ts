import { ruleOfTheDay, type Finding } from "../../law/finding";
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
  const figures = Object.entries({ ...finding.inputs, ...finding.outputs });
  return fillIn(sentence.todo, Object.fromEntries(figures.map(([name, value]) => [name, inWords(value)] as const)));
}

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
