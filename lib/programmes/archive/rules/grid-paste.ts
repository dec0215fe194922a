import type { CodeBook } from "@/lib/formats/code-tables/code-table";
import { parsePastedTable } from "@/lib/formats/pasted-table";
import { parseResume } from "@/lib/formats/resume/parse-resume";
import { readSpan } from "@/lib/formats/resume/span";
import { formatPartialDate } from "@/lib/formats/dates";
import type { Column } from "@/lib/formats/roster/columns";
import { formsOfHeader, plainHeader } from "@/lib/formats/roster/header-synonyms";
import { numberHeader } from "@/lib/formats/roster/sheets";
import { blankRow, columnOf, isBlank, usualCell } from "./grid-cells";
import type { GridRow } from "./grid-cells";
import type { GridRules } from "./grid-rules";

/** Most rows a grid holds on the page, whatever its kind allows to be saved. */
export const mostGridRows = 200;
/** Columns of a pasted text that are looked at. */
const mostColumns = 60;

/** What became of a text that was pasted. */
export type PastedGrid = {
  readonly rows: readonly GridRow[];
  /** where the first value stands */
  readonly at: { readonly row: number; readonly key: string };
  readonly rowCount: number;
  /** columns were found by their headings */
  readonly byHeadings: boolean;
  /** blanks of merged cells that took the value above them */
  readonly takenFromAbove: number;
  /** what has no place in the grid, in the words of the text */
  readonly leftOut: readonly string[];
};

type Table = readonly (readonly string[])[];
/** What a column of the text is: a column of the grid, from and to in one cell, or nothing the grid has. */
type Heading = { readonly key: string } | { readonly key: "span" } | { readonly key: null; readonly words: string };

const noHeading: Heading = { key: null, words: "" };
/** Running numbers of the rows: nobody misses them. */
const rowNumbers: Heading = { key: null, words: "" };
const spanHeaders = ["起止时间", "起止年月", "任职时间", "任职起止时间", "起止日期", "时间"];
const wholeTextHeaders = ["单位及职务", "工作单位及职务", "何时何地任何职", "学习工作经历", "职务"];

/**
 * Lays a text copied from a spreadsheet over the grid. With headings in one of its first three lines the columns go where they belong,
 * whatever stands above the headings is skipped; without, the cells go to the right and downwards from `at`. A résumé in lines is
 * read as rows of the career. Values that are not understood stay as they are; blanks of merged cells take the value above where the
 * grid must have one.
 *
 * @param at null: below the last row that is filled
 * @param book words of the installation are understood too; the cells then hold the shipped ones
 */
export function pasteInto(
  rules: GridRules,
  rows: readonly GridRow[],
  text: string,
  { at, book }: { readonly at: { readonly row: number; readonly key: string } | null; readonly book: CodeBook },
): PastedGrid {
  const resume = rules.table === "career_row" && !text.includes("\t") ? resumeTable(text) : null;
  const table = resume?.table ?? parsePastedTable(text);
  const start = { row: at?.row ?? firstFree(rows), key: at?.key ?? Object.keys(rules.columns)[0] ?? "" };
  const head = resume === null ? headOf(rules, table) : null;
  const headings = resume?.headings ?? head?.headings ?? headingsFrom(rules, table, start.key);
  const body = withoutBlankRows(head === null ? table : table.slice(head.line + 1));
  const room = Math.max(0, mostGridRows - start.row);
  const filled = fillFromAbove(rules, headings, body.slice(0, room));
  const kept = filled.table;
  const next = [...rows];
  kept.forEach((cells, down) => {
    const place = start.row + down;
    while (next.length <= place) next.push(blankRow);
    const before = next[place] ?? blankRow;
    next[place] = { ...before, cells: { ...before.cells, ...cellsOf(rules, headings, cells, book) } };
  });
  const firstKey = headings.find(({ key }) => key !== null)?.key ?? start.key;
  return {
    rows: next,
    at: { row: start.row, key: firstKey === "span" ? "from" : firstKey },
    rowCount: kept.length,
    byHeadings: head !== null,
    takenFromAbove: filled.count,
    leftOut: [
      ...(resume?.leftOut ?? []),
      ...leftOutOf(headings, body.slice(0, room)),
      ...body.slice(room).map((cells) => cells.join(" ")),
    ],
  };
}

/** The place after the last row that is filled. */
function firstFree(rows: readonly GridRow[]): number {
  return rows.findLastIndex((row) => row.id !== "" || !isBlank(row)) + 1;
}

function resumeTable(text: string) {
  const { rows, closingLines, notUnderstood } = parseResume(text);
  if (rows.length === 0) return null;
  const headings: readonly Heading[] = [{ key: "from" }, { key: "to" }, { key: "postText" }];
  return {
    headings,
    table: rows.map((row) => [
      formatPartialDate(row.from),
      row.to === null ? "至今" : formatPartialDate(row.to),
      row.text,
    ]),
    leftOut: [...closingLines, ...notUnderstood].map((piece) => piece.text),
  };
}

/** The line of the headings among the first three: at least two of them are known, and as many as there are strangers. */
function headOf(rules: GridRules, table: Table) {
  for (const [line, whole] of table.slice(0, 3).entries()) {
    const cells = whole.slice(0, mostColumns);
    const headings = cells.map((cell) => headingOf(rules, cell));
    const known = headings.filter(({ key }) => key !== null).length;
    if (known >= 2 && known * 2 >= cells.filter((cell) => cell !== "").length) return { line, headings };
  }
  return null;
}

function headingOf(rules: GridRules, cell: string): Heading {
  const word = plainHeader(cell);
  if (word === plainHeader(numberHeader)) return rowNumbers;
  if (word === "") return noHeading;
  const found = Object.entries<Column>(rules.columns).find(([, { header }]) => formsOfHeader(header).includes(word));
  if (found !== undefined) return { key: found[0] };
  if (rules.spans && spanHeaders.includes(word)) return { key: "span" };
  if ("postText" in rules.columns && wholeTextHeaders.includes(word)) return { key: "postText" };
  return { key: null, words: cell };
}

/** Without headings: the columns of the grid from a place on; a first column of spans fills two of them. */
function headingsFrom(rules: GridRules, table: Table, start: string): readonly Heading[] {
  const keys = Object.keys(rules.columns);
  const width = Math.min(
    mostColumns,
    table.reduce((widest, cells) => Math.max(widest, cells.length), 0),
  );
  const spans = rules.spans && start === "from" && table.every(([cell = ""]) => cell === "" || isSpan(cell));
  const following = keys.slice(keys.indexOf(start));
  const inOneCell = spans && width === 2 && "postText" in rules.columns;
  const order = inOneCell ? ["span", "postText"] : spans ? ["span", ...following.slice(2)] : following;
  return Array.from({ length: width }, (_, column): Heading => {
    const key = order[column];
    return key === undefined ? noHeading : { key };
  });
}

function isSpan(cell: string): boolean {
  const reading = readSpan(cell);
  return (
    reading.kind === "span" && reading.rest.trim() === "" && /\D\d{4}|[至今~～—–-]\s*$|今$|现在$/u.test(cell.slice(4))
  );
}

function withoutBlankRows(table: Table): Table {
  return table.filter((cells) => cells.some((cell) => cell !== ""));
}

/** Merged cells leave their value in the first row only: words the grid must have are taken from the row above. */
function fillFromAbove(rules: GridRules, headings: readonly Heading[], table: Table) {
  let count = 0;
  let above: readonly string[] = [];
  const filled = table.map((cells) => {
    above = headings.map(({ key }, column) => {
      const cell = cells[column] ?? "";
      const value = above[column] ?? "";
      if (cell !== "" || value === "" || key === null || key === "span") return cell;
      const { kind, required } = columnOf(rules, key);
      if (!required || (kind !== "text" && kind !== "enum")) return cell;
      count += 1;
      return value;
    });
    return above;
  });
  return { table: filled, count };
}

function cellsOf(
  rules: GridRules,
  headings: readonly Heading[],
  cells: readonly string[],
  book: CodeBook,
): GridRow["cells"] {
  const entries = cells.flatMap((cell, column): [string, string][] => {
    const key = headings[column]?.key ?? null;
    if (key === null) return [];
    return key === "span" ? spanCells(cell) : [[key, usualCell(rules, key, cell, book)]];
  });
  return Object.fromEntries(entries);
}

/** From and to out of one cell; what is no span stays whole where the first day belongs. */
function spanCells(cell: string): [string, string][] {
  const reading = readSpan(cell);
  if (reading.kind !== "span" || reading.rest.trim() !== "") return [["from", cell]];
  const { from, to } = reading.span;
  return [
    ["from", formatPartialDate(from)],
    ["to", to === null ? "至今" : formatPartialDate(to)],
  ];
}

function leftOutOf(headings: readonly Heading[], table: Table): readonly string[] {
  return table.flatMap((cells) =>
    cells.flatMap((cell, column) => {
      const heading = headings[column] ?? noHeading;
      if (cell === "" || heading.key !== null || heading === rowNumbers) return [];
      return [heading.words === "" ? cell : `${heading.words}：${cell}`];
    }),
  );
}
