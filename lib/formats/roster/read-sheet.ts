import { foldedLabel, type CodeBook, type CodeMatch } from "@/lib/formats/code-tables/code-table";
import type { Cell, Row, Sheet } from "@/lib/formats/workbook/types";
import type { Column, Columns, RowOf } from "./columns";
import type { ProblemList } from "./problems";
import { readCell, type CellValue } from "./read-cell";
import { formsOfHeader, plainHeader } from "./header-synonyms";
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

/** Where problems go, and the code tables of the installation. */
export type SheetMeans = { readonly problems: ProblemList; readonly book: CodeBook };

/** Reads every row of one sheet by its column definitions and notes all problems of all cells. */
export function readSheetRows<C extends Columns>(
  key: SheetKey,
  columns: C,
  given: Sheet,
  { problems, book }: SheetMeans,
): SheetReading<C> {
  const heading = findHeading(key, columns, given, problems);
  if (heading === null) return null;
  const sheet = withMergedFilled(given, heading, problems);
  const rows: RowOf<C>[] = [];
  const incomplete: IncompleteRow[] = [];
  const means = { problems, book, localWords: new Set<string>() };
  for (const row of sheet.rows) {
    if (row.number <= heading.row || isLeftOut(row, heading)) continue;
    const { values, complete } = readValues(key, columns, sheet.name, row, heading, means);
    if (complete) rows.push({ ...values, row: row.number } as RowOf<C>);
    else incomplete.push({ row: row.number, values });
  }
  return { rows, incomplete };
}

/** Cells merged downwards below the heading read as if each held what the first one shows; said once for each. */
function withMergedFilled(sheet: Sheet, heading: Heading, problems: ProblemList): Sheet {
  const down = (sheet.layout?.merged ?? []).flatMap((reference) => {
    const found = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/u.exec(reference);
    const [, column = "", from = "0", last, to = "0"] = found ?? [];
    const inside =
      column === last && heading.keys.has(column) && Number(from) > heading.row && Number(to) > Number(from);
    return inside ? [{ column, from: Number(from), to: Number(to) }] : [];
  });
  if (down.length === 0) return sheet;
  const byNumber = new Map(sheet.rows.map((row) => [row.number, row]));
  for (const { column, from, to } of down) {
    const value = byNumber.get(from)?.cells.find((cell) => cell.column === column);
    if (value === undefined) continue;
    problems.warning({ sheet: sheet.name, row: from, column: "", read: value.text, expected: mergedCell });
    for (let number = from + 1; number <= to; number += 1) {
      const row = byNumber.get(number);
      if (row !== undefined) byNumber.set(number, { number, cells: [...row.cells, value] });
    }
  }
  return { ...sheet, rows: [...byNumber.values()] };
}

function isLeftOut(row: Row, heading: Heading): boolean {
  const number = row.cells.find((cell) => cell.column === heading.numberColumn);
  if (number?.text.trim() === sampleMark) return true;
  return !row.cells.some((cell) => heading.keys.has(cell.column) && cell.text.trim() !== "");
}

/** `localWords`: what was already said to be understood by a local code; once for each word and column is enough. */
type RowMeans = SheetMeans & { readonly localWords: Set<string> };

function readValues(
  key: SheetKey,
  columns: Columns,
  sheet: string,
  row: Row,
  heading: Heading,
  { problems, book, localWords }: RowMeans,
): { readonly values: Record<string, CellValue>; readonly complete: boolean } {
  const cells = new Map<string, Cell>();
  for (const cell of row.cells) {
    const name = heading.keys.get(cell.column);
    if (name !== undefined) cells.set(name, cell);
  }
  const values: Record<string, CellValue> = {};
  let complete = true;
  for (const [name, column] of Object.entries<Column>(columns)) {
    const read = cells.get(name)?.text ?? "";
    const place = { sheet, row: row.number, column: column.header, read };
    const noteLocal = ({ label }: CodeMatch): void => {
      const word = `${name} ${foldedLabel(read)}`;
      if (localWords.has(word)) return;
      localWords.add(word);
      problems.warning({ ...place, expected: `按本地补充的代码理解为“${label}”，其后各行相同的不再提示` });
    };
    const reading = readCell(column, cells.get(name), { book, noteLocal });
    if (reading.ok) values[name] = reading.value;
    else {
      complete = false;
      problems.error(key, { ...place, expected: reading.refusal });
    }
  }
  return { values, complete };
}

/** Keys of the columns by every form their headings may have; the template's own headings win over synonyms. */
function keysByHeader(columns: Columns): ReadonlyMap<string, string> {
  const forms = Object.entries(columns).map(([name, { header }]) => [name, formsOfHeader(header)] as const);
  return new Map([
    ...forms.flatMap(([name, [, ...synonyms]]) => synonyms.map((form) => [form, name] as const)),
    ...forms.flatMap(([name, [own]]) => (own === undefined ? [] : [[own, name] as const])),
  ]);
}

/** The first of the top ten rows that names at least two columns of these. */
function headingRowOf(sheet: Sheet, byHeader: ReadonlyMap<string, string>): Row | undefined {
  return sheet.rows
    .filter(({ number }) => number <= headingWithin)
    .find(({ cells }) => cells.filter((cell) => byHeader.has(headerText(cell))).length >= 2);
}

/** Whether a sheet of any name has every required column: how a workbook that is not the template is told. */
export function hasRequiredColumns(columns: Columns, sheet: Sheet): boolean {
  const byHeader = keysByHeader(columns);
  const row = headingRowOf(sheet, byHeader);
  const found = new Set((row?.cells ?? []).map((cell) => byHeader.get(headerText(cell))));
  return Object.entries(columns).every(([name, { required }]) => !required || found.has(name));
}

/** The heading; null when no row is one or a required column is missing. Title rows above it are passed over. */
function findHeading(key: SheetKey, columns: Columns, sheet: Sheet, problems: ProblemList): Heading | null {
  const byHeader = keysByHeader(columns);
  const row = headingRowOf(sheet, byHeader);
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
    if (name !== undefined && sheet.layout?.hiddenColumns.includes(cell.column) === true) {
      problems.warning({ ...note, expected: hiddenColumn });
    }
    if (header === numberHeader) numberColumn = cell.column;
    else if (name === undefined) {
      if (!header.startsWith(problemHeader)) problems.warning({ ...note, expected: "不认识的列，不会导入" });
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
  return plainHeader(cell.text);
}

const hiddenColumn = "这一列在工作簿中是隐藏的，也会导入，请核对";
const mergedCell = "单元格是合并的，已按第一行的内容读取，请核对";
