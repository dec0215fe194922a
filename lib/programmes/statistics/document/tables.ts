import type { Level } from "@/lib/access/actor";
import type { SheetCell, SheetColumn, SheetModel, SheetRow, SheetSection } from "@/lib/documents/model-sheet";
import { countCell, textCell } from "@/lib/documents/model-sheet";
import { formatChinese } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { formatPercent } from "@/lib/kernel/ratio";
import { levelNames } from "@/lib/messages/zh-CN/words";
import type { Cube } from "../rules/cube";
import { cellAt, countedAt, levelsIn, meanAge, meanAgeText, shownCount, smallestGroup } from "../rules/cube";
import { facetGroups, wholeFacet } from "../rules/facets";
import type { Bucket, CellAt } from "../types";
import { sexes } from "../types";

export type TableFrame = {
  /** whom the table counts, such as 云泽市交通运输局及下属单位 */
  readonly scopeName: string;
  readonly on: LegalDate;
  /** address of the people behind a number; null where they may not be listed */
  readonly hrefOf: (cell: CellAt) => string | null;
  /** address of the table of one of the units */
  readonly unitHrefOf?: (unitId: string) => string;
};

/** Why a cell is "—": a protected fact of a small group. */
export const smallGroupNote = `“—”：不足${smallestGroup}人的，不分列性别、民族和政治面貌；可由合计推算的一并不列。`;

/** The standard table: a line for each facet, with count, share, levels, men and women. */
export function structureTable(cube: Cube, frame: TableFrame): SheetModel {
  const own = levelsIn(cube);
  const whole = countedAt(cube, cellAt(wholeFacet)).count;
  const line = (facet: string, name: string): SheetRow => {
    const all = shownCount(cube, cellAt(facet));
    return {
      key: facet,
      sum: facet === wholeFacet,
      cells: [
        textCell(name),
        numberCell(cube, frame, cellAt(facet)),
        textCell(all === null ? "—" : formatPercent(all, whole)),
        ...own.map((level) => numberCell(cube, frame, cellAt(facet, { level }))),
        ...sexes.map((sex) => numberCell(cube, frame, cellAt(facet, { sex }))),
      ],
    };
  };
  return {
    ...head("干部队伍结构统计表", frame),
    columns: structureColumns(own),
    sections: [
      { heading: "", rows: [line(wholeFacet, "总数"), meanLine(cube, own)] },
      ...facetGroups.map(({ label, facets }) => ({
        heading: label,
        rows: Object.entries(facets).map(([facet, name]) => line(facet, name)),
      })),
    ],
    paper: "A4",
  };
}

function meanLine(cube: Cube, own: readonly Level[]): SheetRow {
  const cells = [
    cellAt(wholeFacet),
    null,
    ...own.map((level) => cellAt(wholeFacet, { level })),
    ...sexes.map((sex) => cellAt(wholeFacet, { sex })),
  ];
  return {
    key: "meanAge",
    cells: [
      textCell("平均年龄（岁）"),
      ...cells.map((cell) => textCell(cell === null ? "" : meanAgeText(meanAge(cube, cell)))),
    ],
  };
}

function structureColumns(own: readonly Level[]): readonly SheetColumn[] {
  return [
    column("item", "项目", [], 36, "left"),
    column("count", "人数", [], 18),
    column("share", "占比", [], 18),
    ...own.map((level) => column(level, levelNames[level], ["职务层次"], 22)),
    column("male", "男", ["性别"], 16),
    column("female", "女", ["性别"], 16),
  ];
}

/** The table by units: for each unit a line of all and one for each level, all facets across under merged heads. */
export function unitsTable(cube: Cube, buckets: readonly Bucket[], frame: TableFrame): SheetModel {
  const facets = [wholeFacet, ...facetGroups.flatMap((group) => Object.keys(group.facets))];
  const line = (key: string, name: string, narrowed: Partial<CellAt>, sum: boolean, href?: string): SheetRow => ({
    key,
    sum,
    cells: [
      href === undefined ? textCell(name) : { text: name, href },
      ...facets.map((facet) => numberCell(cube, frame, cellAt(facet, narrowed))),
      textCell(meanAgeText(meanAge(cube, cellAt(wholeFacet, narrowed)))),
    ],
  });
  const section = ({ id, name }: Bucket): SheetSection => ({
    heading: "",
    rows: [
      line(id, name, { bucket: id }, true, frame.unitHrefOf?.(id)),
      ...levelsIn(cube)
        .filter((level) => countedAt(cube, cellAt(wholeFacet, { bucket: id, level })).count > 0)
        .map((level) => line(`${id}/${level}`, `　${levelNames[level]}`, { bucket: id, level }, false)),
    ],
  });
  return {
    ...head("干部队伍结构分单位统计表", frame),
    columns: [
      column("unit", "单位、职务层次", [], 46, "left"),
      column(wholeFacet, "总数", [], 10),
      ...facetGroups.flatMap((group) =>
        Object.entries(group.facets).map(([facet, name]) => column(facet, name, [group.label], 9)),
      ),
      column("meanAge", "平均年龄", [], 12),
    ],
    sections: [{ heading: "", rows: [line("all", "合计", {}, true)] }, ...buckets.map(section)],
    paper: "A3",
  };
}

function head(
  title: string,
  { scopeName, on }: TableFrame,
): Pick<SheetModel, "title" | "mark" | "remark" | "notes" | "breakSections"> {
  return {
    title,
    mark: "",
    remark: `${scopeName}　截至${formatChinese(on)}`,
    notes: [`只计在职干部；年龄按周岁计算。${smallGroupNote}`],
    breakSections: false,
  };
}

function column(
  key: string,
  heading: string,
  groups: readonly string[],
  width: number,
  align: SheetColumn["align"] = "center",
): SheetColumn {
  return { key, heading, groups, width, align };
}

function numberCell(cube: Cube, { hrefOf }: TableFrame, cell: CellAt): SheetCell {
  const count = shownCount(cube, cell);
  if (count === null) return textCell("—");
  return countCell(count, count === 0 ? undefined : (hrefOf(cell) ?? undefined));
}
