import type { Level } from "@/lib/access/actor";
import type { SheetCell, SheetColumn, SheetModel, SheetRow } from "@/lib/documents/model-sheet";
import { countCell, textCell } from "@/lib/documents/model-sheet";
import { formatChinese } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { headOrDeputyNames, levelNames } from "@/lib/messages/zh-CN/words";
import type { QuotaSums } from "@/lib/posts/rules/quota-sums";
import { levelsOf, sumQuotas } from "@/lib/posts/rules/quota-sums";
import type { HeadOrDeputy, QuotaFacts, UnitLines } from "@/lib/posts/types";

type Kind = { readonly level: Level; readonly headOrDeputy: HeadOrDeputy };

const figures = ["approved", "filled", "vacant", "over"] as const satisfies readonly (keyof QuotaSums)[];
const figureNames = { approved: "核定", filled: "现配", vacant: "空缺", over: "超配" } as const;

/**
 * 职数配备表: units down, kinds of posts across under level and 正职/副职, sums at both ends; retained treatment outside the
 * quota in a column of its own. A vacancy of one kind never makes up for too many people of another.
 */
export function quotaSheet(units: readonly UnitLines[], committee: string, on: LegalDate): SheetModel {
  const kinds = kindsOf(units);
  const line = (key: string, name: string, lines: readonly QuotaFacts[], place: number | null): SheetRow => {
    const all = sumQuotas(lines);
    return {
      key,
      sum: place === null,
      cells: [
        place === null ? textCell("") : countCell(place),
        textCell(name),
        ...kinds.flatMap((kind) => kindCells(lines.filter((one) => isOf(one, kind)))),
        ...figures.map((figure) => countCell(all[figure])),
        countCell(all.outside),
      ],
    };
  };
  return {
    title: "领导职数配备情况表",
    mark: "",
    remark: `${committee}管理　截至${formatChinese(on)}`,
    columns: columnsOf(kinds),
    sections: [
      {
        heading: "",
        rows: [
          line(
            "all",
            "合计",
            units.flatMap(({ lines }) => lines),
            null,
          ),
          ...units.map(({ unitId, name, lines }, index) => line(unitId, name, lines, index + 1)),
        ],
      },
    ],
    notes: ["保留待遇人员不占职数，另列；没有核定数的职务，现配人员全部计为超配。"],
    paper: kinds.length > 4 ? "A3" : "A4",
    breakSections: false,
  };
}

function kindsOf(units: readonly UnitLines[]): readonly Kind[] {
  return levelsOf(units.flatMap(({ lines }) => lines)).flatMap((level) =>
    (["head", "deputy"] as const)
      .map((headOrDeputy) => ({ level, headOrDeputy }))
      .filter((kind) => units.some(({ lines }) => lines.some((line) => isOf(line, kind)))),
  );
}

function isOf(line: QuotaFacts, { level, headOrDeputy }: Kind): boolean {
  return line.level === level && line.headOrDeputy === headOrDeputy;
}

function kindCells(lines: readonly QuotaFacts[]): readonly SheetCell[] {
  if (lines.length === 0) return figures.map(() => textCell("—"));
  const sums = sumQuotas(lines);
  return figures.map((figure) => countCell(sums[figure]));
}

function columnsOf(kinds: readonly Kind[]): readonly SheetColumn[] {
  return [
    column("number", "序号", [], 9),
    column("unit", "单位", [], 46, "left"),
    ...kinds.flatMap((kind) =>
      figures.map((figure) =>
        column(
          `${kind.level}/${kind.headOrDeputy}/${figure}`,
          figureNames[figure],
          [levelNames[kind.level], headOrDeputyNames[kind.headOrDeputy]],
          11,
        ),
      ),
    ),
    ...figures.map((figure) => column(figure, figureNames[figure], ["合计"], 11)),
    column("outside", "保留待遇", [], 14),
  ];
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
