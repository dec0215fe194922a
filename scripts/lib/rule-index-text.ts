import { ruleChanges, ruleTests } from "@/lib/generated/rule-evidence";
import { formatCitation } from "@/lib/law/citations";
import { instrumentOf } from "@/lib/law/instruments/catalogue";
import { openQuestions } from "@/lib/law/open-questions";
import { forceNames, ruleStateNames, sectionNames, textStateNames, verbNames } from "@/lib/messages/zh-CN/law";
import { ruleFaults } from "@/lib/stages/rule-faults";
import { ruleLines, ruleStates, textStates, type RuleLine } from "@/lib/stages/rule-lines";

/** The index of rules as text, one line a rule, and the sentences of what is not in order. */
export function indexText(): { readonly text: string; readonly faults: readonly string[] } {
  const lines = ruleLines();
  const faults = ruleFaults(lines, ruleTests, ruleChanges).map(({ sentence }) => sentence);
  const sections = [...new Set(lines.map(({ section }) => section))];
  const parts = sections.map((section) => {
    const own = lines.filter((line) => line.section === section);
    return [`\n${sectionNames[section]}（${own.length}）`, ...own.map(lineText)].join("\n");
  });
  return { text: [...parts, "", ...questionLines(), "", ...sums(lines), `${faults.length} 处不合要求`].join("\n"), faults };
}

function lineText(line: RuleLine): string {
  const { rule, registered, citation, state, textState, entry, sentence, tests, changes } = line;
  const count = (kind: string) => tests.filter((test) => test.kind === kind).length;
  const force = entry?.kind === "acts" ? forceNames[entry.force] : "-";
  const places = entry?.kind === "acts" ? entry.places.map(({ file, name }) => `${file}#${name}`) : entry?.kind === "held" ? [entry.place.file] : [];
  return [
    rule.padEnd(7),
    ruleStateNames[state],
    `${registered.class} ${verbNames[registered.verb]}`,
    `作用 ${force}`,
    `依据 ${citation.evidence}${citation.evidence === "C" ? "（待核）" : ""} ${formatCitation(citation)} ${textStateNames[textState]}`,
    `测试 ${count("unit")}+${count("integration")}+${count("browser")}`,
    `核对 ${instrumentOf(citation.instrument).lastChecked}`,
    `沿革 ${changes.length}`,
    sentence?.title ?? citation.text?.zh ?? "",
    places.join(" "),
  ].join(" | ");
}

function questionLines(): readonly string[] {
  const how = { parameter: "参数", unread: "待核", decided: "已定" } as const;
  return [
    `未定问题（${openQuestions.length}）`,
    ...openQuestions.map(({ number, question, rules, handling }) => {
      const by = handling.kind === "parameter" ? `：${handling.keys.join("、")}` : handling.kind === "decided" ? `：${handling.how}` : "";
      return `${String(number).padStart(2)} | ${how[handling.kind]}${by} | ${question} | ${rules.join(" ")}`;
    }),
  ];
}

function sums(lines: readonly RuleLine[]): readonly string[] {
  const states = ruleStates.map((state) => `${ruleStateNames[state]} ${lines.filter((line) => line.state === state).length}`);
  const texts = textStates.map((state) => `${textStateNames[state]} ${lines.filter((line) => line.textState === state).length}`);
  const acting = lines.filter(({ state }) => state === "acting");
  const throughCommand = acting.filter(({ tests }) => tests.some(({ kind }) => kind !== "unit")).length;
  const unread = lines.filter(({ citation }) => citation.evidence === "C").length;
  return [
    `共 ${lines.length} 条：${states.join("，")}`,
    `条文：${texts.join("，")}；待核 ${unread}`,
    `自动审核的 ${acting.length} 条中，${throughCommand} 条另有经由办理步骤的测试`,
  ];
}
