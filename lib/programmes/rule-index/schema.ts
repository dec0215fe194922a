import { z } from "zod";
import type { EvidenceClass } from "@/lib/law/citation";
import type { RuleSection } from "@/lib/law/register";
import { ruleClasses, sections, verbs } from "@/lib/law/register";
import type { RuleLine } from "@/lib/stages/rule-lines";
import { ruleStates, textStates } from "@/lib/stages/rule-lines";

export const ruleViews = ["now", "all", "questions"] as const;

const one = (value: unknown): unknown => {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return first === "" ? null : (first ?? null);
};
const choice = <T extends string>(values: readonly [T, ...T[]]) => z.preprocess(one, z.enum(values).nullable().catch(null));
const word = (length: number) => z.preprocess(one, z.string().trim().max(length).nullable().catch(null));
const evidence: readonly [EvidenceClass, ...EvidenceClass[]] = ["A", "B", "C"];
const sectionNamed = Object.keys(sections) as [RuleSection, ...RuleSection[]];

/** What the address asks the page of rules for; what it does not understand is left out. */
export const ruleQuerySchema = z.object({
  view: z.preprocess(one, z.enum(ruleViews).catch("now")),
  q: word(40),
  of: word(40),
  section: choice(sectionNamed),
  state: choice(ruleStates),
  text: choice(textStates),
  evidence: choice(evidence),
  verb: choice(verbs),
  class: choice(ruleClasses),
});

export type RuleQuery = z.output<typeof ruleQuerySchema>;

/** Whether a rule is among those asked for. Words are looked for in its id, title, clause and text; all of them must be there. */
export function isAskedFor(line: RuleLine, clause: string, query: RuleQuery): boolean {
  const { citation, registered, sentence } = line;
  const words = (query.q ?? "").toLowerCase().split(/\s+/u).filter((part) => part !== "");
  const text = `${line.rule} ${sentence?.title ?? ""} ${clause} ${citation.text?.zh ?? ""}`.toLowerCase();
  return (
    words.every((part) => text.includes(part)) &&
    (query.of === null || query.of === citation.instrument) &&
    (query.section === null || query.section === line.section) &&
    (query.state === null || query.state === line.state) &&
    (query.text === null || query.text === line.textState) &&
    (query.evidence === null || query.evidence === citation.evidence) &&
    (query.verb === null || query.verb === registered.verb) &&
    (query.class === null || query.class === registered.class)
  );
}

/** Whether anything narrows the list. */
export function isNarrowed({ view: _view, ...rest }: RuleQuery): boolean {
  return Object.values(rest).some((value) => value !== null);
}
