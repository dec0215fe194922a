import "server-only";
import ExcelJS, { type DataValidation, type Workbook, type Worksheet } from "exceljs";
import type { Choice, Column, Columns } from "@/lib/formats/roster/columns";
import {
  instructionsSheet,
  numberHeader,
  rosterSheets,
  sampleMark,
  type RosterFacts,
} from "@/lib/formats/roster/sheets";
import { writeCell, type WritableValue } from "@/lib/formats/roster/write-cell";
import { columnLetters } from "@/lib/formats/workbook/sheet";

const optionsSheet = "选项";
/** Rows that get drop-down lists and text format in an empty template. */
const preparedRows = 2_000;

const heading = { bold: true, color: { argb: "FF7A1F1F" } } as const;
const headingFill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFF4F1EC" } } as const;
const sampleFont = { italic: true, color: { argb: "FF7A756C" } } as const;

/** The empty roster workbook: instructions, headings, a sample row that is never imported, drop-down lists, text format. */
export async function buildRosterTemplate(): Promise<Uint8Array> {
  const workbook = newWorkbook();
  const options = addInstructions(workbook);
  for (const { name, columns } of Object.values(rosterSheets)) {
    const sheet = addSheet(workbook, name, columns, options, preparedRows);
    const samples = Object.values<Column>(columns).map(({ sample }) => sample);
    const row = sheet.addRow([sampleMark, ...samples]);
    row.font = sampleFont;
  }
  return bytesOf(workbook);
}

/** The same workbook filled with rows: for fixtures, and to hand people their own data in the shape the import takes. */
export async function writeRoster(facts: RosterFacts): Promise<Uint8Array> {
  const workbook = newWorkbook();
  const options = addInstructions(workbook);
  addFacts(workbook, rosterSheets.units, facts.units, options);
  addFacts(workbook, rosterSheets.posts, facts.posts, options);
  addFacts(workbook, rosterSheets.quotas, facts.quotas, options);
  addFacts(workbook, rosterSheets.cadres, facts.cadres, options);
  addFacts(workbook, rosterSheets.career, facts.career, options);
  addFacts(workbook, rosterSheets.education, facts.education, options);
  addFacts(workbook, rosterSheets.family, facts.family, options);
  addFacts(workbook, rosterSheets.kinship, facts.kinship, options);
  addFacts(workbook, rosterSheets.honours, facts.honours, options);
  addFacts(workbook, rosterSheets.grades, facts.grades, options);
  addFacts(workbook, rosterSheets.experience, facts.experience, options);
  return bytesOf(workbook);
}

function addFacts(
  workbook: Workbook,
  definition: { readonly name: string; readonly columns: Columns },
  facts: readonly Readonly<Record<string, WritableValue>>[],
  options: OptionRanges,
): void {
  const sheet = addSheet(workbook, definition.name, definition.columns, options, facts.length);
  const columns = Object.entries<Column>(definition.columns);
  facts.forEach((row, place) => {
    sheet.addRow([String(place + 1), ...columns.map(([key, column]) => writeCell(column, row[key] ?? null))]);
  });
}

type OptionRanges = ReadonlyMap<readonly Choice[], string>;

function newWorkbook(): Workbook {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = "选任";
  return workbook;
}

/** The instructions first, then a hidden sheet with the allowed labels that the drop-down lists point at. */
function addInstructions(workbook: Workbook): OptionRanges {
  const sheet = workbook.addWorksheet(instructionsSheet, { views: [{ state: "frozen", ySplit: 6 }] });
  const general = [
    "干部名册导入模板",
    "一、各表第一行是表头，请勿改动名称；带 * 的列必填。",
    `二、“${numberHeader}”写“${sampleMark}”的行是样例，不会导入。`,
    "三、日期写作 1972.04 或 1972.04.05；身份证号和日期的单元格是文本格式，请勿改成数字。",
    "四、同名的人以身份证号区分；上传后先核对，确认之前不会写入任何内容。",
  ];
  for (const line of general) sheet.addRow([line]);
  sheet.getRow(1).font = { bold: true, size: 14 };
  const titles = sheet.addRow(["工作表", "列", "必填", "格式", "说明", "样例"]);
  titles.font = heading;
  for (const { name, columns } of Object.values(rosterSheets)) {
    for (const column of Object.values<Column>(columns)) {
      const required = column.required ? "是" : "";
      sheet.addRow([name, column.header, required, formatOf(column), column.hint, column.sample]);
    }
  }
  [14, 18, 8, 14, 50, 34].forEach((width, place) => (sheet.getColumn(place + 1).width = width));
  return addOptions(workbook);
}

function addOptions(workbook: Workbook): OptionRanges {
  const sheet = workbook.addWorksheet(optionsSheet, { state: "hidden" });
  const ranges = new Map<readonly Choice[], string>();
  for (const { columns } of Object.values(rosterSheets)) {
    for (const column of Object.values<Column>(columns)) {
      if (column.kind !== "enum" || ranges.has(column.choices)) continue;
      const place = ranges.size + 1;
      column.choices.forEach(({ label }, row) => (sheet.getCell(row + 1, place).value = label));
      const letter = columnLetters(place);
      ranges.set(column.choices, `${optionsSheet}!$${letter}$1:$${letter}$${column.choices.length}`);
    }
  }
  return ranges;
}

function addSheet(workbook: Workbook, name: string, columns: Columns, options: OptionRanges, rows: number): Worksheet {
  const sheet = workbook.addWorksheet(name, { views: [{ state: "frozen", xSplit: 2, ySplit: 1 }] });
  const list = Object.values<Column>(columns);
  const headers = sheet.addRow([
    numberHeader,
    ...list.map(({ header, required }) => (required ? `${header} *` : header)),
  ]);
  headers.font = heading;
  headers.fill = headingFill;
  sheet.getColumn(1).width = 8;
  list.forEach((column, index) => {
    const place = index + 2;
    const target = sheet.getColumn(place);
    target.width = Math.max(12, column.header.length * 2 + 4, Math.min(30, column.sample.length + 4));
    if (column.kind !== "integer") target.numFmt = "@";
    addDropDown(sheet, place, column, options, Math.max(rows, preparedRows) + 1);
  });
  return sheet;
}

function addDropDown(sheet: Worksheet, place: number, column: Column, options: OptionRanges, lastRow: number): void {
  const range = column.kind === "enum" ? options.get(column.choices) : undefined;
  const list = column.kind === "boolean" ? '"是,否"' : range;
  if (list === undefined) return;
  const letter = columnLetters(place);
  validationsOf(sheet).add(`${letter}2:${letter}${lastRow}`, {
    type: "list",
    allowBlank: !column.required,
    formulae: [list],
    showErrorMessage: true,
    errorTitle: column.header,
    error: "请从下拉列表选择",
    showInputMessage: true,
    promptTitle: column.header,
    prompt: column.hint,
  });
}

/** Ranges of validations exist in the library but not in its types. */
function validationsOf(sheet: Worksheet): { add(range: string, validation: DataValidation): unknown } {
  return (sheet as Worksheet & { dataValidations: { add(range: string, validation: DataValidation): unknown } })
    .dataValidations;
}

function formatOf(column: Column): string {
  const formats = {
    text: "文字",
    date: "年月日",
    month: "年月",
    enum: "下拉选择",
    idNumber: "18 位号码",
    integer: "整数",
    boolean: "是或否",
  } as const;
  return formats[column.kind];
}

async function bytesOf(workbook: Workbook): Promise<Uint8Array> {
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
