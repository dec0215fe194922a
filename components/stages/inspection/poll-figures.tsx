import type { Column } from "@/components/ui/table";
import { Table } from "@/components/ui/table";
import type { PollGroup, PollTally } from "@/lib/case/rules/opinion-poll";
import type { VoteAnalysis } from "@/lib/case/types";
import { pollCountsOf } from "@/lib/case/rules/opinion-poll";
import { formatPercent } from "@/lib/kernel/ratio";
import { DefinitionList } from "@/components/ui/page-parts";
import { analysisWords, pollFields, pollFieldNames, type PollField } from "@/lib/messages/zh-CN/opinion-poll";

export const pollGroupColumn: Column<PollGroup> = { key: "group", head: "征询范围", rowHead: true, frozen: "name", width: 9, cell: (group) => group.label };

/** Papers of each group and of all together, with the share of agreement beside the line it is held to. */
export function PollFigures({ tally, line, below }: { tally: PollTally; line: { num: number; den: number }; below: boolean }) {
  const counts = pollCountsOf(tally);
  const rows: readonly PollGroup[] = [...tally.groups.map(({ id, label }) => ({ id, label })), { id: allGroups, label: "合计" }];
  const share = `赞成 ${String(counts.agree)} 票，有效 ${String(counts.valid)} 票，赞成比例 ${formatPercent(counts.agree, counts.valid, 2)}；`;
  return (
    <>
      <Table
        caption="民意征询票数"
        columns={[
          pollGroupColumn,
          ...pollFields.map((field): Column<PollGroup> => ({ key: field, head: pollFieldNames[field], align: "right", cell: (group) => papersOf(tally, group.id, field) })),
        ]}
        rows={rows}
        rowKey={(group) => group.id}
        narrow="scroll"
      />
      <p>{`${share}方案规定不低于 ${formatPercent(line.num, line.den, 2)}，${below ? "低于规定，不提交讨论。" : "没有低于规定。"}`}</p>
    </>
  );
}

const allGroups = "all";

/** A number of one group or of all; null where nothing was entered. */
export function papersOf(tally: PollTally | null, groupId: string, field: PollField): number | null {
  if (tally === null) return null;
  if (groupId === allGroups) return pollCountsOf(tally)[field];
  const header = tally.groups.find(({ id }) => id === groupId)?.header;
  const counts = tally.lines.find((line) => line.groupId === groupId)?.counts;
  switch (field) {
    case "issued":
    case "returned":
    case "invalid":
      return header?.[field] ?? null;
    case "agree":
    case "disagree":
    case "abstain":
      return counts?.[field] ?? null;
  }
}

/** The four answers an override of votes rests on, and its reason. */
export function VoteAnalysisList({ analysis, reason }: { analysis: VoteAnalysis; reason: string }) {
  const answers = Object.entries(analysisWords).map(([question, { label }]) => ({ label, value: analysis[question as keyof VoteAnalysis], wide: true }));
  return <DefinitionList items={[...answers, { label: "继续办理的理由", value: reason, wide: true }]} />;
}
