import type { SheetModel } from "@/lib/documents/model-sheet";
import { countCell, textCell } from "@/lib/documents/model-sheet";
import { formatChinese, formatDots, formatMonthDots, isBefore } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { ComingLine } from "@/lib/posts/loaders/forecast";
import type { TeamRenewal } from "@/lib/posts/queries/seats";
import { column } from "./columns";
import { peopleColumns, peopleRows } from "./people";

export type DueFacts = {
  readonly committee: string;
  readonly today: LegalDate;
  readonly until: LegalDate;
  readonly keyPostYears: { readonly years: number; readonly exampleOnly: boolean };
  readonly lines: readonly ComingLine[];
  readonly renewals: readonly TeamRenewal[];
};

const renewalColumns = [
  column("number", "序号", 12),
  column("team", "班子", 80, { align: "left" }),
  column("session", "届次", 24, { groups: ["本届"] }),
  column("elected", "产生时间", 30, { groups: ["本届"] }),
  column("due", "应换届", 32),
  column("state", "督促", 40),
];

/** Who is due for a decision, and which teams are to be renewed, overdue first. */
export function dueSheets(facts: DueFacts): readonly { readonly name: string; readonly model: SheetModel }[] {
  const { committee, today, until, keyPostYears, lines, renewals } = facts;
  const remark = `${committee}管理　${formatChinese(today)}至${formatChinese(until)}`;
  const sheet = { mark: "", remark, paper: "A4", breakSections: false } as const;
  const years = `重点岗位满 ${keyPostYears.years} 年轮岗${keyPostYears.exampleOnly ? "（示例，启用前须确认）" : ""}。`;
  const rows = renewals.map((team, index) => ({
    key: team.unitId,
    cells: [
      countCell(index + 1),
      textCell(team.name),
      textCell(`第 ${team.session} 届`),
      textCell(team.electedOn === null ? "" : formatMonthDots(team.electedOn)),
      textCell(formatDots(team.renewalDue)),
      textCell(isBefore(team.renewalDue, today) ? "逾期未换届" : "按期准备"),
    ],
  }));
  return [
    {
      name: "到期人员",
      model: {
        ...sheet,
        title: "任期、交流到期人员名单",
        columns: peopleColumns,
        sections: [{ heading: "", rows: peopleRows(lines, today) }],
        notes: [years],
      },
    },
    {
      name: "换届",
      model: {
        ...sheet,
        title: "应换届班子一览表",
        columns: renewalColumns,
        sections: [{ heading: "", rows }],
        notes: [],
      },
    },
  ];
}
