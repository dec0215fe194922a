import { Badge } from "@/components/ui/badge";
import type { Citation } from "@/lib/law/citation";
import { instrumentOf } from "@/lib/law/instruments/catalogue";
import type { Instrument } from "@/lib/law/instruments/instrument";
import { evidenceNames, forceNames, placeNames, readElsewhere, ruleStateNames } from "@/lib/messages/zh-CN/law";
import type { RuleEntry } from "@/lib/stages/rule-entry";
import type { RuleLine, RuleState } from "@/lib/stages/rule-lines";

const stateTones = { acting: "green", "recorded-only": "amber", held: "grey", planned: "amber", scores: "grey" } as const satisfies Record<RuleState, string>;

/** What the product does about a rule. */
export function StateMark({ state }: { state: RuleState }) {
  return <Badge tone={stateTones[state]}>{ruleStateNames[state]}</Badge>;
}

/** How far the text was read; C stands out. */
export function EvidenceMark({ citation: { evidence, text } }: { citation: Citation }) {
  if (evidence === "A" && text?.kind !== "quoted") return <>{readElsewhere}</>;
  return evidence === "C" ? <Badge tone="amber">{evidenceNames.C}</Badge> : <>{evidenceNames[evidence]}</>;
}

/** Title of a rule, or the beginning of its words where the pages of scores keep its sentence. */
export function titleOf({ sentence, citation }: Pick<RuleLine, "sentence" | "citation">): string {
  return sentence?.title ?? citation.text?.zh.replace(/[，。：；].*$/su, "") ?? "";
}

/** What to do about a rule where no case stands behind it: of a sentence with figures what stands before them. */
export function todoWords({ sentence }: Pick<RuleLine, "sentence">): string {
  const parts = (sentence?.todo ?? "").split("。").filter((part) => part !== "");
  const words = parts.map((part) => (part.includes("{") ? part.replace(/[：，（；][^：]*\{.*$/su, "") : part));
  return words.map((part) => `${part.replace(/\{\w+\}/gu, "…")}。`).join("");
}

export function articleWords({ article, articleInferred, instrument }: Citation): string {
  if (!isLaw(instrumentOf(instrument))) return "不属于法规";
  if (article === undefined) return "条号待核";
  return articleInferred === true ? `${article}（条号为推定）` : article;
}

/** 「」around the words of the law, 释义 before our own. */
export function textWords({ text }: Citation): string {
  if (text === undefined) return "";
  return text.kind === "quoted" ? `「${text.zh}」` : `释义：${text.zh}`;
}

/** What follows when the rule is not met today: nothing where nobody judges it. */
export function forceWords(entry: RuleEntry | null): string {
  if (entry === null) return "用于计分";
  if (entry.kind === "acts") return forceNames[entry.force];
  return entry.kind === "held" ? "登记" : "不起作用";
}

/** The steps a rule acts in. */
export function placeWords(entry: RuleEntry | null): string {
  if (entry === null) return "测评与计分";
  if (entry.kind === "planned") return "尚未实现";
  if (entry.kind === "held") return "由表单和台账承载";
  const names = entry.places.map(({ file }) => Object.entries(placeNames).find(([folder]) => file.startsWith(`${folder}/`))?.[1] ?? "");
  return [...new Set(names)].join("、");
}

export function isLaw({ edition }: Instrument): boolean {
  return /^\d{4}$/.test(edition);
}

export function instrumentTitle(instrument: Instrument): string {
  const superseded = instrument.inForceTo === null ? "" : "，已废止";
  return isLaw(instrument) ? `《${instrument.title}》（${instrument.edition}年${superseded}）` : instrument.title;
}

/** Where the text was read, without the place of the file. */
export function sourceWords({ source }: Instrument): string {
  return source.startsWith("tests/law/texts/") ? "随附原文节录" : source;
}

/** "12 项（经办理步骤 3）": how many tests name the rule, and how many of them go through a command or a page. */
export function testWords({ tests }: Pick<RuleLine, "tests">): string {
  if (tests.length === 0) return "无";
  const through = tests.filter(({ kind }) => kind !== "unit").length;
  return through === 0 ? `${tests.length} 项` : `${tests.length} 项（经办理步骤 ${through}）`;
}
