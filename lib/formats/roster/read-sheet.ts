import type { Cell, Row, Sheet } from "@/lib/formats/workbook/types";
import type { Column, Columns, RowOf } from "./columns";
import type { ProblemList } from "./problems";
import { readCell, type CellValue } from "./read-cell";
import { numberHeader, problemHeader, sampleMark, type SheetKey } from "./sheets";

type Heading = {
  readonly row: number;
  /** column letters to the key of the definition */
  readonly keys: ReadonlyMap<string, string>;
  readonly numberColumn: string | null;
};

const headingWithin = 10;

/** What could be read of a row that has a wrong cell. */
export type IncompleteRow = { readonly row: number; readonly values: Readonly<Record<string, CellValue>> };

/** The rows of a sheet whose every cell could be read, and what could be read of the others; null without a heading. */
export type SheetReading<C extends Columns> = {
  readonly rows: readonly RowOf<C>[];
  readonly incomplete: readonly IncompleteRow[];
} | null;

/** Reads every row of one sheet by its column definitions and notes all problems of all cells. */
export function readSheetRows<C extends Columns>(
  key: SheetKey,
  columns: C,
  sheet: Sheet,
  problems: ProblemList,
): SheetReading<C> {
  const heading = findHeading(key, columns, sheet, problems);
  if (heading === null) return null;
  const rows: RowOf<C>[] = [];
  const incomplete: IncompleteRow[] = [];
  for (const row of sheet.rows) {
    if (row.number <= heading.row || isLeftOut(row, heading)) continue;
    const { values, complete } = readValues(key, columns, sheet.name, row, heading, problems);
    if (complete) rows.push({ ...values, row: row.number } as RowOf<C>);
    else incomplete.push({ row: row.number, values });
  }
  return { rows, incomplete };
}

function isLeftOut(row: Row, heading: Heading): boolean {
  const number = row.cells.find((cell) => cell.column === heading.numberColumn);
  if (number?.text.trim() === sampleMark) return true;
  return !row.cells.some((cell) => heading.keys.has(cell.column) && cell.text.trim() !== "");
}

function readValues(
  key: SheetKey,
  columns: Columns,
  sheet: string,
  row: Row,
  heading: Heading,
  problems: ProblemList,
): { readonly values: Record<string, CellValue>; readonly complete: boolean } {
  const cells = new Map<string, Cell>();
  for (const cell of row.cells) {
    const name = heading.keys.get(cell.column);
    if (name !== undefined) cells.set(name, cell);
  }
  const values: Record<string, CellValue> = {};
  let complete = true;
  for (const [name, column] of Object.entries<Column>(columns)) {
    const reading = readCell(column, cells.get(name));
    if (reading.ok) values[name] = reading.value;
    else {
      complete = false;
      const read = cells.get(name)?.text ?? "";
      problems.error(key, { sheet, row: row.number, column: column.header, read, expected: reading.refusal });
    }
  }
  return { values, complete };
}

/** The first of the top ten rows that names at least two columns; null when no row does or a required column is missing. */
function findHeading(key: SheetKey, columns: Columns, sheet: Sheet, problems: ProblemList): Heading | null {
  const byHeader = new Map(Object.entries(columns).map(([name, column]) => [column.header, name] as const));
  const row = sheet.rows
    .filter(({ number }) => number <= headingWithin)
    .find(({ cells }) => cells.filter((cell) => byHeader.has(headerText(cell))).length >= 2);
  if (row === undefined) {
    problems.error(key, {
      sheet: sheet.name,
      row: 0,
      column: "",
      read: "",
      expected: "没有找到表头，请使用模板的表头",
    });
    return null;
  }
  const keys = new Map<string, string>();
  let numberColumn: string | null = null;
  for (const cell of row.cells) {
    const header = headerText(cell);
    const name = byHeader.get(header);
    const note = { sheet: sheet.name, row: row.number, column: header, read: cell.text };
    if (header === numberHeader) numberColumn = cell.column;
    else if (name === undefined) {
      if (header !== problemHeader) problems.warning({ ...note, expected: "不认识的列，不会导入" });
    } else if ([...keys.values()].includes(name)) problems.error(key, { ...note, expected: "表头重复，只能有一列" });
    else keys.set(cell.column, name);
  }
  const found = new Set(keys.values());
  const missing = Object.entries(columns).filter(([name, column]) => column.required && !found.has(name));
  for (const [, { header }] of missing) {
    problems.error(key, { sheet: sheet.name, row: row.number, column: header, read: "", expected: "缺少这一列" });
  }
  return missing.length > 0 ? null : { row: row.number, keys, numberColumn };
}

function headerText(cell: Cell): string {
  return cell.text
    .slice(0, 100)
    .normalize("NFKC")
    .replace(/[\s*]+/gu, "");
}
