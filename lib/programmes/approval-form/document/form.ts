import type { GridForm, GridRow, GridTypeface } from "@/lib/documents/model-grid";
import type { HalfPoints } from "@/lib/formats/print/fit-text";
import type { FormFacts, FormOptions, FormProposal } from "../types";
import type { MeasuredRow } from "./first-page";
import { firstPageColumns, firstPageRows } from "./first-page";
import { familyOf, familyRowsAtMost } from "./family";
import { familyKey, secondPageColumns, secondPageRows } from "./second-page";

export const approvalFormTitle = "干部任免审批表";

/** Margins in twips. */
const firstMargins = { top: 629, right: 1134, bottom: 680, left: 1247 } as const;
const secondMargins = { top: 1621, right: 1134, bottom: 567, left: 1191 } as const;
/** 24 pt; in 方正小标宋 22 pt, as the edition in 仿宋_GB2312 has it. */
const titleSizes: Readonly<Record<GridTypeface, HalfPoints>> = { song: 48, fangsong: 48, fangsongGb: 44 };

/** The 干部任免审批表 of a person on its two pages: facts and proposal in, cells with text and measure out. */
export function approvalForm(facts: FormFacts, proposal: FormProposal, options: FormOptions): GridForm {
  const title = { letters: [...approvalFormTitle], size: titleSizes[options.typeface], height: 1000 };
  const first = firstPageRows(facts, proposal, options);
  const second = secondPageRows(facts, proposal, options);
  const spilling = [...first, ...second]
    .flatMap(({ cells }) => cells)
    .flatMap(({ cell, fits }) => (fits ? [] : [cell.key.replace(/^label:/u, "")]));
  return {
    name: `${facts.name}　${approvalFormTitle}`,
    title: approvalFormTitle,
    typeface: options.typeface,
    mark: options.mark,
    pages: [
      { margins: firstMargins, title, columns: firstPageColumns, rows: rowsOf(first), below: null },
      {
        margins: secondMargins,
        title: null,
        columns: secondPageColumns,
        rows: rowsOf(second),
        below: { text: `填表人：${proposal.filledBy}`, size: 28 },
      },
    ],
    note: noteOf(spilling, familyOf(facts).length),
    spilling,
  };
}

/** What of the person is not on the paper: relatives beyond the tenth, ends of texts too long even in the smallest size. */
function noteOf(spilling: readonly string[], relatives: number): string {
  const leftOut = relatives - familyRowsAtMost;
  const cut = [...new Set(spilling)].filter((key) => key !== familyKey);
  return [
    leftOut > 0 ? `家庭成员和社会关系共${relatives}人，表内列前${familyRowsAtMost}人，其余${leftOut}人见档案。` : "",
    cut.length > 0 ? `${cut.join("、")}文字过长，表内没有印全，全文见档案。` : "",
  ].join("");
}

function rowsOf(rows: readonly MeasuredRow[]): readonly GridRow[] {
  return rows.map(({ height, cells }) => ({ height, cells: cells.map(({ cell }) => cell) }));
}
