import { RuleRef } from "@/components/ui/basis";
import { Section } from "@/components/ui/page-parts";
import { Table } from "@/components/ui/table";
import { changesStep } from "@/lib/case/rules/changes";
import type { FindingAt } from "@/lib/case/types";
import { formatDots, parseLegalDate } from "@/lib/kernel/dates";
import { ruleTitle } from "@/lib/messages/zh-CN/rules";
import { stageNames } from "@/lib/messages/zh-CN/words";

/** National numbers and numbers of the scheme that changed while the case ran, as each stage found them when it was completed. */
export function ChangesDuringCase({ findings }: { findings: readonly FindingAt[] }) {
  const found = findings.filter(({ step }) => step === changesStep);
  const rows = [...new Map(found.map((finding) => [`${finding.rule} ${String(finding.outputs.since)}`, finding])).values()];
  if (rows.length === 0) return null;
  return (
    <Section
      title="办理期间的制度变化"
      id="changes"
      note="请经办处室按过渡规定判断，变化之前已完成的环节是否需要补办。全国规定按每一步当日有效的办理，本级方案按启动时的版本办理。"
    >
      <Table
        caption="办理期间的制度变化"
        narrow="cards"
        columns={[
          { key: "rule", head: "规定", rowHead: true, cardLabel: false, cell: ({ rule }) => <RuleRef rule={rule} title={ruleTitle(rule)} /> },
          { key: "kind", head: "变化", card: "half", cell: ({ inputs }) => (inputs.change === "law" ? "全国规定" : `本级方案第 ${String(inputs.newest)} 版`) },
          { key: "since", head: "起始日", card: "half", align: "center", width: 7, cell: ({ outputs }) => dayWords(outputs.since) },
          { key: "stage", head: "发现环节", cell: ({ stage, on }) => `${stageNames[stage]}（${formatDots(on)} 完成）` },
          { key: "goes", head: "本事项按", cell: ({ inputs }) => (inputs.change === "law" ? "办理当日有效的规定" : `启动时的第 ${String(inputs.pinned)} 版`) },
        ]}
        rows={rows}
        rowKey={({ id }) => id}
      />
    </Section>
  );
}

function dayWords(value: FindingAt["outputs"][string] | undefined): string | null {
  const day = typeof value === "string" ? parseLegalDate(value) : null;
  return day === null ? null : formatDots(day);
}
