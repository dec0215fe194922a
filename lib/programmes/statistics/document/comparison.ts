import type { Level } from "@/lib/access/actor";
import { levels } from "@/lib/access/actor";
import type { SheetCell, SheetColumn, SheetModel, SheetRow } from "@/lib/documents/model-sheet";
import { countCell, textCell } from "@/lib/documents/model-sheet";
import { formatDots } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { levelNames } from "@/lib/messages/zh-CN/words";
import type { Cube } from "../rules/cube";
import { cellAt, levelsIn, meanAge, meanAgeText, shownCount } from "../rules/cube";
import { facetGroups, wholeFacet } from "../rules/facets";
import type { CellAt } from "../types";
import { smallGroupNote } from "./tables";

/** The table of one day; `facets`: what was counted then, so that a facet added later is not taken for nobody. */
export type DayTable = { readonly on: LegalDate; readonly cube: Cube; readonly facets: readonly string[] };

/** Two days side by side with the difference, for all and for each level either day has. */
export function comparisonTable(before: DayTable, after: DayTable, scopeName: string): SheetModel {
  const own = levels.filter((level) => levelsIn(before.cube).includes(level) || levelsIn(after.cube).includes(level));
  const line = (facet: string, name: string): SheetRow => ({
    key: facet,
    sum: facet === wholeFacet,
    cells: [
      textCell(name),
      ...[null, ...own].flatMap((level) => differenceCells(before, after, cellAt(facet, { level }))),
    ],
  });
  return {
    title: "干部队伍结构对比表",
    mark: "",
    remark: scopeName,
    columns: [
      column("item", "项目", [], 36, "left"),
      ...dayColumns(null, before.on, after.on),
      ...own.flatMap((level) => dayColumns(level, before.on, after.on)),
    ],
    sections: [
      { heading: "", rows: [line(wholeFacet, "总数"), meanLine(before, after, own)] },
      ...facetGroups.map(({ label, facets }) => ({
        heading: label,
        rows: Object.entries(facets).map(([facet, name]) => line(facet, name)),
      })),
    ],
    notes: [`只计在职干部；年龄按各自日期的周岁计算。${smallGroupNote}`],
    paper: "A4",
    breakSections: false,
  };
}

function differenceCells(before: DayTable, after: DayTable, cell: CellAt): readonly SheetCell[] {
  const then = countOf(before, cell);
  const now = countOf(after, cell);
  const difference = then === null || now === null ? textCell("—") : signed(now - then);
  return [then, now].map((count) => (count === null ? textCell("—") : countCell(count))).concat(difference);
}

function countOf({ cube, facets }: DayTable, cell: CellAt): number | null {
  return facets.includes(cell.facet) ? shownCount(cube, cell) : null;
}

/** +3, -2, 0: a sign in front of what grew, so that grey paper shows it too. */
function signed(difference: number): SheetCell {
  return { text: difference > 0 ? `+${difference}` : String(difference), count: difference };
}

function meanLine(before: DayTable, after: DayTable, own: readonly Level[]): SheetRow {
  const cells = [null, ...own].flatMap((level) => {
    const at = cellAt(wholeFacet, { level });
    return [meanAgeText(meanAge(before.cube, at)), meanAgeText(meanAge(after.cube, at)), ""].map(textCell);
  });
  return { key: "meanAge", cells: [textCell("平均年龄（岁）"), ...cells] };
}

function dayColumns(level: Level | null, before: LegalDate, after: LegalDate): readonly SheetColumn[] {
  const group = level === null ? "合计" : levelNames[level];
  const key = level ?? "all";
  return [
    column(`${key}/before`, dayHeading(before), [group], 18),
    column(`${key}/after`, dayHeading(after), [group], 18),
    column(`${key}/difference`, "增减", [group], 12),
  ];
}

/** The year above the day: the columns are too narrow for both in a line. */
function dayHeading(on: LegalDate): string {
  return formatDots(on).replace(".", "\n");
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
