import { Table } from "@/components/ui/table";
import { openQuestions, type Handling } from "@/lib/law/open-questions";
import type { RuleId } from "@/lib/law/rule-id";
import { defaultRuleSetValues } from "@/lib/law/scheme";
import { schemeParameters } from "@/lib/law/scheme-parameters";
import { valueWords } from "@/lib/messages/zh-CN/parameter-words";
import type { OpenCount } from "@/lib/programmes/rule-index/types";
import { Badge } from "@/components/ui/badge";

/** How many cases: stopped in red words, the rest after it. */
export function OpenWords({ count }: { count: OpenCount | undefined }) {
  if (count === undefined) return "0";
  const { stopped, asked, overridden } = count;
  return (
    <>
      {stopped === 0 ? null : <Badge tone="red">{`不通过 ${stopped}`}</Badge>} {asked === 0 ? null : <Badge tone="amber">{`提示、待核 ${asked}`}</Badge>}{" "}
      {overridden === 0 ? null : `特批 ${overridden}`}
    </>
  );
}

/** Links to rules, one after the other. */
export function RuleLinks({ rules }: { rules: readonly RuleId[] }) {
  return (
    <ul className="link-row">
      {rules.map((rule) => (
        <li key={rule}>
          <a href={`/rules/${rule}`}>{rule}</a>
        </li>
      ))}
    </ul>
  );
}

/** How a question the texts leave open is dealt with. */
export function HandlingWords({ handling }: { handling: Handling }) {
  if (handling.kind === "unread") return <Badge tone="amber">待核</Badge>;
  if (handling.kind === "decided") return handling.how;
  return (
    <>
      {handling.keys.map((key) => (
        <span key={key} className="block">
          {schemeParameters[key].label}：{valueWords(defaultRuleSetValues[key])} <Badge tone="amber">示例</Badge>
        </span>
      ))}
    </>
  );
}

/** 未定问题: every question, the rules it touches, and whether it is a number of the scheme, waits for its text, or was decided. */
export function QuestionTable() {
  return (
    <Table
      caption="条文没有说清或者没有读到原文的问题"
      narrow="cards"
      rows={openQuestions}
      rowKey={({ number }) => String(number)}
      columns={[
        { key: "number", head: "序号", rowHead: true, width: 4, align: "center", cell: ({ number }) => number },
        { key: "question", head: "问题", cell: ({ question }) => question },
        { key: "handling", head: "现在怎样处理", cell: ({ handling }) => <HandlingWords handling={handling} /> },
        { key: "rules", head: "涉及的规则", width: 14, cell: ({ rules }) => <RuleLinks rules={rules} /> },
      ]}
    />
  );
}
