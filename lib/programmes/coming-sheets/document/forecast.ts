import type { Level } from "@/lib/access/actor";
import type { SheetModel, SheetRow } from "@/lib/documents/model-sheet";
import { countCell, textCell } from "@/lib/documents/model-sheet";
import { formatChinese } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { causeNames, periodName } from "@/lib/messages/zh-CN/posts-words";
import { levelNames } from "@/lib/messages/zh-CN/words";
import type { ComingLine } from "@/lib/posts/loaders/forecast";
import { vacancyCauses } from "@/lib/posts/rules/coming";
import type { PeriodLine, UnitLine } from "@/lib/posts/rules/forecast";
import { column } from "./columns";
import { peopleColumns, peopleRows } from "./people";

/** What the forecast computed, whole: nothing is cut into pages. */
export type ForecastFacts = {
  readonly committee: string;
  readonly today: LegalDate;
  readonly until: LegalDate;
  readonly periods: readonly PeriodLine[];
  readonly units: { readonly columns: readonly Level[]; readonly lines: readonly UnitLine[] };
  readonly lines: readonly ComingLine[];
};

const notes = [
  "“预计空出”一个职务只计一次，按最早空出的时间计；试用期满和首个任期届满只提示研究，不计入空出；保留待遇人员不占职数，不计入。",
  "到龄按二〇二五年起的渐进延迟办法计算，算法为单一来源，待核。",
];

/** The forecast as three tables: by time, by unit, and the people behind the numbers. */
export function forecastSheets(facts: ForecastFacts): readonly { readonly name: string; readonly model: SheetModel }[] {
  const remark = `${facts.committee}管理　${formatChinese(facts.today)}至${formatChinese(facts.until)}`;
  const sheet = { mark: "", remark, notes, paper: "A4", breakSections: false } as const;
  return [
    {
      name: "按时间",
      model: {
        ...sheet,
        title: "职务空缺预测表（按时间）",
        columns: periodColumns,
        sections: [{ heading: "", rows: periodRows(facts.periods) }],
      },
    },
    {
      name: "按单位",
      model: {
        ...sheet,
        title: "职务空缺预测表（按单位）",
        columns: unitColumns(facts.units.columns),
        sections: [{ heading: "", rows: unitRows(facts.units) }],
      },
    },
    {
      name: "人员名单",
      model: {
        ...sheet,
        title: "职务空缺预测人员名单",
        columns: peopleColumns,
        sections: [{ heading: "", rows: peopleRows(facts.lines, facts.today) }],
      },
    },
  ];
}

const periodColumns = [
  column("period", "时间", 40),
  column("vacant", "预计空出职务", 34),
  ...vacancyCauses.map((cause) => column(cause, causeNames[cause], 32, { groups: ["涉及人次"] })),
];

function periodRows(periods: readonly PeriodLine[]): readonly SheetRow[] {
  const row = (key: string, name: string, lines: readonly PeriodLine[], sum: boolean): SheetRow => ({
    key,
    sum,
    cells: [
      textCell(name),
      countCell(total(lines.map(({ vacant }) => vacant))),
      ...vacancyCauses.map((cause) => countCell(total(lines.map(({ byCause }) => byCause[cause] ?? 0)))),
    ],
  });
  const shown = periods.filter(
    ({ period, vacant, byCause }) => period.key !== "overdue" || total([vacant, ...Object.values(byCause)]) > 0,
  );
  return [
    row("all", "合计", shown, true),
    ...shown.map((line) => row(line.period.key, periodName(line.period.key), [line], false)),
  ];
}

function unitColumns(levels: readonly Level[]) {
  return [
    column("number", "序号", 12),
    column("unit", "单位", 70, { align: "left" }),
    column("vacant", "预计空出职务", 30),
    ...levels.map((level) => column(level, levelNames[level], 28, { groups: ["按职务层次"] })),
  ];
}

function unitRows({ columns, lines }: ForecastFacts["units"]): readonly SheetRow[] {
  const sums = columns.map((_, place) => countCell(total(lines.map(({ counts }) => counts[place] ?? 0))));
  return [
    {
      key: "all",
      sum: true,
      cells: [textCell(""), textCell("合计"), countCell(total(lines.map(({ vacant }) => vacant))), ...sums],
    },
    ...lines.map(({ unitId, unitName, counts, vacant }, index) => ({
      key: unitId,
      cells: [
        countCell(index + 1),
        textCell(unitName),
        countCell(vacant),
        ...columns.map((_, place) => countCell(counts[place] ?? 0)),
      ],
    })),
  ];
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}
