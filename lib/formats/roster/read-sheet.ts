import type { CodeBook, CodeMatch } from "@/lib/formats/code-tables/code-table";
import type { Cell, Row, Sheet } from "@/lib/formats/workbook/types";
import type { Column, Columns, RowOf } from "./columns";
import type { ProblemList, RosterProblem } from "./problems";
import { readCell, type CellReading, type CellValue } from "./read-cell";
import { fieldNamed, isNeverRead, isNumberColumn } from "./known-headings";
import type { Recognised } from "./recognise";
import { sampleMark, type SheetKey } from "./sheets";

type Places = {
  /** the last row of the heading */
  readonly row: number;
  /** column letters to the key of the definition */
  readonly keys: ReadonlyMap<string, string>;
  readonly numberColumn: string | null;
};

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
  given: Recognised,
  { problems, book }: SheetMeans,
): SheetReading<C> {
  const heading = placesOf(key, columns, given, problems);
  if (heading === null) return null;
  const sheet = withMergedFilled(given.sheet, heading, problems);
  const rows: RowOf<C>[] = [];
  const incomplete: IncompleteRow[] = [];
  const readers = readersOf(columns, heading);
  for (const row of sheet.rows) {
    if (row.number <= heading.row || isLeftOut(row, heading)) continue;
    const { values, complete } = readValues(key, readers, sheet.name, row, { problems, book });
    if (complete) rows.push({ ...values, row: row.number } as RowOf<C>);
    else incomplete.push({ row: row.number, values });
  }
  return { rows, incomplete };
}

/** Cells merged downwards below the heading read as if each held what the first one shows; said once for each. */
function withMergedFilled(sheet: Sheet, heading: Places, problems: ProblemList): Sheet {
  const down = (sheet.layout?.merged ?? []).flatMap((reference) => {
    const found = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/u.exec(reference);
    const [, column = "", from = "0", last, to = "0"] = found ?? [];
    const inside =
      column === last && heading.keys.has(column) && Number(from) > heading.row && Number(to) > Number(from);
    return inside ? [{ column, from: Number(from), to: Number(to) }] : [];
  });
  if (down.length === 0) return sheet;
  const byNumber = new Map(sheet.rows.map((row) => [row.number, row]));
  const last = sheet.rows.reduce((most, { number }) => Math.max(most, number), 0);
  // a file may say that a column is merged over and over, and down to rows it does not have: each row is filled once
  const filledTo = new Map<string, number>();
  for (const { column, from, to } of down.toSorted((a, b) => a.from - b.from)) {
    const value = from <= (filledTo.get(column) ?? 0) ? undefined : byNumber.get(from)?.cells.find((cell) => cell.column === column);
    if (value === undefined) continue;
    problems.warning({ sheet: sheet.name, row: from, column: "", read: value.text, expected: mergedCell });
    filledTo.set(column, to);
    for (let number = from + 1; number <= Math.min(to, last); number += 1) {
      const row = byNumber.get(number);
      if (row !== undefined) byNumber.set(number, { number, cells: [...row.cells, value] });
    }
  }
  return { ...sheet, rows: [...byNumber.values()] };
}

function isLeftOut(row: Row, heading: Places): boolean {
  const number = row.cells.find((cell) => cell.column === heading.numberColumn);
  if (number?.text.trim() === sampleMark) return true;
  return !row.cells.some((cell) => heading.keys.has(cell.column) && cell.text.trim() !== "");
}

/** Reads the cells of one column: the key of its definition, the definition, and what each text was read as before. */
type ColumnReader = { readonly name: string; readonly column: Column; readonly known: Map<string, CellReading> };

/** The readers in the order of the definitions, and which of them each column of the sheet belongs to. */
type Readers = { readonly all: readonly ColumnReader[]; readonly placeOf: ReadonlyMap<string, number> };

/** Beyond so many different texts a column reads each cell anew: what it remembers may not grow with the file. */
const mostKnown = 20_000;

function readersOf(columns: Columns, heading: Places): Readers {
  const all = Object.entries<Column>(columns).map(([name, column]) => ({ name, column, known: new Map<string, CellReading>() }));
  const places = new Map(all.map(({ name }, place) => [name, place] as const));
  return { all, placeOf: new Map([...heading.keys].map(([letters, name]) => [letters, places.get(name) ?? all.length])) };
}

function readValues(
  key: SheetKey,
  readers: Readers,
  sheet: string,
  row: Row,
  { problems, book }: SheetMeans,
): { readonly values: Record<string, CellValue>; readonly complete: boolean } {
  const cells: (Cell | undefined)[] = readers.all.map(() => undefined);
  for (const cell of row.cells) {
    const place = readers.placeOf.get(cell.column);
    if (place !== undefined) cells[place] = cell;
  }
  const values: Record<string, CellValue> = {};
  let complete = true;
  for (const [place, reader] of readers.all.entries()) {
    const cell = cells[place];
    const { reading, local } = readKnown(reader, cell, book);
    if (reading.ok) values[reader.name] = reading.value;
    else {
      complete = false;
      problems.error(key, { ...cellPlace(sheet, row, reader, cell), expected: reading.refusal });
    }
    if (local === null) continue;
    problems.warning({ ...cellPlace(sheet, row, reader, cell), expected: `按本地补充的代码理解为“${local}”，其后各行相同的不再提示` });
  }
  return { values, complete };
}

/** `local`: what a word is called that only a local code made understood; said once for each word and column. */
function readKnown({ column, known }: ColumnReader, cell: Cell | undefined, book: CodeBook): { readonly reading: CellReading; readonly local: string | null } {
  const written = cell === undefined ? "" : `${cell.kind} ${cell.text}`;
  const before = known.get(written);
  if (before !== undefined) return { reading: before, local: null };
  let local: string | null = null;
  const noteLocal = ({ label }: CodeMatch): void => {
    local = label;
  };
  const reading = readCell(column, cell, { book, noteLocal });
  if (known.size < mostKnown) known.set(written, reading);
  return { reading, local };
}

function cellPlace(sheet: string, row: Row, { column }: ColumnReader, cell: Cell | undefined): Pick<RosterProblem, "sheet" | "row" | "column" | "read"> {
  return { sheet, row: row.number, column: column.header, read: cell?.text ?? "" };
}

/** Which column of the sheet holds which column of the template; null when there is no heading or a required column is missing. */
function placesOf(key: SheetKey, columns: Columns, given: Recognised, problems: ProblemList): Places | null {
  const { sheet, heading, mapping } = given;
  if (heading === null) {
    problems.error(key, {
      sheet: sheet.name,
      row: 0,
      column: "",
      read: "",
      expected: "没有找到表头，请使用模板的表头",
    });
    return null;
  }
  const mapped = new Map((mapping?.columns ?? []).map(({ form, field }) => [form, field]));
  const keys = new Map<string, string>();
  const taken = new Set<string>();
  for (const cell of heading.cells) {
    if (isNeverRead(cell)) continue;
    const name = mapping === null ? fieldNamed(key, cell) : (mapped.get(cell.form) ?? undefined);
    const note = { sheet: sheet.name, row: heading.last, column: cell.form, read: cell.shown };
    if (name !== undefined && sheet.layout?.hiddenColumns.includes(cell.column) === true) {
      problems.warning({ ...note, expected: hiddenColumn });
    }
    if (name === undefined) {
      if (mapping === null) problems.warning({ ...note, expected: "不认识的列，不会导入" });
    } else if (taken.has(name)) problems.error(key, { ...note, expected: "表头重复，只能有一列" });
    else {
      keys.set(cell.column, name);
      taken.add(name);
    }
  }
  const missing = Object.entries(columns).filter(([name, column]) => column.required && !taken.has(name));
  for (const [, { header }] of missing) {
    problems.error(key, { sheet: sheet.name, row: heading.last, column: header, read: "", expected: "缺少这一列" });
  }
  const numberColumn = heading.cells.find(isNumberColumn)?.column ?? null;
  return missing.length > 0 ? null : { row: heading.last, keys, numberColumn };
}

const hiddenColumn = "这一列在工作簿中是隐藏的，也会导入，请核对";
const mergedCell = "单元格是合并的，已按第一行的内容读取，请核对";
