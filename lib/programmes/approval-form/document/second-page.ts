import { gradesText } from "@/lib/people/document/archive-texts";
import type { FormFacts, FormOptions, FormProposal } from "../types";
import { closingCell, entriesCell, labelCell, longCell, nameCell, shortCell, verticalLabelCell } from "./cells";
import type { CellPlan, MeasuredCell } from "./cells";
import { familyOf, familyRowHeights, familyRows, familyRowsAtMost } from "./family";
import type { FamilyRow } from "./family";
import type { MeasuredRow } from "./first-page";
import { rewardsCell } from "./rewards";
import { agesDayOf } from "./values";

/** Columns of the second page in twips. */
export const secondPageColumns = [739, 1089, 1300, 572, 1005, 782, 3934] as const;
/** Key and label of the relatives; the form says under it how many are left out. */
export const familyKey = "家庭主要成员及重要社会关系";
const headRow = 646;
const reportRows = [1332, 541] as const;
const approvalRow = 2019;

const dateLine = "年　　月　　日";

/** The rows of the second page; the body that appoints is a government only when the case says so, else its cell is empty. */
export function secondPageRows(
  facts: FormFacts,
  proposal: FormProposal,
  { withSanctions }: Pick<FormOptions, "withSanctions">,
): readonly MeasuredRow[] {
  return [
    sideRow("奖惩情况", 1418, ["奖惩情况"], rewardsCell(facts, withSanctions), entriesCell),
    sideRow("年度考核结果", 1021, ["年度考", "核结果"], facts.stated.yearlyAssessments ?? gradesText(facts.grades)),
    sideRow("任免理由", 1361, ["任免理由"], proposal.reason),
    ...familyPart(facts, proposal),
    ...reportPart(proposal.reportedBy),
    approvalPart(),
  ];
}

function sideRow(
  key: string,
  height: number,
  label: readonly string[],
  value: string,
  cellOf: typeof longCell = longCell,
): MeasuredRow {
  return {
    height,
    cells: [verticalLabelCell(planOf(key, 0, 1, height), ...label), cellOf(planOf(key, 1, 7, height), value)],
  };
}

const heads = ["称　谓", "姓　名", "年龄", "政治面貌", "工　作　单　位　及　职　务"] as const;
const familyKeys = ["称谓", "姓名", "年龄", "政治面貌", "工作单位及职务"] as const;
/** Grid columns of the five cells of a relative. */
const familyColumns = [1, 2, 3, 4, 5, 7] as const;

function familyPart(facts: FormFacts, proposal: FormProposal): readonly MeasuredRow[] {
  const rows = familyRows(familyOf(facts), agesDayOf(proposal));
  const heights = familyRowHeights(rows.length);
  const whole = heights.reduce((sum, height) => sum + height, headRow);
  const label = verticalLabelCell({ ...planOf(familyKey, 0, 1, whole), rowSpan: heights.length + 1 }, familyKey);
  const leftOut = rows.length > familyRowsAtMost;
  return [
    {
      height: headRow,
      cells: [
        { ...label, fits: label.fits && !leftOut },
        ...heads.map((head, place) =>
          labelCell(familyPlan(`家庭：${familyKeys[place] ?? ""}`, place, headRow), head, true),
        ),
      ],
    },
    ...heights.map((height, place) => ({ height, cells: relativeCells(rows[place], place + 1, height) })),
  ];
}

function relativeCells(row: FamilyRow | undefined, number: number, height: number): readonly MeasuredCell[] {
  return familyKeys.map((key, place) => {
    const plan = familyPlan(`家庭${number}：${key}`, place, height);
    const text = row?.[place] ?? "";
    if (key === "姓名") return nameCell(plan, text);
    return place === familyKeys.length - 1 ? longCell(plan, text) : shortCell(plan, text);
  });
}

function familyPlan(key: string, place: number, height: number): CellPlan {
  return planOf(key, familyColumns[place] ?? 0, familyColumns[place + 1] ?? 0, height);
}

function reportPart(reportedBy: string): readonly MeasuredRow[] {
  const [nameHeight, dateHeight] = reportRows;
  const label = verticalLabelCell({ ...planOf("呈报单位", 0, 1, nameHeight + dateHeight), rowSpan: 2 }, "呈报单位");
  return [
    {
      height: nameHeight,
      cells: [label, closingCell({ ...planOf("呈报单位", 1, 7, nameHeight), open: ["bottom"] }, reportedBy)],
    },
    {
      height: dateHeight,
      cells: [closingCell({ ...planOf("呈报单位：日期", 1, 7, dateHeight), open: ["top"] }, dateLine, "center")],
    },
  ];
}

/** Both opinions are given by hand and seal; nothing is printed into them beyond the place for the seal. */
function approvalPart(): MeasuredRow {
  const seal = `（盖章）\n${dateLine}\n`;
  return {
    height: approvalRow,
    cells: [
      verticalLabelCell(planOf("审批机关意见", 0, 1, approvalRow), "审批机关意见"),
      closingCell(planOf("审批机关意见", 1, 5, approvalRow), seal),
      verticalLabelCell(planOf("行政机关任免意见", 5, 6, approvalRow), "行政机关", "任免意见"),
      closingCell(planOf("行政机关任免意见", 6, 7, approvalRow), seal),
    ],
  };
}

function planOf(key: string, from: number, to: number, height: number): CellPlan {
  const width = secondPageColumns.slice(from, to).reduce((sum, column) => sum + column, 0);
  return { key, columnSpan: to - from, width, height };
}
