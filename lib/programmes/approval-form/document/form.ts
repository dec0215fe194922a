import type { GridForm, GridRow, GridTypeface } from "@/lib/documents/model-grid";
import type { HalfPoints } from "@/lib/formats/print/fit-text";
import type { FormFacts, FormOptions, FormProposal } from "../types";
import type { MeasuredRow } from "./first-page";
import { firstPageColumns, firstPageRows } from "./first-page";
import { secondPageColumns, secondPageRows } from "./second-page";

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
    spilling,
  };
}

function rowsOf(rows: readonly MeasuredRow[]): readonly GridRow[] {
  return rows.map(({ height, cells }) => ({ height, cells: cells.map(({ cell }) => cell) }));
}
