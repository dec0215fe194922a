import type { CodeBook, CodeTable } from "@/lib/formats/code-tables/code-table";
import type { Column } from "@/lib/formats/roster/columns";
import type { CellValue } from "@/lib/formats/roster/read-cell";
import { readCell } from "@/lib/formats/roster/read-cell";
import { present } from "@/lib/kernel/assert";
import type { Result } from "@/lib/kernel/result";
import { ok, refused } from "@/lib/kernel/result";
import type { GridRules, Stored, StoredValues } from "./grid-rules";

/** A row of the archive as a grid has it. */
export type StoredRow = { readonly id: string; readonly values: StoredValues };

/** A row as it was typed: `id` empty for a new one; a cell that is not named is blank. */
export type GridRow = {
  readonly id: string;
  readonly remove: boolean;
  readonly cells: Readonly<Record<string, string>>;
};

/** What is wrong in a cell; `row` counted from 0. */
export type GridProblem = { readonly row: number; readonly key: string; readonly problem: string };

/** A row that was understood; `row` is its place in the grid. */
export type ReadRow = { readonly row: number; readonly id: string; readonly values: StoredValues };

export const blankRow: GridRow = { id: "", remove: false, cells: {} };

export function isBlank({ cells }: GridRow): boolean {
  return Object.values(cells).every((cell) => cell.trim() === "");
}

/** The definition of a column; throws for a key the kind does not have. */
export function columnOf({ columns }: GridRules, key: string): Column {
  return present(columns[key], `column ${key}`);
}

/** A stored value as its cell shows it: months as 2018.05, codes by their label, an open end as 至今. */
export function cellText(column: Column, value: Stored): string {
  if (value === null) return column.kind === "month" && column.openEnd ? "至今" : "";
  if (typeof value === "boolean") return value ? "是" : "否";
  if (typeof value === "number") return String(value);
  switch (column.kind) {
    case "month":
      return value.slice(0, 7).replace("-", ".");
    case "date":
      return value.replaceAll("-", ".");
    case "enum":
      return column.choices.find(({ code }) => code === value)?.label ?? value;
    case "text":
    case "idNumber":
    case "integer":
    case "boolean":
      return value;
  }
}

/** The rows of the archive as the grid shows them. */
export function shownRows(rules: GridRules, stored: readonly StoredRow[]): readonly GridRow[] {
  return stored.map(({ id, values }) => ({ id, remove: false, cells: shownCells(rules, values) }));
}

function shownCells(rules: GridRules, values: StoredValues): GridRow["cells"] {
  const shown = rules.shown(values);
  return Object.fromEntries(
    Object.entries<Column>(rules.columns).map(([key, column]) => [key, cellText(column, shown[key] ?? null)]),
  );
}

const chineseBefore = /[\p{Script=Han}，。、；：）]$/u;
const chineseAfter = /^[\p{Script=Han}（]/u;

/** A cell in one line: breaks between Chinese characters go, others become a blank. Looks at each character once, however many blanks. */
export function inOneLine(text: string): string {
  return text
    .replace(/\s+/gu, (blanks, at: number) => {
      if (!/[\r\n\t]/u.test(blanks)) return blanks;
      const end = at + blanks.length;
      const between =
        chineseBefore.test(text.slice(Math.max(0, at - 2), at)) && chineseAfter.test(text.slice(end, end + 2));
      return between ? "" : " ";
    })
    .trim();
}

/** Reads one typed cell: the value as the archive keeps it (of a month its first day), or the sentence that says what is expected. */
export function readTyped(rules: GridRules, key: string, text: string, book: CodeBook): Result<Stored, string> {
  const column = columnOf(rules, key);
  const plain = inOneLine(text);
  // a spreadsheet shows 1972.10 kept as a number as 1972.1: nobody can tell which month that is
  const kind = /^\d{4}\.1$/u.test(plain) ? "number" : "text";
  const reading = readCell(column, plain === "" ? undefined : { column: key, kind, text: plain }, {
    book,
    noteLocal: cellSaysIt,
  });
  if (!reading.ok) return refused(reading.refusal);
  const value = storedOf(reading.value);
  const table = rules.suggestions[key];
  return ok(table === undefined || typeof value !== "string" ? value : usualWord(table, value));
}

/** Nothing is noted: what a word of the installation was understood as stands in the cell before anything is saved. */
const cellSaysIt = () => undefined;

function usualWord({ items }: CodeTable, word: string): string {
  return items.find(({ label, aliases = [] }) => label === word || aliases.includes(word))?.label ?? word;
}

function storedOf(value: CellValue): Stored {
  if (typeof value !== "object" || value === null) return value;
  return value.precision === "day" ? value.value : `${value.value}-01`;
}

/** A typed cell in the way the archive shows it, as far as it is understood: 本科 becomes 大学本科, 2018年5月 becomes 2018.05. */
export function usualCell(rules: GridRules, key: string, text: string, book: CodeBook): string {
  const plain = inOneLine(text);
  const reading = plain === "" ? null : readTyped(rules, key, plain, book);
  return reading === null || !reading.ok ? plain : cellText(columnOf(rules, key), reading.value);
}

/**
 * Reads a grid. A cell that stands as the archive shows it keeps the value of the archive, days and all; rows that are blank or to
 * be removed are left out; a row with a problem is not among the rows that were read.
 */
export function readGrid(
  rules: GridRules,
  rows: readonly GridRow[],
  stored: readonly StoredRow[],
  book: CodeBook,
): { readonly read: readonly ReadRow[]; readonly problems: readonly GridProblem[] } {
  const known = new Map(stored.map((row) => [row.id, row]));
  const read: ReadRow[] = [];
  const problems: GridProblem[] = [];
  rows.forEach((typed, row) => {
    if (typed.remove || (typed.id === "" && isBlank(typed))) return;
    const before = known.get(typed.id);
    const shown = before === undefined ? null : rules.shown(before.values);
    const values: Record<string, Stored> = {};
    const found: GridProblem[] = [];
    for (const [key, column] of Object.entries<Column>(rules.columns)) {
      const text = typed.cells[key] ?? "";
      const kept = shown === null ? undefined : (shown[key] ?? null);
      if (kept !== undefined && inOneLine(text) === inOneLine(cellText(column, kept))) {
        values[key] = kept;
        continue;
      }
      const reading = readTyped(rules, key, text, book);
      if (reading.ok) values[key] = reading.value;
      else found.push({ row, key, problem: reading.refusal });
    }
    problems.push(...found);
    if (found.length === 0) read.push({ row, id: typed.id, values: rules.complete(values) });
  });
  return { read, problems };
}
