import type { WordCell, WordTable } from "@/lib/formats/word/types";
import { labelIn, labelledValue, type Label } from "./labels";

/** A cell of the form with what it announces, if it is a label, and with what it says where it holds label and value at once. */
export type FormCell = WordCell & {
  readonly label: Label | null;
  readonly stated: { readonly label: Label; readonly value: string } | null;
};

/** Cells that hold label and value at once are short. */
const longestStated = 200;

/** One table of the form: its cells by row, those that began above included, from left to right. */
export type FormGrid = {
  readonly cells: readonly FormCell[];
  readonly rows: readonly (readonly FormCell[])[];
};

export function formGrid({ cells, rowCount }: WordTable): FormGrid {
  const labelled = cells.map((cell): FormCell => {
    const label = labelIn(cell.text);
    return { ...cell, label, stated: label !== null || cell.text.length > longestStated ? null : labelledValue(cell.text) };
  });
  const rows = Array.from({ length: rowCount }, (): FormCell[] => []);
  for (const cell of labelled) {
    for (let row = cell.row; row < Math.min(cell.row + cell.rowSpan, rowCount); row += 1) rows[row]?.push(cell);
  }
  return { cells: labelled, rows: rows.map((row) => row.toSorted((a, b) => a.column - b.column)) };
}

/** The cells on the right of a cell in one row, as far as the next label. */
export function cellsAfter(grid: FormGrid, cell: FormCell, row: number): readonly FormCell[] {
  const right = (grid.rows[row] ?? []).filter(({ column }) => column >= cell.column + cell.columnSpan);
  const end = right.findIndex(({ label }) => label !== null);
  return end < 0 ? right : right.slice(0, end);
}

/**
 * What stands in the room of a label: the cells on its right in each of its rows; where there is none, as in tables with
 * headings, the cell below. Cells of a row are parted by two blanks, rows by line breaks.
 */
export function valueOf(grid: FormGrid, cell: FormCell): string {
  const rows = Array.from({ length: cell.rowSpan }, (_, place) => cellsAfter(grid, cell, cell.row + place));
  if (rows.every((row) => row.length === 0)) return valueBelow(grid, cell);
  return joined(rows);
}

function joined(rows: readonly (readonly FormCell[])[]): string {
  const seen = new Set<FormCell>();
  const lines = rows.map((row) => {
    const fresh = row.filter((one) => !seen.has(one) && one.text !== "");
    for (const one of fresh) seen.add(one);
    return fresh.map(({ text }) => text).join("  ");
  });
  return lines.filter((line) => line !== "").join("\n");
}

/** The cells below a label that takes its whole row or stands among labels only, as far as the next row with a label. */
function valueBelow(grid: FormGrid, cell: FormCell): string {
  const next = cell.row + cell.rowSpan;
  const under = (row: number): readonly FormCell[] =>
    (grid.rows[row] ?? []).filter(({ column }) => column >= cell.column && column < cell.column + cell.columnSpan);
  const alone = (grid.rows[cell.row] ?? []).length === 1;
  if (!alone) return joined([under(next).filter(({ label, column }) => label === null && column === cell.column)]);
  const rows: (readonly FormCell[])[] = [];
  for (let row = next; row < grid.rows.length; row += 1) {
    if ((grid.rows[row] ?? []).some(({ label }) => label !== null)) break;
    rows.push(under(row));
  }
  return joined(rows);
}
