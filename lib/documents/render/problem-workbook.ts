import "server-only";
import ExcelJS, { type Worksheet } from "exceljs";
import { problemSentence, type RosterProblem } from "@/lib/formats/roster/problems";
import { problemHeader, problemListSheet } from "@/lib/formats/roster/sheets";
import { guardText } from "@/lib/formats/workbook/guard-text";
import type { Row, Sheet, Workbook } from "@/lib/formats/workbook/types";

const errorFill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFF6E3DF" } } as const;
const headingWithin = 10;

/**
 * The uploaded workbook back, every row where it was, with a last column 问题 that says what is wrong with the row, and a
 * first sheet that lists all problems. Corrected, it can be uploaded as it is: the added column and sheet are not read.
 */
export async function writeProblemWorkbook(
  uploaded: Workbook,
  problems: readonly RosterProblem[],
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = "选任";
  addProblemList(workbook.addWorksheet(problemListSheet), problems);
  for (const sheet of uploaded.sheets) {
    if (sheet.hidden || sheet.name === problemListSheet) continue;
    addMarked(workbook.addWorksheet(sheet.name), sheet, sentencesByRow(sheet, problems));
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function addProblemList(target: Worksheet, problems: readonly RosterProblem[]): void {
  target.addRow(["工作表", "行", "列", "读到", "应为", "性质"]).font = { bold: true };
  for (const { sheet, row, column, read, expected, severity } of problems) {
    const nature = severity === "error" ? "错误，不导入" : "提醒";
    target.addRow([guardText(sheet), row === 0 ? "" : row, guardText(column), guardText(read), expected, nature]);
  }
  [14, 8, 18, 30, 60, 14].forEach((width, place) => (target.getColumn(place + 1).width = width));
}

function sentencesByRow(sheet: Sheet, problems: readonly RosterProblem[]): ReadonlyMap<number, readonly string[]> {
  const sentences = new Map<number, string[]>();
  for (const problem of problems) {
    if (problem.sheet !== sheet.name || problem.row === 0) continue;
    const list = sentences.get(problem.row);
    if (list === undefined) sentences.set(problem.row, [problemSentence(problem)]);
    else list.push(problemSentence(problem));
  }
  return sentences;
}

function addMarked(target: Worksheet, sheet: Sheet, sentences: ReadonlyMap<number, readonly string[]>): void {
  const former = formerProblemColumn(sheet);
  const mark = lastColumn(target, sheet, former) + 1;
  const first = sheet.rows[0];
  for (const row of sheet.rows) {
    for (const cell of row.cells) {
      if (cell.column === former) continue;
      const written = target.getCell(`${cell.column}${row.number}`);
      written.value = guardText(cell.text);
      written.numFmt = "@";
    }
    const said = row === first ? [problemHeader] : sentences.get(row.number);
    if (said === undefined) continue;
    target.getCell(row.number, mark).value = said.join("；");
    if (row !== first) target.getRow(row.number).fill = errorFill;
  }
}

function formerProblemColumn(sheet: Sheet): string | null {
  const cells = sheet.rows.filter(({ number }) => number <= headingWithin).flatMap((row: Row) => row.cells);
  return cells.find(({ text }) => text === problemHeader)?.column ?? null;
}

function lastColumn(target: Worksheet, sheet: Sheet, former: string | null): number {
  return sheet.rows.reduce(
    (last, row) =>
      row.cells.reduce(
        (most, cell) => (cell.column === former ? most : Math.max(most, target.getColumn(cell.column).number)),
        last,
      ),
    0,
  );
}
