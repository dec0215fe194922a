import { CountedDayWords } from "@/components/desk/due-day";
import { Badge } from "@/components/ui/badge";
import { Table } from "@/components/ui/table";
import { fillIn } from "@/lib/messages/fill-in";
import { overdueWords } from "@/lib/messages/zh-CN/supervision";
import { stageNames } from "@/lib/messages/zh-CN/words";
import type { Overdue } from "@/lib/programmes/supervision/types";
import { MatterCell } from "./matter-cell";

/** What is over its day, longest first. */
export function OverdueTable({ lines }: { lines: readonly Overdue[] }) {
  return (
    <Table
      caption="超期事项"
      narrow="cards"
      columns={[
        { key: "matter", head: "事项", rowHead: true, cardLabel: false, width: 17, cell: (line) => <MatterCell {...line} /> },
        { key: "kind", head: "超期情形", cell: (line) => fillIn(overdueWords[line.kind], { n: line.count }) },
        { key: "stage", head: "环节", card: "half", cell: (line) => stageNames[line.stage] },
        { key: "due", head: "应于", align: "center", card: "half", cell: (line) => <CountedDayWords day={line.dueOn} provisional={line.provisional} /> },
        { key: "days", head: "已超", align: "right", card: "half", cell: (line) => <Badge tone="red" icon="overdue">{`${line.days} 天`}</Badge> },
        { key: "handler", head: "经办人", card: "half", cell: (line) => line.handler },
      ]}
      rows={lines}
      rowKey={(line) => `${line.kind}-${line.id}`}
      empty="没有超期事项。"
    />
  );
}
