import { QuotaMeter } from "@/components/desk/quota-table";
import { EmptyState } from "@/components/ui/page-parts";
import { Table } from "@/components/ui/table";
import { headOrDeputyNames, levelNames } from "@/lib/messages/zh-CN/words";
import type { QuotaLine } from "@/lib/stages/motion/types";

/** Quota sums over the whole batch: numbers and a meter for each unit, level and head/deputy it touches. */
export function QuotaLines({ lines }: { lines: readonly QuotaLine[] }) {
  if (lines.length === 0) {
    return <EmptyState title="还没有涉及职数的职位。">加入职位或者离任人员后，这里按单位、层次和正副职核对整批的职数。</EmptyState>;
  }
  return (
    <Table
      caption="整批职数核对"
      narrow="cards"
      rows={lines}
      rowKey={(line) => `${line.unitId}-${line.level}-${line.headOrDeputy}`}
      columns={[
        { key: "unit", head: "单位", rowHead: true, cell: (line) => line.unitName },
        { key: "level", head: "层次", cell: (line) => levelNames[line.level] },
        { key: "headOrDeputy", head: "正副职", align: "center", cell: (line) => headOrDeputyNames[line.headOrDeputy] },
        { key: "approved", head: "核定", align: "right", cell: (line) => line.approved ?? "未登记" },
        { key: "inPost", head: "现配", align: "right", cell: (line) => line.inPost },
        { key: "leaving", head: "离任", align: "right", cell: (line) => line.leaving },
        { key: "coming", head: "拟任", align: "right", cell: (line) => line.coming },
        { key: "others", head: "其他在办批次", cell: (line) => line.others.map((other) => other.number).join("、") },
        {
          key: "result",
          head: "配备后",
          cardLabel: false,
          cell: (line) =>
            line.approved === null ? "请先登记核定职数" : (
              <QuotaMeter label="" approved={line.approved} filled={line.inPost - line.leaving} coming={line.coming} />
            ),
        },
      ]}
    />
  );
}
