import "server-only";
import { zipSync } from "fflate";
import { problemSentence, type RosterProblem } from "@/lib/formats/roster/problems";
import { problemHeader } from "@/lib/formats/roster/sheets";
import { columnLetters, columnPlace } from "@/lib/formats/workbook/sheet";
import type { Sheet, Workbook } from "@/lib/formats/workbook/types";

const headingWithin = 10;

/**
 * The user's own workbook back: every part of the file as it was, and in each sheet with problems one more column 问题 that
 * says what is wrong with the row. Formats, formulas, hidden columns and merged cells stay untouched. A column 问题 that an
 * earlier answer left is written anew.
 *
 * @param parts name of the archive entry to its bytes, all of them
 */
export function markWorkbook(
  parts: ReadonlyMap<string, Uint8Array>,
  workbook: Workbook,
  problems: readonly RosterProblem[],
): Uint8Array {
  const marked = new Map(parts);
  for (const sheet of workbook.sheets) {
    const bytes = sheet.layout === undefined ? undefined : parts.get(sheet.layout.part);
    if (sheet.layout === undefined || bytes === undefined || sheet.hidden) continue;
    const sentences = sentencesByRow(sheet, problems);
    const column = markColumn(sheet);
    if (sentences.size === 0 && column.former.size === 0) continue;
    const text = new TextDecoder().decode(bytes);
    marked.set(sheet.layout.part, new TextEncoder().encode(withColumn(text, column, sentences)));
  }
  return zipSync(Object.fromEntries(marked), { level: 6 });
}

type MarkColumn = {
  readonly letters: string;
  readonly place: number;
  /** rows that hold something from an earlier answer */
  readonly former: ReadonlySet<number>;
};

/** What stands in the new column: its heading beside the sheet's, and the sentences of each row. */
function sentencesByRow(sheet: Sheet, problems: readonly RosterProblem[]): ReadonlyMap<number, string> {
  const own = problems.filter((problem) => problem.sheet === sheet.name);
  if (own.length === 0) return new Map();
  const sentences = new Map<number, string[]>();
  for (const problem of own) {
    if (problem.row === 0) continue;
    const list = sentences.get(problem.row);
    if (list === undefined) sentences.set(problem.row, [problemSentence(problem)]);
    else list.push(problemSentence(problem));
  }
  const heading = headingRow(sheet);
  const ofSheet = own.filter(({ row }) => row === 0).map(problemSentence);
  const ofHeading = [...ofSheet, ...(sentences.get(heading) ?? [])];
  const words = ofHeading.length === 0 ? problemHeader : `${problemHeader}：${ofHeading.join("；")}`;
  return new Map([...[...sentences].map(([row, list]) => [row, list.join("；")] as const), [heading, words]]);
}

/** The row with most cells among the first ten: title rows above the heading have one. */
function headingRow({ rows }: Sheet): number {
  const top = rows.filter(({ number }) => number <= headingWithin);
  return top.reduce((best, row) => (row.cells.length > best.cells.length ? row : best), {
    number: 1,
    cells: [] as readonly unknown[],
  }).number;
}

function markColumn({ rows }: Sheet): MarkColumn {
  const top = rows.filter(({ number }) => number <= headingWithin).flatMap(({ cells }) => cells);
  const former = top.find(({ text }) => text === problemHeader || text.startsWith(`${problemHeader}：`));
  if (former !== undefined) {
    const held = rows.filter(({ cells }) => cells.some(({ column }) => column === former.column));
    return {
      letters: former.column,
      place: columnPlace(former.column),
      former: new Set(held.map(({ number }) => number)),
    };
  }
  const last = rows.reduce(
    (widest, { cells }) => cells.reduce((most, { column }) => Math.max(most, columnPlace(column)), widest),
    0,
  );
  return { letters: columnLetters(last + 1), place: last + 1, former: new Set() };
}

const row = /<((?:\w+:)?)row\b([^>]*?)(\/>|>([\s\S]*?)<\/\1row>)/gu;

function withColumn(xml: string, column: MarkColumn, sentences: ReadonlyMap<number, string>): string {
  let number = 0;
  const withCells = xml.replace(row, (whole, prefix: string, attributes: string, _: string, inside?: string) => {
    const stated = /(?:^|\s)r="(\d+)"/u.exec(attributes)?.[1];
    number = stated === undefined ? number + 1 : Number(stated);
    const sentence = sentences.get(number);
    if (sentence === undefined && !column.former.has(number)) return whole;
    const cell = sentence === undefined ? "" : cellOf(prefix, `${column.letters}${number}`, sentence);
    const kept = withoutCell(inside ?? "", prefix, `${column.letters}${number}`);
    return `<${prefix}row${attributes.replace(/\s+spans="[^"]*"/u, "")}>${inPlace(kept, prefix, column, cell)}</${prefix}row>`;
  });
  return widened(withCells, column);
}

function cellOf(prefix: string, address: string, text: string): string {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return `<${prefix}c r="${address}" t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${escaped}</${prefix}t></${prefix}is></${prefix}c>`;
}

function withoutCell(inside: string, prefix: string, address: string): string {
  const own = new RegExp(`<${prefix}c\\b[^>]*\\sr="${address}"[^>]*?(?:/>|>[\\s\\S]*?</${prefix}c>)`, "u");
  return inside.replace(own, "");
}

/** Cells stand in the order of their columns: before the first one that lies further right, else at the end. */
function inPlace(inside: string, prefix: string, column: MarkColumn, cell: string): string {
  const addresses = [...inside.matchAll(new RegExp(`<${prefix}c\\b[^>]*\\sr="([A-Z]+)\\d+"`, "gu"))];
  const next = addresses.find(([, letters = ""]) => columnPlace(letters) > column.place);
  return next === undefined ? inside + cell : inside.slice(0, next.index) + cell + inside.slice(next.index);
}

const markWidth = 60;

/** Gives the new column room where the sheet says nothing about columns that far right. */
function widened(xml: string, { place }: MarkColumn): string {
  const col = (prefix: string): string =>
    `<${prefix}col min="${place}" max="${place}" width="${markWidth}" customWidth="1"/>`;
  const cols = /<((?:\w+:)?)cols>([\s\S]*?)<\/\1cols>/u.exec(xml);
  if (cols === null) {
    return xml.replace(
      /<((?:\w+:)?)sheetData\b/u,
      (whole, prefix: string) => `<${prefix}cols>${col(prefix)}</${prefix}cols>${whole}`,
    );
  }
  const reaches = [...(cols[2] ?? "").matchAll(/\smax="(\d+)"/gu)].some(([, max]) => Number(max) >= place);
  const [, prefix = ""] = cols;
  return reaches ? xml : xml.replace(`</${prefix}cols>`, `${col(prefix)}</${prefix}cols>`);
}
