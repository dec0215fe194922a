import type { SheetColumn, SheetRow } from "@/lib/documents/model-sheet";
import { countCell, textCell } from "@/lib/documents/model-sheet";
import { formatDots, formatMonthDots, isBefore } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { causeNames, comingResultText } from "@/lib/messages/zh-CN/posts-words";
import { levelNames } from "@/lib/messages/zh-CN/words";
import type { ComingLine } from "@/lib/posts/loaders/forecast";
import { column } from "./columns";

/** Columns of a list of holders with what is due: open and internal facts only, no sex and no birth. */
export const peopleColumns: readonly SheetColumn[] = [
  column("number", "序号", 10),
  column("name", "姓名", 18),
  column("unit", "单位", 42, { groups: ["现任"], align: "left" }),
  column("post", "职务", 42, { groups: ["现任"], align: "left" }),
  column("level", "职务层次", 24, { groups: ["现任"] }),
  column("since", "任职时间", 19, { groups: ["现任"] }),
  column("cause", "原因", 30, { groups: ["到期"] }),
  column("on", "日期", 22, { groups: ["到期"] }),
  column("result", "结果", 38, { groups: ["到期"], align: "left" }),
  column("remark", "备注", 26, { align: "left" }),
];

/** Rows of the same columns, in the order given. */
export function peopleRows(lines: readonly ComingLine[], today: LegalDate): readonly SheetRow[] {
  return lines.map((line, index) => ({
    key: `${line.postId}-${line.cadreId}-${line.coming.cause}`,
    cells: [
      countCell(index + 1),
      textCell(line.name),
      textCell(line.unitName),
      textCell(line.title),
      textCell(levelNames[line.level]),
      textCell(formatMonthDots(line.since)),
      textCell(causeNames[line.coming.cause]),
      textCell(formatDots(line.coming.on)),
      textCell(comingResultText(line.coming)),
      textCell(remarkOf(line, today)),
    ],
  }));
}

function remarkOf(line: ComingLine, today: LegalDate): string {
  return [
    ...(isBefore(line.coming.on, today) ? ["已过期"] : []),
    ...(line.concurrent ? ["兼任"] : []),
    ...(line.outsideQuota ? ["保留待遇"] : []),
  ].join("、");
}
