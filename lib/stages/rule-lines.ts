import { ruleChanges, ruleTests } from "@/lib/generated/rule-evidence";
import type { Citation } from "@/lib/law/citation";
import { cite } from "@/lib/law/citations";
import { instrumentOf } from "@/lib/law/instruments/catalogue";
import { questionsAbout, type OpenQuestion } from "@/lib/law/open-questions";
import type { RuleChange, RuleTest } from "@/lib/law/rule-evidence";
import { registeredAs, sectionOf, type Registered, type RuleSection } from "@/lib/law/register";
import type { RuleId } from "@/lib/law/rule-id";
import { ruleIds } from "@/lib/law/rule-id";
import type { RuleSetValues } from "@/lib/law/scheme";
import { schemeParameters } from "@/lib/law/scheme-parameters";
import { ruleSentences } from "@/lib/messages/zh-CN/rules";
import type { RuleSentence } from "@/lib/messages/zh-CN/rules/sentence";
import { notJudged } from "@/lib/messages/zh-CN/rules/not-judged";
import type { RuleEntry } from "./rule-entry";
import { ruleEntry } from "./rule-index";

/**
 * acting: a function judges it; held: it asks for a record and a form keeps it; recorded-only: it asks for more than the form that keeps
 * it does; planned: nothing is there yet; scores: it belongs to yearly assessment and ballots, which have pages of their own.
 */
export const ruleStates = ["acting", "recorded-only", "held", "planned", "scores"] as const;
export type RuleState = (typeof ruleStates)[number];

/** quoted: the words stand in a text on file; awaiting: law whose text was not found, in our own words; no-law: practice or scheme. */
export const textStates = ["quoted", "awaiting", "no-law"] as const;
export type TextState = (typeof textStates)[number];

export type RuleLine = {
  readonly rule: RuleId;
  readonly section: RuleSection;
  readonly registered: Registered;
  readonly citation: Citation;
  readonly textState: TextState;
  readonly entry: RuleEntry | null;
  readonly state: RuleState;
  readonly sentence: RuleSentence | null;
  /** why nothing judges or keeps it and what people do instead; null unless it is planned */
  readonly whyNot: string | null;
  readonly parameters: readonly (keyof RuleSetValues)[];
  readonly questions: readonly OpenQuestion[];
  readonly tests: readonly RuleTest[];
  readonly changes: readonly RuleChange[];
};

/** Everything the product knows of a rule. */
export function ruleLine(rule: RuleId): RuleLine {
  const citation = cite(rule);
  const entry = ruleEntry(rule);
  const registered = registeredAs(rule);
  return {
    rule,
    section: sectionOf(rule),
    registered,
    citation,
    textState: textStateOf(citation),
    entry,
    state: stateOf(entry, registered),
    sentence: ruleSentences[rule] ?? null,
    whyNot: entry?.kind === "planned" ? (notJudged[rule] ?? null) : null,
    parameters: parameterKeys.filter((key) => schemeParameters[key].rule === rule),
    questions: questionsAbout(rule),
    tests: ruleTests.filter(({ rules }) => rules.includes(rule)),
    changes: ruleChanges.filter(({ rules }) => rules.includes(rule)),
  };
}

/** All rules, in the order of the ids. */
export function ruleLines(): readonly RuleLine[] {
  return ruleIds.map(ruleLine);
}

/** The state of an entry under what the rule asks for. */
export function stateOf(entry: RuleEntry | null, { verb }: Registered): RuleState {
  if (entry === null) return "scores";
  if (entry.kind === "held") return verb === "REC" ? "held" : "recorded-only";
  return entry.kind === "acts" ? "acting" : "planned";
}

const parameterKeys = Object.keys(schemeParameters) as readonly (keyof RuleSetValues)[];

function textStateOf({ instrument, text }: Citation): TextState {
  if (text?.kind === "quoted") return "quoted";
  return /^\d{4}$/.test(instrumentOf(instrument).edition) ? "awaiting" : "no-law";
}
